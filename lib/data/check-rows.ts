import { DataError } from './data-error';
import type { Descriptor, Resource } from './descriptor';
import { nearWords } from './near-words';
import type { Cell } from './read-cell';

/** The rows of a table that is being loaded, column by column, with what is needed to locate an error. */
export interface CheckedRows {
  file: string;
  /** The line of each row in the file */
  rows: number[];
  columns: Record<string, Cell[]>;
}

/** Converts rows given as objects, as the smaller readers produce them, to columns. */
export function asColumns(file: string, rows: readonly { row: number; cells: Record<string, Cell> }[]): CheckedRows {
  const names = Object.keys(rows[0]?.cells ?? {});
  const columns = Object.fromEntries(names.map((name) => [name, rows.map(({ cells }) => cells[name])]));
  return { file, rows: rows.map(({ row }) => row), columns };
}

/** Throws if two rows have the same key. */
export function checkKeys({ file, rows, columns }: CheckedRows, key: string[]): void {
  const seen = new Map<string, number>();
  rows.forEach((row, place) => {
    const values = key.map((column) => String(columns[column][place]));
    const code = JSON.stringify(values);
    const before = seen.get(code);
    if (before !== undefined) {
      const expected = `a unique key; row ${String(before)} has it too`;
      throw new DataError({ file, row, column: key.join(', '), value: values.join(' '), expected });
    }
    seen.set(code, row);
  });
}

/**
 * Throws for a value that is not in the referenced table.
 *
 * @param known the codes of that table with their names
 * @param codeOf finds the code for a name in any spelling
 */
export function checkReference(
  { file, rows, columns }: CheckedRows,
  column: string,
  known: ReadonlyMap<string, string>,
  codeOf: (name: string) => string | undefined,
): void {
  const place = columns[column].findIndex((value) => !known.has(String(value)));
  if (place < 0) return;
  const value = String(columns[column][place]);
  const meant = codeOf(value);
  const near = meant === undefined ? nearWords(value, [...known.keys(), ...known.values()]) : [meant];
  const codes = [...known].filter(([code, name]) => near.includes(code) || near.includes(name));
  const hint = codes.length > 0 ? `; near: ${codes.map(([code, name]) => `${code} (${name})`).join(', ')}` : '';
  const expected = `a code that the project knows (${[...known.keys()].join(', ')})${hint}`;
  throw new DataError({ file, row: rows[place], column, value, expected });
}

/**
 * Checks the rows against the table's coverage: every year up to the newest in the file has all its regions and items, and no region
 * appears in a year in which it did not exist.
 */
export function checkCoverage({ file, rows, columns }: CheckedRows, resource: Resource, descriptor: Descriptor): void {
  if (!resource.coverage) return;
  const { region, year: years, item: items } = columns;
  const yearOf = (place: number) => (years as number[] | undefined)?.[place] ?? 0;
  let newest = 0;
  for (let place = 0; place < rows.length; place++) newest = Math.max(newest, yearOf(place));
  // The regions found in each year, and the items found for each of them.
  const found = new Map<number, Map<Cell, Set<Cell>>>();
  rows.forEach((_, place) => {
    let ofYear = found.get(yearOf(place));
    if (!ofYear) found.set(yearOf(place), (ofYear = new Map<Cell, Set<Cell>>()));
    let ofRegion = ofYear.get(region[place]);
    if (!ofRegion) ofYear.set(region[place], (ofRegion = new Set<Cell>()));
    ofRegion.add((items as Cell[] | undefined)?.[place] ?? '');
  });
  const allowed = new Map<number, Set<Cell>>();
  for (const { from = 0, to = newest, regions, items: wanted = [''] } of resource.coverage) {
    for (let year = from; year <= Math.min(to, newest); year++) {
      const ofYear = allowed.get(year) ?? new Set<Cell>();
      allowed.set(year, ofYear);
      for (const code of descriptor.regionSets[regions]) {
        ofYear.add(code);
        const there = found.get(year)?.get(code);
        const missing = wanted.find((item) => !there?.has(item) && !(item === '' && there));
        if (missing === undefined) continue;
        const when = year > 0 ? `, year ${String(year)}` : '';
        const expected = `a row for region ${code}${when}${missing ? `, item ${missing}` : ''}; it is missing`;
        throw new DataError({ file, column: 'region', value: code, expected });
      }
    }
  }
  const stray = rows.findIndex((_, place) => !allowed.get(yearOf(place))?.has(region[place]));
  if (stray < 0) return;
  throw new DataError({
    file,
    row: rows[stray],
    column: 'region',
    value: String(region[stray]),
    expected: `a region that exists in ${String(yearOf(stray))} (borders of that year)`,
  });
}

/** Throws for zero or a negative number in an item that other figures are divided by: a product, a total. */
export function checkDivisors({ file, rows, columns }: CheckedRows, { divisors = [], schema }: Resource): void {
  const measure = schema.fields.find((field) => field.type === 'number')?.name;
  if (divisors.length === 0 || measure === undefined) return;
  const wanted = new Set<Cell>(divisors);
  const place = rows.findIndex((_, row) => wanted.has(columns.item[row]) && !(Number(columns[measure][row]) > 0));
  if (place < 0) return;
  const expected = `a number above 0 for item ${String(columns.item[place])} (other figures are divided by it)`;
  throw new DataError({ file, row: rows[place], column: measure, value: String(columns[measure][place]), expected });
}
