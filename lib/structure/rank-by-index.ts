import { ranks } from '../numerics/rank-correlation';
import type { Diversification } from './diversification';

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
  return rows.map(({ region }, place) => ({ region, rank: rank[place]! }));
}
