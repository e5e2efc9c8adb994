import type { SheetCell } from './grid';

/** What a cell of figures holds: a figure, a sign for none, or a text that is neither. */
export type FigureCell =
  | { kind: 'figure'; value: number; footnote: boolean }
  | { kind: 'missing'; sign: string }
  | { kind: 'text'; text: string; why: string };

const NO_FIGURE =
  /^(?:(?:[\p{Pd}−]\s*)+|…+|\.{2,}|x|х|н\/д|нет(?:\s+(?:данных|сведений))?|жоқ|деректер жоқ|мәлімет жоқ|no data|n\/a|na|конф\p{L}*\.?|құпия|confidential|:)?$/iu;
const FOOTNOTE = /(?:\s*(?:\*+|(?<=\s)\d{1,2}\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?))+$/u;
const PERCENT = /\s*%$/;
const PLAIN = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
const GROUPED_BY_COMMA = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads a cell in which a figure is expected. Figures stored as text count in the Bureau's notation ("1 234,5"), with spaces between
 * thousands and a decimal comma or point, and in the English one ("1,234,567.8"); footnote marks at the end are dropped.
 *
 * @example
 * figureCell('2 417 399,0'); // { kind: 'figure', value: 2417399, footnote: false }
 */
export function figureCell(cell: SheetCell | undefined): FigureCell {
  if (typeof cell === 'number') {
    return Number.isFinite(cell)
      ? { kind: 'figure', value: cell, footnote: false }
      : { kind: 'text', text: String(cell), why: '' };
  }
  const text = String(cell ?? '').trim();
  if (NO_FIGURE.test(text)) return { kind: 'missing', sign: text };
  const bare = text.replace(FOOTNOTE, '').replace(PERCENT, '');
  // \s knows all spaces: no-break, narrow, thin, of a figure's width.
  const plain = bare.replace(/[\s'’]/g, '').replace(/^[−–‑]/, '-');
  const footnote = FOOTNOTE.test(text);
  if (/^-?\d{1,3},\d{3}$/.test(plain) && !/\s/.test(bare)) {
    return { kind: 'text', text, why: '; a comma before three digits may part thousands or decimals' };
  }
  const dotted = GROUPED_BY_COMMA.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  const value = Number(dotted);
  if (PLAIN.test(dotted) && Number.isFinite(value)) return { kind: 'figure', value, footnote };
  return { kind: 'text', text, why: '' };
}

/**
 * Cells of a sheet in which commas part thousands, as one of its cells shows beyond doubt ("1,234,567", "1,234.5"), as numbers. In any
 * other sheet "611,043" may be a decimal comma, and stays as it is.
 */
export function withoutGroupingCommas(cells: readonly SheetCell[][]): SheetCell[][] | undefined {
  const isProof = (cell: SheetCell) =>
    typeof cell === 'string' && /^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d{1,3}(?:,\d{3})+\.\d+$/.test(cell.trim());
  if (!cells.some((row) => row.some(isProof))) return undefined;
  const isGrouped = (cell: SheetCell): cell is string => typeof cell === 'string' && GROUPED_BY_COMMA.test(cell.trim());
  return cells.map((row) => row.map((cell) => (isGrouped(cell) ? Number(cell.replaceAll(',', '')) : cell)));
}
