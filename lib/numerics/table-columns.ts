/** The part of an arquero table that the panel code reads. */
export interface TableLike {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  isFiltered(): boolean;
  isOrdered(): boolean;
  column(name: string): unknown;
}

/** Columns by name, each an array or a typed array, all of the same length. They are read in place. */
export type ColumnArrays = Readonly<Record<string, ArrayLike<unknown>>>;

/** Rows of a panel: an array of plain objects, an arquero table (its filter and order are respected), or columns by name. */
export type PanelRows = readonly object[] | TableLike | ColumnArrays;

const isTable = (rows: PanelRows): rows is TableLike =>
  typeof (rows as Partial<TableLike>).numRows === 'function' && typeof (rows as Partial<TableLike>).array === 'function';

const isRowList = (rows: PanelRows): rows is readonly object[] => Array.isArray(rows);

const isColumn = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

/** Returns the common length of the columns. @throws when a value is not a column, or the lengths differ */
function commonLength(columns: ColumnArrays): number {
  const entries = Object.entries(columns);
  const bad = entries.find(([, values]) => !isColumn(values));
  if (entries.length === 0 || bad) {
    throw new Error('The rows are neither an array of objects, nor an arquero table, nor arrays keyed by column name.');
  }
  const [firstName, first] = entries[0]!;
  const other = entries.find(([, values]) => values.length !== first.length);
  if (other) {
    throw new Error(
      `The column "${other[0]}" has ${other[1].length} values and "${firstName}" ${first.length}; expected the same number.`,
    );
  }
  return first.length;
}

/** Returns the number of rows. @throws when there are none, or `rows` is not a list of rows, a table or a set of columns */
export function rowCount(rows: PanelRows): number {
  if (typeof rows !== 'object' || (rows as unknown) === null) {
    throw new Error('The rows are neither an array of objects, nor an arquero table, nor arrays keyed by column name.');
  }
  const count = isTable(rows) ? rows.numRows() : isRowList(rows) ? rows.length : commonLength(rows);
  if (count === 0) throw new Error('There are no rows; expected at least one.');
  return count;
}

/** True if at least one row has the column: if only some rows lack it, their cells are missing, but the column is known. */
const hasColumn = (rows: readonly object[], name: string): boolean =>
  rows.some((row: object | null | undefined) => row !== null && row !== undefined && Object.hasOwn(row, name));

/** Returns the values of one column unchanged. @throws when the column is unknown; the message lists the known ones */
export function rawColumn(rows: PanelRows, name: string): ArrayLike<unknown> {
  const count = rowCount(rows);
  const known = isTable(rows) ? rows.columnNames() : Object.keys(isRowList(rows) ? (rows[0] ?? {}) : rows);
  if (!known.includes(name) && !(isRowList(rows) && hasColumn(rows, name))) {
    throw new Error(`Unknown column "${name}". The columns are: ${known.join(', ')}.`);
  }
  if (isTable(rows)) {
    // A whole column that is already an array is read in place: a copy made by the table costs more than the regression.
    const column = rows.isFiltered() || rows.isOrdered() ? undefined : rows.column(name);
    return isColumn(column) ? column : rows.array(name);
  }
  if (!isRowList(rows)) return rows[name]!;
  const values = new Array<unknown>(count);
  for (let i = 0; i < count; i++) {
    const row: unknown = rows[i];
    if (typeof row !== 'object' || row === null) throw new Error(`Row ${i + 1} is ${String(row)}; expected an object.`);
    values[i] = (row as Record<string, unknown>)[name];
  }
  return values;
}

function inWords(value: unknown): string {
  if (value === undefined || value === null) return 'is missing';
  if (typeof value === 'string') return `is "${value}"`;
  if (typeof value === 'bigint') return `is ${value}n`;
  if (!(value instanceof Date)) return `is ${String(value)}`;
  return Number.isNaN(value.getTime()) ? 'is an invalid date' : `is the date ${value.toISOString().slice(0, 10)}`;
}

/** @throws always, naming the row (the first is 1), the column, the value and what was expected */
export function refuseCell(row: number, name: string, value: unknown, expected: string): never {
  const found = inWords(value);
  throw new Error(`Row ${row + 1}, column "${name}" ${found}; expected ${expected}.`);
}

/** Reads a numeric column. @throws when a cell is missing or not a finite number, naming the row (the first is 1) and the column */
export function numericColumn(rows: PanelRows, name: string): Float64Array {
  const raw = rawColumn(rows, name);
  const count = raw.length;
  const typed = raw instanceof Float64Array || raw instanceof Float32Array || raw instanceof Int32Array;
  const column = raw instanceof Float64Array ? raw : typed ? new Float64Array(raw) : new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const value = raw[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) refuseCell(i, name, value, 'a finite number');
    if (!typed) column[i] = value;
  }
  return column;
}
