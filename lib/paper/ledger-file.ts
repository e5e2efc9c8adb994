import { loadRows, type LoadOptions } from '../data/load-table';
import { regions } from '../regions';
import type { CheckedClaim } from './check-claims';

/** A code with its names in three languages. */
export interface NamedCode {
  code: string;
  en: string;
  ru: string;
  kk: string;
}

/** The full ledger, as the result file claims.json holds it. */
export interface LedgerFile {
  /** Each claim with the codes of the regions and activities that its inputs name */
  claims: (CheckedClaim & { regions: string[]; activities: string[] })[];
  regions: NamedCode[];
  activities: NamedCode[];
}

/** A claim and the claims that it refers to. */
function withReferences(row: CheckedClaim, byId: ReadonlyMap<string, CheckedClaim>): CheckedClaim[] {
  return [row, ...row.inputs.flatMap(({ claim }) => (claim === undefined ? [] : (byId.get(claim) ?? [])))];
}

/**
 * The full ledger with the names that a page needs to filter it by region and by activity. A claim is about the regions and activities that its
 * own inputs name, and about those of the claims that it refers to.
 *
 * @param checked what checkClaims returned
 * @param options another data folder, for the names
 * @example
 * ledgerFile(checkClaims()).claims.find(({ id }) => id === 'R09')?.regions; // ['ATY']
 */
export function ledgerFile(checked: readonly CheckedClaim[], options: LoadOptions = {}): LedgerFile {
  const regionNames = regions(options).map(({ code, names }): NamedCode => ({ code, ...names }));
  const activityNames = loadRows('sections', options).map((row): NamedCode => ({
    code: row.section,
    en: row.name_en,
    ru: row.name_ru,
    kk: row.name_kk,
  }));
  const byId = new Map(checked.map((row) => [row.id, row]));
  const claims = checked.map((row) => {
    const values = withReferences(row, byId).flatMap(({ inputs }) => inputs.map(({ value }) => value));
    const words = new Set(values.flatMap((value) => value.split(/[/|]/)));
    // A section's letter is a code only in the keys of firms.
    const letters = new Set(values.map((value) => /^firms-[a-z]+\/([A-Z])\//.exec(value)?.[1]));
    return {
      ...row,
      regions: regionNames.map(({ code }) => code).filter((code) => words.has(code)),
      activities: activityNames.map(({ code }) => code).filter((code) => letters.has(code)),
    };
  });
  return { claims, regions: regionNames, activities: activityNames };
}
