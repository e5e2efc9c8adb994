import type { WithinFit } from '../within-estimator';
import type { ChosenCovariance } from './covariance';

/** Coefficients that have no test, and why. */
export interface WithoutTest {
  /** Places of slopes whose standard error would be rounding error. */
  slopes: ReadonlySet<number>;
  /** Whether the fit is perfect, so that nothing has a test. */
  everything: boolean;
  notes: string[];
}

/** Residuals up to this share of the outcome, or of a regressor's contribution to it, are rounding error. */
const ROUNDING = 1e-12;
/** A variance below this share of the classical one comes from scores that cancel out except for rounding. */
const CANCELLED = 1e-18;

const norm = (column: Float64Array): number => {
  let sum = 0;
  for (const value of column) sum += value * value;
  return Math.sqrt(sum);
};

/** True when regressors and effects fit the outcome exactly, up to rounding. */
function isPerfectFit(fit: WithinFit): boolean {
  if (fit.rss > 1e-20 * fit.withinTotal) return false;
  const parts = fit.raw.map((column, k) => Math.abs(fit.coefficients[k]!) * norm(column));
  return Math.sqrt(fit.rss) <= ROUNDING * Math.max(norm(fit.data.outcome), ...parts);
}

/**
 * Finds coefficients that a covariance says nothing about: all of them when the residuals are rounding, and single ones whose scores add up
 * to 0 in every cluster, as event dummies do by period under two-way effects. Their standard errors would come out as 1e-16.
 *
 * @throws when Driscoll-Kraay gives no slope a standard error although the fit is not perfect
 */
export function findWithoutTest(fit: WithinFit, { type, matrix, clusters }: ChosenCovariance): WithoutTest {
  if (isPerfectFit(fit)) {
    const notes = ['Perfect fit: the residuals are rounding, so no test exists.'];
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
  // By period this is due to the design (event dummies in a balanced two-way panel), not to the data: there is nothing left to report.
  if (type === 'driscoll-kraay' && cancelled.length === fit.names.length)
    throw new Error(`${reason}; choose another covariance.`);
  return { slopes: new Set(cancelled), everything: false, notes: [`${reason}.`] };
}
