import { checkNumber } from '../numerics/check-number';
import { sum } from '../numerics/weighted';

/** One value per activity: a list, or an object keyed by activity (for instance by section letter). */
export type ByActivity<Value> = readonly Value[] | Readonly<Record<string, Value>>;

/** Amounts by activity: money, jobs or shares. */
export type ActivityAmounts = ByActivity<number>;

/** Amounts of a region and the nation for the same activities in the same order, checked. */
export interface AlignedAmounts {
  /** Names of the activities kept: the keys, or "activity 1", "activity 2", … for lists. */
  activities: string[];
  region: number[];
  nation: number[];
  /** Activities left out because the nation does not have them. */
  dropped: string[];
  /** Activities kept although the region does not have them; they count as 0. */
  absent: string[];
}

const isList = <Value>(values: ByActivity<Value>): values is readonly Value[] => Array.isArray(values);

/** Values by activity name; the entries of a list are named "activity 1", "activity 2", … */
export function byActivity<Value>(values: ByActivity<Value>): Map<string, Value> {
  if (isList(values)) return new Map(values.map((value, place) => [`activity ${place + 1}`, value]));
  return new Map(Object.entries(values));
}

/** Amounts by activity name, each checked. @throws Error when there are no activities */
export function amountsOf(amounts: ActivityAmounts, owner: string): Map<string, number> {
  const found = byActivity(amounts);
  if (found.size === 0) throw new Error(`${owner}: no activity given.`);
  for (const [activity, amount] of found) checkNumber(amount, `${owner}, ${activity}`, 'a number of zero or more');
  return found;
}

/** The sum of the amounts. @throws Error when it is 0, because shares do not exist then */
export function positiveTotal(amounts: readonly number[], owner: string): number {
  return checkNumber(sum(amounts), `${owner}, sum of the amounts`, 'a number above zero');
}

/**
 * Shares of the activities in their sum: s_i = x_i / Σ x. Amounts that are already shares stay as they are.
 *
 * @throws Error for a negative or missing amount, or a sum of 0.
 * @example
 * activityShares([30, 50, 20]); // [0.3, 0.5, 0.2]
 */
export function activityShares(amounts: ActivityAmounts, owner = 'region'): number[] {
  const list = [...amountsOf(amounts, owner).values()];
  const total = positiveTotal(list, owner);
  return list.map((amount) => amount / total);
}

/** If the two sums differ by no more than this share, the amounts are taken to be shares printed with few digits. */
const SHARES_ADD_UP = 0.01;
/** A part may exceed its whole by this share, through the rounding of published figures. */
const PUBLISHED_ROUNDING = 1e-3;

/** Rejects a regional amount above the nation's. Shares (both sums equal) are exempt, since they are parts of two different wholes. */
function refuseLargerParts(own: ReadonlyMap<string, number>, national: ReadonlyMap<string, number>): void {
  const whole = sum([...national.values()]);
  if (Math.abs(sum([...own.values()]) - whole) <= SHARES_ADD_UP * whole) return;
  for (const [activity, amount] of own) {
    const nation = national.get(activity)!;
    if (amount > nation * (1 + PUBLISHED_ROUNDING)) {
      throw new Error(
        `region, ${activity}: ${amount} in the region, ${nation} in the nation; a part cannot exceed the whole ` +
          '(shares of both can, when each list adds up to the same).',
      );
    }
  }
}

/**
 * Aligns the amounts of a region and the nation by activity.
 *
 * An activity that the region lacks (no key, or 0) is kept and counts as 0. An activity that the nation lacks (0) is dropped and
 * listed in `dropped`, because it has no quotient.
 *
 * @throws Error for a negative or missing amount, lists of unequal length, an activity unknown to the nation, or a regional amount
 * above the nation's (unless both have the same sum, as shares do).
 * @example
 * alignAmounts({ A: 1 }, { A: 4, B: 6, C: 0 }); // activities A, B; region 1, 0; dropped C; absent B
 */
export function alignAmounts(region: ActivityAmounts, nation: ActivityAmounts): AlignedAmounts {
  const alike = isList(region) ? isList(nation) && region.length === nation.length : !isList(nation);
  if (!alike) throw new Error('Region and nation: expected two lists of the same length, or two objects keyed by activity.');
  const [own, national] = [amountsOf(region, 'region'), amountsOf(nation, 'nation')];
  for (const [activity, amount] of own) {
    const whole = national.get(activity);
    if (whole === undefined)
      throw new Error(`region, ${activity}: the nation has no such activity; it has ${[...national.keys()].join(', ')}.`);
    if (whole === 0 && amount > 0)
      throw new Error(`region, ${activity}: ${amount} in the region, but the nation has 0; a part cannot exceed the whole.`);
  }
  refuseLargerParts(own, national);
  const activities = [...national.keys()].filter((activity) => national.get(activity)! > 0);
  return {
    activities,
    region: activities.map((activity) => own.get(activity) ?? 0),
    nation: activities.map((activity) => national.get(activity)!),
    dropped: [...national.keys()].filter((activity) => national.get(activity) === 0),
    absent: activities.filter((activity) => !own.get(activity)),
  };
}
