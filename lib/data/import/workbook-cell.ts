import type { SheetCell } from './grid';

/** A cell as the reader of workbooks hands it over: type, value, value as shown, number format, formula. */
export interface WorkbookCell {
  t: string;
  v?: SheetCell;
  w?: string;
  z?: string | number;
  f?: string;
}

/** A cell that only has a format, or spaces. */
export const isBlank = ({ t, v, f }: WorkbookCell): boolean => f === undefined && (t === 'z' || String(v ?? '').trim() === '');

/** A program that writes formulas without computing them stores 0, an empty result, or none. */
export const isComputed = ({ t, v, f }: WorkbookCell): boolean => f !== undefined && t !== 'z' && v !== 0 && v !== '';

/** Turns the number of a day into its date and time. */
export type DateOf = (day: number) => { y: number; m: number; d: number; H: number; M: number } | null;

const two = (number: number) => String(number).padStart(2, '0');

/** A number format without its quoted, escaped and bracketed texts ("год", \г, [$-419], [Red]) and without its paddings. */
const formatSigns = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');

/**
 * A day as the Bureau prints it, whatever the language of the spreadsheet; a year or a month alone where the format shows no day. A day
 * without a year (4.6 that a spreadsheet took for 4 June) or a time is told in words, so that it passes for no figure; midnight of a day
 * is the day.
 */
function dateText(cell: WorkbookCell, signs: string, dateOf: DateOf): SheetCell {
  const date = dateOf(Number(cell.v));
  const has = (sign: string) => signs.toLowerCase().includes(sign);
  if (!date) return `date ${String(cell.v)}`;
  const day = `${two(date.d)}.${two(date.m)}.${String(date.y)}`;
  if (has('h') || has('s')) {
    const time = `${two(date.H)}:${two(date.M)}`;
    return !has('y') ? `time ${time}` : time === '00:00' ? day : `${day} ${time}`;
  }
  const month = new Date(Date.UTC(2000, date.m - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  if (!has('y')) return has('d') ? `${String(date.d)} ${month}` : month;
  if (has('d')) return day;
  return has('m') ? `${month} ${String(date.y)}` : String(date.y);
}

/**
 * What a workbook's cell says to a reader: a date as text, a percentage as its number of per cent (Excel stores 4.9 % as 0.049), a
 * formula by its stored result.
 *
 * @param computed whether the sheet's formulas have results
 */
export function workbookCell(
  cell: WorkbookCell | undefined,
  dateOf: DateOf,
  computed: boolean,
): { cell: SheetCell; percent: boolean } {
  // prettier-ignore
  const plain = (value: SheetCell | undefined) => ({ cell: value ?? null, percent: false });
  if (!cell || isBlank(cell)) return plain(null);
  // A formula that was never computed has no figure; its text will be refused where a figure is expected.
  if (cell.f !== undefined && (!computed || cell.t === 'z')) return plain(`=${cell.f}`);
  if (cell.t === 'e') return plain(cell.w ?? '#N/A');
  if (cell.t !== 'n' || cell.z === undefined) return plain(cell.v);
  const signs = formatSigns(String(cell.z));
  if (signs.includes('%')) return { cell: Number((Number(cell.v) * 100).toPrecision(14)), percent: true };
  const isDate = /[ymdhs]/i.test(signs) && !/general/i.test(signs);
  return plain(isDate ? dateText(cell, signs, dateOf) : cell.v);
}
