import { checkNumber, checkNumbers } from './check-number';

/** Σ y; 0 for an empty list. */
export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Weights divided by their sum; without weights, 1/n for each value.
 *
 * @param weights one number of zero or more for each value, in any unit; their sum must be above zero
 * @throws Error when the number of weights is not `count`, a weight is negative or missing, or all are zero
 * @example
 * weightShares(2, [1, 3]); // [0.25, 0.75]
 */
export function weightShares(count: number, weights?: readonly number[]): number[] {
  if (weights === undefined) return Array.from({ length: count }, () => 1 / count);
  if (weights.length !== count) throw new Error(`weights: ${weights.length} given for ${count} values, expected one for each.`);
  const total = sum(checkNumbers(weights, 'weights', 'a number of zero or more'));
  checkNumber(total, 'sum of the weights', 'a number above zero');
  return weights.map((weight) => weight / total);
}

/**
 * Mean of values: Σ w y, with weights that add up to 1.
 *
 * @example
 * weightedMean([10, 20], [1, 3]); // 17.5
 */
export function weightedMean(values: readonly number[], weights?: readonly number[]): number {
  const shares = weightShares(checkNumbers(values, 'values').length, weights);
  return values.reduce((total, value, place) => total + shares[place] * value, 0);
}

/**
 * Gini coefficient: Σ Σ w_i w_j |y_i − y_j| / (2μ), with weights that add up to 1 and μ the weighted mean. 0 when all values are equal.
 * Without weights its maximum is (n − 1)/n: no small-sample factor n/(n − 1) is applied.
 *
 * @param values numbers of zero or more, in any unit, not all zero; the result has no unit
 * @throws Error for a negative or missing value, or a mean of 0
 * @example
 * giniCoefficient([1, 3]); // 0.25
 */
export function giniCoefficient(values: readonly number[], weights?: readonly number[]): number {
  checkNumbers(values, 'values', 'a number of zero or more');
  const shares = weightShares(values.length, weights);
  const mean = checkNumber(weightedMean(values, weights), 'mean of the values', 'a number above zero');
  let differences = 0;
  values.forEach((first, i) => {
    for (let j = 0; j < i; j += 1) differences += 2 * shares[i] * shares[j] * Math.abs(first - values[j]);
  });
  return differences / (2 * mean);
}
