/** Subtracts (weighted) level means, `passes` times: the second time removes the rounding of the first. */
export function subtractMeans(
  column: Float64Array,
  codes: Int32Array,
  totals: Float64Array,
  weights: Float64Array | undefined,
  passes: number,
): void {
  const count = column.length;
  for (let pass = 0; pass < passes; pass++) {
    const means = levelSums(column, codes, totals.length, weights);
    const levels = means.length;
    for (let level = 0; level < levels; level++) means[level] = means[level]! / totals[level]!;
    for (let i = 0; i < count; i++) column[i] = column[i]! - means[codes[i]!]!;
  }
}

/** The largest absolute value. */
export function largest(column: Float64Array): number {
  let most = 0;
  const count = column.length;
  for (let i = 0; i < count; i++) {
    const size = Math.abs(column[i]!);
    if (size > most) most = size;
  }
  return most;
}

/** (Weighted) sums of a column by level. */
export function levelSums(column: Float64Array, codes: Int32Array, levels: number, weights?: Float64Array): Float64Array {
  const sums = new Float64Array(levels);
  const count = codes.length;
  if (weights) for (let i = 0; i < count; i++) sums[codes[i]!] = sums[codes[i]!]! + weights[i]! * column[i]!;
  else for (let i = 0; i < count; i++) sums[codes[i]!] = sums[codes[i]!]! + column[i]!;
  return sums;
}

/** (Weighted) number of rows of each level. */
export function levelTotals(codes: Int32Array, levels: number, weights?: Float64Array): Float64Array {
  const totals = new Float64Array(levels);
  for (let i = 0; i < codes.length; i++) totals[codes[i]!] = totals[codes[i]!]! + (weights ? weights[i]! : 1);
  return totals;
}
