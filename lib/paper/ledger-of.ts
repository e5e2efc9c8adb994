import type { CheckedClaim } from './check-each';
import { mainFindings, tally, type Tally } from './findings';
import type { AboutPaper } from './paper-of';
import { locationParts, translatedLocation } from './locations';
import { translated, type Translated } from './text';
import { verdicts } from './claim';

/** A code with its names in three languages. */
export type NamedCode = { code: string } & Translated;

/** A checked claim as the page shows it. */
export type ListedClaim = CheckedClaim & {
  /** The sections by which a reader finds it */
  sections: Translated[];
  regions: string[];
  activities: string[];
};

/** The full ledger, as the result file claims.json holds it. */
export interface LedgerFile {
  paper: AboutPaper;
  counts: Tally;
  /** Distinct faults, the gravest first: the claim that is told, and the ids of all that show it */
  findings: { lead: string; claims: string[] }[];
  claims: ListedClaim[];
  regions: NamedCode[];
  activities: NamedCode[];
}

/** A claim and the claims that it refers to. */
function withReferences(row: CheckedClaim, byId: ReadonlyMap<string, CheckedClaim>): CheckedClaim[] {
  return [row, ...row.inputs.flatMap(({ claim }) => (claim === undefined ? [] : (byId.get(claim) ?? [])))];
}

/**
 * The full ledger of any paper with its metadata, counts, findings and the names that a page needs to filter it. A claim is about the regions and
 * activities that its own inputs name, and about those of the claims that it refers to.
 *
 * @param checked what the check returned
 * @param about the paper
 * @param names regions and activities whose codes may be part of the keys of facts
 */
export function ledgerOf(
  checked: readonly CheckedClaim[],
  about: AboutPaper,
  names: { regions?: NamedCode[]; activities?: NamedCode[] } = {},
): LedgerFile {
  const { regions: regionNames = [], activities = [] } = names;
  const byId = new Map(checked.map((row) => [row.id, row]));
  const claims = checked.map((row): ListedClaim => {
    const values = withReferences(row, byId).flatMap(({ inputs }) => inputs.map(({ value }) => value));
    const words = new Set(values.flatMap((value) => value.split(/[/|]/)));
    // A section's letter is a code only in the keys of firms.
    const letters = new Set(values.map((value) => /^firms-[a-z]+\/([A-Z])\//.exec(value)?.[1]));
    return {
      ...row,
      sections: locationParts(row.location).map((part) => translatedLocation(part) ?? translated(part)),
      regions: regionNames.map(({ code }) => code).filter((code) => words.has(code)),
      activities: activities.map(({ code }) => code).filter((code) => letters.has(code)),
    };
  });
  const findings = mainFindings(checked).map((finding) => ({
    lead: finding.lead.id,
    claims: finding.claims.map(({ id }) => id),
  }));
  return { paper: about, counts: tally(checked, verdicts), findings, claims, regions: regionNames, activities };
}
