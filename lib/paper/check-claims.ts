import { checkEach, countVerdicts, type CheckedClaim } from './check-each';
import { verdicts, type Claim, type Verdict } from './claim';
import type { LoadOptions } from '../data/load-table';
import type { Facts } from './facts';
import { projectFiles } from './paper-folder';
import type { PrintedTables } from './printed-table';
import { projectFacts } from './project-facts';
import { readClaims, readPrintedTables, translationsIn } from './read-claims';

/** The claims and what they are checked against; anything absent comes from the project's own data. */
export interface CheckClaimsOptions {
  claims?: readonly Claim[];
  facts?: Facts;
  tables?: PrintedTables;
  /** Factor for the revision bounds, to see which verdicts depend on them; 1 when absent */
  revisionTimes?: number;
  /** Another data folder for whatever is not given */
  folder?: string;
  /** Called for every file that was read with a warning */
  onWarning?: LoadOptions['onWarning'];
}

/**
 * Checks every claim of the project's paper, or the claims given. Returns one row with one verdict per claim, in the order of the claims.
 *
 * @param options claims, facts and printed tables; those of data/ when absent
 * @returns printed, computed, verdict, severity, reason, basis and evidence of each claim
 * @throws DataError for a duplicate claim, an unknown check, a value that is not a number or an invalid input; Error with the claim's id
 * if a check cannot run
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

/** The ledger's verdicts under other revision bounds. */
export interface RevisionSensitivity {
  /** Factor by which revisionBounds are multiplied */
  times: number;
  counts: { verdict: Verdict; count: number }[];
  /** The claims whose verdict differs from the one under the ledger's own bounds */
  moved: { id: string; from: Verdict; to: Verdict }[];
}

/**
 * Recomputes the ledger under narrower and wider revision bounds, since no source determines ours.
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
