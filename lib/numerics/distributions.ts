import { incompleteBeta } from './incomplete-beta';
import { specialFunctions } from './special-functions';

function checked(value: number, name: string, good: boolean, expected: string): void {
  if (!good) throw new Error(`${name} is ${value}; expected ${expected}.`);
}

/** The place where an increasing function passes 0, to the last bit: halves until no double lies between. */
function risingZero(low: number, high: number, isBelow: (x: number) => boolean): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return high;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
}

/**
 * Probability that a Student t variable is at least |t| away from 0.
 *
 * @param degreesOfFreedom any positive number, whole or not
 * @example studentTTwoSided(2, 10); // 0.0734
 */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  checked(degreesOfFreedom, 'degrees of freedom', degreesOfFreedom > 0, 'a positive number');
  checked(t, 't', !Number.isNaN(t), 'a number');
  if (!Number.isFinite(t)) return 0;
  if (degreesOfFreedom === Infinity) return 2 * specialFunctions().normalProbability(-Math.abs(t), 0, 1);
  const ratio = (t * t) / degreesOfFreedom;
  return incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), degreesOfFreedom / 2, 0.5).lower;
}

/** Quantile of Student's t. @example studentTQuantile(0.975, 15); // 2.1314 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  checked(probability, 'probability', probability > 0 && probability < 1, 'a number between 0 and 1');
  if (probability === 0.5) return 0;
  const tails = 2 * Math.min(probability, 1 - probability);
  let high = 1;
  while (studentTTwoSided(high, degreesOfFreedom) > tails) high *= 2;
  const size = risingZero(0, high, (t) => studentTTwoSided(t, degreesOfFreedom) > tails);
  return probability < 0.5 ? -size : size;
}

/** Probability that an F variable exceeds `f`. @example fUpperTail(3, 2, 50); // 0.0588 */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  checked(f, 'F', f >= 0, 'a number of at least 0');
  if (f === Infinity) return 0;
  const ratio = (numerator * f) / denominator;
  return incompleteBeta(1 / (1 + ratio), ratio / (1 + ratio), denominator / 2, numerator / 2).lower;
}

/** Probability that a chi-square variable exceeds `x`. @example chiSquareUpperTail(3, 2); // 0.2231 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  checked(x, 'chi-square', x >= 0, 'a number of at least 0');
  return specialFunctions().incompleteGamma(x / 2, degreesOfFreedom / 2, true, true);
}

/** Probability that a beta variable is at most `x`. @example betaProbability(0.5, 3, 4); // 0.6563 */
export function betaProbability(x: number, shape1: number, shape2: number): number {
  return incompleteBeta(x, 1 - x, shape1, shape2).lower;
}

/** Quantile of the beta distribution. @example betaQuantile(0.025, 3, 4); // 0.1181 */
export function betaQuantile(probability: number, shape1: number, shape2: number): number {
  checked(probability, 'probability', probability >= 0 && probability <= 1, 'a number from 0 to 1');
  if (probability === 0 || probability === 1) return probability;
  return risingZero(0, 1, (x) => {
    const { lower, upper } = incompleteBeta(x, 1 - x, shape1, shape2);
    return probability <= 0.5 ? lower < probability : upper > 1 - probability;
  });
}

/** Probability of at most `successes` among `trials`, each with `probability`. @example binomialProbability(2, 10, 0.5); // 0.0547 */
export function binomialProbability(successes: number, trials: number, probability: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return incompleteBeta(probability, 1 - probability, successes + 1, trials - successes).upper;
}

/** Probability that a standard normal variable is at most `z`. @example normalProbability(1.96); // 0.9750 */
export function normalProbability(z: number): number {
  return specialFunctions().normalProbability(z, 0, 1);
}

/** Quantile of the standard normal. @example normalQuantile(0.975); // 1.9600 */
export function normalQuantile(probability: number): number {
  return specialFunctions().normalQuantile(probability, 0, 1);
}
