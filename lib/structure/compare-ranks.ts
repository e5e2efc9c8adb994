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
