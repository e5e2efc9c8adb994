import { symmetricEigen } from '../../numerics/symmetric-eigen';
import { levelTotals, withoutMeans } from '../level-sums';
import { periodProducts } from '../two-way-effects';
import type { WithinFit } from '../within-estimator';

/** Orthonormal columns (with respect to the weights) that span everything except the unit effects: constant or period effects, then slopes. */
export interface LeverageBasis {
  columns: Float64Array[];
  /** True when the first column is the constant of a pooled regression. */
  hasConstant: boolean;
  /** Σ w² p p' over all rows; undefined without weights, where it is the identity. */
  weightedSquares: Float64Array[] | undefined;
}

/** Eigenvalues below this share of the largest belong to combinations of period dummies that are collinear with the unit effects. */
const DETERMINED = 1e-10;

/** Orthonormal columns for the period effects after demeaning by unit. */
function periodColumns(fit: WithinFit): Float64Array[] {
  const { unit, time, weights } = fit.data;
  const width = time!.labels.length;
  const unitTotals = levelTotals(unit!.codes, unit!.labels.length, weights);
  const products = periodProducts(unit!, time!, unitTotals, weights);
  const eigen = symmetricEigen(Array.from({ length: width }, (_, t) => products.subarray(t * width, (t + 1) * width)));
  const largest = eigen.values[width - 1]!;
  return eigen.vectors
    .map((vector, k) => ({ vector, value: eigen.values[k]! }))
    .filter(({ value }) => value > DETERMINED * largest)
    .map(({ vector, value }) => {
      const column = Float64Array.from(time!.codes, (code) => vector[code]! / Math.sqrt(value));
      return withoutMeans(column, { codes: unit!.codes, totals: unitTotals }, weights);
    });
}

/** The demeaned regressors times R⁻¹. */
function slopeColumns(fit: WithinFit): Float64Array[] {
  const columns: Float64Array[] = [];
  fit.demeaned.forEach((source, k) => {
    const column = source.slice();
    const factor = fit.factor[k]!;
    columns.forEach((previous, l) => {
      for (let i = 0; i < column.length; i++) column[i] = column[i]! - previous[i]! * factor[l]!;
    });
    for (let i = 0; i < column.length; i++) column[i] = column[i]! / factor[k]!;
    columns.push(column);
  });
  return columns;
}

/** Builds the columns whose products within a cluster give its leverage (apart from that of the unit effects). */
export function leverageBasis(fit: WithinFit): LeverageBasis {
  const { data } = fit;
  const hasConstant = data.effects === 'none';
  const first = hasConstant ? [new Float64Array(data.rows).fill(1 / Math.sqrt(data.rows))] : [];
  const columns = [...first, ...(data.effects === 'two-way' ? periodColumns(fit) : []), ...slopeColumns(fit)];
  const { weights } = data;
  const weightedSquares =
    weights &&
    columns.map((left) =>
      Float64Array.from(columns, (right) => left.reduce((sum, value, i) => sum + weights[i]! ** 2 * value * right[i]!, 0)),
    );
  return { columns, hasConstant, weightedSquares };
}

/** λ ↦ λ^power for λ above rounding error, otherwise 0, as in a generalized inverse. */
export const generalizedPower =
  (power: number) =>
  (value: number): number =>
    value > DETERMINED ? value ** power : 0;
