import { loadOptionKinds, type LoadOptions } from '../data/load-table';
import { checkNumber, checkNumbers } from '../numerics/check-number';
import { studentTQuantile, studentTTwoSided } from '../numerics/distributions';
import { leastSquares } from '../numerics/least-squares';
import { checkOptions } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import type { Frame } from '../regions';
import { growthPerHead, populationBreakYear } from './growth-per-head';

/** The growth regression of β-convergence and the speed implied by its slope. */
export interface BetaConvergence {
  /** b: change of annual growth (log units) per log unit of the initial level; negative means that poor regions grew faster. */
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
  /** β per year, from b = −(1 − e^{−βT}) / T; null when b ≤ −1/T, where no β solves it. */
  readonly speed: number | null;
  /** Years until half of the gap is closed, ln 2 / β; null without convergence (β ≤ 0 or null). */
  readonly halfLifeYears: number | null;
}

/**
 * β-convergence (Barro & Sala-i-Martin 1992), absolute form by least squares:
 * (1/T) ln(y_T / y_0) = a + b ln y_0 + u, and the speed β = −ln(1 + bT) / T that solves b = −(1 − e^{−βT}) / T.
 *
 * Every region has the same weight. With only sixteen regions, one of them very rich, the slope may depend on that region alone,
 * so estimate it with and without it.
 *
 * @param initialLevel y_0 of each region, above zero, in any unit (which affects only the intercept).
 * @param growthFactor y_T / y_0 of each region at constant prices, above zero.
 * @param years T, the number of years between the two, above zero.
 * @throws Error when the lengths differ, there are fewer than three regions, all initial levels are equal, or a figure is not above zero.
 * @example betaConvergence([1, 2, 4], [2, 1.5, 1.2], 10).slope // -0.0368
 */
export function betaConvergence(
  initialLevel: readonly number[],
  growthFactor: readonly number[],
  years: number,
): BetaConvergence {
  checkNumbers(initialLevel, 'initial level', 'a number above zero');
  checkNumbers(growthFactor, 'growth factor', 'a number above zero');
  checkNumber(years, 'years', 'a number above zero');
  const observations = initialLevel.length;
  if (growthFactor.length !== observations) {
    throw new Error(`growth factor: ${growthFactor.length} given for ${observations} initial levels, expected one for each`);
  }
  if (observations < 3) throw new Error(`β-convergence: ${observations} regions, expected at least three`);
  const logs = initialLevel.map((level) => Math.log(level));
  const growth = growthFactor.map((factor) => Math.log(factor) / years);
  const fit = leastSquares(
    logs.map((log) => [1, log]),
    growth,
  );
  if (fit.rank < 2) throw new Error('β-convergence: all initial levels are equal, so no slope exists');
  const [intercept, slope] = fit.coefficients as [number, number];
  const mean = sum(growth) / observations;
  const totalSquares = sum(growth.map((value) => (value - mean) ** 2));
  const residualSquares = sum(fit.residuals.map((residual) => residual ** 2));
  const degreesOfFreedom = observations - 2;
  const standardError = fit.standardErrors[1];
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

/**
 * β-convergence of GRP per capita between two years: regresses real growth per head on the log of the initial level.
 *
 * @param options `without`: regions left out; `growth`: 'per head' (default) or 'total', which is growth of real GRP not divided by
 *   population and so unaffected by the break in the population figures.
 * @throws Error for growth per head across the population break, and for an unknown region in `without`.
 * @example convergenceBetween('2010', 2010, 2021, { without: ['ATY'] }).slope
 */
export function convergenceBetween(
  frame: Frame,
  firstYear: number,
  lastYear: number,
  options: LoadOptions & { readonly without?: readonly string[]; readonly growth?: 'per head' | 'total' } = {},
): BetaConvergence {
  checkOptions('convergenceBetween', options, { ...loadOptionKinds, without: 'texts', growth: ['per head', 'total'] });
  const { without = [], growth = 'per head', ...source } = options;
  const breakYear = populationBreakYear(source);
  if (growth === 'per head' && firstYear < breakYear && lastYear >= breakYear) {
    throw new Error(
      `growth per head from ${firstYear} to ${lastYear} crosses the break of the population in ${breakYear}: end it before, begin it there, or ask for growth: 'total'`,
    );
  }
  const rows = growthPerHead(frame, firstYear, lastYear, source).objects();
  const stranger = without.find((region) => !rows.some((row) => row.region === region));
  if (stranger !== undefined) {
    throw new Error(
      `convergence: region ${stranger} to leave out is not in the frame (${rows.map((row) => row.region).join(', ')})`,
    );
  }
  const kept = rows.filter((row) => !without.includes(row.region));
  return betaConvergence(
    kept.map((row) => row.initial_grp_per_capita_thousand_tenge),
    kept.map((row) => (growth === 'total' ? row.real_grp_factor : row.real_grp_per_capita_factor)),
    lastYear - firstYear,
  );
}
