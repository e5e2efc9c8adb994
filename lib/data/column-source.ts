import { wordsOf } from './columns';
import { tableSource } from './table-source';

/**
 * Returns the source lines of the tables from which some columns come, each once; undefined if no column names a table.
 *
 * @example
 * sourceOf(['rank', 'grp_per_capita_thousand_tenge']); // 'Bureau of National Statistics …'
 */
export function sourceOf(columns: readonly string[]): string | undefined {
  const tables = [...new Set(columns.flatMap((column) => wordsOf(column).from ?? []))];
  return tables.length === 0 ? undefined : [...new Set(tables.map((table) => tableSource(table)))].join('; ');
}
