import { contextOf, type CheckContext } from './check-context';
import { checkClaimRows } from './check-inputs';
import { checks } from './checks';
import { faultVerdicts, type Claim, type Finding, type Severity, type Verdict } from './claim';
import { factsUnder, nameOf, type Facts } from './facts';
import type { PrintedTables } from './printed-table';
import { figureText, type Translated } from './text';
import { withDecimalCommas } from './sentences/computed';
import { translatedLocation, withVocabulary } from './vocabulary';

/** What a verdict rests on: figures of data/, the paper's own numbers and words, or nothing at hand. */
export type Basis = 'figures and records' | 'the paper itself' | 'not possible';

/** A value that a check was given, with its meaning. */
export interface ShownInput {
  input: string;
  /** As the claim's row holds it: a number, words, the key of a fact, "=R09" */
  value: string;
  /** What a key or a reference means: "Almaty: 18.459", "20 figures" */
  means?: string;
  source?: string;
  /** The id of the claim that it refers to */
  claim?: string;
}

/** One line of the figure check. */
export interface CheckedClaim extends Pick<
  Claim,
  'id' | 'location' | 'quotation' | 'printed' | 'unit' | 'kind' | 'check' | 'missing'
> {
  /** The paper's statement, or a note of ours */
  statement: 'paper' | 'ours';
  computed: string;
  verdict: Verdict;
  severity: Severity;
  /** Plain words, made from the numbers */
  reason: string;
  basis: Basis;
  /** Where the figures come from, parted by "; " */
  source: string;
  /** How many times too large or small the sentence is, where that can be said */
  magnitude?: number;
  /** Claims with a fault that this one only repeats */
  repeats: string[];
  /** The same in every language */
  words: Record<'location' | 'unit' | 'kind' | 'computed' | 'reason' | 'missing', Translated> & { query?: Translated };
  /** What the check was given, and what it means */
  inputs: ShownInput[];
  /** Notebook file and heading where the computation is shown */
  evidence: { notebook: string; section: string };
}

/** What is checked against what. */
export interface CheckData {
  claims: readonly Claim[];
  facts: Facts;
  tables?: PrintedTables;
  /** The bounds of revisions multiplied by so much, to see which verdicts depend on them; 1 when absent */
  revisionTimes?: number;
  /** What the claims say, in three languages, by its English */
  translations?: ReadonlyMap<string, Translated>;
}

/** The inputs of a claim as a reader can follow them: facts with their values and sources, references with what is printed there. */
function inputsShown(claim: Claim, claims: ReadonlyMap<string, Claim>, facts: Facts): ShownInput[] {
  return claim.inputs.map(({ input, value }): ShownInput => {
    if (value.startsWith('=')) {
      const other = claims.get(value.slice(1));
      return other === undefined ? { input, value } : { input, value, means: other.printed, claim: other.id };
    }
    if (checks[claim.check].inputs[input]?.kind !== 'fact') return { input, value };
    const found = factsUnder(facts, value);
    if (found.length === 0) return { input, value, means: 'not at hand' };
    const [[, fact]] = found;
    const { source } = fact;
    if (value.includes('*')) return { input, value, means: `${String(found.length)} figures`, source };
    const shown = typeof fact.value === 'number' ? figureText(fact.value, 3).en : fact.value;
    return { input, value, means: `${nameOf(fact).en}: ${shown}`, source };
  });
}

/** A rule of method changes a conclusion only through the claims that build on it. */
function severityOf({ severity }: Finding, claim: Claim, claims: readonly Claim[]): Severity {
  const used = claims.some(({ inputs }) => inputs.some(({ value }) => value === `=${claim.id}`));
  return claim.kind === 'method' && severity === 'changes-conclusion' && !used ? 'inconsistency' : severity;
}

/**
 * Checks the claims of any paper: one row a claim, in the order of the claims, each with one verdict. Needs no file.
 *
 * @param data claims, the figures they are checked against, printed tables
 * @throws DataError for a claim twice, an unknown check, a value that is no number, an input that does not fit; Error with the claim's id
 * when a check cannot be run
 */
export function checkEach({ claims, facts, tables = new Map(), revisionTimes = 1, translations }: CheckData): CheckedClaim[] {
  const byId = checkClaimRows(claims);
  const vocabulary = withVocabulary(facts, translations);
  const rows = claims.map((claim): CheckedClaim => {
    let context: CheckContext;
    let finding: Finding;
    try {
      context = contextOf(claim, { claims: byId, facts, tables, revisionTimes, vocabulary });
      finding = checks[claim.check].run(context);
    } catch (error) {
      const row = claim.row === undefined ? '' : `, row ${String(claim.row)}`;
      throw new Error(`Claim ${claim.id} (${claim.check}${row}): ${(error as Error).message}`);
    }
    const { id, location, quotation, printed, unit, kind, check, missing, statement = 'paper', notebook, section } = claim;
    const open = finding.verdict === 'not-checkable' || finding.verdict === 'not-reported';
    const inputs = inputsShown(claim, byId, facts);
    const words = {
      location: translatedLocation(location) ?? context.translate(location),
      unit: context.unit,
      kind: context.translate(kind),
      computed: withDecimalCommas(finding.computed),
      reason: finding.reason,
      missing: context.translate(missing),
      ...(finding.query ? { query: finding.query } : {}),
    };
    return {
      id,
      location,
      quotation,
      printed,
      unit,
      kind,
      check,
      statement,
      computed: words.computed.en,
      verdict: finding.verdict,
      severity: severityOf(finding, claim, claims),
      reason: finding.reason.en,
      basis: open ? 'not possible' : context.usedFacts() ? 'figures and records' : 'the paper itself',
      source: [...new Set(inputs.flatMap(({ source }) => source ?? []))].join('; '),
      missing,
      ...(finding.magnitude === undefined ? {} : { magnitude: finding.magnitude }),
      repeats: finding.repeats ?? [],
      words,
      inputs,
      evidence: { notebook, section },
    };
  });
  const faults = new Set(rows.filter(({ verdict }) => faultVerdicts.includes(verdict)).map(({ id }) => id));
  return rows.map((row) => ({ ...row, repeats: row.repeats.filter((id) => faults.has(id)) }));
}

/** How many claims have each verdict, in the order of the verdicts. */
export function countVerdicts(
  checked: readonly { verdict: Verdict }[],
  verdicts: readonly Verdict[],
): { verdict: Verdict; count: number }[] {
  return verdicts.map((verdict) => ({ verdict, count: checked.filter((row) => row.verdict === verdict).length }));
}

/** The statements of the paper among the rows: notes of ours are left out. */
export const claimsOfPaper = <Row extends { statement: 'paper' | 'ours' }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ statement }) => statement === 'paper');
