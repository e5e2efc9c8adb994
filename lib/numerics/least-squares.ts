import { checkNumber } from './check-number';
import { independentColumns, solveLower, solveUpper, triangularFactor } from './triangular-factor';

/** A fitted linear regression. */
export interface LeastSquares {
  /** One for each column of X; 0 for a column that was dropped. */
  coefficients: number[];
  residuals: number[];
  /** The number of linearly independent columns. */
  rank: number;
  /** √(RSS / (rows − rank)), or NaN when no degrees of freedom are left. */
  sigma: number;
  /** σ √((X'X)⁻¹)ⱼⱼ; NaN for a dropped column. */
  standardErrors: number[];
  /** The indices of columns that are linear combinations of earlier columns. */
  dropped: number[];
}

/** A column counts as linearly dependent if its component outside the span of earlier columns is shorter than this share of its length. */
const DEPENDENT = 1e-10;
/** Rounds of iterative refinement; in double precision, the second rarely changes a digit. */
const REFINEMENTS = 3;
const SPLIT = 134217729;

/** y − Xb for one row, with the rounding errors of every product and sum carried along (Dekker 1971, Ogita, Rump & Oishi 2005). */
function residual(columns: Float64Array[], row: number, target: number, coefficients: Float64Array): number {
  let sum = target;
  let lost = 0;
  columns.forEach((column, j) => {
    const a = -column[row]!;
    const b = coefficients[j]!;
    const product = a * b;
    const aHigh = SPLIT * a - (SPLIT * a - a);
    const bHigh = SPLIT * b - (SPLIT * b - b);
    const error = (a - aHigh) * (b - bHigh) - (product - aHigh * bHigh - (a - aHigh) * bHigh - aHigh * (b - bHigh));
    const total = sum + product;
    const part = total - sum;
    lost += sum - (total - part) + (product - part) + error;
    sum = total;
  });
  return sum + lost;
}

function checkedColumns(X: readonly (readonly number[])[], y: readonly number[]): Float64Array[] {
  const width = X[0]?.length ?? 0;
  if (X.length === 0 || width === 0) throw new Error('leastSquares: X is empty; expected at least one row and one column.');
  if (y.length !== X.length)
    throw new Error(`leastSquares: X has ${X.length} rows and y has ${y.length}; expected the same number.`);
  const columns = Array.from({ length: width }, () => new Float64Array(X.length));
  X.forEach((row, i) => {
    if (row.length !== width) throw new Error(`leastSquares: row ${i + 1} of X has ${row.length} values; expected ${width}.`);
    [...row, y[i]!].forEach((value, j) => {
      const place = j < width ? `column ${j + 1} of X` : 'y';
      checkNumber(value, `leastSquares: row ${i + 1}, ${place}`);
      if (j < width) columns[j]![i] = value;
    });
  });
  return columns;
}

/**
 * Ordinary least squares by Householder QR, with a rank check and iterative refinement of the solution.
 * The caller includes a column of ones for the constant.
 *
 * @param X rows of regressors
 * @param y one target for each row
 * @throws when the sizes do not match, or when a value is missing or not finite (row and column are named)
 * @example leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5]).coefficients; // [1, 2]
 */
export function leastSquares(X: readonly (readonly number[])[], y: readonly number[]): LeastSquares {
  const columns = checkedColumns(X, y);
  const factor = triangularFactor(columns);
  const kept = independentColumns(
    factor,
    factor.map((column) => DEPENDENT * Math.hypot(...column)),
  );
  const design = kept.map((index) => columns[index]!);
  const target = Float64Array.from(y);
  const size = kept.length;
  const joint = triangularFactor([...design, target]);
  const upper = joint.slice(0, size).map((column) => column.slice(0, size));
  const solution = solveUpper(upper, joint[size]!);
  let residuals = target.map((value, row) => residual(design, row, value, solution));
  for (let round = 0; round < REFINEMENTS; round++) {
    const gradient = design.map((column) => residuals.reduce((sum, value, row) => sum + value * column[row]!, 0));
    const step = solveUpper(upper, solveLower(upper, gradient));
    step.forEach((value, j) => (solution[j] = solution[j]! + value));
    residuals = target.map((value, row) => residual(design, row, value, solution));
  }

  const sigma = Math.sqrt(residuals.reduce((sum, value) => sum + value * value, 0) / (y.length - size));
  const coefficients = new Array<number>(columns.length).fill(0);
  const standardErrors = new Array<number>(columns.length).fill(NaN);
  kept.forEach((index, place) => {
    const unit = new Float64Array(size);
    unit[place] = 1;
    coefficients[index] = solution[place]!;
    standardErrors[index] = sigma * Math.hypot(...solveLower(upper, unit));
  });
  const dropped = columns.map((_, index) => index).filter((index) => !kept.includes(index));
  return {
    coefficients,
    residuals: Array.from(residuals),
    rank: size,
    sigma: size < y.length ? sigma : NaN,
    standardErrors,
    dropped,
  };
}
