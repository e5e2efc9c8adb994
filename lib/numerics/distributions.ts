import type * as RMath from 'lib-r-math.js';

// The port of R's nmath takes a tenth of a second to load: only those who ask for a probability pay for it.
let loaded: typeof RMath | undefined;
function nmath(): typeof RMath {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= require('lib-r-math.js') as typeof RMath;
  return loaded;
}

/** Probability that a Student t variable with `degreesOfFreedom` (any positive number) is at least |t| away from 0. @example studentTTwoSided(2, 10) */
export function studentTTwoSided(t: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * nmath().pt(-Math.abs(t), degreesOfFreedom));
}

/** Quantile of Student's t. @example studentTQuantile(0.975, 15) // 2.1314… */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  return nmath().qt(probability, degreesOfFreedom);
}

/** Probability that an F variable exceeds `f`. @example fUpperTail(3, 2, 50) */
export function fUpperTail(f: number, numerator: number, denominator: number): number {
  return nmath().pf(f, numerator, denominator, undefined, false);
}

/** Probability that a chi-square variable exceeds `x`. @example chiSquareUpperTail(3, 2) */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return nmath().pchisq(x, degreesOfFreedom, undefined, false);
}

/** Quantile of the beta distribution. @example betaQuantile(0.025, 3, 4) */
export function betaQuantile(probability: number, shape1: number, shape2: number): number {
  return nmath().qbeta(probability, shape1, shape2);
}

/** Probability that a beta variable is at most `x`. @example betaProbability(0.5, 3, 4) */
export function betaProbability(x: number, shape1: number, shape2: number): number {
  return nmath().pbeta(x, shape1, shape2);
}

/** Probability that `successes` or fewer of `trials` succeed, each with `probability`. @example binomialProbability(2, 10, 0.5) */
export function binomialProbability(successes: number, trials: number, probability: number): number {
  return nmath().pbinom(successes, trials, probability);
}

/** Probability that a standard normal variable is at most `z`. @example normalProbability(1.96) */
export function normalProbability(z: number): number {
  return nmath().pnorm(z);
}

/** Quantile of the standard normal. @example normalQuantile(0.975) // 1.95996… */
export function normalQuantile(probability: number): number {
  return nmath().qnorm(probability);
}
