import { loadRows, loadTable, type LoadOptions } from '../data/load-table';
import type { RegionRow } from '../data/table-rows';
import { findRegion } from './find-region';
import type { Language } from './regions';

const known = new WeakMap<object, Map<string, RegionRow>>();

/** Charts ask for one name after another: the table's rows are laid out once. */
function rowsByCode(options: LoadOptions): Map<string, RegionRow> {
  const table = loadTable('regions', options);
  const rows = known.get(table) ?? new Map(loadRows('regions', options).map((row) => [row.region, row]));
  known.set(table, rows);
  return rows;
}

/**
 * A region's name. Besides the 20 units it knows KAZ (the republic) and YKO (South Kazakhstan, until 2017).
 *
 * @param code code of data/regions.csv
 * @param language en (when absent), ru or kk
 * @throws Error for an unknown code, with the near ones, and for an unknown language
 * @example
 * regionName('ATY', 'kk'); // 'Атырау'
 */
export function regionName(code: string, language: Language = 'en', options: LoadOptions = {}): string {
  const row = rowsByCode(options).get(code);
  if (!row) throw new Error(`Region "${code}": expected a code of data/regions.csv (${findRegion(code, options)} is its code).`);
  const names: Record<Language, string> = { en: row.name_en, ru: row.name_ru, kk: row.name_kk };
  if (!(language in names)) throw new Error(`Language "${String(language)}": expected en, ru or kk.`);
  return names[language];
}
