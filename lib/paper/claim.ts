import type { CheckContext } from './check-context';
import { roundingModes } from './printed-number';
import type { Translated, Words } from './text';

/** One input value of a claim's check. */
export interface ClaimInput {
  /** Name of one of the check's inputs */
  input: string;
  /** A printed number, words, the key of a fact, or "=R09" for what claim R09 prints */
  value: string;
  /** Its line in the file, for messages */
  row?: number;
}

/** One number or checkable sentence of a paper. */
export interface Claim {
  id: string;
  /** Section, figure, table or equation */
  location: string;
  /** A few words quoted from the paper */
  quotation: string;
  /** Exactly the string that is printed */
  printed: string;
  unit: string;
  kind: string;
  /** Name of the check */
  check: string;
  /** A source that the check needs and that may be missing */
  missing: string;
  /** `ours`: a note by the checkers (an order, a sum, a layout), not a statement of the paper; it does not count as a claim */
  statement?: 'paper' | 'ours';
  /** Notebook and heading where a reader sees the computation */
  notebook: string;
  section: string;
  inputs: ClaimInput[];
  row?: number;
}

/**
 * What a check can conclude. `reproduced`: equal at the printed precision; `consistent`: cannot be recomputed, but agrees with everything
 * else that is printed; `within-revision`: differs, but a later vintage explains it; `differs`: from a figure or record; `contradicted`: by
 * another number or sentence of the paper, or by arithmetic; `misread`: the number is right, but the paper misinterprets it; `not-reported`:
 * the paper announces it but prints nothing of it; `not-checkable`: something is missing, and the finding names it.
 */
export type Verdict =
  'reproduced' | 'consistent' | 'within-revision' | 'differs' | 'contradicted' | 'misread' | 'not-reported' | 'not-checkable';

export const verdicts: readonly Verdict[] = [
  'reproduced',
  'consistent',
  'within-revision',
  'differs',
  'contradicted',
  'misread',
  'not-reported',
  'not-checkable',
];

/** The verdicts that count as faults. */
export const faultVerdicts: readonly Verdict[] = ['contradicted', 'misread', 'differs'];

/**
 * The two severities of statcheck (Nuijten et al. 2016). `inconsistency`: numbers or words do not agree, but the conclusion drawn from them
 * still holds; `changes-conclusion`: significance at 5 %, an order, a direction, the units of study, or a size by a factor of ten or more
 * are not what the sentence says.
 */
export type Severity = 'none' | 'inconsistency' | 'changes-conclusion';

/** What a check returns. */
export interface Finding {
  verdict: Verdict;
  severity: Severity;
  /** The computed figure; empty if nothing was computed */
  computed: Words;
  /** An explanation in plain words, generated from the numbers */
  reason: Translated;
  /** By what factor the stated value is too large or too small, if that is known */
  magnitude?: number;
  /** Ids of the claims whose faults this claim only repeats */
  repeats?: string[];
  /** A polite question that the authors could answer */
  query?: Translated;
}

/**
 * What an input may contain. `number`: a printed number; `text`: words; `fact`: the key of a fact, or a pattern with "*"; `cell`: a
 * regression cell; `claim`: "=" and the id of a claim; `table`: the name of a printed table; `quantity`: a kind of quantity with a
 * revision bound. A number, text or cell may also be "=R09", meaning what claim R09 prints.
 */
export type InputKind = 'number' | 'text' | 'fact' | 'cell' | 'claim' | 'table' | 'quantity';

/** One input of a check. */
export interface InputRule {
  kind: InputKind;
  /** How often the input may be given; exactly once when absent */
  times?: 'once' | 'at most once' | 'any' | 'at least once';
  /** The words allowed for a text */
  words?: readonly string[];
}

/** An optional text input that must be one of the given words. */
export const wordIfAny = (...words: string[]): InputRule => ({ kind: 'text', times: 'at most once', words });

export const inputs = {
  number: { kind: 'number' },
  numbers: { kind: 'number', times: 'at least once' },
  numberIfAny: { kind: 'number', times: 'at most once' },
  numbersIfAny: { kind: 'number', times: 'any' },
  text: { kind: 'text' },
  texts: { kind: 'text', times: 'at least once' },
  textIfAny: { kind: 'text', times: 'at most once' },
  textsIfAny: { kind: 'text', times: 'any' },
  fact: { kind: 'fact' },
  facts: { kind: 'fact', times: 'at least once' },
  factIfAny: { kind: 'fact', times: 'at most once' },
  factsIfAny: { kind: 'fact', times: 'any' },
  rounding: wordIfAny(...roundingModes),
  tails: wordIfAny('one', 'two', '1', '2'),
  cell: { kind: 'cell' },
  cells: { kind: 'cell', times: 'at least once' },
  claims: { kind: 'claim', times: 'at least once' },
  claimIfAny: { kind: 'claim', times: 'at most once' },
  claimsIfAny: { kind: 'claim', times: 'any' },
  table: { kind: 'table' },
  quantity: { kind: 'quantity' },
  quantityIfAny: { kind: 'quantity', times: 'at most once' },
} as const satisfies Record<string, InputRule>;

/** A check: what kind of printed text it needs, which inputs it has, and how it reaches its finding. */
export interface CheckDefinition {
  /** `place`: a rank, as a number or as first, largest, last, smallest */
  printed: 'number' | 'cell' | 'place' | 'text';
  /** True if the claim must name the source that may be missing */
  namesMissing?: boolean;
  inputs: Record<string, InputRule>;
  run: (context: CheckContext) => Finding;
}

/** A finding without a fault. */
export const fine = (verdict: 'reproduced' | 'consistent' | 'within-revision', computed: Words, reason: Translated): Finding => ({
  verdict,
  severity: 'none',
  computed,
  reason,
});

/** A finding with a fault. */
export const fault = (
  verdict: 'differs' | 'contradicted' | 'misread',
  severity: 'inconsistency' | 'changes-conclusion',
  computed: Words,
  reason: Translated,
): Finding => ({ verdict, severity, computed, reason });
