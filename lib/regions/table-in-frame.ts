import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { loadTable, type LoadOptions } from '../data/load-table';
import type { Borders } from '../data/descriptor';
import type { TableRows } from '../data/table-rows';
import { bordersOf } from '../data/table-source';
import { assignToFrame, type SouthKazakhstan } from './assign-to-frame';
import { frameUnits, type Frame, type FrameUnit } from './frames';
import { mergeToFrame } from './merge-to-frame';

/** Tables whose figures may be added up over regions. */
export type AdditiveTable = 'gross-value-added' | 'population' | 'foreign-direct-investment' | 'fixed-investment';

/** The rows of an additive table on a frame: a unit in place of the region. */
export type RowInFrame<Name extends AdditiveTable> = { unit: string } & Omit<TableRows[Name], 'region' | 'note'> extends infer Row
  ? { [Column in keyof Row]: Row[Column] }
  : never;

const VALUE: Record<AdditiveTable, string> = {
  'gross-value-added': 'million_tenge',
  population: 'persons',
  'foreign-direct-investment': 'million_usd',
  'fixed-investment': 'million_tenge',
};

function additive(name: string): asserts name is AdditiveTable {
  if (name in VALUE) return;
  throw new Error(`Table "${name}": expected a table whose figures add up over regions (${Object.keys(VALUE).join(', ')}).`);
}

// Asked again for each column of a panel and each year of accounts; other tables, or another reading of them, are looked at anew.
const tiledYears = new WeakMap<ColumnTable, { regions: ColumnTable; years: Map<string, readonly number[]> }>();

/**
 * The years in which a table's rows tile the country in a frame.
 *
 * @example
 * yearsInFrame('gross-value-added', '2022'); // [2021, 2022, 2023, 2024, 2025]
 */
export function yearsInFrame(name: AdditiveTable, frame: Frame, options: LoadOptions = {}): number[] {
  additive(name);
  const table = loadTable(name, options);
  const regions = loadTable('regions', options);
  const borders = bordersOf(name, options);
  const before = tiledYears.get(table);
  const known = before?.regions === regions ? before.years : new Map<string, readonly number[]>();
  tiledYears.set(table, { regions, years: known });
  const key = `${frame} ${borders}`;
  const years =
    known.get(key) ?? findTiledYears(table, frameUnits(frame, options), borders, frame === '2010' ? 'whole' : 'parts', name);
  known.set(key, years);
  return [...years];
}

function findTiledYears(
  table: ColumnTable,
  units: readonly FrameUnit[],
  borders: Borders,
  southKazakhstan: SouthKazakhstan,
  name: string,
): number[] {
  const codesOf = new Map<number, Set<string>>();
  for (const row of table.objects() as { region: string; year: number }[]) {
    if (row.region !== 'KAZ') codesOf.set(row.year, (codesOf.get(row.year) ?? new Set<string>()).add(row.region));
  }
  const tiles = (year: number, codes: Set<string>) => {
    try {
      assignToFrame([...codes], year, units, borders, southKazakhstan, name);
      return true;
    } catch {
      return false;
    }
  };
  return [...codesOf].filter(([year, codes]) => tiles(year, codes)).map(([year]) => year).sort((one, other) => one - other); // prettier-ignore
}

/**
 * An additive table of data/ on a constant frame, in the years in which its rows tile the country in that frame.
 *
 * @param name 'gross-value-added', 'population', 'foreign-direct-investment' or 'fixed-investment'
 * @param frame '2022', '2018' or '2010'
 * @param options `nation` keeps the republic's row as unit KAZ; `southKazakhstan` as for {@link mergeToFrame}; `years` asks for these and
 * no others
 * @returns unit, year, (item,) and the table's value column
 * @throws Error for a table that cannot be added up, or for a year asked for in which the rows do not tile the country
 * @example
 * tableInFrame('population', '2010', { years: [2014] }); // 16 rows: unit, year, persons
 */
export function tableInFrame<Name extends AdditiveTable>(
  name: Name,
  frame: Frame,
  options: LoadOptions & { nation?: boolean; southKazakhstan?: SouthKazakhstan; years?: number[] } = {},
): ColumnTable<RowInFrame<Name>> {
  additive(name);
  const years = options.years ?? yearsInFrame(name, frame, options);
  const rows = (loadTable(name, options).objects() as { year: number }[]).filter((row) => years.includes(row.year));
  const absent = years.find((year) => !rows.some((row) => row.year === year));
  if (absent !== undefined) throw new Error(`Table "${name}": expected rows of ${String(absent)}, it has none.`);
  return mergeToFrame(aq.from(rows), frame, {
    borders: bordersOf(name, options),
    values: [VALUE[name]],
    by: name === 'gross-value-added' ? ['item'] : [],
    southKazakhstan: options.southKazakhstan,
    nation: options.nation,
  });
}
