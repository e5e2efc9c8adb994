/**
 * Natural logarithm of a figure that must be above zero.
 *
 * Resistance and recoverability may be zero or negative, and so may a net inflow of investment: their logarithm does not exist.
 * A zero or a negative number is therefore an error here, never `-Infinity` or `NaN`, and never shifted by a constant.
 *
 * @param value Any unit.
 * @param what Names the figure in the message ("resistance of ATY, 2020").
 * @throws Error that says so when the value is not a finite number above zero.
 * @example naturalLog(Math.E, 'rcc') // 1
 */
export function naturalLog(value: number, what: string): number {
  if (!Number.isFinite(value)) throw new Error(`${what}: ${String(value)} is missing or not finite, so it has no logarithm`);
  if (value <= 0)
    throw new Error(`${what}: the logarithm of a non-positive value does not exist (${value}); a value above zero was expected`);
  return Math.log(value);
}
