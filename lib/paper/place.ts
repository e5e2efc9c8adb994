import { readPrintedNumber } from './printed-number';

const words: Record<string, 'first' | 'last'> = { first: 'first', largest: 'first', last: 'last', smallest: 'last' };

/** Whether a text names a place: a number, or first, largest, last, smallest. */
export function isPlace(text: string): boolean {
  return Object.hasOwn(words, text) || readPrintedNumber(text) !== null;
}

/**
 * The place that a text names among so many.
 *
 * @throws Error for a text that names none
 * @example
 * placeOf('last', 20); // 20
 */
export function placeOf(text: string, among: number): number {
  if (Object.hasOwn(words, text)) return words[text] === 'first' ? 1 : among;
  const number = readPrintedNumber(text);
  if (number === null) throw new Error(`"${text}": expected a place, a number or one of ${Object.keys(words).join(', ')}.`);
  return number.value;
}
