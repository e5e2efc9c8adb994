import { regionKind } from '../charts/colours';
import { requireRows, rowsOf, type Row, type TableLike } from '../charts/rows';
import { regionName } from '../regions';
import { hasRegion } from './has-region';

/** What a cell shows: an arquero table, or an array of rows, which is how Vega-Lite takes its data. */
export type Rows = TableLike | readonly object[];

/**
 * The rows of a table with what every reader wants beside a region's code: its name (`name`) and its kind (`kind`), where the table has
 * none of its own.
 */
export function shownRows(table: Rows, where: string): Row[] {
  const rows = Array.isArray(table) ? requireRows(table, where) : rowsOf(table as TableLike, where);
  return rows.map((row) => {
    const code = row.region ?? row.unit;
    if (typeof code !== 'string' || !hasRegion(code)) return row;
    return { name: regionName(code), kind: regionKind(code), ...row };
  });
}
