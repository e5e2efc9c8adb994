/** One set of effects: the level of every row, and the (weighted) number of rows of every level. */
export interface Levels {
  codes: Int32Array;
  totals: Float64Array;
}

/** Divides sums by the (weighted) number of rows, in place. */
export function meansOf(sums: Float64Array, { totals }: Levels): Float64Array {
  const levels = sums.length;
  for (let level = 0; level < levels; level++) sums[level] = sums[level]! / totals[level]!;
  return sums;
}

/** Subtracts from each row the value of its level and writes the result into `target`. */
export function subtractLevels(source: Float64Array, codes: Int32Array, values: Float64Array, target: Float64Array): void {
  const count = source.length;
  for (let i = 0; i < count; i++) target[i] = source[i]! - values[codes[i]!]!;
}

/** As `subtractLevels`; also returns the (weighted) sums of the result by the levels of `next`. */
export function subtractAndSum(
  source: Float64Array,
  codes: Int32Array,
  values: Float64Array,
  target: Float64Array,
  next: Levels,
  weights?: Float64Array,
): Float64Array {
  const nextCodes = next.codes;
  const sums = new Float64Array(next.totals.length);
  const count = source.length;
  if (weights) {
    subtractLevels(source, codes, values, target);
    return levelSums(target, nextCodes, sums.length, weights);
  }
  for (let i = 0; i < count; i++) {
    const rest = source[i]! - values[codes[i]!]!;
    const level = nextCodes[i]!;
    target[i] = rest;
    sums[level] = sums[level]! + rest;
  }
  return sums;
}

/** Subtracts the (weighted) level means from a column, twice: the second pass removes the rounding error of the first. */
export function withoutMeans(column: Float64Array, set: Levels, weights?: Float64Array): Float64Array {
  const result = new Float64Array(column.length);
  const means = meansOf(levelSums(column, set.codes, set.totals.length, weights), set);
  const rounding = meansOf(subtractAndSum(column, set.codes, means, result, set, weights), set);
  subtractLevels(result, set.codes, rounding, result);
  return result;
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
