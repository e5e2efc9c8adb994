import { loadRows, type LoadOptions } from '../data/load-table';
import type { RegionRow } from '../data/table-rows';

/** Languages in which the regions have names. */
export type Language = 'en' | 'ru' | 'kk';

/** A unit of the country since June 2022. */
export interface Region {
  code: string;
  kind: 'region' | 'city';
  names: Record<Language, string>;
  /** Code of the national classifier of administrative units */
  kato: string;
  /** Place on the tile map, counted from the north-west corner, from 0 */
  tile: { column: number; row: number };
}

function toRegion(row: RegionRow): Region {
  return {
    code: row.region,
    kind: row.kind as Region['kind'],
    names: { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
    kato: row.kato,
    tile: { column: row.grid_column!, row: row.grid_row! },
  };
}

/**
 * The 20 units of the country since June 2022: 17 regions and 3 cities, in the order of the classifier.
 *
 * @example
 * regions().filter((region) => region.kind === 'city').length; // 3
 */
export function regions(options: LoadOptions = {}): Region[] {
  return loadRows('regions', options)
    .filter((row) => row.kind === 'region' || row.kind === 'city')
    .map(toRegion);
}
