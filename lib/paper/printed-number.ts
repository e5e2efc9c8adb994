import { EDGE, quotients, sizesIn, type Range } from './range';

/** A number as printed: its value and number of decimals. */
export interface PrintedNumber {
  value: number;
  /** Digits after the decimal point: "0.0670" has 4, "0.067" has 3 */
  decimals: number;
}

const SPACES = '[ \\u00a0\\u202f]';
const PRINTED = new RegExp(`^([+\\-−–]?)(\\d{1,3}(?:(?:,|${SPACES})\\d{3})+|\\d+)?(?:\\.(\\d+))?\\s*%?$`);

const DECIMAL_COMMA = new RegExp(`^([+\\-−–]?\\d{1,3}(?:${SPACES}\\d{3})*|[+\\-−–]?\\d*),(\\d+)(\\s*%?)$`);

/** Whether the number has a decimal comma, as in "0,424" and "12,5"; in "1,666" the comma separates thousands. */
export function hasDecimalComma(text: string): boolean {
  const [, whole, fraction] = DECIMAL_COMMA.exec(text.trim()) ?? [];
  return whole !== undefined && (fraction.length !== 3 || /^[+\-−–]?0?$/.test(whole) || /\d{4}$/.test(whole));
}

/**
 * Reads a printed number. It accepts a decimal point, or a decimal comma if it cannot be anything else; commas or spaces between thousands; a
 * hyphen, minus sign or dash before a negative number; no digit before the point (".05"); and a percent sign after the number.
 *
 * @returns the number, or null if the text is not a number
 * @example
 * readPrintedNumber('1,666.6'); // { value: 1666.6, decimals: 1 }
 */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const match = PRINTED.exec(hasDecimalComma(text) ? text.trim().replace(',', '.') : text.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const fraction = match[3] ?? '';
  const size = Number(`${(match[2] ?? '0').replace(/[^\d]/g, '')}.${fraction === '' ? '0' : fraction}`);
  return { value: match[1] === '' || match[1] === '+' ? size : -size, decimals: fraction.length };
}

/**
 * Reads a printed number or throws.
 *
 * @throws Error naming the text
 * @example
 * printedNumber('0.424').decimals; // 3
 */
export function printedNumber(text: string): PrintedNumber {
  const number = readPrintedNumber(text);
  if (number === null) throw new Error(`"${text}": expected a number as printed, for instance "1,666.6" or "0.424".`);
  return number;
}

/**
 * How a number was shortened to its printed digits. `nearest`: rounded to the nearest, halves either way (assumes nothing about the
 * software); `half-up`: halves away from zero, as taught at school and done by spreadsheets; `half-even`: halves to the even digit
 * (IEEE 754, R); `truncation`: further digits dropped; `either`: rounded or truncated, if it is not known which.
 */
export type RoundingMode = 'nearest' | 'half-up' | 'half-even' | 'truncation' | 'either';

export const roundingModes: readonly RoundingMode[] = ['nearest', 'half-up', 'half-even', 'truncation', 'either'];

/** The interval of numbers that round to a printed number. */
export interface RoundingInterval extends Range {
  lowIncluded: boolean;
  highIncluded: boolean;
  mode: RoundingMode;
}

/**
 * Returns the interval of the numbers that are printed as this string.
 *
 * @param printed the string: "0.0670" and "0.067" differ in precision
 * @param mode how the number was shortened; `nearest` when absent
 * @throws Error for a text that is not a number and for an unknown mode
 * @example
 * roundingInterval('2.5', 'half-up'); // 2.45 (included) to 2.55 (not included)
 */
export function roundingInterval(printed: string, mode: RoundingMode = 'nearest'): RoundingInterval {
  const { value, decimals } = printedNumber(printed);
  if (!roundingModes.includes(mode)) throw new Error(`mode "${String(mode)}": expected one of ${roundingModes.join(', ')}.`);
  const unit = 10 ** -decimals;
  if (mode === 'truncation' || mode === 'either') {
    const near = mode === 'either' ? unit / 2 : 0;
    const ends = { lowIncluded: mode === 'either', highIncluded: false, mode };
    if (value === 0) return { ...ends, low: -unit, high: unit, lowIncluded: false };
    if (value > 0) return { ...ends, low: value - near, high: value + unit, lowIncluded: true };
    return { low: value - unit, high: value + near, lowIncluded: false, highIncluded: true, mode };
  }
  const edges = { low: value - unit / 2, high: value + unit / 2, mode };
  if (mode === 'nearest') return { ...edges, lowIncluded: true, highIncluded: true };
  if (mode === 'half-even') {
    const even = Math.round(Math.abs(value) / unit) % 2 === 0;
    return { ...edges, lowIncluded: even, highIncluded: even };
  }
  return { ...edges, lowIncluded: value > 0, highIncluded: value < 0 };
}

/** Whether the number is in the interval. A number within a relative distance of 1e-12 of an edge counts as on the edge. */
export function contains(interval: RoundingInterval, value: number): boolean {
  const slack = EDGE * Math.max(Math.abs(interval.low), Math.abs(interval.high), Math.abs(value));
  if (Math.abs(value - interval.low) <= slack) return interval.lowIncluded;
  if (Math.abs(value - interval.high) <= slack) return interval.highIncluded;
  return value > interval.low && value < interval.high;
}

/**
 * Whether a number, shortened to the printed digits, can give the printed string.
 *
 * @example
 * agrees('18.5', 18.459); // true
 */
export function agrees(printed: string, value: number, mode: RoundingMode = 'nearest'): boolean {
  return contains(roundingInterval(printed, mode), value);
}

/** Returns the range of absolute values that a printed number allows. */
export const sizeInterval = (printed: string, mode: RoundingMode = 'nearest'): Range => sizesIn(roundingInterval(printed, mode));

/**
 * Returns the range of the quotient of two printed numbers, each anywhere in its rounding interval. The upper end is Infinity if the
 * denominator may be 0.
 *
 * @param numerator a printed number; its absolute value is taken
 * @param denominator a printed number that is not negative
 * @example
 * quotientInterval('0.039', '0.022'); // 1.711 to 1.837
 */
export function quotientInterval(numerator: string, denominator: string, mode: RoundingMode = 'nearest'): Range {
  const below = roundingInterval(denominator, mode);
  if (below.high <= 0) throw new Error(`"${denominator}": expected a denominator above 0.`);
  return quotients(sizeInterval(numerator, mode), below);
}

const placeWords: Record<string, 'first' | 'last'> = { first: 'first', largest: 'first', last: 'last', smallest: 'last' };

/** Whether a text names a place: a number, or first, largest, last, smallest. */
export function isPlace(text: string): boolean {
  return Object.hasOwn(placeWords, text) || readPrintedNumber(text) !== null;
}

/**
 * Returns the place that a text names among the given number of places.
 *
 * @throws Error for a text that does not name a place
 * @example
 * placeOf('last', 20); // 20
 */
export function placeOf(text: string, among: number): number {
  if (Object.hasOwn(placeWords, text)) return placeWords[text] === 'first' ? 1 : among;
  const number = readPrintedNumber(text);
  if (number === null) throw new Error(`"${text}": expected a place, a number or one of ${Object.keys(placeWords).join(', ')}.`);
  return number.value;
}
