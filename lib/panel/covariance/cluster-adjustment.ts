import { spectral, symmetricEigen } from '../../numerics/symmetric-eigen';
import type { WithinFit } from '../within-estimator';
import type { LeverageBasis } from './leverage-basis';
import { generalizedPower } from './leverage-basis';

/** One cluster with adjusted residuals, in the coordinates of the leverage basis P. */
export interface AdjustedCluster {
  /** P'W A e. */
  score: Float64Array;
  /** True when I − H is singular in the cluster; not checked with weights. */
  singular: boolean;
  /** With F = A'W P: the matrix F'(I − H_D)(I − H_D)'F, where H_D is the leverage of the unit effects. */
  own: Float64Array[];
  /** P'F, P'W F and P'W H_D'F, the other parts of the covariance between clusters. The last two are used only with weights. */
  plain: Float64Array[];
  weighted: Float64Array[] | undefined;
  united: Float64Array[] | undefined;
}

const timesVector = (matrix: readonly Float64Array[], vector: Float64Array): Float64Array =>
  Float64Array.from(matrix, (row) => row.reduce((sum, value, k) => sum + value * vector[k]!, 0));

/** Cross-products x'y of two lists of columns. */
const products = (left: readonly Float64Array[], right: readonly Float64Array[]): Float64Array[] =>
  left.map((x) => Float64Array.from(right, (y) => x.reduce((sum, value, i) => sum + value * y[i]!, 0)));

const exponent = { CR2: -0.5, CR3: -1 };

/**
 * Adjusts a cluster without weights. All computations stay within the span of P: with P'P = VΛV', A P = P V(1 − Λ)^power V'. No matrix
 * of the size of the cluster is formed.
 */
export function adjustCluster(basis: Float64Array[], residuals: Float64Array, type: 'CR2' | 'CR3'): AdjustedCluster {
  const eigen = symmetricEigen(products(basis, basis));
  const power = generalizedPower(exponent[type]);
  const scale = (value: number): number => power(1 - value);
  const raw = products(basis, [residuals]).map((row) => row[0]!);
  return {
    score: timesVector(spectral(eigen, scale), Float64Array.from(raw)),
    singular: eigen.values.some((value) => scale(value) === 0),
    own: spectral(eigen, (value) => value * scale(value) ** 2),
    plain: spectral(eigen, (value) => value * scale(value)),
    weighted: undefined,
    united: undefined,
  };
}

/** Adjusts a cluster with weights. H is not symmetric, and the matrices have the size of the cluster: (I − H)(I − H)' for CR2, I − H for CR3. */
export function adjustWeightedCluster(
  fit: WithinFit,
  basis: LeverageBasis,
  rows: number[],
  type: 'CR2' | 'CR3',
): AdjustedCluster {
  const weights = Float64Array.from(rows, (row) => fit.data.weights![row]!);
  const P = basis.columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
  const units = fit.absorbed.sets[0];
  const unitOf = (place: number): number => (units ? units.codes[rows[place]!]! : place);
  const totals = new Map<number, number>();
  weights.forEach((weight, place) => totals.set(unitOf(place), (totals.get(unitOf(place)) ?? 0) + weight));
  const square = (entry: (i: number, j: number) => number): Float64Array[] =>
    rows.map((_, i) => Float64Array.from(rows, (_unused, j) => entry(i, j)));
  const columnsOf = (matrix: Float64Array[]): Float64Array[] => square((i, j) => matrix[j]![i]!);

  const united = square((i, j) => (units && unitOf(i) === unitOf(j) ? weights[j]! / totals.get(unitOf(i))! : 0));
  const byRow = rows.map((_, i) => Float64Array.from(P, (column) => column[i]!));
  const outer = square((i, j) => byRow[i]!.reduce((sum, value, k) => sum + value * byRow[j]![k]!, 0));
  const hat = square((i, j) => united[i]![j]! + outer[i]![j]! * weights[j]!);

  let adjustment: Float64Array[];
  if (type === 'CR2') {
    const middle = byRow.map((row) => timesVector(basis.weightedSquares!, row));
    // H_D W P P': the part of HH' from products of the unit effects' leverage with the rest.
    const crossed = united.map((row) => {
      const left = P.map((column) => row.reduce((sum, value, k) => sum + value * weights[k]! * column[k]!, 0));
      return Float64Array.from(byRow, (other) => other.reduce((sum, value, k) => sum + value * left[k]!, 0));
    });
    const unitedSquare = products(united, united);
    const target = square(
      (i, j) =>
        (i === j ? 1 : 0) -
        hat[i]![j]! -
        hat[j]![i]! +
        unitedSquare[i]![j]! +
        middle[i]!.reduce((sum, value, k) => sum + value * byRow[j]![k]!, 0) +
        crossed[i]![j]! +
        crossed[j]![i]!,
    );
    const eigen = symmetricEigen(target);
    adjustment = spectral(eigen, generalizedPower(-0.5));
  } else {
    const roots = weights.map(Math.sqrt);
    const eigen = symmetricEigen(square((i, j) => (i === j ? 1 : 0) - (roots[i]! * hat[i]![j]!) / roots[j]!));
    const inverse = spectral(eigen, generalizedPower(-1));
    adjustment = square((i, j) => (inverse[i]![j]! * roots[j]!) / roots[i]!);
  }

  const adjusted = timesVector(
    adjustment,
    Float64Array.from(rows, (row) => fit.residuals[row]!),
  );
  const weightedP = P.map((column) => column.map((value, i) => value * weights[i]!));
  const transposed = columnsOf(adjustment);
  const F = weightedP.map((column) => timesVector(transposed, column));
  const unitedF = F.map((column) => timesVector(columnsOf(united), column));
  const swept = F.map((column, k) => column.map((value, i) => value - unitedF[k]![i]!));
  return {
    score: Float64Array.from(weightedP, (column) => column.reduce((sum, value, i) => sum + value * adjusted[i]!, 0)),
    singular: false,
    own: products(swept, swept),
    plain: products(P, F),
    weighted: products(weightedP, F),
    united: products(weightedP, unitedF),
  };
}
