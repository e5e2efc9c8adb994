import { positiveValues } from './positive-values';
import { weightedMean, weightShares } from './weights';

/**
 * Coefficient of variation: standard deviation over the mean, population divisor.
 *
 * CV = √(Σ wᵣ (yᵣ − μ)²) / μ with μ = Σ wᵣ yᵣ and Σ wᵣ = 1. Unweighted, wᵣ = 1/n. With population shares as weights
 * and the weighted mean as centre it is Williamson's V_w (Williamson 1965).
 *
 * @param values Figures above zero, any unit; the result has none.
 * @param weights Persons (or any unit), one a value; left out: every value counts the same.
 * @throws Error when a value or a weight is not a number above zero.
 * @example coefficientOfVariation([1, 3]) // 0.5
 */
export function coefficientOfVariation(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  const mean = weightedMean(values, weights);
  return Math.sqrt(values.reduce((sum, value, place) => sum + shares[place] * (value - mean) ** 2, 0)) / mean;
}
