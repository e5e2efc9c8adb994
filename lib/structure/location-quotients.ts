import { alignAmounts, positiveTotal, type ActivityAmounts } from './activity-amounts';

/** Denominators of the shares, in the unit of the amounts. */
export interface LocationQuotientOptions {
  /** The region's total, for instance its GRP. Default: the sum of the region's amounts. */
  regionTotal?: number;
  /** The nation's total, for instance GDP. Default: the sum of the nation's amounts. */
  nationTotal?: number;
}

function checkTotal(total: number, owner: string): number {
  if (Number.isFinite(total) && total > 0) return total;
  throw new Error(`${owner}: the total ${total} cannot divide anything; expected a number above 0.`);
}

/** Both totals, given or summed. Giving only one of them would compare shares of two different wholes, so it is refused. */
export function quotientTotals(
  region: readonly number[],
  nation: readonly number[],
  options: LocationQuotientOptions,
): [number, number] {
  const { regionTotal, nationTotal } = options;
  if ((regionTotal === undefined) !== (nationTotal === undefined)) {
    throw new Error(
      'Give both regionTotal and nationTotal (GRP and GDP), or neither: the shares must be of the same kind of total.',
    );
  }
  return [
    checkTotal(regionTotal ?? positiveTotal(region, 'region'), 'region'),
    checkTotal(nationTotal ?? positiveTotal(nation, 'nation'), 'nation'),
  ];
}

/**
 * Location quotients, which the paper calls structural coefficients: the share of an activity in the region over its share in the
 * nation, LQ_i = (x_i / Y) / (x_iN / Y_N). 1 means the nation's share, 2 twice that, 0 that the region has no such activity.
 *
 * @param region - amounts by activity in the region: a list, or an object keyed by activity; any unit, the same for both.
 * @param nation - amounts of the same activities in the nation.
 * @param options - `regionTotal` and `nationTotal`, the denominators (the paper: GRP and GDP); default: the sums of the amounts.
 * @returns the quotients in the form of the input, a list or an object. An activity that the nation lacks is dropped: a list is
 * then shorter (`alignAmounts` gives positions and names), an object lacks that key.
 * @throws Error for a negative or missing amount, unequal lists, a region's activity that the nation lacks, only one total.
 * @example
 * locationQuotients([30, 50, 20], [20, 50, 30]); // [1.5, 1, 0.667]
 */
export function locationQuotients(
  region: readonly number[],
  nation: readonly number[],
  options?: LocationQuotientOptions,
): number[];
export function locationQuotients(
  region: Readonly<Record<string, number>>,
  nation: Readonly<Record<string, number>>,
  options?: LocationQuotientOptions,
): Record<string, number>;
export function locationQuotients(
  region: ActivityAmounts,
  nation: ActivityAmounts,
  options: LocationQuotientOptions = {},
): number[] | Record<string, number> {
  const aligned = alignAmounts(region, nation);
  const [regionTotal, nationTotal] = quotientTotals(aligned.region, aligned.nation, options);
  const quotients = aligned.region.map((amount, place) => amount / regionTotal / (aligned.nation[place]! / nationTotal));
  if (Array.isArray(nation)) return quotients;
  return Object.fromEntries(quotients.map((quotient, place) => [aligned.activities[place]!, quotient]));
}
