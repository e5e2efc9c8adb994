import { solveLower, solveUpper } from '../../numerics/triangular-factor';
import type { Identifier } from '../../numerics/identifiers';
import type { WithinFit } from '../within-estimator';
import type { AdjustedCluster } from './cluster-adjustment';
import { adjustCluster, adjustWeightedCluster } from './cluster-adjustment';
import { leverageBasis } from './leverage-basis';
import type { Covariance } from './sandwich';
import { satterthwaite } from './satterthwaite';

/** The rows of each cluster. */
function rowsOf(cluster: Identifier): number[][] {
  const rows: number[][] = cluster.labels.map(() => []);
  cluster.codes.forEach((code, row) => rows[code]!.push(row));
  return rows;
}

/**
 * CR2 (Bell & McCaffrey 2002) and CR3, the leave-one-cluster-out jackknife: the residuals of each cluster are adjusted by
 * (I − H)^−½ or (I − H)⁻¹, where the leverage H includes all regressors and effects. Degrees of freedom are Satterthwaite's under
 * independent homoscedastic errors (Pustejovsky & Tipton 2018).
 */
export function adjustedClusters(fit: WithinFit, cluster: Identifier, type: 'CR2' | 'CR3'): Covariance {
  const basis = leverageBasis(fit);
  const slopes = basis.columns.length - fit.names.length;
  const total = Math.sqrt(fit.data.rows);
  const notes: string[] = [];
  const adjusted: AdjustedCluster[] = rowsOf(cluster).map((rows, index) => {
    const part = fit.data.weights
      ? adjustWeightedCluster(fit, basis, rows, type)
      : adjustCluster(
          basis.columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
          Float64Array.from(rows, (row) => fit.residuals[row]!),
          type,
        );
    if (type === 'CR3' && part.singular && !fit.data.weights) {
      notes.push(
        `Without the cluster ${String(cluster.labels[index])} some coefficient is undetermined: a generalized inverse is used.`,
      );
    }
    return part;
  });

  const size = fit.names.length + 1;
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const { score } of adjusted) {
    const influence = new Float64Array(size);
    if (basis.hasConstant) influence[0] = score[0]! / total;
    influence.set(solveUpper(fit.factor, score.subarray(slopes)), 1);
    matrix.forEach((row, k) => influence.forEach((value, l) => (row[l] = row[l]! + influence[k]! * value)));
  }
  return {
    matrix,
    factor: 1,
    notes,
    degreesOfFreedom(contrast) {
      const direction = new Float64Array(basis.columns.length);
      if (basis.hasConstant) direction[0] = contrast[0]! / total;
      direction.set(solveLower(fit.factor, contrast.subarray(1)), slopes);
      return satterthwaite(adjusted, direction, basis.weightedSquares);
    },
  };
}
