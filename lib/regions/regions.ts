import type { Table } from 'arquero';
import { keptFor } from '../data/kept-for';
import { loadRows, loadTable, type LoadOptions } from '../data/load-table';
import { matchRegion } from '../data/match-region';
import type { RegionRow } from '../data/table-rows';

/** Languages of the regions' names. */
export type Language = 'en' | 'ru' | 'kk';

/** A unit of the country since June 2022. */
export interface Region {
  code: string;
  kind: 'region' | 'city';
  names: Record<Language, string>;
}

function toRegion(row: RegionRow): Region {
  return {
    code: row.region,
    kind: row.kind as Region['kind'],
    names: { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
  };
}

/**
 * Returns the 20 units of the country since June 2022: 17 regions and 3 cities, in the order of the classifier.
 *
 * @example
 * regions().filter((region) => region.kind === 'city').length; // 3
 */
export function regions(options: LoadOptions = {}): Region[] {
  return loadRows('regions', options)
    .filter((row) => row.kind === 'region' || row.kind === 'city')
    .map(toRegion);
}

/**
 * Returns the code of the region that a text names: a code or a name in English, Russian or Kazakh, with or without the words for
 * region and city. "Almaty" alone is the city.
 *
 * @throws Error when no region has that name, listing similar names
 * @example
 * findRegion('Алматинская область'); // 'ALM'
 */
export function findRegion(text: string, options: LoadOptions = {}): string {
  const { code, near } = matchRegion(text, options);
  if (code !== undefined) return code;
  const hint = near.length > 0 ? `; near: ${near.join(', ')}` : '';
  throw new Error(`Region "${text}": expected a code or a name of data/regions.csv${hint}.`);
}

/** The rows by code, indexed once per table: charts look up many names. */
const rowsByCode = keptFor((table: Table) => new Map((table.objects() as RegionRow[]).map((row) => [row.region, row])));

/**
 * Returns a region's name. Besides the 20 units, it knows KAZ (the republic) and YKO (South Kazakhstan, until 2017).
 *
 * @param code code of data/regions.csv
 * @param language en (default), ru or kk
 * @throws Error for an unknown code, listing similar ones, and for an unknown language
 * @example
 * regionName('ATY', 'kk'); // 'Атырау'
 */
export function regionName(code: string, language: Language = 'en', options: LoadOptions = {}): string {
  const row = rowsByCode(loadTable('regions', options)).get(code);
  if (!row) throw new Error(`Region "${code}": expected a code of data/regions.csv (${findRegion(code, options)} is its code).`);
  const names: Record<Language, string> = { en: row.name_en, ru: row.name_ru, kk: row.name_kk };
  if (!(language in names)) throw new Error(`Language "${String(language)}": expected en, ru or kk.`);
  return names[language];
}
