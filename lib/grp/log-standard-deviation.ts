import { positiveValues } from './positive-values';
import { weightShares } from './weights';

/**
 * Standard deviation of the natural logarithm, population divisor: σ = √(Σ wᵣ (ln yᵣ − m)²), m = Σ wᵣ ln yᵣ.
 *
 * A fall of σ over time is σ-convergence (Barro & Sala-i-Martin 1992). Unweighted (wᵣ = 1/n) it is their measure.
 *
 * @param values Figures above zero, any unit; the result has none.
 * @param weights Persons (or any unit), one a value; left out: every value counts the same.
 * @throws Error when a value or a weight is not a number above zero.
 * @example logStandardDeviation([1, Math.E ** 2]) // 1
 */
export function logStandardDeviation(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  const logs = values.map((value) => Math.log(value));
  const mean = logs.reduce((sum, log, place) => sum + shares[place] * log, 0);
  return Math.sqrt(logs.reduce((sum, log, place) => sum + shares[place] * (log - mean) ** 2, 0));
}
