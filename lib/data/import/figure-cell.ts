import type { SheetCell } from './grid';

/** The content of a cell of figures: a figure, a sign for a missing one, or a text that is neither. */
export type FigureCell =
  | { kind: 'figure'; value: number; footnote: boolean; bracketed?: boolean }
  | { kind: 'missing'; sign: string }
  | { kind: 'text'; text: string; why: string };

const NO_FIGURE =
  /^(?:(?:[\p{Pd}−]\s*)+|…+|\.+|x|х|н\/д|нет(?:\s+(?:данных|сведений))?|жоқ|деректер жоқ|мәлімет жоқ|no data|n\/a|nan?|н\.\s?д\.?|конф\p{L}*\.?|құпия|confidential|:)?$/iu;
const FOOTNOTE = /(?:\s*(?:\*+|(?<=\s)\d{1,2}\)|[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?))+$/u;
const LONG_MINUS = /^[−–‑]/;
const PERCENT = /\s*%$/;
/** A negative figure in accounting notation, in brackets. */
const BRACKETED = /^\(([^()]*\d[^()]*)\)$/;
const PLAIN = /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;
/** Digits after a space that are not a group of three: perhaps two figures in one cell. */
const APART = /(?<=\d)[\s'’]+(?!\d{3}(?!\d))\d/u;
const GROUPED_BY_COMMA = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Reads a cell in which a figure is expected. Figures stored as text are accepted in the Bureau's notation ("1 234,5"), with spaces
 * between thousands and a decimal comma or point, and in the English notation ("1,234,567.8"). Footnote markers at the end are dropped;
 * brackets around a figure mean a minus sign.
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
  // \s matches all spaces: no-break, narrow no-break, thin, figure space.
  const plain = bare
    .replace(/[\s'’]/g, '')
    .replace(LONG_MINUS, '-')
    .replace(/^\+/, '');
  const footnote = FOOTNOTE.test(text);
  const inside = BRACKETED.exec(text);
  if (inside) {
    const figure = figureCell(inside[1]);
    return figure.kind === 'figure' && figure.value > 0
      ? { ...figure, value: -figure.value, bracketed: true }
      : { kind: 'text', text, why: '' };
  }
  if (APART.test(bare)) return { kind: 'text', text, why: '; a space parts thousands, of three digits each' };
  if (/^-?(?!0)\d{1,3},\d{3}$/.test(plain) && !/\s/.test(bare)) {
    return { kind: 'text', text, why: '; a comma before three digits may part thousands or decimals' };
  }
  const dotted = GROUPED_BY_COMMA.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  const value = Number(dotted);
  if (PLAIN.test(dotted) && Number.isFinite(value)) return { kind: 'figure', value, footnote };
  return { kind: 'text', text, why: '' };
}

/** Thousands separators, and patterns of cells that prove them beyond doubt: "1,234,567", "1,234.5". */
const GROUPING = [
  { sign: ',', name: 'Commas', proof: /^-?\d{1,3}(?:,\d{3}){2,}$|^-?\d{1,3}(?:,\d{3})+\.\d+$/, grouped: GROUPED_BY_COMMA },
  { sign: '.', name: 'Dots', proof: /^-?\d{1,3}(?:\.\d{3}){2,}$|^-?\d{1,3}(?:\.\d{3})+,\d+$/, grouped: /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/ },
]; // prettier-ignore

/**
 * Converts figures to numbers in a sheet where commas, or dots, separate thousands, as one of its cells proves beyond doubt. In any other
 * sheet, the comma in "611,043" may be a decimal comma, so the cell stays as it is.
 */
export function withoutGrouping(cells: SheetCell[][]): { cells: SheetCell[][]; remark?: string } {
  const bare = (text: string) => text.trim().replace(FOOTNOTE, '').replace(LONG_MINUS, '-');
  const texts = cells.flatMap((row) => row.flatMap((cell) => (typeof cell === 'string' ? bare(cell) : [])));
  const found = GROUPING.find(({ proof }) => texts.some((text) => proof.test(text)));
  if (!found) return { cells };
  const plain = (cell: SheetCell) => {
    if (typeof cell !== 'string' || !found.grouped.test(bare(cell))) return cell;
    const figure = bare(cell).replaceAll(found.sign, '').replace(',', '.');
    // A footnote marker stays, so that it is reported.
    const [footnote] = FOOTNOTE.exec(cell.trim()) ?? [];
    return footnote === undefined ? Number(figure) : figure + footnote;
  };
  return { cells: cells.map((row) => row.map(plain)), remark: `${found.name} part the thousands of this sheet.` };
}
