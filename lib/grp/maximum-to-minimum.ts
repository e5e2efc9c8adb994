import { positiveValues } from './positive-values';

/**
 * Ratio of the highest value to the lowest: max y / min y. It rests on two regions alone, and weights do not change it.
 *
 * @param values Figures above zero, any unit; the result has none.
 * @throws Error when a value is not a number above zero.
 * @example maximumToMinimum([2, 3, 8]) // 4
 */
export function maximumToMinimum(values: readonly number[]): number {
  positiveValues(values, 'values');
  return Math.max(...values) / Math.min(...values);
}
