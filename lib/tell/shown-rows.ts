import { regionKind } from '../charts/colours';
import { rowsOf, type Row, type Rows } from '../charts/rows';
import { wordsOf } from '../data/columns';
import { tableSource } from '../data/table-source';
import { regionName } from '../regions/region-name';
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

/** Where the figures of some columns come from: the source lines of their tables, each once; undefined when no column says. */
export function sourceOf(columns: readonly string[]): string | undefined {
  const tables = [...new Set(columns.flatMap((column) => wordsOf(column).from ?? []))];
  return tables.length === 0 ? undefined : [...new Set(tables.map((table) => tableSource(table)))].join('; ');
}
