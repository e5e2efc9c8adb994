import type { Claim, Finding } from './claim';
import { factsUnder, type Fact, type Facts } from './facts';
import { printedNumber, type RoundingMode } from './printed-number';
import type { PrintedTables, TableCell } from './printed-table';
import { regressionCell, type RegressionCell } from './regression-cell';
import { missingSource } from './sentences/common';
import { say, sentences, translated, type Translated, type Words } from './text';

/** The data that the checks run on. */
interface CheckGround {
  claims: ReadonlyMap<string, Claim>;
  facts: Facts;
  tables: PrintedTables;
  revisionTimes: number;
  /** Words of the claims in three languages, by their English text */
  vocabulary: ReadonlyMap<string, Translated>;
}

/** A claim as its check sees it: inputs by name, references to other claims resolved, facts looked up. */
export interface CheckContext {
  claim: Claim;
  printed: string;
  /** The unit of the claim in every language */
  unit: Translated;
  has(input: string): boolean;
  /** The text of an input; the empty text when it is absent */
  text(input: string): string;
  texts(input: string): string[];
  /** The texts of an input in every language */
  words(input: string): Translated[];
  /** A number as printed; the fallback when the input is absent */
  number(input: string, fallback?: number): number;
  numbers(input: string): number[];
  cells(input: string): { id: string; cell: RegressionCell }[];
  /** The first fact of an input, if there is one */
  fact(input: string): Fact | undefined;
  /** Every fact under the keys and patterns of an input */
  facts(input: string): { key: string; fact: Fact }[];
  /** The keys of an input for which no fact exists */
  missingFacts(input: string): string[];
  table(input: string): readonly TableCell[];
  /** The claims that an input refers to */
  references(input: string): Claim[];
  /** Translates a text of the claims; an unknown text stays English in every language */
  translate(english: string): Translated;
  /** How numbers were rounded: the input `rounding`, or `nearest` when absent */
  rounding: RoundingMode;
  /** Factor for the revision bounds */
  revisionTimes: number;
  /** Whether a fact was found for any input so far */
  usedFacts(): boolean;
  /**
   * Returns the finding for a claim whose source is missing. It says what could be seen without the source, then names the source.
   *
   * @param seen a sentence on what the paper's own numbers allow
   * @param computed what was computed on the way
   */
  notCheckable(seen?: Words, computed?: Words): Finding;
}

/** Resolves "=R09" to what claim R09 prints; other values stay as they are. */
function resolve(value: string, data: CheckGround): { claim: Claim | undefined; text: string } {
  if (!value.startsWith('=')) return { claim: undefined, text: value };
  const claim = data.claims.get(value.slice(1));
  if (claim === undefined) throw new Error(`"${value}": no claim has that id.`);
  return { claim, text: claim.printed };
}

/**
 * Returns a claim as its check sees it.
 *
 * @param claim the claim
 * @param data the other claims, the facts and the printed tables
 */
export function contextOf(claim: Claim, data: CheckGround): CheckContext {
  let used = false;
  const raw = (input: string) => claim.inputs.filter((entry) => entry.input === input).map((entry) => entry.value);
  const texts = (input: string) => raw(input).map((value) => resolve(value, data).text);
  const translate = (english: string) => data.vocabulary.get(english) ?? translated(english);
  const facts = (input: string) => {
    const found = raw(input).flatMap((key) => factsUnder(data.facts, key));
    if (found.length > 0) used = true;
    return found.map(([key, fact]) => ({ key, fact }));
  };
  return {
    claim,
    printed: claim.printed,
    unit: translate(claim.unit),
    has: (input) => raw(input).length > 0,
    text: (input) => texts(input)[0] ?? '',
    texts,
    words: (input) => texts(input).map(translate),
    number: (input, fallback) =>
      fallback !== undefined && raw(input).length === 0 ? fallback : printedNumber(texts(input)[0] ?? '').value,
    numbers: (input) => texts(input).map((text) => printedNumber(text).value),
    cells: (input) =>
      raw(input).map((value) => {
        const { claim: other, text } = resolve(value, data);
        return { id: other?.id ?? claim.id, cell: regressionCell(text) };
      }),
    fact: (input) => facts(input).at(0)?.fact,
    facts,
    missingFacts: (input) => raw(input).filter((key) => factsUnder(data.facts, key).length === 0),
    table: (input) => {
      const name = raw(input)[0] ?? '';
      const table = data.tables.get(name);
      if (table === undefined) throw new Error(`"${name}": expected a printed table (${[...data.tables.keys()].join(', ')}).`);
      return table;
    },
    references: (input) => raw(input).flatMap((value) => resolve(value, data).claim ?? []),
    translate,
    rounding: (texts('rounding')[0] ?? 'nearest') as RoundingMode,
    revisionTimes: data.revisionTimes,
    usedFacts: () => used,
    notCheckable: (seen = '', computed = '') => ({
      computed,
      verdict: 'not-checkable',
      severity: 'none',
      reason: sentences(seen, say(missingSource, { missing: translate(claim.missing === '' ? 'a source' : claim.missing) })),
    }),
  };
}
