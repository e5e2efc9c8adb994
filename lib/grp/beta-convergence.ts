import { studentTQuantile, studentTTwoSided } from '../numerics/distributions';
import { leastSquares } from '../numerics/least-squares';
import { positiveValues } from './positive-values';

/** The growth regression of β-convergence and the speed that its slope implies. */
export interface BetaConvergence {
  /** b: change of yearly growth (log points) for one log point of initial level; negative means that poor regions grew faster. */
  readonly slope: number;
  readonly intercept: number;
  /** Classical standard error of the slope. */
  readonly standardError: number;
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** Two-sided, Student's t. */
  readonly pValue: number;
  /** Two-sided 95 % interval of the slope. */
  readonly interval: readonly [number, number];
  readonly r2: number;
  readonly observations: number;
  readonly years: number;
  /** β a year, from b = −(1 − e^{−βT}) / T; null when b ≤ −1/T, where no β gives it. */
  readonly speed: number | null;
  /** Years until half of the gap is closed, ln 2 / β; null without convergence (β ≤ 0 or null). */
  readonly halfLifeYears: number | null;
}

/**
 * β-convergence (Barro & Sala-i-Martin 1992), absolute form by least squares:
 * (1/T) ln(y_T / y_0) = a + b ln y_0 + u, and the speed β = −ln(1 + bT) / T that solves b = −(1 − e^{−βT}) / T.
 *
 * Every region counts the same. With sixteen regions and one very rich one the slope may rest on that region alone:
 * look at it with and without.
 *
 * @param initialLevel y_0 of each region, above zero, any unit (it moves the intercept only).
 * @param growthFactor y_T / y_0 of each region at constant prices, above zero.
 * @param years T, years between the two, above zero.
 * @throws Error when the lengths differ, there are fewer than three regions, all initial levels are equal, or a figure is not above zero.
 * @example betaConvergence([1, 2, 4], [2, 1.5, 1.2], 10).slope // -0.0368
 */
export function betaConvergence(
  initialLevel: readonly number[],
  growthFactor: readonly number[],
  years: number,
): BetaConvergence {
  positiveValues(initialLevel, 'initial level');
  positiveValues(growthFactor, 'growth factor');
  positiveValues([years], 'years');
  const observations = initialLevel.length;
  if (growthFactor.length !== observations) {
    throw new Error(`growth factor: ${growthFactor.length} given for ${observations} initial levels, one for each was expected`);
  }
  if (observations < 3) throw new Error(`β-convergence: ${observations} regions, at least three were expected`);
  const logs = initialLevel.map((level) => Math.log(level));
  const growth = growthFactor.map((factor) => Math.log(factor) / years);
  const fit = leastSquares(
    logs.map((log) => [1, log]),
    growth,
  );
  if (fit.rank < 2) throw new Error('β-convergence: all initial levels are equal, so no slope exists');
  const [intercept, slope] = fit.coefficients as [number, number];
  const mean = growth.reduce((sum, value) => sum + value, 0) / observations;
  const totalSquares = growth.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const residualSquares = fit.residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  const degreesOfFreedom = observations - 2;
  const standardError = fit.standardErrors[1]!;
  const statistic = slope / standardError;
  const half = studentTQuantile(0.975, degreesOfFreedom) * standardError;
  const speed = 1 + slope * years > 0 ? -Math.log(1 + slope * years) / years : null;
  return {
    slope,
    intercept,
    standardError,
    statistic,
    degreesOfFreedom,
    pValue: studentTTwoSided(statistic, degreesOfFreedom),
    interval: [slope - half, slope + half],
    r2: 1 - residualSquares / totalSquares,
    observations,
    years,
    speed,
    halfLifeYears: speed !== null && speed > 0 ? Math.LN2 / speed : null,
  };
}
