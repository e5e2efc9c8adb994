import { wordsOf } from './columns';
import { tableSource } from './table-source';

/**
 * Where the figures of some columns come from: the source lines of their tables, each once; undefined when no column says.
 *
 * @example
 * sourceOf(['rank', 'grp_per_capita_thousand_tenge']); // 'Bureau of National Statistics …'
 */
export function sourceOf(columns: readonly string[]): string | undefined {
  const tables = [...new Set(columns.flatMap((column) => wordsOf(column).from ?? []))];
  return tables.length === 0 ? undefined : [...new Set(tables.map((table) => tableSource(table)))].join('; ');
}
