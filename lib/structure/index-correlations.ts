import { spearman } from '../numerics/rank-correlation';
import type { Diversification } from './diversification';

/** Indices that are compared by rank, in the order of the tables. */
export const comparedIndices = [
  'variance',
  'weighted_variance',
  'krugman',
  'hachman',
  'herfindahl',
  'entropy',
  'theil',
  'gini',
] as const satisfies readonly (keyof Diversification)[];

/** Rank correlation of two indices over the regions, from −1 to 1. */
export interface IndexCorrelation {
  first: string;
  second: string;
  spearman: number;
}

/**
 * Spearman's rank correlation (average ranks for ties) between every two indices over the regions of one year. Hachman and entropy are
 * high where a region is diversified, the others where it is specialised, so they correlate negatively with these: the weighted
 * variance and Hachman at exactly −1.
 *
 * @param rows - indices of the regions, at least two; other columns are passed over.
 * @param indices - names of the indices; {@link comparedIndices} by default.
 * @returns one row for every ordered pair, an index with itself included.
 * @throws Error when an index is not a number in some row, or is the same in all.
 * @example
 * indexCorrelations(diversificationTable(gva, { year: 2022 })).length; // 64
 */
export function indexCorrelations(
  rows: readonly Diversification[],
  indices: readonly (keyof Diversification)[] = comparedIndices,
): IndexCorrelation[] {
  const columns = indices.map((name) =>
    rows.map((row) => {
      const value = row[name];
      if (typeof value !== 'number') throw new Error(`"${name}" is ${String(value)} in some region; expected a number to rank.`);
      return value;
    }),
  );
  return indices.flatMap((first, i) =>
    indices.map((second, j) => ({ first, second, spearman: i === j ? 1 : spearman(columns[i]!, columns[j]!) })),
  );
}
