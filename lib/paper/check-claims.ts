import { checks } from './check-registry';
import { checkClaimRows } from './check-inputs';
import type { Claim } from './claim';
import type { Facts } from './facts';
import type { Severity, Verdict } from './finding';
import { givenOf } from './given';
import { inputsShown, type ShownInput } from './shown-input';
import type { PrintedTables } from './printed-table';
import { projectFacts } from './project-facts';
import { readClaims, readPrintedTables } from './read-claims';

/** What a verdict rests on: figures of data/, the paper's own numbers and words, or nothing at hand. */
export type Basis = 'figures and records' | 'the paper itself' | 'not possible';

/** One line of the figure check. */
export interface CheckedClaim {
  id: string;
  location: string;
  quotation: string;
  printed: string;
  unit: string;
  kind: string;
  /** Name of the check */
  check: string;
  computed: string;
  verdict: Verdict;
  severity: Severity;
  /** Plain words, made from the numbers */
  reason: string;
  basis: Basis;
  /** What the check was given, and what it stands for */
  inputs: ShownInput[];
  /** Notebook file and heading where the computation is shown */
  evidence: { notebook: string; section: string };
}

/** What is checked against what; the project's own where absent. */
export interface CheckClaimsOptions {
  claims?: readonly Claim[];
  facts?: Facts;
  tables?: PrintedTables;
  /** The bounds of revisions multiplied by so much, to see which verdicts hang on them; 1 when absent */
  revisionTimes?: number;
  /** Another data folder for what is not given */
  folder?: string;
}

/**
 * Checks every claim of a paper: one row a claim, in the order of the claims, each with one verdict.
 *
 * @param options claims, facts and printed tables; those of data/ where absent
 * @returns printed, computed, verdict, severity, reason, basis and evidence of each claim
 * @throws DataError for a claim twice, an unknown check, a value that is no number, an input that does not fit; Error with the claim's id
 * when a check cannot be run
 * @example
 * checkClaims().filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
 */
export function checkClaims(options: CheckClaimsOptions = {}): CheckedClaim[] {
  const claims = options.claims ?? readClaims(options);
  const tables = options.tables ?? (options.claims === undefined ? readPrintedTables(options) : new Map());
  const facts = options.facts ?? projectFacts(options);
  const byId = checkClaimRows(claims);
  const { revisionTimes = 1 } = options;
  return claims.map((claim) => {
    const given = givenOf(claim, { claims: byId, facts, tables, revisionTimes });
    let finding;
    try {
      finding = checks[claim.check].run(given);
    } catch (error) {
      throw new Error(`Claim ${claim.id} (${claim.check}): ${(error as Error).message}`);
    }
    const { id, location, quotation, printed, unit, kind, check, notebook, section } = claim;
    const basis: Basis =
      finding.verdict === 'not-checkable' ? 'not possible' : given.usedFacts() ? 'figures and records' : 'the paper itself';
    return {
      id,
      location,
      quotation,
      printed,
      unit,
      kind,
      check,
      ...finding,
      basis,
      inputs: inputsShown(claim, byId, facts),
      evidence: { notebook, section },
    };
  });
}

/** How many claims have each verdict, in the order of the verdicts. */
export function countVerdicts(
  checked: readonly CheckedClaim[],
  verdicts: readonly Verdict[],
): { verdict: Verdict; count: number }[] {
  return verdicts.map((verdict) => ({ verdict, count: checked.filter((row) => row.verdict === verdict).length }));
}
