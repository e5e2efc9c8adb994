import type { Table } from 'arquero';

/** The values to look up, one for each key. */
type Place = readonly (string | number)[];

/**
 * Returns a function that looks up the figures of a table by the columns that identify its rows.
 *
 * @param table the table; of two rows with the same keys, the later one counts
 * @param column the column of figures
 * @param keys the columns to look up by, in the order of the lookup
 * @returns a function from key values to the figure, or to undefined if the table has no such row
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
