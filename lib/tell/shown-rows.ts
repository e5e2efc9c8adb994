import { regionKind } from '../charts/colours';
import { requireRows, rowsOf, type Row, type TableLike } from '../charts/rows';
import { regionName } from '../regions';
import { hasRegion } from './has-region';

/** The data that a cell shows: an arquero table, or an array of rows as in Vega-Lite data. */
export type Rows = TableLike | readonly object[];

/**
 * Returns the rows of a table and adds the name (`name`) and kind (`kind`) of the region to each row with a region code, unless the table
 * has its own.
 */
export function shownRows(table: Rows, where: string): Row[] {
  const rows = Array.isArray(table) ? requireRows(table, where) : rowsOf(table as TableLike, where);
  return rows.map((row) => {
    const code = row.region ?? row.unit;
    if (typeof code !== 'string' || !hasRegion(code)) return row;
    return { name: regionName(code), kind: regionKind(code), ...row };
  });
}
