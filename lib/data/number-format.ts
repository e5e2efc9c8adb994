const minus = '\u2212';
/** The narrow no-break space: as narrow as a thin space, but it never breaks a number across lines. */
export const thinSpace = '\u202f';

/**
 * Formats a number in the style of this project: a fixed number of decimals, thin spaces between thousands, a true minus
 * sign (U+2212), no "−0". Infinity is "∞".
 *
 * @param value - the number
 * @param decimals - how many decimals, 0 to 20
 * @param options - `plus`: write "+" before positive numbers; `group`: thin spaces between thousands (default true)
 * @throws Error when the value is not a number, or the number of decimals is not a whole number from 0 to 20
 * @example
 * formatNumber(-12345.678, 1); // '−12 345.7'
 */
export function formatNumber(value: number, decimals = 0, options: { plus?: boolean; group?: boolean } = {}): string {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new Error(`formatNumber: ${String(value)} is not a number; decide what a missing value should say before printing it.`);
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 20) {
    throw new Error(`formatNumber: decimals is ${String(decimals)}; expected a whole number from 0 to 20.`);
  }
  const digits = Number.isFinite(value) ? Math.abs(value).toFixed(decimals) : '∞';
  const isZero = Number(digits) === 0;
  const sign = isZero ? '' : value < 0 ? minus : options.plus ? '+' : '';
  if (options.group === false) return sign + digits;
  const [whole, fraction] = digits.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}
