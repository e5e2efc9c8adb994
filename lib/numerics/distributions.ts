import { stdlib } from './stdlib';

// Each function checks its arguments and passes them to stdlib. Tails are computed directly, never as 1 minus a probability, so that
// the small p-values of strong effects keep their digits.

function checked(value: number, name: string, good: boolean, expected: string): void {
  if (!good) throw new Error(`${name} is ${value}; expected ${expected}.`);
}

const checkPositive = (value: number, name: string): void => checked(value, name, value > 0, 'a positive number');

/**
 * Probability that a Student t variable is at least |t| away from 0.
 *
 * @param degreesOfFreedom any positive number, whole or not; Infinity for the normal distribution
 * @example studentTTwoSided(2, 10); // 0.0734
 */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  checkPositive(degreesOfFreedom, 'degrees of freedom');
  checked(t, 't', !Number.isNaN(t), 'a number');
  if (degreesOfFreedom === Infinity) return 2 * stdlib().normalCdf(-Math.abs(t), 0, 1);
  return 2 * stdlib().studentTCdf(-Math.abs(t), degreesOfFreedom);
}

/** Quantile of Student's t. @example studentTQuantile(0.975, 15); // 2.1314 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  checked(probability, 'probability', probability > 0 && probability < 1, 'a number between 0 and 1');
  checkPositive(degreesOfFreedom, 'degrees of freedom');
  if (degreesOfFreedom === Infinity) return normalQuantile(probability);
  return stdlib().studentTQuantile(probability, degreesOfFreedom);
}

/** Probability that an F variable exceeds `f`: the lower tail at 1/f, with the degrees of freedom swapped. @example fUpperTail(3, 2, 50); // 0.0588 */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  checked(f, 'F', f >= 0, 'a number of at least 0');
  checkPositive(numerator, 'degrees of freedom of the numerator');
  checkPositive(denominator, 'degrees of freedom of the denominator');
  return f === 0 ? 1 : stdlib().fCdf(1 / f, denominator, numerator);
}

/**
 * Probability that a chi-square variable exceeds `x`, from the incomplete gamma function: stdlib's chi-square has only the lower tail.
 *
 * @example chiSquareUpperTail(3, 2); // 0.2231
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  checked(x, 'chi-square', x >= 0, 'a number of at least 0');
  checkPositive(degreesOfFreedom, 'degrees of freedom');
  return stdlib().incompleteGamma(x / 2, degreesOfFreedom / 2, true, true);
}

/** Probability that a beta variable is at most `x`. @example betaProbability(0.5, 3, 4); // 0.6563 */
export function betaProbability(x: number, shape1: number, shape2: number): number {
  checkShapes(shape1, shape2);
  return stdlib().betaCdf(x, shape1, shape2);
}

/** Quantile of the beta distribution. @example betaQuantile(0.025, 3, 4); // 0.1181 */
export function betaQuantile(probability: number, shape1: number, shape2: number): number {
  checked(probability, 'probability', probability >= 0 && probability <= 1, 'a number from 0 to 1');
  checkShapes(shape1, shape2);
  return stdlib().betaQuantile(probability, shape1, shape2);
}

function checkShapes(shape1: number, shape2: number): void {
  checkPositive(shape1, 'the first shape of the beta distribution');
  checkPositive(shape2, 'the second shape of the beta distribution');
}

/** Probability of at most `successes` in `trials` that succeed with `probability` each. @example binomialProbability(2, 10, 0.5); // 0.0547 */
export function binomialProbability(successes: number, trials: number, probability: number): number {
  checked(trials, 'the number of trials', Number.isInteger(trials) && trials >= 0, 'a whole number of at least 0');
  checked(probability, 'probability', probability >= 0 && probability <= 1, 'a number from 0 to 1');
  return stdlib().binomialCdf(successes, trials, probability);
}

/** Quantile of the standard normal distribution. @example normalQuantile(0.975); // 1.9600 */
export function normalQuantile(probability: number): number {
  return stdlib().normalQuantile(probability, 0, 1);
}
