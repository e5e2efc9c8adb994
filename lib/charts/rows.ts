/** One row: column names to values. */
export type Row = Record<string, unknown>;

/** An arquero table, or anything that can list its rows as objects. */
export interface TableLike {
  objects(): object[];
}

/** What every chart and table takes: an arquero table or an array of row objects. */
export type Rows = TableLike | readonly object[];

/**
 * The rows of a table as an array of objects.
 *
 * @throws Error when there is no row, or when it is neither a table nor an array of objects; `where` opens the message
 * @example
 * rowsOf([{ region: 'ATY' }], 'tileMap');
 */
export function rowsOf(rows: Rows, where: string): Row[] {
  const list = Array.isArray(rows) ? rows : (rows as TableLike | null | undefined)?.objects?.();
  if (!Array.isArray(list)) throw new Error(`${where}: expected an arquero table or an array of rows, got ${describe(rows)}.`);
  if (list.length === 0) throw new Error(`${where}: the table has no rows.`);
  list.forEach((row, index) => {
    if (typeof row !== 'object' || row === null) {
      throw new Error(`${where}: row ${index + 1} is ${describe(row)}; expected an object.`);
    }
  });
  return list as Row[];
}

/** Refuses a column that the rows do not have, and lists those they have. */
export function requireColumn(rows: readonly Row[], column: string, where: string): void {
  const missing = rows.findIndex((row) => !(column in row));
  if (missing >= 0) {
    throw new Error(`${where}: row ${missing + 1} has no column "${column}"; it has ${Object.keys(rows[missing]!).join(', ')}.`);
  }
}

/** Refuses a column with anything but finite numbers. `optional` lets null or undefined pass as "no figure". */
export function requireNumbers(rows: readonly Row[], column: string, where: string, optional = false): void {
  requireColumn(rows, column, where);
  rows.forEach((row, index) => {
    const value = row[column];
    if (optional && (value === null || value === undefined)) return;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new Error(`${where}: row ${index + 1}, column "${column}" is ${describe(value)}; expected a finite number.`);
    }
  });
}

/** A value as an error message shows it. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}
