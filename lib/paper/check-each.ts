import { contextOf, type CheckContext } from './check-context';
import { checkClaimRows } from './check-inputs';
import { checks } from './checks';
import { faultVerdicts, type Claim, type Finding, type Severity, type Verdict } from './claim';
import { factsUnder, nameOf, type Facts } from './facts';
import { translatedLocation } from './locations';
import type { PrintedTables } from './printed-table';
import { figureText, type Translated } from './text';
import { withDecimalCommas } from './sentences/computed';
import { withVocabulary } from './vocabulary';

/** What a verdict is based on: figures of data/, the paper's own numbers and words, or nothing available. */
export type Basis = 'figures and records' | 'the paper itself' | 'not possible';

/** An input value of a check, with its meaning. */
export interface ShownInput {
  input: string;
  /** As written in the claim's row: a number, words, the key of a fact, "=R09" */
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
  /** The paper's statement, or a note of our own */
  statement: 'paper' | 'ours';
  computed: string;
  verdict: Verdict;
  severity: Severity;
  /** An explanation in plain words, generated from the numbers */
  reason: string;
  basis: Basis;
  /** Where the figures come from, separated by "; " */
  source: string;
  /** By what factor the stated value is too large or too small, if that is known */
  magnitude?: number;
  /** Ids of the claims whose faults this claim only repeats */
  repeats: string[];
  /** These texts in every language */
  words: Record<'location' | 'unit' | 'kind' | 'computed' | 'reason' | 'missing', Translated> & { query?: Translated };
  /** The inputs of the check and what they mean */
  inputs: ShownInput[];
  /** Notebook file and heading where the computation is shown */
  evidence: { notebook: string; section: string };
}

/** The claims and what they are checked against. */
export interface CheckData {
  claims: readonly Claim[];
  facts: Facts;
  tables?: PrintedTables;
  /** Factor for the revision bounds, to see which verdicts depend on them; 1 when absent */
  revisionTimes?: number;
  /** Texts of the claims in three languages, by their English text */
  translations?: ReadonlyMap<string, Translated>;
}

/** Returns the inputs of a claim in readable form: facts with their values and sources, references with the value printed there. */
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

/** A claim about method changes a conclusion only if other claims refer to it. */
function severityOf({ severity }: Finding, claim: Claim, claims: readonly Claim[]): Severity {
  const used = claims.some(({ inputs }) => inputs.some(({ value }) => value === `=${claim.id}`));
  return claim.kind === 'method' && severity === 'changes-conclusion' && !used ? 'inconsistency' : severity;
}

/**
 * Checks the claims of any paper. Returns one row with one verdict per claim, in the order of the claims. Needs no files.
 *
 * @param data claims, the figures they are checked against, printed tables
 * @throws DataError for a duplicate claim, an unknown check, a value that is not a number or an invalid input; Error with the claim's id
 * if a check cannot run
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

/** Counts the claims with each verdict, in the order of the verdicts. */
export function countVerdicts(
  checked: readonly { verdict: Verdict }[],
  verdicts: readonly Verdict[],
): { verdict: Verdict; count: number }[] {
  return verdicts.map((verdict) => ({ verdict, count: checked.filter((row) => row.verdict === verdict).length }));
}

/** Returns the rows that are statements of the paper, without our own notes. */
export const claimsOfPaper = <Row extends { statement: 'paper' | 'ours' }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ statement }) => statement === 'paper');
