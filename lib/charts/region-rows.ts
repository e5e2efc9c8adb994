import { loadRows } from '../data/load-table';
import type { RegionRow as RegionTableRow } from '../data/table-rows';
import { regionKind, type RegionKind } from './colours';
import { describe, requireColumn, requireNumbers, rowsOf, type Row, type Rows } from './rows';

/** A region's row as the charts keep it: fixed names, nothing that is not drawn. */
export interface RegionRow {
  region: string;
  name: string;
  kind: RegionKind;
  value: number;
}

/**
 * The rows a chart of regions draws: code, name, kind and one value; the original row beside each.
 *
 * @throws Error naming row and column when the code, the name or the value is missing or of the wrong type
 */
export function regionRows(table: Rows, value: string, where: string): { row: RegionRow; from: Row }[] {
  const rows = rowsOf(table, where);
  requireColumn(rows, 'region', where);
  requireNumbers(rows, value, where);
  return rows.map((from, index) => ({ row: { ...regionOf(from, index, where), value: from[value] as number }, from }));
}

/** Code, name and kind of one row: `region`, and `name` or `name_en` where there is one, else the name of the code. */
export function regionOf(row: Row, index: number, where: string): { region: string; name: string; kind: RegionKind } {
  const label = ['name', 'name_en'].find((column) => column in row);
  const region = requireString(row.region, 'region', index, where);
  const name = label === undefined ? (placeOf(region)?.name_en ?? region) : requireString(row[label], label, index, where);
  return { region, name, kind: regionKind(region) };
}

/** Refuses a name given to two rows: they would be drawn on top of each other. */
export function requireDistinctNames(names: readonly string[], where: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${where}: two rows are named "${twice}"; each row needs its own name.`);
}

/** A text cell, or an Error naming row and column. */
export function requireString(value: unknown, column: string, index: number, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') {
    throw new Error(`${where}: row ${index + 1}, column "${column}" is ${describe(value)}; expected a text.`);
  }
  return value;
}

/** A region of data/regions.csv by its code; one of the frames only, such as South Kazakhstan, lies where its first part lies. */
export function placeOf(code: string): RegionTableRow | undefined {
  const rows = loadRows('regions');
  const row = rows.find((each) => each.region === code);
  if (row?.grid_column !== null || row.region === 'KAZ') return row;
  const { grid_column, grid_row } = rows.find((each) => each.frame_2010 === code && each.grid_column !== null) ?? row;
  return { ...row, grid_column, grid_row };
}
