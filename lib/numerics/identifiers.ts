import type { PanelRows } from './table-columns';
import { rawColumn, refuseCell } from './table-columns';

/** What identifies a unit, a period or a cluster. */
export type Label = string | number;

/** An identifier coded as whole numbers: `codes[row]` is an index into `labels`, which are sorted. */
export interface Identifier {
  name: string;
  codes: Int32Array;
  labels: Label[];
}

/** Text that is a number, such as "8" or "2021.5". */
const NUMERIC_TEXT = /^\s*[+-]?\d+(\.\d+)?\s*$/;

/** Returns the codes in ascending order of their labels. If every label is a number, they are ordered as numbers, so "8" comes before "10". */
function sortedCodes(labels: readonly Label[]): number[] {
  const asNumbers = labels.every((label) => typeof label === 'number' || NUMERIC_TEXT.test(label))
    ? labels.map(Number)
    : undefined;
  const byText = (a: number, b: number): number => (labels[a]! < labels[b]! ? -1 : labels[a]! > labels[b]! ? 1 : 0);
  return labels
    .map((_, code) => code)
    .sort((a, b) => (asNumbers && asNumbers[a] !== asNumbers[b] ? asNumbers[a]! - asNumbers[b]! : byText(a, b)));
}

/** Reads a column of identifiers (text or finite numbers). @throws when a cell is missing or of another type */
export function identifierColumn(rows: PanelRows, name: string): Identifier {
  return identifier(name, rawColumn(rows, name));
}

/** Whole numbers are coded through a lookup table if their range is at most this many times their count (plus 1000). */
const DENSE = 4;

/** Codes whole numbers that lie close together; returns undefined for anything else. */
function denseIdentifier(name: string, raw: ArrayLike<unknown>): Identifier | undefined {
  const count = raw.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = raw[i];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low > DENSE * count + 1000) return undefined;
  const place = new Int32Array(high - low + 1).fill(-1);
  for (let i = 0; i < count; i++) place[(raw[i] as number) - low] = 0;
  const labels: number[] = [];
  place.forEach((seen, offset) => {
    if (seen === 0) place[offset] = labels.push(low + offset) - 1;
  });
  const codes = new Int32Array(count);
  for (let i = 0; i < count; i++) codes[i] = place[(raw[i] as number) - low]!;
  return { name, codes, labels };
}

/**
 * Codes the distinct values of a column; the labels are sorted.
 *
 * @throws when a cell is missing, empty, neither text nor a finite number, or of another type than the first, naming row and column
 */
export function identifier(name: string, raw: ArrayLike<unknown>): Identifier {
  const dense = denseIdentifier(name, raw);
  if (dense) return dense;
  const codes = new Int32Array(raw.length);
  const seen = new Map<Label, number>();
  const labels: Label[] = [];
  for (let i = 0; i < codes.length; i++) {
    const value = raw[i];
    if (!(typeof value === 'string' ? value.trim() !== '' : typeof value === 'number' && Number.isFinite(value))) {
      const hint = value instanceof Date ? ', such as the year of a date' : '';
      refuseCell(i, name, value, `a string or a finite number that identifies it${hint}`);
    }
    if (typeof value !== typeof raw[0]) {
      refuseCell(
        i,
        name,
        value,
        `a ${typeof raw[0] === 'string' ? 'string' : 'number'} as in row 1: 1 and "1" would count as two`,
      );
    }
    let code = seen.get(value as Label);
    if (code === undefined) {
      code = labels.push(value as Label) - 1;
      seen.set(value as Label, code);
    }
    codes[i] = code;
  }
  const order = sortedCodes(labels);
  const place = new Int32Array(labels.length);
  order.forEach((code, rank) => (place[code] = rank));
  return { name, codes: codes.map((code) => place[code]!), labels: order.map((code) => labels[code]!) };
}

/** Restricts an identifier to some of its rows. Labels that no longer occur are dropped; the others keep their order. */
export function pickRows({ name, codes, labels }: Identifier, rows: Int32Array): Identifier {
  const place = new Int32Array(labels.length).fill(-1);
  for (const row of rows) place[codes[row]!] = 0;
  const left: Label[] = [];
  labels.forEach((label, code) => {
    if (place[code] === 0) place[code] = left.push(label) - 1;
  });
  return { name, codes: Int32Array.from(rows, (row) => place[codes[row]!]!), labels: left };
}

/** Combines two identifiers into one whose values are the pairs that occur. */
export function intersection(first: Identifier, second: Identifier): Identifier {
  const width = second.labels.length;
  return identifier(
    `${first.name} × ${second.name}`,
    Float64Array.from(first.codes, (code, row) => code * width + second.codes[row]!),
  );
}

/** Returns the first row where a value of `inner` occurs with a second value of `outer`, or −1 if `inner` is nested in `outer`. */
export function firstUnnestedRow(inner: Identifier, outer: Identifier): number {
  const belongs = new Int32Array(inner.labels.length).fill(-1);
  for (let i = 0; i < inner.codes.length; i++) {
    const code = inner.codes[i]!;
    if (belongs[code] === -1) belongs[code] = outer.codes[i]!;
    else if (belongs[code] !== outer.codes[i]) return i;
  }
  return -1;
}
