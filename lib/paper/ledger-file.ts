import { loadRows, type LoadOptions } from '../data/load-table';
import { regions } from '../regions';
import type { CheckedClaim } from './check-each';
import { ledgerOf, type LedgerFile, type NamedCode } from './ledger-of';
import { projectFiles } from './paper-folder';
import { aboutPaper } from './paper-of';

/**
 * Returns the full ledger of the project's paper.
 *
 * @param checked what checkClaims returned
 * @param options another data folder, for the names
 * @example
 * ledgerFile(checkClaims()).claims.find(({ id }) => id === 'R09')?.regions; // ['ATY']
 */
export function ledgerFile(checked: readonly CheckedClaim[], options: LoadOptions = {}): LedgerFile {
  return ledgerOf(checked, aboutPaper(projectFiles(options)), {
    regions: regions(options).map(({ code, names }): NamedCode => ({ code, ...names })),
    activities: loadRows('sections', options).map((row): NamedCode => ({
      code: row.section,
      en: row.name_en,
      ru: row.name_ru,
      kk: row.name_kk,
    })),
  });
}
