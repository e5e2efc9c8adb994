import { roundingInterval, type RoundingMode } from './rounding-interval';

/** Lowest and highest value that something can have. */
export interface Range {
  low: number;
  high: number;
}

/**
 * The values that the quotient of two printed numbers can have, each of the two anywhere in its rounding interval. Infinity where the
 * denominator may be 0.
 *
 * @param numerator a printed number; its absolute value is taken
 * @param denominator a printed number that is not negative
 * @example
 * quotientInterval('0.039', '0.022'); // 1.711 to 1.837
 */
export function quotientInterval(numerator: string, denominator: string, mode: RoundingMode = 'nearest'): Range {
  const above = roundingInterval(numerator, mode);
  const below = roundingInterval(denominator, mode);
  if (below.high <= 0) throw new Error(`"${denominator}": expected a denominator above 0.`);
  const sizes = [Math.abs(above.low), Math.abs(above.high)];
  const least = above.low <= 0 && above.high >= 0 ? 0 : Math.min(...sizes);
  return { low: least / below.high, high: below.low > 0 ? Math.max(...sizes) / below.low : Infinity };
}
