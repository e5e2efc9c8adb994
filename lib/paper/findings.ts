import { groupBy } from '../data/group-by';
import { claimsOfPaper, type CheckedClaim } from './check-each';
import { faultVerdicts, type Severity, type Verdict } from './claim';

/** Claims with one fault, told together. */
export interface MainFinding {
  /** What they have in common: a family of checks, or a check and a kind of claim; the id of a claim that is alone */
  family: string;
  severity: Severity;
  verdict: Verdict;
  /** The claim that is told: the most severe, the first of the paper among equals */
  lead: CheckedClaim;
  /** All of them in the order of the paper, the lead among them */
  claims: CheckedClaim[];
}

/** Checks that look at the same thing in two ways. */
const families: Readonly<Record<string, string>> = {
  stars: 'stars',
  'stars-of-table': 'stars',
  'r-squared-identity': 'standard errors and R²',
  'r-squared-floor': 'standard errors and R²',
  'nested-models': 'standard errors and R²',
};

const severities: readonly Severity[] = ['changes-conclusion', 'inconsistency', 'none'];
const numbers = ['input figure', 'derived figure', 'ranking', 'ratio', 'regression cell'];

/** 0 for a number of the paper, 1 for what is read out of numbers, 2 for words on form, design, layout and references. */
const weight = ({ kind }: CheckedClaim): number => (numbers.includes(kind) ? 0 : kind === 'interpretation' ? 1 : 2);

/** One fault of the paper's own may show in several places; two figures that differ, and two things with two names each, are two faults. */
function familyOf(row: CheckedClaim): string {
  const thing = row.inputs.find(({ input }) => input === 'thing')?.value;
  const own = [row.check, row.kind, ...(thing === undefined ? [] : [thing])].join(', ');
  return families[row.check] ?? (row.basis === 'the paper itself' ? own : row.id);
}

/** The claims with a fault, each fault once: a claim that only repeats the faults of others is left out. Notes of ours are no claims. */
export const faults = (checked: readonly CheckedClaim[]): CheckedClaim[] =>
  claimsOfPaper(checked).filter(({ verdict, repeats }) => faultVerdicts.includes(verdict) && repeats.length === 0);

/**
 * The findings of the figure check that matter most, chosen by rule. Claims that are contradicted, misread or different by the
 * paper's own numbers and have the same check and kind are one finding; a difference from figures is one by itself; a claim that only repeats
 * the faults of others is none. Order: what changes a conclusion before what does not; results and readings before words on form;
 * contradicted, misread, differs; more claims before fewer; numbers before sentences; the order of the paper.
 *
 * @param checked what checkClaims returned
 * @param most how many findings at most
 * @example
 * mainFindings(checkClaims(), 10).map(({ lead }) => lead.id);
 */
export function mainFindings(checked: readonly CheckedClaim[], most = Infinity): MainFinding[] {
  const findings = [...groupBy(faults(checked), familyOf)].map(([family, claims]): MainFinding => {
    const [lead] = [...claims].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    return { family, severity: lead.severity, verdict: lead.verdict, lead, claims };
  });
  const form = ({ lead }: MainFinding): number => (weight(lead) === 2 ? 1 : 0);
  return findings
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        form(a) - form(b) ||
        faultVerdicts.indexOf(a.verdict) - faultVerdicts.indexOf(b.verdict) ||
        b.claims.length - a.claims.length ||
        weight(a.lead) - weight(b.lead) ||
        checked.indexOf(a.lead) - checked.indexOf(b.lead),
    )
    .slice(0, most);
}

/** The counts that page, notebook, report and command give: the same in all of them. */
export interface Tally {
  /** Statements of the paper */
  claims: number;
  /** Notes of ours, which are not counted among the claims */
  notes: number;
  /** Distinct faults, each counted once */
  findings: number;
  /** Those of them that change a conclusion */
  grave: number;
  byVerdict: Record<Verdict, number>;
  /** Claims reproduced from figures and records, and from the paper's own numbers */
  reproducedFrom: { figures: number; paper: number };
}

/**
 * Counts the ledger: claims by verdict, distinct faults, notes.
 *
 * @example
 * tally(checkClaims()).findings;
 */
export function tally(checked: readonly CheckedClaim[], verdicts: readonly Verdict[]): Tally {
  const claims = claimsOfPaper(checked);
  const reproduced = claims.filter(({ verdict }) => verdict === 'reproduced');
  const figures = reproduced.filter(({ basis }) => basis === 'figures and records').length;
  const found = mainFindings(checked);
  return {
    claims: claims.length,
    notes: checked.length - claims.length,
    findings: found.length,
    grave: found.filter(({ severity }) => severity === 'changes-conclusion').length,
    byVerdict: Object.fromEntries(
      verdicts.map((each) => [each, claims.filter(({ verdict }) => verdict === each).length]),
    ) as Record<Verdict, number>,
    reproducedFrom: { figures, paper: reproduced.length - figures },
  };
}
