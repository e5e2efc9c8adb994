import { checkEach, countVerdicts, type CheckedClaim } from './check-each';
import { verdicts, type Claim, type Verdict } from './claim';
import type { LoadOptions } from '../data/load-table';
import type { Facts } from './facts';
import { projectFiles } from './paper-folder';
import type { PrintedTables } from './printed-table';
import { projectFacts } from './project-facts';
import { readClaims, readPrintedTables, translationsIn } from './read-claims';

export type { CheckedClaim } from './check-each';

/** What is checked against what; the project's own where absent. */
export interface CheckClaimsOptions {
  claims?: readonly Claim[];
  facts?: Facts;
  tables?: PrintedTables;
  /** The bounds of revisions multiplied by so much, to see which verdicts depend on them; 1 when absent */
  revisionTimes?: number;
  /** Another data folder for what is not given */
  folder?: string;
  /** Told of every file that was read with a doubt */
  onWarning?: LoadOptions['onWarning'];
}

/**
 * Checks every claim of the paper of this project, or those given: one row a claim, in the order of the claims, each with one verdict.
 *
 * @param options claims, facts and printed tables; those of data/ where absent
 * @returns printed, computed, verdict, severity, reason, basis and evidence of each claim
 * @throws DataError for a claim twice, an unknown check, a value that is no number, an input that does not fit; Error with the claim's id
 * when a check cannot be run
 * @example
 * checkClaims().filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
 */
export function checkClaims(options: CheckClaimsOptions = {}): CheckedClaim[] {
  const own = options.claims === undefined;
  return checkEach({
    claims: options.claims ?? readClaims(options),
    facts: options.facts ?? projectFacts(options),
    tables: options.tables ?? (own ? readPrintedTables(options) : new Map()),
    revisionTimes: options.revisionTimes,
    translations: translationsIn(projectFiles(options)),
  });
}

/** What the ledger would be with other bounds for revisions. */
export interface RevisionSensitivity {
  /** The bounds of revisionBounds multiplied by so much */
  times: number;
  counts: { verdict: Verdict; count: number }[];
  /** The claims whose verdict is not the one under the bounds that the ledger uses */
  moved: { id: string; from: Verdict; to: Verdict }[];
}

/**
 * The ledger under bounds that are narrower and wider than ours, since no source fixes them.
 *
 * @param times factors, for instance 0.5 and 2
 * @throws Error for a factor that is not a number above 0
 * @example
 * revisionSensitivity([0.5, 2]).map(({ times, moved }) => [times, moved.length]);
 */
export function revisionSensitivity(times: readonly number[], options: CheckClaimsOptions = {}): RevisionSensitivity[] {
  const facts = options.facts ?? projectFacts(options);
  const usual = checkClaims({ ...options, facts });
  return times.map((factor) => {
    if (!(factor > 0) || factor === Infinity)
      throw new Error(`revisionSensitivity: ${String(factor)}, expected a factor above 0.`);
    const checked = checkClaims({ ...options, facts, revisionTimes: factor });
    const moved = checked.flatMap(({ id, verdict }, i) => (verdict === usual[i].verdict ? [] : [{ id, from: usual[i].verdict, to: verdict }])); // prettier-ignore
    return { times: factor, counts: countVerdicts(checked, verdicts), moved };
  });
}
