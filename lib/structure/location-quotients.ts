import { checkNumber, checkNumbers } from '../numerics/check-number';
import { checkOptions } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { alignAmounts, positiveTotal, type ActivityAmounts } from './activity-amounts';

/** Denominators of the shares, in the unit of the amounts. */
export interface LocationQuotientOptions {
  /** The region's total, for instance its GRP. Default: the sum of the region's amounts. */
  regionTotal?: number;
  /** The nation's total, for instance GDP. Default: the sum of the nation's amounts. */
  nationTotal?: number;
}

/**
 * Location quotients, which the paper calls structural coefficients: the share of an activity in the region over its share in the
 * nation, LQ_i = (x_i / Y) / (x_iN / Y_N). 1 means the same share as in the nation, 2 twice that share, 0 no such activity in the region.
 *
 * @param region amounts by activity in the region: a list, or an object keyed by activity; any unit, the same for both.
 * @param nation amounts of the same activities in the nation.
 * @param options `regionTotal` and `nationTotal`, the denominators (in the paper GRP and GDP); default: the sums of the amounts. Give
 * both or neither: shares of two different kinds of totals cannot be compared.
 * @returns the quotients in the form of the input, a list or an object. An activity that the nation lacks is dropped: a list is
 * then shorter (`alignAmounts` names the activity), an object lacks that key.
 * @throws Error for a negative or missing amount, lists of unequal length, an activity of the region that the nation lacks, or only one total.
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
  checkOptions('locationQuotients', options, { regionTotal: 'number', nationTotal: 'number' });
  const { regionTotal, nationTotal } = options;
  if ((regionTotal === undefined) !== (nationTotal === undefined))
    throw new Error('Give both regionTotal and nationTotal (GRP and GDP), or neither.');
  const aligned = alignAmounts(region, nation);
  const total = checkNumber(regionTotal ?? positiveTotal(aligned.region, 'region'), 'regionTotal', 'a number above zero');
  const whole = checkNumber(nationTotal ?? positiveTotal(aligned.nation, 'nation'), 'nationTotal', 'a number above zero');
  const quotients = aligned.region.map((amount, place) => amount / total / (aligned.nation[place] / whole));
  if (Array.isArray(nation)) return quotients;
  return Object.fromEntries(quotients.map((quotient, place) => [aligned.activities[place], quotient]));
}

/** How the squared deviations are averaged: over I coefficients (population) or over I − 1 (sample). */
export interface VarianceOptions {
  divisor?: 'population' | 'sample';
}

/**
 * Variance of structural coefficients about their simple mean, the paper's measure of specialisation: higher means more
 * specialised, 0 means that every activity has the same coefficient.
 *
 * Every activity counts the same, however small it is in the nation; see `weightedVariance` for the weighted form.
 *
 * @param coefficients location quotients of one region, at least one (two for the sample divisor); dimensionless.
 * @param options `divisor`: 'population' (default, 1/I) or 'sample' (1/(I − 1)).
 * @throws Error for too few coefficients, or for one that is not a finite number.
 * @example
 * varianceOfCoefficients([1.5, 1, 2 / 3]); // 19/162 = 0.1173
 */
export function varianceOfCoefficients(coefficients: readonly number[], options: VarianceOptions = {}): number {
  checkOptions('varianceOfCoefficients', options, { divisor: ['population', 'sample'] });
  const { divisor = 'population' } = options;
  const denominator = divisor === 'population' ? coefficients.length : coefficients.length - 1;
  if (denominator < 1)
    throw new Error(`The ${divisor} variance needs more than the ${coefficients.length} coefficient(s) given.`);
  checkNumbers(coefficients, 'coefficients');
  const mean = sum(coefficients) / coefficients.length;
  return sum(coefficients.map((coefficient) => (coefficient - mean) ** 2)) / denominator;
}
