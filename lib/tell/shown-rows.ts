import { regionKind } from '../charts/colours';
import { rowsOf, type Row, type Rows } from '../charts/rows';
import { regionName } from '../regions';
import { hasRegion } from './has-region';

/**
 * The rows of a table with what every reader wants beside a region's code: its name (`name`) and its kind (`kind`), where the table has
 * none of its own.
 */
export function shownRows(table: Rows, where: string): Row[] {
  return rowsOf(table, where).map((row) => {
    const code = row.region ?? row.unit;
    if (typeof code !== 'string' || !hasRegion(code)) return row;
    return { name: regionName(code), kind: regionKind(code), ...row };
  });
}
