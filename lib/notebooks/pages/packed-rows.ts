// With fewer rows, repeating the column names costs less than the packed form.
const fewestRows = 12;

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((cell) => typeof cell !== 'object' || cell === null);

function isTable(value: unknown): value is Row[] {
  if (!Array.isArray(value) || value.length < fewestRows || !value.every(isRow)) return false;
  const keys = Object.keys(value[0] as Row).join('\n');
  return value.every((row) => Object.keys(row as Row).join('\n') === keys);
}

/** Nine digits are more than a chart or its tooltip displays. */
const shortened = (cell: unknown): unknown =>
  typeof cell === 'number' && !Number.isInteger(cell) ? Number(cell.toPrecision(9)) : cell;

/**
 * Returns the same JSON value with every table (a list of flat objects with the same keys) written as its column names, once, and its
 * rows of cells, numbers rounded to nine digits: half the size in a page. An object with its own key `$keys` is written as a table of
 * one row. `assets/charts.js` unpacks both.
 *
 * @example
 * packRows(rows); // { $keys: ['region', 'value'], $rows: [['ATY', 19974.1], …] }
 */
export function packRows(value: unknown): unknown {
  if (isTable(value)) {
    const keys = Object.keys(value[0]);
    return { $keys: keys, $rows: value.map((row) => keys.map((key) => shortened(row[key]))) };
  }
  if (Array.isArray(value)) return value.map(packRows);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, packRows(item)] as const);
  if (!Object.hasOwn(value, '$keys')) return Object.fromEntries(entries);
  return { $keys: entries.map(([key]) => key), $row: entries.map(([, item]) => item) };
}
