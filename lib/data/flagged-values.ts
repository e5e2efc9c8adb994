import type { ColumnTable } from 'arquero';
import { dataFolder, findResource, readDescriptor } from './descriptor';
import { columnsOfFigures } from './figure-columns';
import { loadRows, loadTable, type LoadOptions } from './load-table';
import type { FlagRow } from './table-rows';
import { yearsBetween } from './years-between';

const known = new WeakMap<ColumnTable, Map<string, number>>();

/** Returns the figures of a table by region, year and item; the product or total of a table with items can also be found without an item. */
function figuresOf(name: string, options: LoadOptions): Map<string, number> {
  const table = loadTable(name, options);
  const before = known.get(table);
  if (before) return before;
  const descriptor = readDescriptor(dataFolder(options.folder));
  const { measure, headline } = columnsOfFigures(findResource(descriptor, name), descriptor);
  const figures = new Map<string, number>();
  for (const row of table.objects() as Record<string, string | number>[]) {
    const item = row.item ?? '';
    figures.set(`${row.region} ${row.year} ${item}`, Number(row[measure]));
    if (item === headline) figures.set(`${row.region} ${row.year} `, Number(row[measure]));
  }
  known.set(table, figures);
  return figures;
}

const yearsOf = (flag: FlagRow) => yearsBetween(flag.first_year, flag.last_year);

/** Returns the years of a flag in which the table still has the flagged figure (or, for a missing figure, still has none). */
function standingYears(flag: FlagRow, options: LoadOptions): number[] {
  const figures = figuresOf(flag.table, options);
  const at = (year: number) => figures.get(`${flag.region} ${String(year)} ${flag.item}`);
  if (flag.kind === 'missing') return yearsOf(flag).filter((year) => at(year) === undefined);
  if (flag.values === '') return yearsOf(flag).filter((year) => at(year) !== undefined);
  const values = flag.values.split(' ').map(Number);
  return yearsOf(flag).filter((year, place) => at(year) === values[place]);
}

/** Returns one flag for each unbroken run of years in which the flag applies. */
function inRuns(flag: FlagRow, years: readonly number[]): FlagRow[] {
  const firsts = years.filter((year) => !years.includes(year - 1));
  const values = flag.values.split(' ');
  return firsts.map((first) => {
    let last = first;
    while (years.includes(last + 1)) last += 1;
    const ofRun = flag.values === '' ? '' : values.slice(first - flag.first_year, last - flag.first_year + 1).join(' ');
    return { ...flag, first_year: first, last_year: last, values: ofRun };
  });
}

/**
 * Returns the figures to treat with care: outliers, likely swaps, breaks, preliminary and missing values, each with its reason. A flag
 * changes nothing: figures stay as published, and results are shown with and without them. A flag applies only to the figure for which
 * it was written: if a newer vintage has another figure, the flag is dropped for that year.
 *
 * @param table only flags of this table
 * @returns rows table, region, item, first_year, last_year, kind, values, why
 * @example
 * flaggedValues('gross-value-added').filter((flag) => flag.kind === 'outlier');
 */
export function flaggedValues(table?: string, options: LoadOptions = {}): FlagRow[] {
  return loadRows('flags', options)
    .filter((flag) => table === undefined || flag.table === table)
    .flatMap((flag) => inRuns(flag, standingYears(flag, options)));
}
