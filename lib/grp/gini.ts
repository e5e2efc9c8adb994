import { positiveValues } from './positive-values';
import { weightedMean, weightShares } from './weights';

/**
 * Gini coefficient: G = Σᵣ Σ_q wᵣ w_q |yᵣ − y_q| / (2 μ), with μ = Σ wᵣ yᵣ and Σ wᵣ = 1 (unweighted wᵣ = 1/n).
 *
 * 0 when all values are equal. Unweighted, its maximum is (n − 1)/n: no small-sample factor n/(n − 1) is applied.
 * Weighted by population, splitting a region into two of the same GRP per capita changes nothing; regional means
 * say nothing of inequality within regions.
 *
 * @param values Figures above zero, any unit; the result has none.
 * @param weights Persons (or any unit), one a value; left out: every value counts the same.
 * @throws Error when a value or a weight is not a number above zero.
 * @example gini([1, 3]) // 0.25
 */
export function gini(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  let differences = 0;
  for (let first = 0; first < values.length; first += 1) {
    for (let second = 0; second < first; second += 1) {
      differences += 2 * shares[first] * shares[second] * Math.abs(values[first] - values[second]);
    }
  }
  return differences / (2 * weightedMean(values, weights));
}
