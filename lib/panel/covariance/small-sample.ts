import type { CovarianceOptions } from '../panel-options';
import type { Identifier } from '../../numerics/identifiers';
import { firstUnnestedRow } from '../../numerics/identifiers';
import type { WithinFit } from '../within-estimator';

/**
 * The number of parameters K* in the factor (N − 1)/(N − K*): slopes and effects. By default (`nonnested`) a set of effects nested in
 * the clusters counts as one, since it has no information about the variation between clusters (Stata's xtreg and reghdfe, fixest).
 * `all` counts every effect, as in a regression with dummy variables; `none` counts only the slopes, as in plm.
 */
function countedParameters(
  fit: WithinFit,
  clusters: readonly Identifier[],
  effects: NonNullable<CovarianceOptions['countedEffects']> = 'nonnested',
): number {
  const { rank, sets } = fit.absorbed;
  const slopes = fit.names.length;
  // The constant of a pooled regression is always counted, like the slopes.
  if (sets.length === 0 || effects === 'all') return slopes + rank;
  if (effects === 'none') return slopes;
  const nested = sets.filter((set) => clusters.some((cluster) => firstUnnestedRow(set, cluster) === -1));
  const uncounted = nested.reduce((sum, set) => sum + set.labels.length - 1, 0);
  return slopes + Math.max(1, rank - uncounted);
}

/** (N − 1)/(N − K*). */
export function parameterFactor(
  fit: WithinFit,
  clusters: readonly Identifier[],
  effects?: CovarianceOptions['countedEffects'],
): number {
  const { rows } = fit.data;
  // At most all effects and slopes are counted, and a fit has more rows than these.
  return (rows - 1) / (rows - countedParameters(fit, clusters, effects));
}

/** G/(G − 1) · (N − 1)/(N − K*). */
export function clusterFactor(
  fit: WithinFit,
  groups: number,
  clusters: readonly Identifier[],
  effects?: CovarianceOptions['countedEffects'],
): number {
  return (groups / (groups - 1)) * parameterFactor(fit, clusters, effects);
}

/** @throws when there are fewer than two clusters */
export function atLeastTwo(cluster: Identifier, kind = 'clusters'): void {
  if (cluster.labels.length < 2) {
    throw new Error(`The column "${cluster.name}" has only one value; at least 2 ${kind} are needed.`);
  }
}

/** @throws when a unit is in more than one cluster; names the unit and the row (counted from 1) */
export function unitsWithin(fit: WithinFit, cluster: Identifier, method: string): void {
  const units = fit.absorbed.sets[0];
  if (!units) return;
  const row = firstUnnestedRow(units, cluster);
  if (row === -1) return;
  const unit = units.labels[units.codes[row]!];
  throw new Error(
    `The cluster "${cluster.name}" varies within the unit ${String(unit)} (row ${row + 1}: ` +
      `${String(cluster.labels[cluster.codes[row]!])}); for ${method} every unit must lie in one cluster.`,
  );
}
