import type { Identifier, Label } from '../numerics/identifiers';

/** Periods placed on a time line. */
export interface PeriodLine {
  /** Distance of each label from the first, in steps of one period. */
  places: Int32Array;
  /** Consecutive labels more than one step apart; no unit has the periods in between. */
  gaps: [before: Label, after: Label][];
}

/** Tolerance, as a share of the step, for distances of decimal numbers to be whole multiples of it. */
const ROUNDING = 1e-6;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The step of one period: the greatest common divisor of integers; for decimals the shortest distance if it divides the others. */
function stepOf(distances: readonly number[]): number | undefined {
  if (distances.every((distance) => Number.isSafeInteger(distance))) return distances.reduce(greatestDivisor, 0);
  const shortest = Math.min(...distances);
  return distances.every((distance) => Math.abs(distance / shortest - Math.round(distance / shortest)) < ROUNDING)
    ? shortest
    : undefined;
}

/**
 * Places periods on a time line, so that a lag never reaches across a missing year. Numbers (including numeric text) are placed at their
 * numeric distances, in steps of the greatest common divisor: 2010, 2012, 2014 are consecutive, 2010, 2011, 2013 have a gap. Other texts,
 * and decimals without a common step, are consecutive in their order.
 *
 * @throws when two texts are the same number ("8" and "08"), or only some of the texts are numbers, so that they have no order
 * @example periodLine({ name: 'year', codes, labels: [8, 9, 11] }).places; // [0, 1, 3]
 */
export function periodLine({ name, labels }: Identifier): PeriodLine {
  const asOrdered = { places: Int32Array.from(labels, (_, code) => code), gaps: [] };
  const values = labels.map(Number);
  const other = values.findIndex(Number.isNaN);
  if (other !== -1) {
    const numeric = values.findIndex((value) => !Number.isNaN(value));
    if (numeric === -1) return asOrdered;
    throw new Error(
      `The periods "${name}" contain the number ${labels[numeric]!} and the string "${labels[other]!}"; expected one type, so that they can be sorted.`,
    );
  }
  const distances = values.slice(1).map((value, code) => value - values[code]!);
  const twin = distances.indexOf(0);
  if (twin !== -1) {
    throw new Error(
      `The periods "${name}" contain "${labels[twin]!}" and "${labels[twin + 1]!}", the same number; expected one way to write it.`,
    );
  }
  const step = distances.length === 0 ? undefined : stepOf(distances);
  if (step === undefined) return asOrdered;
  const places = Int32Array.from(values, (value) => Math.round((value - values[0]!) / step));
  const gaps = distances.flatMap((distance, code): [Label, Label][] =>
    Math.round(distance / step) > 1 ? [[labels[code]!, labels[code + 1]!]] : [],
  );
  return { places, gaps };
}

/** A note about gaps in time, for methods that use lags. */
export function gapNotes({ gaps }: PeriodLine): string[] {
  if (gaps.length === 0) return [];
  return [`No lag reaches across the gaps in time: ${gaps.map((pair) => pair.join(' to ')).join(', ')}.`];
}
