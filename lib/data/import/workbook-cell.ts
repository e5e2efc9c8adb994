import type { SheetCell } from './grid';

/** A cell as returned by the workbook reader: type, value, value as shown, number format, formula. */
export interface WorkbookCell {
  t: string;
  v?: SheetCell;
  w?: string;
  z?: string | number;
  f?: string;
}

/** True for a cell that contains only a format, or only spaces. */
export const isBlank = ({ t, v, f }: WorkbookCell): boolean => f === undefined && (t === 'z' || String(v ?? '').trim() === '');

/** True for a computed formula: a program that does not compute its formulas stores 0, an empty result, or none. */
export const isComputed = ({ t, v, f }: WorkbookCell): boolean => f !== undefined && t !== 'z' && v !== 0 && v !== '';

/** Converts the number of a day to its date and time. */
export type DateOf = (day: number) => { y: number; m: number; d: number; H: number; M: number } | null;

const two = (number: number) => String(number).padStart(2, '0');

/** Returns a number format without quoted, escaped and bracketed texts ("год", \г, [$-419], [Red]) and without padding. */
const formatSigns = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '');

/**
 * Returns a date as the Bureau prints it, whatever the language of the spreadsheet, or only a year or a month if the format shows no day.
 * A date without a year (4.6 that a spreadsheet took for 4 June) or a time is written in words, so that it is not taken for a figure. A
 * date at midnight is written without its time.
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
 * Returns the value of a workbook's cell as its readers see it: a date as text, a percentage as its number of per cent (Excel stores
 * 4.9 % as 0.049), a formula as its stored result.
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
  // A formula that was never computed has no figure; its text causes an error where a figure is expected.
  if (cell.f !== undefined && (!computed || cell.t === 'z')) return plain(`=${cell.f}`);
  if (cell.t === 'e') return plain(cell.w ?? '#N/A');
  if (cell.t !== 'n' || cell.z === undefined) return plain(cell.v);
  const signs = formatSigns(String(cell.z));
  if (signs.includes('%')) return { cell: Number((Number(cell.v) * 100).toPrecision(14)), percent: true };
  const isDate = /[ymdhs]/i.test(signs) && !/general/i.test(signs);
  return plain(isDate ? dateText(cell, signs, dateOf) : cell.v);
}
