import { checkNumber } from './check-number';

/**
 * Natural logarithm. Zero, a negative value or a missing value is an error, not −Infinity or NaN.
 *
 * @param value a positive number
 * @param what what the value is, for the message, such as `population of ALM in 2014`
 * @throws when the value is not a positive finite number
 * @example naturalLog(Math.E, 'GRP per capita'); // 1
 */
export function naturalLog(value: number, what = 'value'): number {
  return Math.log(checkNumber(value, `logarithm of ${what}`, 'a number above zero'));
}
