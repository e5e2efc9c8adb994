import * as aq from 'arquero';
import type { Table } from 'arquero';
import { DataError } from './data-error';
import { files } from './files';
import { groupBy } from './group-by';
import { cellReader } from './read-cell';
import { readCsv, type CsvRecord } from './read-csv';

/** Output of one activity in one region and year, at current prices, in any unit of money (the same for all rows). */
export interface RegionalRow {
  region: string;
  year: number;
  activity: string;
  value: number;
  /** Persons; null if the file gives none */
  population: number | null;
  /** Real growth of the region's product on the previous year, in percent; null if the file gives none */
  real_growth_percent: number | null;
}

const OPTIONAL = ['population', 'real_growth_percent'];
const YEAR = cellReader({ name: 'year', type: 'integer', constraints: { required: true, minimum: 1800, maximum: 2200 } });
const POPULATION = cellReader({ name: 'population', type: 'number', constraints: { exclusiveMinimum: 0 } });
const GROWTH = cellReader({ name: 'real_growth_percent', type: 'number', constraints: { minimum: -100 } });
const valueReader = (column: string) => cellReader({ name: column, type: 'number', constraints: { required: true, minimum: 0 } });

function requireColumns(header: readonly string[], path: string): string[] {
  const absent = ['region', 'year'].find((name) => !header.includes(name));
  const twice = header.find((name, place) => header.indexOf(name) !== place);
  const forms =
    'the columns region, year, activity, value, or region, year and one column for each activity; population and real_growth_percent may be added';
  if (absent !== undefined)
    throw new DataError({ file: path, row: 1, column: absent, expected: `${forms}; ${absent} is missing` });
  if (twice !== undefined) throw new DataError({ file: path, row: 1, column: twice, expected: 'a column that occurs once' });
  const others = header.filter((name) => !['region', 'year', ...OPTIONAL].includes(name));
  const long = others.includes('activity') && others.includes('value');
  const stranger = long ? others.find((name) => name !== 'activity' && name !== 'value') : undefined;
  if (stranger !== undefined)
    throw new DataError({ file: path, row: 1, column: stranger, expected: `${forms}; ${stranger} is one too many` });
  if (!long && others.length < 2) throw new DataError({ file: path, row: 1, expected: `${forms}; found ${header.join(', ')}` });
  return long ? [] : others;
}

/** Throws unless every region has every activity once in each of its years: a gap would look like an activity that the region lacks. */
function requireWhole(rows: readonly RegionalRow[], lines: readonly number[], path: string): void {
  const activities = [...new Set(rows.map((row) => row.activity))];
  const seen = new Map<string, Set<string>>();
  rows.forEach((row, place) => {
    const key = `${row.region}, ${String(row.year)}`;
    const known = seen.get(key) ?? new Set<string>();
    if (known.has(row.activity)) {
      throw new DataError({
        file: path,
        row: lines[place],
        column: 'activity',
        value: `${key}, ${row.activity}`,
        expected: 'one row for each region, year and activity',
      });
    }
    seen.set(key, known.add(row.activity));
  });
  for (const [key, known] of seen) {
    const missing = activities.find((activity) => !known.has(activity));
    if (missing !== undefined)
      throw new DataError({
        file: path,
        column: 'activity',
        value: key,
        expected: `a row for ${missing} too (0 where the region has none)`,
      });
  }
}

/** Totals are rounded separately, so a difference up to this share of the sum is ignored. */
const ROUNDING = 1e-3;

/** Finds, among three or more names, the one whose value is always the sum of all the others: a total among its parts. */
function totalAmong(rows: readonly RegionalRow[], nameOf: (row: RegionalRow) => string, whereOf: (row: RegionalRow) => string) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(whereOf(row), (sums.get(whereOf(row)) ?? 0) + row.value);
  const isHalf = (row: RegionalRow) => Math.abs(2 * row.value - sums.get(whereOf(row))!) <= ROUNDING * sums.get(whereOf(row))!;
  const byName = groupBy(rows, nameOf);
  if (byName.size < 3) return undefined;
  return [...byName].find(([, own]) => own.every(isHalf) && own.some(({ value }) => value > 0))?.[0];
}

/** Throws if the nation is listed among its regions, or the product among its activities: both would be counted twice. */
function refuseTotals(rows: readonly RegionalRow[], path: string): void {
  const nation = totalAmong(rows, ({ region }) => region, ({ year, activity }) => `${String(year)} ${activity}`); // prettier-ignore
  const product = totalAmong(rows, ({ activity }) => activity, ({ year, region }) => `${String(year)} ${region}`); // prettier-ignore
  const refuse = (column: string, value: string, others: string) =>
    new DataError({
      file: path,
      column,
      value,
      expected: `only ${others}; this one is the sum of all others and would be counted twice`,
    });
  if (nation !== undefined) throw refuse('region', nation, 'regions');
  if (product !== undefined) throw refuse('activity', product, 'activities');
}

/**
 * Reads a table of regions, years and activities of any country. Two forms are accepted: one row per figure with the columns region, year,
 * activity, value; or one row per region and year with a column for each activity. Both may also have the columns population and
 * real_growth_percent.
 *
 * @param path the CSV file, relative to the project's folder or as a full path
 * @returns one row per region, year and activity; population and real growth are null if the file gives none
 * @throws DataError naming file, row, column, value and what was expected: for a missing column, a text or negative number instead of a
 * figure, a figure given twice, an activity that is missing in some region and year, or a total among regions or activities
 * @example
 * readRegionalCsv('data/raw/us-states.csv').numRows(); // 21,420: 51 states, 21 years, 20 sectors
 */
export function readRegionalCsv(path: string): Table<RegionalRow> {
  const full = files.exists(path) ? path : files.join(files.projectRoot(), path);
  if (!files.exists(full))
    throw new DataError({ file: path, expected: 'an existing file (a path from the project’s folder, or a full one)' });
  if (!files.isFile(full)) throw new DataError({ file: path, expected: 'a regular file, not a folder, pipe or device' });
  const { header, records } = readCsv(files.read(full), path);
  const activities = requireColumns(header, path);
  const lines: number[] = [];
  const rows: RegionalRow[] = [];
  const at = ({ cells }: CsvRecord, column: string) => cells[header.indexOf(column)] ?? '';
  for (const record of records) {
    const region = at(record, 'region').trim();
    if (region === '')
      throw new DataError({ file: path, row: record.row, column: 'region', value: '', expected: "a region's name or code" });
    const shared = {
      region,
      year: YEAR(at(record, 'year'), path, record.row) as number,
      population: POPULATION(at(record, 'population'), path, record.row) as number | null,
      real_growth_percent: GROWTH(at(record, 'real_growth_percent'), path, record.row) as number | null,
    };
    const figures =
      activities.length > 0 ? activities.map((activity) => [activity, activity]) : [[at(record, 'activity'), 'value']];
    for (const [activity, column] of figures) {
      lines.push(record.row);
      rows.push({ ...shared, activity, value: valueReader(column)(at(record, column), path, record.row) as number });
    }
  }
  requireWhole(rows, lines, path);
  refuseTotals(rows, path);
  return aq.from(rows) as unknown as Table<RegionalRow>;
}
