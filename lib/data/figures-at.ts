import type { Table } from 'arquero';

/** What is looked up: as many values as there are keys. */
type Place = readonly (string | number)[];

/**
 * Finds the figures of a table by the columns that tell its rows apart.
 *
 * @param table its rows; of two with the same keys the later counts
 * @param column the column of figures
 * @param keys the columns to look up by, in the order of the lookup
 * @returns the figure of a place; undefined where the table has no row
 * @example
 * figuresAt(loadTable('population'), 'persons', ['region', 'year'])('ATY', 2022);
 */
export function figuresAt(table: Table, column: string, keys: readonly string[]): (...place: Place) => number | undefined {
  const columns = keys.map((key) => table.array(key) as Place);
  const keyOf = (place: Place): string => place.join('\n');
  const figures = new Map(
    (table.array(column) as number[]).map((figure, row) => [keyOf(columns.map((values) => values[row])), figure]),
  );
  return (...place) => figures.get(keyOf(place));
}
