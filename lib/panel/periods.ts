import type { Identifier, Label } from '../numerics/identifiers';

/** Periods on the line of time. */
export interface PeriodLine {
  /** For each label its distance from the first, in steps of one period. */
  places: Int32Array;
  /** Neighbouring labels that lie more than one step apart: periods between them occur in no unit. */
  gaps: [before: Label, after: Label][];
}

/** Differences of decimal numbers are whole multiples of a step up to this share of it. */
const ROUNDING = 1e-6;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The step of one period: the greatest that all distances are whole multiples of, or undefined when there is none. */
function stepOf(distances: readonly number[]): number | undefined {
  if (distances.every((distance) => Number.isSafeInteger(distance))) return distances.reduce(greatestDivisor, 0);
  const shortest = Math.min(...distances);
  return distances.every((distance) => Math.abs(distance / shortest - Math.round(distance / shortest)) < ROUNDING)
    ? shortest
    : undefined;
}

/**
 * Where periods lie on the line of time, so that a lag never reaches across a missing year. Numbers (also written as text) are as far
 * apart as they say, in steps of the greatest common divisor of their distances: 2010, 2012, 2014 are neighbours, 2010, 2011, 2013 have a
 * gap. Other texts follow each other in their order.
 *
 * @throws when texts name one number in two ways ("8" and "08"), or only some of them are numbers, so that they have no order
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
      `The periods "${name}" hold the number ${labels[numeric]!} and the text "${labels[other]!}"; expected one kind, to be put in order.`,
    );
  }
  const distances = values.slice(1).map((value, code) => value - values[code]!);
  const twin = distances.indexOf(0);
  if (twin !== -1) {
    throw new Error(
      `The periods "${name}" hold "${labels[twin]!}" and "${labels[twin + 1]!}", one number; expected one way to write it.`,
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

/** What a reader should know of gaps where lags are used. */
export function gapNotes({ gaps }: PeriodLine): string[] {
  if (gaps.length === 0) return [];
  return [`No lag reaches across the gaps in time: ${gaps.map((pair) => pair.join(' to ')).join(', ')}.`];
}
