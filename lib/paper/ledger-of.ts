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
  /** The sections under which a reader finds it */
  sections: Translated[];
  regions: string[];
  activities: string[];
};

/** The full ledger, as stored in the result file claims.json. */
export interface LedgerFile {
  paper: AboutPaper;
  counts: Tally;
  /** Distinct faults, gravest first: the claim that is reported, and the ids of all claims with the fault */
  findings: { lead: string; claims: string[] }[];
  claims: ListedClaim[];
  regions: NamedCode[];
  activities: NamedCode[];
}

/** Returns a claim and the claims that it refers to. */
function withReferences(row: CheckedClaim, byId: ReadonlyMap<string, CheckedClaim>): CheckedClaim[] {
  return [row, ...row.inputs.flatMap(({ claim }) => (claim === undefined ? [] : (byId.get(claim) ?? [])))];
}

/**
 * Returns the full ledger of any paper with its metadata, counts, findings and the names that a page needs for filtering. A claim belongs to
 * the regions and activities named in its own inputs and in those of the claims that it refers to.
 *
 * @param checked what the check returned
 * @param about the paper
 * @param names regions and activities whose codes may appear in the keys of facts
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
