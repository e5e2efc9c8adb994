import { levelSums } from '../level-sums';
import type { WithinFit } from '../within-estimator';

// Every covariance here is that of (γ, b), where γ is the mean of y − (x − x̄)'b and b are the slopes. The constant is γ − x̄'b.

/** The covariance matrix of (γ, b) and the degrees of freedom of their linear combinations. */
export interface Covariance {
  matrix: Float64Array[];
  factor: number;
  degreesOfFreedom(contrast: Float64Array): number;
  notes: string[];
}

/** Sums of the scores w x̃ e over the rows of each group: one array of sums for γ, then one for each slope. */
export function groupedScores(fit: WithinFit, codes: Int32Array, groups: number): Float64Array[] {
  const { residuals, demeaned } = fit;
  const { weights } = fit.data;
  const weighted = weights ? residuals.map((value, i) => value * weights[i]!) : residuals;
  // The (weighted) residuals serve as weights in the sums by level.
  return [levelSums(weighted, codes, groups), ...demeaned.map((column) => levelSums(column, codes, groups, weighted))];
}

/** Σ s s' over groups: the cross-products of group sums. */
export function crossProducts(sums: readonly Float64Array[], others: readonly Float64Array[] = sums): Float64Array[] {
  return sums.map((left) =>
    Float64Array.from(others, (right) => {
      let sum = 0;
      for (let g = 0; g < left.length; g++) sum += left[g]! * right[g]!;
      return sum;
    }),
  );
}

/** The meat of a sandwich with independent rows: Σ (w e)² (1, x̃)(1, x̃)'. */
export function rowMeat(fit: WithinFit): Float64Array[] {
  const { residuals, demeaned } = fit;
  const { weights, rows } = fit.data;
  const squares = residuals.map((value, i) => (value * (weights ? weights[i]! : 1)) ** 2);
  const size = demeaned.length + 1;
  const meat = Array.from({ length: size }, () => new Float64Array(size));
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = 0;
      if (k === 0) for (let i = 0; i < rows; i++) sum += squares[i]!;
      else if (l === 0) for (let i = 0; i < rows; i++) sum += squares[i]! * demeaned[k - 1]![i]!;
      else for (let i = 0; i < rows; i++) sum += squares[i]! * demeaned[k - 1]![i]! * demeaned[l - 1]![i]!;
      meat[k]![l] = sum;
      meat[l]![k] = sum;
    }
  }
  return meat;
}

/** The bread of (γ, b): 1/Σw and (X̃'WX̃)⁻¹. Weights have mean 1, so Σw is the number of rows. */
export function fullBread(fit: WithinFit): Float64Array[] {
  const size = fit.names.length + 1;
  return Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: size }, (_unused, l) => {
      if (k === 0 || l === 0) return k === l ? 1 / fit.data.rows : 0;
      return fit.bread[k - 1]![l - 1]!;
    }),
  );
}

const multiply = (left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] =>
  left.map((row) => Float64Array.from(right[0]!, (_, j) => row.reduce((sum, value, k) => sum + value * right[k]![j]!, 0)));

/** factor · bread · meat · bread. */
export function sandwich(fit: WithinFit, meat: readonly Float64Array[], factor: number): Float64Array[] {
  const bread = fullBread(fit);
  return multiply(multiply(bread, meat), bread).map((row) => row.map((value) => value * factor));
}
