import { formatNumber } from '../data/number-format';
import { probabilityText } from './numbers';
import { describe, requireColumn, requireRows, type Row } from '../charts/rows';

/** The format of a column. */
export interface ColumnFormat {
  /** The header; default: the column's name. */
  title?: string;
  /** The unit, printed small under the header. */
  unit?: string;
  /** Decimals of a numeric column; default 0 if all its numbers are whole, otherwise 2. */
  decimals?: number;
  /** A footnote under the table. */
  note?: string;
  /** "+" before positive numbers, for differences. */
  plus?: boolean;
  /** Marks p-values; one too small for its decimals is written "< 0.001". */
  probability?: boolean;
}

/** The parts of a table other than its rows. */
export interface TableOptions {
  /** What the table shows, including the year if there is one. */
  caption: string;
  /** Columns to show, in this order; a string is short for `{ title }`. Default: all columns of the first row. */
  columns?: Record<string, ColumnFormat | string>;
  /** Where the figures come from, printed under the table. */
  source?: string;
}

export interface Cell {
  text: string;
  /** The value for sorting: a number in full precision, or the text; absent for a missing value. */
  sortValue?: number | string;
}

export interface Column extends ColumnFormat {
  key: string;
  title: string;
  align: 'left' | 'right';
  numeric: boolean;
  /** Thin spaces between thousands, except in years */
  group: boolean;
}

/** A table with every cell formatted, ready to be written as HTML or text. */
export interface TableModel {
  caption: string;
  source?: string;
  columns: Column[];
  cells: Cell[][];
}

/**
 * Checks and formats a table. A pure function; `tableHtml` and `tableText` write its result.
 *
 * @throws Error naming row and column for an unknown column, NaN, or a column that mixes numbers and text
 */
export function tableModel(given: readonly object[], options: TableOptions): TableModel {
  const where = 'table';
  if (!options?.caption?.trim()) throw new Error(`${where}: caption is missing; say what the table shows.`);
  const rows = requireRows(given, where);
  const wanted = options.columns ?? Object.fromEntries(Object.keys(rows[0]!).map((key) => [key, {}]));
  const columns = Object.entries(wanted).map(([key, format]) =>
    columnOf(rows, key, typeof format === 'string' ? { title: format } : format),
  );
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column.key], column)));
  return { caption: options.caption, source: options.source, columns, cells };
}

function columnOf(rows: readonly Row[], key: string, format: ColumnFormat): Column {
  requireColumn(rows, key, 'table');
  const present = rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined);
  const numeric = present.length > 0 && present.every((value) => typeof value === 'number');
  rows.forEach((row, index) => {
    const value = row[key];
    if (Number.isNaN(value) || (!numeric && typeof value === 'number')) {
      const expected = numeric ? 'a number, or null where there is no figure' : 'text, as elsewhere in the column';
      throw new Error(`table: row ${index + 1}, column "${key}" is ${describe(value)}; expected ${expected}.`);
    }
  });
  const decimals = format.decimals ?? (present.every((value) => Number.isInteger(value) || value === Infinity) ? 0 : 2);
  return {
    ...format,
    key,
    title: format.title ?? key,
    align: numeric ? 'right' : 'left',
    numeric,
    decimals,
    group: !/(^|_)year$/.test(key),
  };
}

function cellOf(value: unknown, column: Column): Cell {
  if (value === null || value === undefined) return { text: '–' };
  if (typeof value === 'number') {
    if (column.probability) return { text: probabilityText(value, column.decimals), sortValue: value };
    return { text: formatNumber(value, column.decimals, { plus: column.plus, group: column.group }), sortValue: value };
  }
  const text = String(value);
  return { text, sortValue: text };
}
