import { tableHtml } from './table-html';
import type { Cell, Column, TableModel } from './table-model';
import { tableText } from './table-text';
import { tablePreview, type PreviewOptions, type TablePreview } from './table-preview';

/** MIME type → content. */
export type ValueBundle = Record<string, string>;

const mostDecimals = 6;
const mostDigits = 12;
const longestText = 60;

/**
 * Returns the display form of the value of a cell's last expression. Tables (of arquero or danfojs, or an array of row objects) become an
 * HTML table of their first ten rows, with their size and a plain-text form; anything else is written by `inspect`. Does not use Node.js,
 * so that a page shows the same as JupyterLab.
 *
 * @param value - any value
 * @param inspect - writes a value as JavaScript consoles do: `util.inspect` in Node.js
 * @returns undefined for `undefined`, which shows nothing
 * @example
 * valueBundle([{ region: 'ATY', rank: 1 }], inspect); // { 'text/html': '<table …>', 'text/plain': 'region  rank\n…' }
 * valueBundle(12, inspect); // { 'text/plain': '12' }
 */
export function valueBundle(value: unknown, inspect: (value: unknown) => string): ValueBundle | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Promise) return { 'text/plain': 'A promise: write await before it to see its value.' };
  if (Array.isArray(value) && value.some((item) => item instanceof Promise)) {
    return { 'text/plain': 'An array of promises: write await Promise.all(…) around it to see their values.' };
  }
  return tableBundle(value, inspect) ?? { 'text/plain': inspect(value) };
}

/** The part of {@link valueBundle} for tables; returns undefined if the value is not a table. */
export function tableBundle(
  value: unknown,
  inspect: (value: unknown) => string,
  options: PreviewOptions = {},
): ValueBundle | undefined {
  const preview = tablePreview(value, options);
  if (preview === undefined) return undefined;
  const model = modelOf(preview, inspect);
  return { 'text/html': tableHtml(model), 'text/plain': tableText(model) };
}

function modelOf(preview: TablePreview, inspect: (value: unknown) => string): TableModel {
  const formats = preview.columns.map((_, place) => columnFormat(preview.rows.map((row) => row[place])));
  const columns = preview.columns.map((name, place): Column => {
    const numeric = formats[place] !== undefined;
    return { key: name, title: name, numeric, group: false, align: numeric ? 'right' : 'left' };
  });
  const cells = preview.rows.map((row) => row.map((value, place): Cell => cellOf(value, formats[place], inspect)));
  return { caption: sizeInWords(preview), columns, cells };
}

/** Returns "10 of 340 rows, 5 columns, grouped by region". */
function sizeInWords({ columns, rows, size, groupedBy }: TablePreview): string {
  const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
  const shownRows = rows.length < size.rows ? `${rows.length} of ${counted(size.rows, 'row')}` : counted(size.rows, 'row');
  const hidden = size.columns - columns.length;
  const shownColumns = hidden > 0 ? `${columns.length} of ${counted(size.columns, 'column')}` : counted(size.columns, 'column');
  return `${shownRows}, ${shownColumns}${groupedBy.length > 0 ? `, grouped by ${groupedBy.join(', ')}` : ''}`;
}

/** Returns one format for all numbers of a column, so that their decimal points line up; undefined for a non-numeric column. */
function columnFormat(values: readonly unknown[]): ((value: number) => string) | undefined {
  const present = values.filter((value) => value !== null && value !== undefined);
  if (present.length === 0 || !present.every((value): value is number => typeof value === 'number')) return undefined;
  const sizes = present.filter((value) => Number.isFinite(value) && value !== 0).map(Math.abs);
  // Too small or too large for fixed decimals: a p-value of 1e-9 must not appear as zero.
  const extreme = sizes.some((size) => size < 10 ** -(mostDecimals - 2) || size >= 1e15);
  if (extreme) return (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : value.toPrecision(4));
  const wholeDigits = String(Math.floor(Math.max(0, ...sizes))).length;
  const decimals = Math.min(Math.max(0, ...sizes.map(decimalsOf)), Math.max(0, mostDigits - wholeDigits));
  return (value) => (Number.isFinite(value) ? value.toFixed(decimals) : String(value));
}

function decimalsOf(value: number): number {
  const [, fraction = ''] = String(Number(value.toFixed(mostDecimals))).split('.');
  return fraction.length;
}

function cellOf(value: unknown, format: ((value: number) => string) | undefined, inspect: (value: unknown) => string): Cell {
  if (typeof value === 'number') return { text: format ? format(value) : String(value), sortValue: value };
  if (typeof value === 'string') return { text: shorten(value), sortValue: value };
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return { text: value.toISOString().replace(/T00:00:00.000Z$/, '') };
  return { text: shorten(typeof value === 'object' && value !== null ? inspect(value) : String(value)) };
}

function shorten(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > longestText ? `${line.slice(0, longestText - 1).join('')}…` : line.join('');
}
