/** How the squared deviations are averaged: over I coefficients (population) or over I − 1 (sample). */
export interface VarianceOptions {
  divisor?: 'population' | 'sample';
}

/**
 * Variance of structural coefficients about their simple mean, the paper's measure of specialisation: higher means more
 * specialised, 0 means that every activity has the same coefficient.
 *
 * Every activity counts the same here, however small it is in the nation; see `weightedVariance` for the form that does not.
 *
 * @param coefficients - location quotients of one region, at least one (two for the sample divisor); pure numbers.
 * @param options - `divisor`: 'population' (default, 1/I) or 'sample' (1/(I − 1)).
 * @throws Error for too few coefficients or one that is not a finite number.
 * @example
 * varianceOfCoefficients([1.5, 1, 2 / 3]); // 19/162 = 0.1173
 */
export function varianceOfCoefficients(coefficients: readonly number[], options: VarianceOptions = {}): number {
  const divisor = options.divisor ?? 'population';
  if (divisor !== 'population' && divisor !== 'sample') {
    throw new Error(`divisor: "${String(divisor)}" is unknown; expected 'population' or 'sample'.`);
  }
  const denominator = divisor === 'population' ? coefficients.length : coefficients.length - 1;
  if (denominator < 1) {
    throw new Error(`The ${divisor} variance needs more than the ${coefficients.length} coefficient(s) given.`);
  }
  coefficients.forEach((coefficient, place) => {
    if (!Number.isFinite(coefficient)) throw new Error(`Coefficient ${place + 1} is ${coefficient}; expected a finite number.`);
  });
  const mean = coefficients.reduce((sum, coefficient) => sum + coefficient, 0) / coefficients.length;
  return coefficients.reduce((sum, coefficient) => sum + (coefficient - mean) ** 2, 0) / denominator;
}
