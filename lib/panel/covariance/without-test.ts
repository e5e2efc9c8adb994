import type { WithinFit } from '../within-estimator';
import type { ChosenCovariance } from './covariance';

/** Coefficients that cannot be tested, and why. */
export interface WithoutTest {
  /** Positions of the slopes whose standard error would be rounding error. */
  slopes: ReadonlySet<number>;
  /** True when the fit is perfect, so that nothing can be tested. */
  everything: boolean;
  notes: string[];
}

/** Residuals up to this share of the outcome, or of a regressor's contribution to it, are rounding error. */
const ROUNDING = 1e-12;
/** A variance of at most this share of the classical one comes from scores that cancel out except for rounding error. */
const CANCELLED = 1e-18;

const norm = (column: Float64Array): number => {
  let sum = 0;
  for (const value of column) sum += value * value;
  return Math.sqrt(sum);
};

/** Whether regressors and effects fit the outcome exactly, up to rounding error. */
function isPerfectFit(fit: WithinFit): boolean {
  if (fit.rss > 1e-20 * fit.withinTotal) return false;
  const parts = fit.raw.map((column, k) => Math.abs(fit.coefficients[k]!) * norm(column));
  return Math.sqrt(fit.rss) <= ROUNDING * Math.max(norm(fit.data.outcome), ...parts);
}

/**
 * Finds the coefficients for which a covariance is not informative: all of them if the residuals are rounding error, and those whose scores
 * add up to 0 in every cluster, such as event dummies by period under two-way effects. Their standard errors would be around 1e-16.
 *
 * @throws when Driscoll-Kraay gives no standard error for any slope although the fit is not perfect
 */
export function findWithoutTest(fit: WithinFit, { type, matrix, clusters }: ChosenCovariance): WithoutTest {
  if (isPerfectFit(fit)) {
    const notes = ['Perfect fit: the residuals are rounding error, so there is no test.'];
    return { slopes: new Set(fit.names.keys()), everything: true, notes };
  }
  const variance = fit.rss / fit.degreesOfFreedom;
  const cancelled = fit.names.flatMap((_, k) =>
    Math.abs(matrix[k + 1]![k + 1]!) <= CANCELLED * variance * fit.bread[k]![k]! ? [k] : [],
  );
  if (cancelled.length === 0) return { slopes: new Set(), everything: false, notes: [] };
  const names = cancelled.map((k) => `"${fit.names[k]!}"`).join(', ');
  const where =
    clusters.length === 0 ? 'of all rows' : `of each cluster of "${clusters.map(({ name }) => name).join('" and "')}"`;
  const reason = `The scores ${where} sum to zero for ${names}, so ${type} has no standard error for it`;
  // By period, the cause is the design (event dummies in a balanced two-way panel), not the data, and no slope is left to report.
  if (type === 'driscoll-kraay' && cancelled.length === fit.names.length)
    throw new Error(`${reason}; choose another covariance.`);
  return { slopes: new Set(cancelled), everything: false, notes: [`${reason}.`] };
}
