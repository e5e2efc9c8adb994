import { ranks } from '../numerics/rank-correlation';
import type { FirmRatioRow } from './firm-ratio-row';

/**
 * Ranks the exact rows of one section by the shrunken ratio (o + ½) / (l + ½), 1 the highest; ties share the better rank. The raw
 * ratio is never ranked: it puts the smallest regions at both ends. Rows that are only bounded or unknown get null.
 *
 * @throws Error when rows of several sections are given.
 * @example
 * rankByShrunkenRatio(rows.filter((row) => row.section === 'B'));
 */
export function rankByShrunkenRatio(rows: readonly FirmRatioRow[]): (number | null)[] {
  const sections = [...new Set(rows.map((row) => row.section))];
  if (sections.length > 1) throw new Error(`Rows of the sections ${sections.join(', ')}; rank one section at a time.`);
  const values = rows.map((row) => row.shrunken_ratio).filter((value): value is number => value !== null);
  const ranked = ranks(values, { first: 'highest', ties: 'better' });
  let next = 0;
  return rows.map((row) => (row.shrunken_ratio === null ? null : ranked[next++]!));
}
