import { loadRows, type LoadOptions } from './load-table';
import type { FlagRow } from './table-rows';

/** Which figure is asked for; `item` is left out for tables without items. */
export interface FigurePlace {
  table: string;
  region: string;
  year: number;
  item?: string;
}

/**
 * The figures to treat with care: outliers, likely swaps, breaks, preliminary and missing values, each with its reason. Nothing is
 * altered by a flag: figures stay as published, and results are shown with and without.
 *
 * @param table only those of this table
 * @returns rows table, region, item, first_year, last_year, kind, why
 * @example
 * flaggedValues('gross-value-added').filter((flag) => flag.kind === 'outlier');
 */
export function flaggedValues(table?: string, options: LoadOptions = {}): FlagRow[] {
  return loadRows('flags', options).filter((flag) => table === undefined || flag.table === table);
}

/**
 * The flags on one figure; a flag without an item holds for all items of its region and years.
 *
 * @example
 * flagsOn({ table: 'gross-value-added', region: 'ABY', year: 2022, item: 'N' }).length; // 1
 */
export function flagsOn(place: FigurePlace, options: LoadOptions = {}): FlagRow[] {
  return flaggedValues(place.table, options).filter(
    (flag) =>
      flag.region === place.region &&
      flag.first_year <= place.year &&
      place.year <= flag.last_year &&
      (flag.item === '' || place.item === undefined || flag.item === place.item),
  );
}
