import { groupBy } from '../data/group-by';
import { claimsOfPaper, type CheckedClaim } from './check-each';
import { faultVerdicts, type Severity, type Verdict } from './claim';

/** Claims that share one fault and are reported together. */
export interface MainFinding {
  severity: Severity;
  verdict: Verdict;
  /** The claim that is reported: the most severe, or the first in the paper among equals */
  lead: CheckedClaim;
  /** All the claims in the order of the paper, including the lead */
  claims: CheckedClaim[];
}

/** Checks that look at the same thing in different ways. */
const families: Readonly<Record<string, string>> = {
  stars: 'stars',
  'stars-of-table': 'stars',
  'r-squared-identity': 'standard errors and R²',
  'r-squared-floor': 'standard errors and R²',
  'nested-models': 'standard errors and R²',
};

const severities: readonly Severity[] = ['changes-conclusion', 'inconsistency', 'none'];
const numbers = ['input figure', 'derived figure', 'ranking', 'ratio', 'regression cell'];

/** 0 for a number in the paper, 1 for an interpretation of numbers, 2 for statements on form, design, layout and references. */
const weight = ({ kind }: CheckedClaim): number => (numbers.includes(kind) ? 0 : kind === 'interpretation' ? 1 : 2);

/**
 * What the claims of one fault have in common: a family of checks, or a check and a kind of claim; the id of a claim that is alone. One
 * fault of the paper's own may show in several places; two figures that differ, and two things with two names each, are two faults.
 */
function familyOf(row: CheckedClaim): string {
  const thing = row.inputs.find(({ input }) => input === 'thing')?.value;
  const own = [row.check, row.kind, ...(thing === undefined ? [] : [thing])].join(', ');
  return families[row.check] ?? (row.basis === 'the paper itself' ? own : row.id);
}

/** Returns the claims with a fault, without those that only repeat the faults of others. Our own notes are not claims. */
export const faults = (checked: readonly CheckedClaim[]): CheckedClaim[] =>
  claimsOfPaper(checked).filter(({ verdict, repeats }) => faultVerdicts.includes(verdict) && repeats.length === 0);

/**
 * Returns the most important findings of the figure check, chosen by rule. Claims at fault by the paper's own numbers that have the same
 * check and kind form one finding; each difference from figures is a finding of its own; a claim that only repeats the faults of others is
 * not a finding. Order: conclusions affected first; results and interpretations before statements on form; contradicted, misread, differs;
 * more claims before fewer; numbers before interpretations; the order of the paper.
 *
 * @param checked what checkClaims returned
 * @param most the maximum number of findings
 * @example
 * mainFindings(checkClaims(), 10).map(({ lead }) => lead.id);
 */
export function mainFindings(checked: readonly CheckedClaim[], most = Infinity): MainFinding[] {
  const findings = [...groupBy(faults(checked), familyOf).values()].map((claims): MainFinding => {
    const [lead] = [...claims].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    return { severity: lead.severity, verdict: lead.verdict, lead, claims };
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

/** The counts shown by the page, the notebook, the report and the command, so that all of them agree. */
export interface Tally {
  /** Statements of the paper */
  claims: number;
  /** Our own notes, which do not count as claims */
  notes: number;
  /** Distinct faults, each counted once */
  findings: number;
  /** The faults that change a conclusion */
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
