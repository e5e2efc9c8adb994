import { DataError } from './data-error';
import type { Descriptor, Resource } from './descriptor';
import { nearWords } from './near-words';
import type { Cell } from './read-cell';

/** The rows of one table on their way in, with what is needed to name a fault. */
export interface CheckedRows {
  file: string;
  rows: { row: number; cells: Record<string, Cell> }[];
}

/** Refuses two rows with one key. */
export function checkKeys({ file, rows }: CheckedRows, key: string[]): void {
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    const value = key.map((column) => String(cells[column])).join(' ');
    const before = seen.get(value);
    if (before !== undefined) {
      throw new DataError({ file, row, column: key.join(', '), value, expected: `a key that is used once, row ${String(before)} has it too` });
    }
    seen.set(value, row);
  }
}

/**
 * Refuses a value that the referenced table does not know.
 *
 * @param known the codes of that table with their names
 */
export function checkReference({ file, rows }: CheckedRows, column: string, known: Map<string, string>): void {
  for (const { row, cells } of rows) {
    const value = String(cells[column]);
    if (known.has(value)) continue;
    const near = nearWords(value, [...known.keys(), ...known.values()]);
    const codes = [...known].filter(([code, name]) => near.includes(code) || near.includes(name));
    const hint = codes.length > 0 ? `; near: ${codes.map(([code, name]) => `${code} (${name})`).join(', ')}` : '';
    throw new DataError({ file, row, column, value, expected: `a code that the project knows (${[...known.keys()].join(', ')})${hint}` });
  }
}

/**
 * Holds the rows against the table's coverage: every region and item that belongs to a year is there once that year is in the file,
 * no year within the coverage is left out, and no region stands in a year that does not have it.
 */
export function checkCoverage({ file, rows }: CheckedRows, resource: Resource, descriptor: Descriptor): void {
  if (!resource.coverage) return;
  const years = rows.map(({ cells }) => Number(cells.year ?? 0));
  const newest = years.reduce((most, year) => Math.max(most, year), 0);
  const found = new Set(rows.map(({ cells }) => [cells.year ?? 0, cells.region, cells.item ?? ''].join(' ')));
  const allowed = new Set<string>();
  for (const { from = 0, to = newest, regions, items = [''] } of resource.coverage) {
    for (let year = from; year <= Math.min(to, newest); year++) {
      for (const region of descriptor.regionSets[regions]) {
        allowed.add(`${String(year)} ${region}`);
        for (const item of items) {
          if (found.has(`${String(year)} ${region} ${item}`)) continue;
          const when = year > 0 ? `, year ${String(year)}` : '';
          throw new DataError({
            file,
            column: 'region',
            value: region,
            expected: `a row for region ${region}${when}${item ? `, item ${item}` : ''}, it is missing`,
          });
        }
      }
    }
  }
  for (const { row, cells } of rows) {
    if (allowed.has(`${String(cells.year ?? 0)} ${String(cells.region)}`)) continue;
    throw new DataError({
      file,
      row,
      column: 'region',
      value: String(cells.region),
      expected: `a region that the table has in ${String(cells.year)} (the borders of that year)`,
    });
  }
}
