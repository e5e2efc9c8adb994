import { positiveValues } from './positive-values';
import { weightedMean, weightShares } from './weights';

/**
 * Theil's T: T = Σ wᵣ (yᵣ/μ) ln(yᵣ/μ), with μ = Σ wᵣ yᵣ and Σ wᵣ = 1 (unweighted wᵣ = 1/n); Theil 1967.
 *
 * Natural logarithm. 0 when all values are equal; rich regions weigh more than in {@link theilL}.
 *
 * @param values Figures above zero, any unit; the result has none.
 * @param weights Persons (or any unit), one a value; left out: every value counts the same.
 * @throws Error when a value or a weight is not a number above zero.
 * @example theilT([1, 3]) // 0.1308 = (½ ln ½ + 3/2 ln 3/2) / 2
 */
export function theilT(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  const mean = weightedMean(values, weights);
  return values.reduce((sum, value, place) => sum + shares[place] * (value / mean) * Math.log(value / mean), 0);
}

/**
 * Theil's L, the mean logarithmic deviation: L = Σ wᵣ ln(μ/yᵣ), with μ = Σ wᵣ yᵣ and Σ wᵣ = 1 (unweighted wᵣ = 1/n).
 *
 * Natural logarithm. 0 when all values are equal; poor regions weigh more than in {@link theilT}.
 *
 * @param values Figures above zero, any unit; the result has none.
 * @param weights Persons (or any unit), one a value; left out: every value counts the same.
 * @throws Error when a value or a weight is not a number above zero.
 * @example theilL([1, 3]) // 0.1438 = (ln 2 + ln 2/3) / 2
 */
export function theilL(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  const mean = weightedMean(values, weights);
  return values.reduce((sum, value, place) => sum + shares[place] * Math.log(mean / value), 0);
}
