import { formatNumber } from './number-format';
import { describe, requireColumn, rowsOf, type Row, type Rows } from './rows';

/** How one column is printed. */
export interface ColumnFormat {
  /** The header; default: the column's name. */
  title?: string;
  /** The unit, printed small under the header. */
  unit?: string;
  /** Decimals of a number column; default 0 when all its numbers are whole, else 2. */
  decimals?: number;
  /** Default: right for numbers, left for text. */
  align?: 'left' | 'right' | 'center';
  /** A footnote under the table. */
  note?: string;
  /** Thin spaces between thousands; default true, false for a column named `year`. */
  group?: boolean;
  /** "+" before positive numbers, for differences. */
  plus?: boolean;
}

/** Options of `showTable`. */
export interface TableOptions {
  /** What the table shows, with year where there is one. */
  caption: string;
  /** Columns to show, in this order; a text is short for `{ title }`. Default: all columns of the first row. */
  columns?: Record<string, ColumnFormat | string>;
  sort?: { by: string; order?: 'ascending' | 'descending' };
  /** Where the figures come from, printed under the table. */
  source?: string;
  /** What an absent value (null or undefined) prints; default "–". */
  missing?: string;
}

export interface Cell {
  text: string;
  /** The value for sorting: a number in full precision, or the text; absent for a missing value. */
  sortValue?: number | string;
}

export interface Column extends ColumnFormat {
  key: string;
  title: string;
  align: 'left' | 'right' | 'center';
  numeric: boolean;
}

/** A table ready to be written as HTML or text: every cell formatted. */
export interface TableModel {
  caption: string;
  source?: string;
  columns: Column[];
  cells: Cell[][];
}

/**
 * Checks and formats a table. Pure: `tableHtml` and `tableText` write what it returns.
 *
 * @throws Error naming row and column for an unknown column, NaN, or a column that mixes numbers and text
 */
export function tableModel(table: Rows, options: TableOptions): TableModel {
  const where = 'showTable';
  if (!options?.caption?.trim()) throw new Error(`${where}: caption is missing; say what the table shows.`);
  const rows = rowsOf(table, where);
  const wanted = options.columns ?? Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, {}]));
  const columns = Object.entries(wanted).map(([key, format]) =>
    columnOf(rows, key, typeof format === 'string' ? { title: format } : format),
  );
  const sorted = options.sort ? sortRows(rows, options.sort.by, options.sort.order ?? 'ascending') : rows;
  const missing = options.missing ?? '–';
  const cells = sorted.map((row) => columns.map((column) => cellOf(row[column.key], column, missing)));
  return { caption: options.caption, source: options.source, columns, cells };
}

function columnOf(rows: readonly Row[], key: string, format: ColumnFormat): Column {
  requireColumn(rows, key, 'showTable');
  const present = rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined);
  const numeric = present.length > 0 && present.every((value) => typeof value === 'number');
  rows.forEach((row, index) => {
    const value = row[key];
    if (Number.isNaN(value) || (!numeric && typeof value === 'number')) {
      const expected = numeric ? 'a number, or null where there is no figure' : 'text, as elsewhere in the column';
      throw new Error(`showTable: row ${index + 1}, column "${key}" is ${describe(value)}; expected ${expected}.`);
    }
  });
  const decimals = format.decimals ?? (present.every((value) => Number.isInteger(value) || value === Infinity) ? 0 : 2);
  const group = format.group ?? !/(^|_)year$/.test(key);
  return {
    ...format,
    key,
    title: format.title ?? key,
    align: format.align ?? (numeric ? 'right' : 'left'),
    numeric,
    decimals,
    group,
  };
}

function cellOf(value: unknown, column: Column, missing: string): Cell {
  if (value === null || value === undefined) return { text: missing };
  if (typeof value === 'number') {
    return { text: formatNumber(value, column.decimals, { plus: column.plus, group: column.group }), sortValue: value };
  }
  const text = String(value);
  return { text, sortValue: text };
}

/** Sorted copy; missing values stay last in either order; equal values keep their places. */
function sortRows(rows: readonly Row[], by: string, order: 'ascending' | 'descending'): Row[] {
  requireColumn(rows, by, 'showTable: sort');
  if (order !== 'ascending' && order !== 'descending') {
    throw new Error(`showTable: sort order is ${describe(order)}; expected "ascending" or "descending".`);
  }
  const direction = order === 'ascending' ? 1 : -1;
  const absent = (row: Row): boolean => row[by] === null || row[by] === undefined;
  return [...rows].sort((first, second) => {
    if (absent(first) || absent(second)) return Number(absent(first)) - Number(absent(second));
    const [left, right] = [first[by], second[by]];
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * String(left).localeCompare(String(right), 'en');
  });
}
