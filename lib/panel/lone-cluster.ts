import type { Identifier } from '../numerics/identifiers';
import { firstUnnestedRow } from '../numerics/identifiers';
import { levelSums, levelTotals } from './level-sums';
import type { WithinFit } from './within-estimator';

/** With two-way effects, a cluster that alone departs from a common path has a share of exactly 1 − 1/G; tolerance for rounding. */
const ROUNDING = 1e-9;

/** The only cluster with values that differ from `usual(row)`, or −1 when there is no such cluster or more than one. */
function onlyUnusual(column: Float64Array, cluster: Identifier, usual: (row: number) => number): number {
  let only = -1;
  for (let row = 0; row < column.length; row++) {
    if (column[row] === usual(row)) continue;
    if (only !== -1 && only !== cluster.codes[row]) return -1;
    only = cluster.codes[row]!;
  }
  return only;
}

/** The only cluster in which a regressor varies within units (without unit effects: differs from the common value), or −1. */
function onlyVarying(column: Float64Array, units: Identifier | undefined, cluster: Identifier): number {
  if (units) {
    if (firstUnnestedRow(units, cluster) !== -1) return -1;
    const first = new Float64Array(units.labels.length).fill(NaN);
    units.codes.forEach((code, row) => (first[code] = Number.isNaN(first[code]) ? column[row]! : first[code]!));
    return onlyUnusual(column, cluster, (row) => first[units.codes[row]!]!);
  }
  const otherRow = cluster.codes.findIndex((code) => code !== cluster.codes[0]);
  const values = [column[0]!, column[otherRow]!];
  return Math.max(...values.map((value) => onlyUnusual(column, cluster, () => value)));
}

/** With two-way effects, the only cluster that departs from the path common to all others, or −1. */
function onlyDeparting(column: Float64Array, cluster: Identifier): number {
  const groups = cluster.labels.length;
  if (groups < 3) return -1;
  const squares = levelSums(column, cluster.codes, groups, column);
  const total = squares.reduce((sum, value) => sum + value, 0);
  return squares.findIndex((value) => value > (1 - 1 / groups - ROUNDING) * total);
}

/**
 * Warns of each slope that is identified by a single cluster, for example a single treated unit. No cluster-robust standard error is
 * reliable then, however many clusters there are (Conley & Taber 2011; MacKinnon & Webb 2017). CR1 and CR2 reject a true zero in most cases.
 *
 * @returns one note for each such slope
 */
export function loneClusterNotes(fit: WithinFit, cluster: Identifier): string[] {
  if (cluster.codes.length === cluster.labels.length) return [];
  const totals = levelTotals(cluster.codes, cluster.labels.length);
  return fit.names.flatMap((name, k) => {
    const varying = onlyVarying(fit.raw[k]!, fit.absorbed.sets[0], cluster);
    const lone = varying === -1 && fit.data.effects === 'two-way' ? onlyDeparting(fit.demeaned[k]!, cluster) : varying;
    if (lone === -1) return [];
    return [
      `One cluster alone identifies "${name}": ${String(cluster.labels[lone]!)} (${totals[lone]!} rows). No cluster-robust standard error ` +
        'or wild bootstrap is trustworthy then; see randomizationInference.',
    ];
  });
}
