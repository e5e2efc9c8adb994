import type { Claim } from './claim';
import { factsUnder, type Fact, type Facts } from './facts';
import { printedNumber } from './printed-number';
import type { PrintedTables, TableCell } from './printed-table';
import { regressionCell, type RegressionCell } from './regression-cell';

/** What the checks are run on. */
export interface CheckData {
  claims: ReadonlyMap<string, Claim>;
  facts: Facts;
  tables: PrintedTables;
  /** The bounds of revisions multiplied by so much; 1 when absent */
  revisionTimes?: number;
}

/** A claim seen by its check: the inputs by name, references to other claims resolved, facts looked up. */
export interface Given {
  claim: Claim;
  printed: string;
  has(input: string): boolean;
  /** The words of an input; the empty text when it is absent */
  text(input: string): string;
  texts(input: string): string[];
  /** A number as printed */
  number(input: string): number;
  cells(input: string): { id: string; cell: RegressionCell }[];
  /** Every fact under the keys and patterns of an input */
  facts(input: string): { key: string; fact: Fact }[];
  /** The keys of an input that name a fact which is not there */
  missingFacts(input: string): string[];
  table(input: string): readonly TableCell[];
  /** The claims that an input refers to */
  references(input: string): Claim[];
  /** What the bounds of revisions are multiplied by */
  revisionTimes: number;
  /** Whether a fact was found for any input so far */
  usedFacts(): boolean;
}

/** Resolves "=R09" to what claim R09 prints; other values stand for themselves. */
function resolve(value: string, data: CheckData): { claim: Claim | undefined; text: string } {
  if (!value.startsWith('=')) return { claim: undefined, text: value };
  const claim = data.claims.get(value.slice(1));
  if (claim === undefined) throw new Error(`"${value}": no claim has that id.`);
  return { claim, text: claim.printed };
}

/**
 * A claim as its check sees it.
 *
 * @param claim the claim
 * @param data the other claims, the facts and the printed tables
 */
export function givenOf(claim: Claim, data: CheckData): Given {
  let used = false;
  const raw = (input: string) => claim.inputs.filter((entry) => entry.input === input).map((entry) => entry.value);
  const texts = (input: string) => raw(input).map((value) => resolve(value, data).text);
  return {
    claim,
    printed: claim.printed,
    has: (input) => raw(input).length > 0,
    text: (input) => texts(input)[0] ?? '',
    texts,
    number: (input) => printedNumber(texts(input)[0] ?? '').value,
    cells: (input) =>
      raw(input).map((value) => {
        const { claim: other, text } = resolve(value, data);
        return { id: other?.id ?? claim.id, cell: regressionCell(text) };
      }),
    facts: (input) => {
      const found = raw(input).flatMap((key) => factsUnder(data.facts, key));
      if (found.length > 0) used = true;
      return found.map(([key, fact]) => ({ key, fact }));
    },
    missingFacts: (input) => raw(input).filter((key) => factsUnder(data.facts, key).length === 0),
    table: (input) => {
      const name = raw(input)[0] ?? '';
      const table = data.tables.get(name);
      if (table === undefined) throw new Error(`"${name}": expected a printed table (${[...data.tables.keys()].join(', ')}).`);
      return table;
    },
    references: (input) => raw(input).flatMap((value) => resolve(value, data).claim ?? []),
    revisionTimes: data.revisionTimes ?? 1,
    usedFacts: () => used,
  };
}
