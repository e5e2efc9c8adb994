/** A number as it was printed: its value and how many decimals it claims. */
export interface PrintedNumber {
  value: number;
  /** Digits after the decimal point: "0.0670" has 4, "0.067" has 3 */
  decimals: number;
}

const PRINTED = /^([+\-−–]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*%?$/;

/**
 * Reads a number as printed: a decimal point, commas between thousands, a hyphen, minus sign or dash before a negative one, and a
 * percent sign after it are understood.
 *
 * @returns the number, or null when the text is none
 * @example
 * readPrintedNumber('1,666.6'); // { value: 1666.6, decimals: 1 }
 */
export function readPrintedNumber(text: string): PrintedNumber | null {
  const match = PRINTED.exec(text.trim());
  if (match === null) return null;
  const fraction = match[3] ?? '';
  const size = Number(`${match[2].replaceAll(',', '')}.${fraction === '' ? '0' : fraction}`);
  return { value: match[1] === '' || match[1] === '+' ? size : -size, decimals: fraction.length };
}

/**
 * A number as printed, or an error.
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
