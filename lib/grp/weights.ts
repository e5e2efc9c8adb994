import { positiveValues } from './positive-values';

/**
 * Turns weights (persons, say) into shares that add up to 1; without weights every value gets the share 1/n.
 *
 * wᵣ = Pᵣ / Σ P, or 1/n.
 *
 * @param count How many values are weighted.
 * @param weights One number above zero a value, any unit.
 * @throws Error when the number of weights is not `count`, or a weight is not above zero.
 * @example weightShares(2, [1, 3]) // [0.25, 0.75]
 */
export function weightShares(count: number, weights?: readonly number[]): number[] {
  if (weights === undefined) return new Array<number>(count).fill(1 / count);
  if (weights.length !== count)
    throw new Error(`weights: ${weights.length} given for ${count} values, one for each was expected`);
  const total = positiveValues(weights, 'weights').reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Mean of values, weighted when weights are given: μ = Σ wᵣ yᵣ, with wᵣ adding up to 1.
 *
 * With the average population as weights, the weighted mean of GRP per capita is the nation's GDP per capita
 * (when the regional products add up to GDP).
 *
 * @param values Figures above zero, any unit.
 * @param weights See {@link weightShares}.
 * @example weightedMean([10, 20], [1, 3]) // 17.5
 */
export function weightedMean(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(positiveValues(values, 'values').length, weights);
  return values.reduce((sum, value, place) => sum + shares[place] * value, 0);
}
