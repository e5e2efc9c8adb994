import { checkClaims, countVerdicts, type CheckClaimsOptions } from './check-claims';
import { verdicts, type Verdict } from './finding';
import { projectFacts } from './project-facts';

/** What the ledger would be with other bounds for revisions. */
export interface RevisionSensitivity {
  /** The bounds of revisionBounds multiplied by so much */
  times: number;
  counts: { verdict: Verdict; count: number }[];
  /** The claims whose verdict is not the one under the bounds as they stand */
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
