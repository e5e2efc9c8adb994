import type { ColumnTable } from 'arquero';

/**
 * Returns the only row of a table with these values.
 *
 * @param table an arquero table
 * @param where columns and their values
 * @throws Error when no row has them, or more than one
 * @example
 * rowOf(loadTable('population'), { region: 'ATY', year: 2022 }).persons;
 */
export function rowOf<Row extends object>(table: ColumnTable<Row, unknown, unknown>, where: Partial<Row>): Row {
  const wanted = Object.entries(where);
  const rows = table
    .objects({ grouped: false })
    .filter((row) => wanted.every(([column, value]) => row[column as keyof Row] === value));
  if (rows.length === 1) return rows[0];
  const values = wanted.map(([column, value]) => `${column} ${String(value)}`).join(', ');
  throw new Error(`rowOf: ${rows.length === 0 ? 'no row' : `${rows.length} rows`} with ${values}; expected one.`);
}
