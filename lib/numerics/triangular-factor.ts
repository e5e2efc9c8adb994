/**
 * The triangular factor R of a QR decomposition, by Householder reflections (Householder 1958), for a matrix that is
 * kept as columns. Rows are taken in blocks, so beside the columns only a small buffer is needed, however long they are.
 *
 * @param columns the columns, all of one length (any number of rows, also fewer than columns)
 * @param scale optional: every row is multiplied by its entry, as by the square root of its weight
 * @returns R as an array of columns; entry [column][row] for row ≤ column
 * @example triangularFactor([Float64Array.of(3, 4)]); // |R| = 5
 */
export function triangularFactor(columns: readonly Float64Array[], scale?: Float64Array): Float64Array[] {
  const width = columns.length;
  const rows = columns[0]?.length ?? 0;
  const block = Math.max(width, 256);
  const height = width + block;
  const buffer = columns.map(() => new Float64Array(height));
  for (let start = 0; start < rows; start += block) {
    const count = Math.min(block, rows - start);
    columns.forEach((column, j) => {
      const target = buffer[j]!;
      target.fill(0, width + count);
      if (scale) for (let i = 0; i < count; i++) target[width + i] = column[start + i]! * scale[start + i]!;
      else for (let i = 0; i < count; i++) target[width + i] = column[start + i]!;
    });
    reflect(buffer, width, width + count);
  }
  return buffer.map((column) => column.slice(0, width));
}

/** Brings the buffer to upper triangular form: rows 0 … width − 1 already are, rows below are new. */
function reflect(buffer: Float64Array[], width: number, end: number): void {
  for (let j = 0; j < width; j++) {
    const pivot = buffer[j]!;
    let square = 0;
    for (let i = width; i < end; i++) square += pivot[i]! * pivot[i]!;
    if (square === 0) continue;
    const head = pivot[j]!;
    const norm = Math.sqrt(square + head * head);
    const diagonal = head > 0 ? -norm : norm;
    const lead = head - diagonal;
    const factor = -1 / (diagonal * lead);
    for (let k = j + 1; k < width; k++) {
      const column = buffer[k]!;
      let product = lead * column[j]!;
      for (let i = width; i < end; i++) product += pivot[i]! * column[i]!;
      product *= factor;
      column[j] = column[j]! - product * lead;
      for (let i = width; i < end; i++) column[i] = column[i]! - product * pivot[i]!;
    }
    pivot[j] = diagonal;
    pivot.fill(0, width, end);
  }
}

/**
 * Chooses, from left to right, the columns that are not linear combinations of those chosen before.
 *
 * @param factor the triangular factor of the columns
 * @param tolerances for each column: a part outside the span of its predecessors no longer than this counts as none
 * @returns the indices of the columns that stay
 * @example independentColumns([Float64Array.of(1, 0), Float64Array.of(2, 0)], [1e-10, 1e-10]); // [0]
 */
export function independentColumns(factor: readonly Float64Array[], tolerances: readonly number[]): number[] {
  const kept: number[] = [];
  factor.forEach((column, index) => {
    const last = kept.length;
    const candidate = triangularFactor([...kept.map((other) => factor[other]!), column])[last]!;
    if (Math.abs(candidate[last]!) > tolerances[index]!) kept.push(index);
  });
  return kept;
}

/** Solves R b = z, R upper triangular by columns. @example solveUpper([Float64Array.of(2)], Float64Array.of(4)) // [2] */
export function solveUpper(factor: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const size = factor.length;
  const solution = Float64Array.from({ length: size }, (_, i) => right[i]!);
  for (let j = size - 1; j >= 0; j--) {
    const column = factor[j]!;
    solution[j] = solution[j]! / column[j]!;
    for (let i = 0; i < j; i++) solution[i] = solution[i]! - column[i]! * solution[j]!;
  }
  return solution;
}

/** Solves R'b = z, R upper triangular by columns. @example solveLower([Float64Array.of(2)], Float64Array.of(4)) // [2] */
export function solveLower(factor: readonly Float64Array[], right: ArrayLike<number>): Float64Array {
  const size = factor.length;
  const solution = Float64Array.from({ length: size }, (_, i) => right[i]!);
  for (let j = 0; j < size; j++) {
    const column = factor[j]!;
    let value = solution[j]!;
    for (let i = 0; i < j; i++) value -= column[i]! * solution[i]!;
    solution[j] = value / column[j]!;
  }
  return solution;
}

/** (R'R)⁻¹, the inverse of the cross-product matrix whose triangular factor is R. */
export function inverseCrossProduct(factor: readonly Float64Array[]): Float64Array[] {
  return factor.map((_, j) => {
    const unit = new Float64Array(factor.length);
    unit[j] = 1;
    return solveUpper(factor, solveLower(factor, unit));
  });
}
