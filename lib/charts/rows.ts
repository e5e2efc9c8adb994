import { loadRows } from '../data/load-table';
import type { RegionRow as RegionTableRow } from '../data/table-rows';
import { regionKind, type RegionKind } from './colours';

/** One row: column names to values. */
export type Row = Record<string, unknown>;

/** The part of an arquero table that charts need. */
export interface TableLike {
  objects(): object[];
}

/**
 * Returns the rows of a table.
 *
 * @throws Error if it is not an arquero table or has no rows; the message begins with `where`
 */
export function rowsOf(table: TableLike, where: string): Row[] {
  const isTable = typeof (table as Partial<TableLike> | undefined)?.objects === 'function';
  if (!isTable)
    throw new Error(`${where}: expected an arquero table, got ${describe(table)}; from(rows) makes one from an array.`);
  return requireRows(table.objects(), where);
}

/** Refuses an empty list of rows, and one that contains anything other than rows. */
export function requireRows(rows: readonly unknown[], where: string): Row[] {
  if (rows.length === 0) throw new Error(`${where}: the table has no rows.`);
  const stranger = rows.findIndex((row) => typeof row !== 'object' || row === null);
  if (stranger >= 0) throw new Error(`${where}: row ${stranger + 1} is ${describe(rows[stranger])}; expected an object.`);
  return rows as Row[];
}

/** Refuses a column that the rows do not have, and lists the columns that they do have. */
export function requireColumn(rows: readonly Row[], column: string, where: string): void {
  const missing = rows.findIndex((row) => !(column in row));
  if (missing >= 0) {
    throw new Error(`${where}: row ${missing + 1} has no column "${column}"; it has ${Object.keys(rows[missing]!).join(', ')}.`);
  }
}

/** Returns a column of finite numbers; anything else is refused. */
export function numbersIn(rows: readonly Row[], column: string, where: string): number[] {
  requireColumn(rows, column, where);
  return rows.map((row, index) => {
    const value = row[column];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Error(`${where}: row ${index + 1}, column "${column}" is ${describe(value)}; expected a finite number.`);
  });
}

/** Returns a column of texts; empty texts and anything else are refused. */
export function textsIn(rows: readonly Row[], column: string, where: string): string[] {
  return rows.map((row, index) => {
    const value = row[column];
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new Error(`${where}: row ${index + 1}, column "${column}" is ${describe(value)}; expected text.`);
  });
}

/** Writes a value for an error message. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}

/** A region as a chart shows it. */
export interface DrawnRegion {
  region: string;
  name: string;
  kind: RegionKind;
}

/** Returns code, name and kind for each row: `region`, with `name` or `name_en` if there is one, otherwise the name for the code. */
export function regionsIn(rows: readonly Row[], where: string): DrawnRegion[] {
  requireColumn(rows, 'region', where);
  const codes = textsIn(rows, 'region', where);
  const label = ['name', 'name_en'].find((column) => column in rows[0]!);
  const names = label === undefined ? codes.map((code) => placeOf(code)?.name_en ?? code) : textsIn(rows, label, where);
  return codes.map((region, index) => ({ region, name: names[index]!, kind: regionKind(region) }));
}

/** Finds a region in data/regions.csv by code; a former region, such as South Kazakhstan, has the tile of the first of its parts. */
export function placeOf(code: string): RegionTableRow | undefined {
  const rows = loadRows('regions');
  const row = rows.find((each) => each.region === code);
  if (row?.grid_column !== null || row.region === 'KAZ') return row;
  const { grid_column, grid_row } = rows.find((each) => each.frame_2010 === code && each.grid_column !== null) ?? row;
  return { ...row, grid_column, grid_row };
}
