import type { CheckContext } from './check-context';
import { roundingModes } from './printed-number';
import type { Translated, Words } from './text';

/** One value that a claim's check is given. */
export interface ClaimInput {
  /** Name of the input, one of those that the check has */
  input: string;
  /** A printed number, words, the key of a fact, or "=R09" for what another claim prints */
  value: string;
  /** Its line in the file, for messages */
  row?: number;
}

/** One number or checkable sentence of a paper. */
export interface Claim {
  id: string;
  /** Section, figure, table or equation */
  location: string;
  /** A few words of the paper */
  quotation: string;
  /** What is printed, as the string printed */
  printed: string;
  unit: string;
  kind: string;
  /** Name of the check */
  check: string;
  /** The source that a check would need and that may be missing */
  missing: string;
  /** `ours`: a note of the checkers (an order, a sum, a layout), not a statement of the paper; it is not counted among the claims */
  statement?: 'paper' | 'ours';
  /** Notebook and heading where a reader sees the computation */
  notebook: string;
  section: string;
  inputs: ClaimInput[];
  row?: number;
}

/**
 * What a check can conclude. `reproduced`: equal at the printed precision; `consistent`: cannot be recomputed, but agrees with everything
 * else that is printed; `within-revision`: differs, and a later vintage explains it; `differs`: from a figure or record; `contradicted`: by another
 * number or sentence of the paper, or by arithmetic; `misread`: the number is right, its reading is not; `not-reported`: the paper announces it
 * and prints nothing of it; `not-checkable`: something is missing, and it is named.
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

/** The verdicts that find a fault. */
export const faultVerdicts: readonly Verdict[] = ['contradicted', 'misread', 'differs'];

/**
 * The two severities of statcheck (Nuijten et al. 2016). `inconsistency`: numbers or words do not fit, what is concluded from them
 * stays; `changes-conclusion`: significance at 5 %, an order, a direction, the units of study, or a size by a factor of ten or more, are not
 * what the sentence says.
 */
export type Severity = 'none' | 'inconsistency' | 'changes-conclusion';

/** What a check hands back. */
export interface Finding {
  verdict: Verdict;
  severity: Severity;
  /** The figure that was computed; empty when nothing was */
  computed: Words;
  /** Plain words, made from the numbers */
  reason: Translated;
  /** How many times too large or small what the sentence says is, where that can be said */
  magnitude?: number;
  /** Ids of claims whose faults this one only repeats */
  repeats?: string[];
  /** A polite question that the authors could answer */
  query?: Translated;
}

/**
 * What an input may hold. `number`: a printed number; `text`: words; `fact`: the key of a fact, or a pattern with "*"; `cell`: a
 * regression cell; `claim`: "=" and the id of a claim; `table`: the name of a printed table; `quantity`: a kind of quantity with a
 * bound for revisions. A number, text or cell may be "=R09", what claim R09 prints.
 */
export type InputKind = 'number' | 'text' | 'fact' | 'cell' | 'claim' | 'table' | 'quantity';

/** One input of a check. */
export interface InputRule {
  kind: InputKind;
  /** How often it may be given: exactly once (when absent), at most once, any number of times, at least once */
  times?: 'once' | 'at most once' | 'any' | 'at least once';
  /** The words that a text may be */
  words?: readonly string[];
}

/** A text that is one of a few words, at most once. */
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

/** A named check: what the claim's printed text must be, which inputs it has, and what it concludes from them. */
export interface CheckDefinition {
  /** `place`: a rank, as a number or as first, largest, last, smallest */
  printed: 'number' | 'cell' | 'place' | 'text';
  /** True when the claim must say which source would be missing */
  namesMissing?: boolean;
  inputs: Record<string, InputRule>;
  run: (context: CheckContext) => Finding;
}

/** A finding that has no fault. */
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
