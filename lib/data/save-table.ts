import type { ColumnTable } from 'arquero';
import { checkOptions } from '../numerics/read-options';
import { DataError } from './data-error';
import { resultFile } from './result-file';
import { csvText } from './write-csv';

type Value = string | number | boolean | null | undefined;

function cellText(value: Value, column: string, row: number, file: string, blank: string[]): string {
  const absent = value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value));
  if (absent) {
    if (blank.includes(column)) return '';
    throw new DataError({
      file,
      row,
      column,
      value: String(value),
      expected: 'a value; name columns that may be empty in { blank: [...] }',
    });
  }
  return String(value);
}

/**
 * Writes a result as CSV to build/results/<name>.csv: numbers in full precision, columns in the table's order. The file is written
 * completely or not at all (to a temporary file, then renamed). The environment variable DIVERSIFICATION_BUILD sets another build folder.
 *
 * @param name file name without extension, for example 'grp-per-capita-2022'
 * @param table an arquero table, or rows with the same keys
 * @param options `blank`: columns whose cells may be empty (null, undefined, NaN)
 * @returns the file's path relative to the project's folder
 * @throws DataError for a cell without a value in a column not listed in `blank`, and for a table without rows
 * @example
 * saveResult('ranks', [{ region: 'ATY', rank: 1 }]); // 'build/results/ranks.csv'
 */
export function saveResult(name: string, table: ColumnTable | object[], options: { blank?: string[] } = {}): string {
  checkOptions('saveResult', options, { blank: 'list' });
  const rows = (Array.isArray(table) ? table : table.objects()) as Record<string, Value>[];
  const { file, write } = resultFile(name, 'csv');
  if (rows.length === 0) throw new DataError({ file, expected: 'at least one row' });
  const columns = Array.isArray(table) ? Object.keys(rows[0]) : table.columnNames();
  const lines = rows.map((row, place) => {
    const stranger = Object.keys(row).find((key) => !columns.includes(key));
    if (stranger !== undefined)
      throw new DataError({
        file,
        row: place + 2,
        column: stranger,
        expected: `the columns of the first row (${columns.join(', ')})`,
      });
    return columns.map((column) => cellText(row[column], column, place + 2, file, options.blank ?? []));
  });
  return write(csvText([columns, ...lines]));
}
