import { ranks, spearman } from '../numerics/rank-correlation';
import { activityShares, alignAmounts } from './activity-amounts';
import type { Diversification } from './diversification';
import { locationQuotients, type LocationQuotientOptions } from './location-quotients';

/** How far one region's rank moves from one ranking to another. */
export interface RankMove {
  region: string;
  rank_before: number;
  rank_after: number;
  /** Places gained (positive: towards rank 1) or lost (negative). */
  places: number;
}

/**
 * Puts two rankings of the same regions side by side, for instance with and without flagged figures; the largest moves first.
 *
 * @throws Error when a region is in one ranking only, or twice in one.
 * @example
 * compareRanks([{ region: 'ABY', rank: 5 }], [{ region: 'ABY', rank: 2 }]); // places 3
 */
export function compareRanks(
  before: readonly { region: string; rank: number }[],
  after: readonly { region: string; rank: number }[],
): RankMove[] {
  const later = new Map(after.map((row) => [row.region, row.rank]));
  const regions = new Set(before.map((row) => row.region));
  if (later.size !== after.length || regions.size !== before.length) throw new Error('A region stands twice in one ranking.');
  const alone = [...before.filter((row) => !later.has(row.region)), ...after.filter((row) => !regions.has(row.region))];
  if (alone.length > 0) throw new Error(`Only in one of the rankings: ${alone.map((row) => row.region).join(', ')}.`);
  return before
    .map(({ region, rank }) => ({ region, rank_before: rank, rank_after: later.get(region)!, places: rank - later.get(region)! }))
    .sort((first, second) => Math.abs(second.places) - Math.abs(first.places));
}

/** Indices that can rank regions, and where a diversified region stands on each. */
export const diversifiedAt = {
  variance: 'low',
  weighted_variance: 'low',
  krugman: 'low',
  hachman: 'high',
  herfindahl: 'low',
  entropy: 'high',
  theil: 'low',
  gini: 'low',
  gini_weighted: 'low',
  ogive: 'low',
  uv: 'high',
  rv: 'high',
} as const satisfies Partial<Record<keyof Diversification, 'low' | 'high'>>;

/** Name of an index that can rank regions. */
export type RankedIndex = keyof typeof diversifiedAt;

/**
 * Ranks regions by one index, 1 the most diversified on it, whichever way the index runs; ties share the better rank.
 *
 * @param rows - indices of the regions of one year.
 * @param index - name of the index, such as 'variance' or 'entropy'.
 * @returns region and rank in the order of the rows.
 * @throws Error for an unknown index, or one that is not a number in some row.
 * @example
 * rankByIndex(diversificationTable(gva, { year: 2022 }), 'entropy');
 */
export function rankByIndex<Row extends { region: string }>(
  rows: readonly (Row & Partial<Record<RankedIndex, number | undefined>>)[],
  index: RankedIndex,
): { region: string; rank: number }[] {
  if (!(index in diversifiedAt)) {
    throw new Error(`index: "${String(index)}" is unknown; expected one of ${Object.keys(diversifiedAt).join(', ')}.`);
  }
  const values = rows.map((row) => {
    const value = row[index];
    if (typeof value !== 'number') throw new Error(`"${index}" of ${row.region} is ${String(value)}; expected a number to rank.`);
    return value;
  });
  const rank = ranks(values, { first: diversifiedAt[index] === 'low' ? 'lowest' : 'highest', ties: 'better' });
  return rows.map(({ region }, place) => ({ region, rank: rank[place] }));
}

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
    indices.map((second, j) => ({ first, second, spearman: i === j ? 1 : spearman(columns[i], columns[j]) })),
  );
}

/** What one activity adds to a region's variances. Pure numbers. */
export interface SectionContribution {
  section: string;
  /** The structural coefficient, with the denominators asked for. */
  coefficient: number;
  /** The activity's share in the nation's total, n. */
  national_share: number;
  /** Its part of Σ (LQ − mean)²; the parts add up to 1. */
  share_of_variance: number;
  /** Its part of Σ n (LQ − 1)² with value-added denominators; the parts add up to 1. */
  share_of_weighted_variance: number;
}

/**
 * Splits a region's variance of structural coefficients, and its weighted variance, into the parts of the activities: which of them rules
 * the index? Largest part of the variance first.
 *
 * @param region - amounts by activity in the region, keyed by activity.
 * @param nation - the same in the nation.
 * @param options - `regionTotal`, `nationTotal`: denominators of the unweighted variance, as in `locationQuotients`.
 * @throws Error as in `locationQuotients`, or when the region has the nation's structure, so that there is nothing to split.
 * @example
 * sectionContributions({ A: 30, B: 50, C: 20 }, { A: 20, B: 50, C: 30 })[0].section; // 'A'
 */
export function sectionContributions(
  region: Readonly<Record<string, number>>,
  nation: Readonly<Record<string, number>>,
  options: LocationQuotientOptions = {},
): SectionContribution[] {
  const aligned = alignAmounts(region, nation);
  const coefficients = locationQuotients(aligned.region, aligned.nation, options);
  const ownTotals = locationQuotients(aligned.region, aligned.nation);
  const shares = activityShares(aligned.nation, 'nation');
  const mean = coefficients.reduce((sum, coefficient) => sum + coefficient, 0) / coefficients.length;
  const squares = coefficients.map((coefficient) => (coefficient - mean) ** 2);
  const weighted = ownTotals.map((coefficient, place) => shares[place] * (coefficient - 1) ** 2);
  const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
  const [allSquares, allWeighted] = [total(squares), total(weighted)];
  if (allSquares === 0 || allWeighted === 0) throw new Error("The region has the nation's structure; its variance is 0.");
  return aligned.activities
    .map((section, place) => ({
      section,
      coefficient: coefficients[place],
      national_share: shares[place],
      share_of_variance: squares[place] / allSquares,
      share_of_weighted_variance: weighted[place] / allWeighted,
    }))
    .sort((one, other) => other.share_of_variance - one.share_of_variance);
}

/** A figure to treat with care, as in the table of flags. */
export interface FlaggedFigure {
  table: string;
  region: string;
  item: string;
  first_year: number;
  last_year: number;
  kind: string;
}

/**
 * Sections in which the source's value added of some region is flagged in a year, in alphabetical order.
 *
 * @param flags - rows of the table of flags; those of other tables and of totals are passed over.
 * @param kinds - which kinds of flag count; 'outlier' and 'level' by default, 'swap' (two regions' figures look exchanged) on demand.
 * @example
 * flaggedSections(loadRows('flags'), 2022); // ['N', 'R']
 */
export function flaggedSections(
  flags: readonly FlaggedFigure[],
  year: number,
  kinds: readonly string[] = ['outlier', 'level'],
): string[] {
  const found = flags.filter(
    (flag) =>
      flag.table === 'gross-value-added' &&
      /^[A-S]$/.test(flag.item) &&
      kinds.includes(flag.kind) &&
      flag.first_year <= year &&
      year <= flag.last_year,
  );
  return [...new Set(found.map((flag) => flag.item))].sort();
}
