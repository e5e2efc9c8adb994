/**
 * The triangular factor R of a QR decomposition, by Householder reflections (Householder 1958), for a matrix stored by
 * columns. Rows are processed in blocks, so only a small buffer is needed besides the columns, however long they are.
 *
 * @param columns the columns, all of the same length (any number of rows, even fewer than columns)
 * @param scale optional: each row is multiplied by its entry, for example by the square root of its weight
 * @returns R as an array of columns; entry [column][row] for row ≤ column
 * @example triangularFactor([Float64Array.of(3, 4)]); // |R| = 5
 */
export function triangularFactor(columns: readonly Float64Array[], scale?: Float64Array): Float64Array[] {
  const width = columns.length;
  const rows = columns[0]?.length ?? 0;
  const block = Math.max(width, BLOCK);
  const height = width + block;
  // All columns share one array, each with its part of R above the rows of the block: twice as fast as one array per column.
  const buffer = new Float64Array(width * height);
  for (let start = 0; start < rows; start += block) {
    const count = Math.min(block, rows - start);
    for (let j = 0; j < width; j++) {
      const first = j * height + width;
      buffer.set(columns[j]!.subarray(start, start + count), first);
      if (scale) for (let i = 0; i < count; i++) buffer[first + i] = buffer[first + i]! * scale[start + i]!;
      buffer.fill(0, first + count, first + block);
    }
    reflect(buffer, width, height);
  }
  return columns.map((_, j) => buffer.slice(j * height, j * height + width));
}

/** Rows per block: with a dozen columns, a block fits in the processor's L1 cache. */
const BLOCK = 128;

/** Reduces the buffer to upper triangular form: the first `width` rows already have it, the rows below are new. */
function reflect(buffer: Float64Array, width: number, height: number): void {
  for (let j = 0; j < width; j++) {
    const pivot = j * height;
    const from = pivot + width;
    const to = pivot + height;
    let square = 0;
    for (let i = from; i < to; i++) square += buffer[i]! * buffer[i]!;
    if (square === 0) continue;
    const head = buffer[pivot + j]!;
    const norm = Math.sqrt(square + head * head);
    const diagonal = head > 0 ? -norm : norm;
    const lead = head - diagonal;
    const factor = -1 / (diagonal * lead);
    let k = j + 1;
    // Two columns at a time: the pivot column is read once for both, and neither sum waits for the other.
    for (; k + 1 < width; k += 2) {
      const top = k * height + j;
      const ahead = (k - j) * height;
      const farther = ahead + height;
      let product = lead * buffer[top]!;
      let other = lead * buffer[top + height]!;
      for (let i = from; i < to; i++) {
        const value = buffer[i]!;
        product += value * buffer[i + ahead]!;
        other += value * buffer[i + farther]!;
      }
      product *= factor;
      other *= factor;
      buffer[top] = buffer[top]! - product * lead;
      buffer[top + height] = buffer[top + height]! - other * lead;
      for (let i = from; i < to; i++) {
        const value = buffer[i]!;
        buffer[i + ahead] = buffer[i + ahead]! - product * value;
        buffer[i + farther] = buffer[i + farther]! - other * value;
      }
    }
    for (; k < width; k++) {
      const top = k * height + j;
      const ahead = (k - j) * height;
      let product = lead * buffer[top]!;
      for (let i = from; i < to; i++) product += buffer[i]! * buffer[i + ahead]!;
      product *= factor;
      buffer[top] = buffer[top]! - product * lead;
      for (let i = from; i < to; i++) buffer[i + ahead] = buffer[i + ahead]! - product * buffer[i]!;
    }
    buffer[pivot + j] = diagonal;
    buffer.fill(0, from, to);
  }
}

/**
 * Chooses, from left to right, the columns that are not linear combinations of those already chosen.
 *
 * @param factor the triangular factor of the columns
 * @param tolerances for each column, the length up to which its component outside the span of the chosen ones counts as zero
 * @returns the indices of the chosen columns
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

/** Solves R b = z, with R upper triangular and stored by columns. @example solveUpper([Float64Array.of(2)], Float64Array.of(4)) // [2] */
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

/** Solves R'b = z, with R upper triangular and stored by columns. @example solveLower([Float64Array.of(2)], Float64Array.of(4)) // [2] */
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
