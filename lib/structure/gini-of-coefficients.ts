import { checkAmount } from './activity-amounts';

/** Weights of the coefficients, for instance the nation's shares. Default: all the same (the n-form). */
export interface GiniOptions {
  weights?: readonly number[];
}

/**
 * Gini coefficient of location quotients: Σ_i Σ_j w_i w_j |LQ_i − LQ_j| / (2μ), with weights that add up to 1 and μ the weighted
 * mean. 0 when all quotients are equal. Without weights every activity counts 1/I (the n-form, not multiplied by I/(I − 1)).
 *
 * @param coefficients - location quotients of one region, 0 or more each.
 * @param options - `weights`, one a coefficient, for instance the nation's shares; they are divided by their sum.
 * @throws Error for a negative or missing coefficient or weight, unequal lengths, or coefficients that are all 0.
 * @example
 * giniOfCoefficients([0, 2]); // 0.5
 */
export function giniOfCoefficients(coefficients: readonly number[], options: GiniOptions = {}): number {
  const weights = options.weights ?? coefficients.map(() => 1);
  if (weights.length !== coefficients.length) {
    throw new Error(`${coefficients.length} coefficients but ${weights.length} weights; expected one weight a coefficient.`);
  }
  coefficients.forEach((coefficient, place) => checkAmount(coefficient, `coefficient ${place + 1}`, 'Gini'));
  weights.forEach((weight, place) => checkAmount(weight, `weight ${place + 1}`, 'Gini'));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const weightedSum = coefficients.reduce((sum, coefficient, place) => sum + coefficient * weights[place]!, 0);
  if (!(weightedSum > 0)) throw new Error('Gini: the weighted mean of the coefficients is 0, so the index does not exist.');
  let differences = 0;
  coefficients.forEach((first, i) =>
    coefficients.forEach((second, j) => (differences += weights[i]! * weights[j]! * Math.abs(first - second))),
  );
  return differences / (2 * totalWeight * weightedSum);
}
