import type { Identifier } from '../table-columns';
import { firstUnnestedRow } from '../table-columns';
import type { WithinFit } from '../within-estimator';

/**
 * The number of parameters K* that the factor (N − 1)/(N − K*) counts: slopes and effects, but of a set of effects that is
 * nested in the clusters only one, since those say nothing about the variation between clusters (Stata's xtreg and reghdfe, fixest).
 */
export function countedParameters(fit: WithinFit, clusters: readonly Identifier[]): number {
  const nested = fit.absorbed.sets.filter((set) => clusters.some((cluster) => firstUnnestedRow(set, cluster) === -1));
  const uncounted = nested.reduce((sum, set) => sum + set.labels.length - 1, 0);
  return fit.names.length + Math.max(1, fit.absorbed.rank - uncounted);
}

/** G/(G − 1) · (N − 1)/(N − K*). @throws when N does not exceed K* */
export function clusterFactor(fit: WithinFit, groups: number, clusters: readonly Identifier[]): number {
  const { rows } = fit.data;
  const counted = countedParameters(fit, clusters);
  if (rows <= counted) throw new Error(`${rows} rows for ${counted} parameters: no degrees of freedom are left.`);
  return ((groups / (groups - 1)) * (rows - 1)) / (rows - counted);
}

/** @throws when there are fewer than two clusters */
export function atLeastTwo(cluster: Identifier, kind = 'clusters'): void {
  if (cluster.labels.length < 2) {
    throw new Error(`The column "${cluster.name}" names ${cluster.labels.length} of the ${kind}; at least 2 are needed.`);
  }
}

/** @throws when a unit lies in more than one cluster; the unit and the row (the first is 1) are named */
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
