import type { Finding } from './finding';
import type { Given } from './given';

/**
 * What an input may hold. `number`: a printed number; `text`: words; `fact`: the key of a fact, or a pattern with "*"; `cell`: a
 * regression cell; `claim`: "=" and the id of a claim; `table`: the name of a printed table; `quantity`: a kind of quantity with a
 * bound for revisions. A number, text or cell may be "=R09", what claim R09 prints.
 */
export type InputKind = 'number' | 'text' | 'fact' | 'cell' | 'claim' | 'table' | 'quantity';

/** One input of a check. */
export interface InputRule {
  kind: InputKind;
  /** How often it may stand: exactly once (when absent), at most once, any number of times, at least once */
  times?: 'once' | 'at most once' | 'any' | 'at least once';
}

/** A named check: what the claim's printed text must be, which inputs it has, and what it concludes from them. */
export interface CheckDefinition {
  /** `place`: a rank, as a number or as first, largest, last, smallest */
  printed: 'number' | 'cell' | 'place' | 'text';
  /** True when the claim must say which source would be missing */
  namesMissing?: boolean;
  inputs: Record<string, InputRule>;
  run: (given: Given) => Finding;
}
