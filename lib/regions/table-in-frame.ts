import { op, type Table } from 'arquero';
import type { Borders } from '../data/descriptor';
import { keptFor } from '../data/kept-for';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import type { TableRows } from '../data/table-rows';
import { bordersOf } from '../data/table-source';
import { checkOptions } from '../numerics/read-options';
import { frameUnits, type Frame } from './frames';
import { mergeToFrame } from './merge-to-frame';
import { assignToFrame, regionsByYear, southKazakhstanIn, type SouthKazakhstan } from './tiling';

/** Tables whose figures can be added up over regions. */
export type AdditiveTable = 'gross-value-added' | 'population' | 'foreign-direct-investment' | 'fixed-investment' | 'employment';

/** The rows of an additive table on a frame, with a unit instead of the region. */
export type RowInFrame<Name extends AdditiveTable> = { unit: string } & Omit<TableRows[Name], 'region' | 'note'> extends infer Row
  ? { [Column in keyof Row]: Row[Column] }
  : never;

const VALUE: Record<AdditiveTable, string> = {
  'gross-value-added': 'million_tenge',
  population: 'persons',
  'foreign-direct-investment': 'million_usd',
  'fixed-investment': 'million_tenge',
  employment: 'persons',
};

function additive(name: string): asserts name is AdditiveTable {
  if (name in VALUE) return;
  throw new Error(`Table "${name}": expected a table whose figures add up over regions (${Object.keys(VALUE).join(', ')}).`);
}

// Cached, because it is needed for each column of a panel and each year of accounts.
const tiledYears = keptFor<[values: Table, regions: Table], Map<string, readonly number[]>>(() => new Map());

/**
 * Returns the years in which a table's rows tile the country in a frame.
 *
 * @example
 * yearsInFrame('gross-value-added', '2022'); // [2021, 2022, 2023, 2024, 2025]
 */
export function yearsInFrame(name: AdditiveTable, frame: Frame, options: LoadOptions = {}): number[] {
  additive(name);
  const table = loadTable(name, options);
  const borders = bordersOf(name, options);
  const known = tiledYears(table, loadTable('regions', options));
  const key = `${frame} ${borders}`;
  const years = known.get(key) ?? findTiledYears(table, frame, borders, name, options);
  known.set(key, years);
  return [...years];
}

function findTiledYears(table: Table, frame: Frame, borders: Borders, name: string, options: LoadOptions): number[] {
  const units = frameUnits(frame, options);
  const tiles = (year: number, codes: readonly string[]) => {
    try {
      assignToFrame(codes, year, units, borders, southKazakhstanIn(frame), name);
      return true;
    } catch {
      return false;
    }
  };
  const tiled = [...regionsByYear(table)].filter(([year, codes]) => tiles(year, codes));
  return tiled.map(([year]) => year).sort((one, other) => one - other);
}

/**
 * Returns an additive table of data/ on a constant frame, for the years in which its rows tile the country in that frame.
 *
 * @param name 'gross-value-added', 'population', 'foreign-direct-investment', 'fixed-investment' or 'employment'
 * @param frame '2022', '2018' or '2010'
 * @param options `nation` keeps the republic's row as unit KAZ; `southKazakhstan` as for {@link mergeToFrame}; `years` restricts the
 * result to these years
 * @returns unit, year, (item,) and the table's value column
 * @throws Error for a table that cannot be added up, or for a requested year in which the rows do not tile the country
 * @example
 * tableInFrame('population', '2010', { years: [2014] }); // 16 rows: unit, year, persons
 */
export function tableInFrame<Name extends AdditiveTable>(
  name: Name,
  frame: Frame,
  options: LoadOptions & { nation?: boolean; southKazakhstan?: SouthKazakhstan; years?: readonly number[] } = {},
): Table<RowInFrame<Name>> {
  additive(name);
  checkOptions('tableInFrame', options, {
    ...loadOptionKinds,
    nation: 'boolean',
    southKazakhstan: ['whole', 'parts'],
    years: 'list',
  });
  const { nation, southKazakhstan, years: wanted, ...source } = options;
  const table: Table = loadTable(name as string, source);
  const years = [...(wanted ?? yearsInFrame(name, frame, source))];
  const absent = years.find((year) => !(table.array('year') as number[]).includes(year));
  if (absent !== undefined) throw new Error(`Table "${name}": expected rows for ${absent}; it has none.`);
  return mergeToFrame(
    table.params({ years }).filter((d, $) => op.includes($.years, d.year, 0)),
    frame,
    {
      borders: bordersOf(name, source),
      values: [VALUE[name]],
      by: table.columnNames().includes('item') ? ['item'] : [],
      southKazakhstan,
      nation,
    },
  );
}
