import { printedNumber } from './printed-number';

/**
 * How a number was shortened to the digits that are printed. `nearest`: to the nearest, a half either way (it asks nothing of the
 * software that rounded); `half-up`: a half away from zero, as taught at school and done by spreadsheets; `half-even`: a half to the
 * even digit (IEEE 754, R); `truncation`: further digits dropped.
 */
export type RoundingMode = 'nearest' | 'half-up' | 'half-even' | 'truncation';

export const roundingModes: readonly RoundingMode[] = ['nearest', 'half-up', 'half-even', 'truncation'];

/** The numbers that a printed one may stand for. */
export interface RoundingInterval {
  low: number;
  high: number;
  lowIncluded: boolean;
  highIncluded: boolean;
  mode: RoundingMode;
}

/** Binary fractions miss decimal ones by about 1e-16 of their size; an edge is met within this share of it. */
const EDGE = 1e-12;

/**
 * The interval of the numbers that are printed as this string.
 *
 * @param printed the string: "0.0670" and "0.067" differ in precision
 * @param mode how the number was shortened; `nearest` when absent
 * @throws Error for a text that is no number and for an unknown mode
 * @example
 * roundingInterval('2.5', 'half-up'); // 2.45 (included) to 2.55 (not included)
 */
export function roundingInterval(printed: string, mode: RoundingMode = 'nearest'): RoundingInterval {
  const { value, decimals } = printedNumber(printed);
  if (!roundingModes.includes(mode)) throw new Error(`mode "${String(mode)}": expected one of ${roundingModes.join(', ')}.`);
  const unit = 10 ** -decimals;
  if (mode === 'truncation') {
    if (value === 0) return { low: -unit, high: unit, lowIncluded: false, highIncluded: false, mode };
    if (value > 0) return { low: value, high: value + unit, lowIncluded: true, highIncluded: false, mode };
    return { low: value - unit, high: value, lowIncluded: false, highIncluded: true, mode };
  }
  const edges = { low: value - unit / 2, high: value + unit / 2, mode };
  if (mode === 'nearest') return { ...edges, lowIncluded: true, highIncluded: true };
  if (mode === 'half-even') {
    const even = Math.round(Math.abs(value) / unit) % 2 === 0;
    return { ...edges, lowIncluded: even, highIncluded: even };
  }
  return { ...edges, lowIncluded: value > 0, highIncluded: value < 0 };
}

/**
 * How far a number lies outside an interval; 0 inside. An edge that does not belong to the interval is outside by nothing, so
 * membership is asked of {@link agrees}.
 */
export function distanceOutside(value: number, interval: { low: number; high: number }): number {
  return Math.max(interval.low - value, value - interval.high, 0);
}

/** True when the number lies in the interval, edges met within a share of 1e-12 counting as the edge. */
export function contains(interval: RoundingInterval, value: number): boolean {
  const slack = EDGE * Math.max(Math.abs(interval.low), Math.abs(interval.high), Math.abs(value));
  if (Math.abs(value - interval.low) <= slack) return interval.lowIncluded;
  if (Math.abs(value - interval.high) <= slack) return interval.highIncluded;
  return value > interval.low && value < interval.high;
}

/**
 * Whether a number, shortened to the printed digits, may give the printed string.
 *
 * @example
 * agrees('18.5', 18.459); // true
 */
export function agrees(printed: string, value: number, mode: RoundingMode = 'nearest'): boolean {
  return contains(roundingInterval(printed, mode), value);
}
