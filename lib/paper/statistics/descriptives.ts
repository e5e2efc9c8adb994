import { contains, printedNumber, roundingInterval, type RoundingMode } from '../printed-number';
import { over, through, type Range } from '../range';

/** Returns the range of a printed count or amount: a whole number is exact, any other can be anywhere in its rounding interval. */
function amountInterval(printed: string, mode: RoundingMode = 'nearest'): Range {
  const { value, decimals } = printedNumber(printed);
  return decimals === 0 ? { low: value, high: value } : roundingInterval(printed, mode);
}

/**
 * Returns the share of a count in a total, in percent.
 *
 * @example
 * shareOf('62', '120'); // 51.667 to 51.667
 */
export const shareOf = (count: string, total: string, mode: RoundingMode = 'nearest'): Range =>
  over(amountInterval(count, mode), amountInterval(total, mode), (a, b) => (100 * a) / b);

/** The ways in which a change may be printed. */
export const changeKinds = ['percent', 'difference', 'times', 'per-year'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * Returns the change from one printed value to another: in percent, as a difference, as a multiple, or as compound annual growth in percent.
 *
 * @param years the number of years, for `per-year`
 * @throws Error if a ratio needs values above 0
 * @example
 * changeBetween('50.0', '55.0', 'percent'); // about 10 %
 */
export function changeBetween(from: string, to: string, kind: ChangeKind, years = 1, mode: RoundingMode = 'nearest'): Range {
  const [before, after] = [amountInterval(from, mode), amountInterval(to, mode)];
  if (kind === 'difference') return over(before, after, (a, b) => b - a);
  if (before.low <= 0) throw new Error(`"${from}": expected a value above 0 to grow from.`);
  if (kind === 'times') return over(before, after, (a, b) => b / a);
  if (kind === 'percent') return over(before, after, (a, b) => 100 * (b / a - 1));
  if (after.low < 0 || years <= 0)
    throw new Error(`"${to}": growth a year needs values of at least 0 and a number of years above 0.`);
  return over(before, after, (a, b) => 100 * ((b / a) ** (1 / years) - 1));
}

/**
 * Returns the totals of n whole numbers that give the printed mean (GRIM: Brown & Heathers 2017).
 *
 * @param mean the printed mean
 * @param n the number of values, or values times items if each is itself the mean of several items
 * @returns the possible totals; empty if no set of whole numbers has that mean
 * @example
 * totalsOfMean('5.19', 28); // []: 145 / 28 = 5.18, 146 / 28 = 5.21
 */
export function totalsOfMean(mean: string, n: number, mode: RoundingMode = 'nearest'): number[] {
  const interval = roundingInterval(mean, mode);
  const found = [];
  for (let total = Math.floor(n * interval.low) - 1; total <= Math.ceil(n * interval.high) + 1; total++) {
    if (contains(interval, total / n)) found.push(total);
  }
  return found;
}

/** Up to so many values and this sum of squares combinations are searched. From five values on every sum of squares of the right parity is reachable. */
const SEARCHED = { values: 4, squares: 4000 };

/** Whether n whole numbers can have this sum (from 0 to n − 1, if n is above four) and this sum of squares, which is at least the sum. */
export function reachable(n: number, sum: number, squares: number): boolean {
  if (n === 0) return sum === 0 && squares === 0;
  if (n * squares < sum * sum || squares < Math.abs(sum) || (sum - squares) % 2 !== 0) return false;
  if (n > SEARCHED.values || squares > SEARCHED.squares) return true;
  const most = Math.floor(Math.sqrt(squares));
  for (let value = -most; value <= most; value++) if (reachable(n - 1, sum - value, squares - value * value)) return true;
  return false;
}

/**
 * Whether whole numbers with this printed mean can have this printed standard deviation (GRIMMER: Anaya 2016, Allard 2018): for some total
 * that the mean allows, a whole sum of squares of the right parity gives a standard deviation within the rounding interval.
 *
 * @param deviation the printed standard deviation, with n − 1
 * @param mean the printed mean of the same whole numbers
 * @param n the number of values
 * @example
 * deviationPossible('1.6', '5.21', 28); // true
 */
export function deviationPossible(deviation: string, mean: string, n: number, mode: RoundingMode = 'nearest'): boolean {
  const interval = roundingInterval(deviation, mode);
  return totalsOfMean(mean, n, mode).some((total) => {
    // Shift the whole numbers so that their mean is between 0 and 1: deviations stay the same, and the search is small.
    const shift = Math.floor(total / n);
    const sum = total - n * shift;
    const squaresAt = (size: number): number => size * size * (n - 1) + (sum * sum) / n;
    const first = Math.max(0, Math.floor(squaresAt(Math.max(interval.low, 0))) - 1);
    for (let squares = first; squares <= Math.ceil(squaresAt(interval.high)) + 1; squares++) {
      const variance = (squares - (sum * sum) / n) / (n - 1);
      if (variance >= -1e-12 && contains(interval, Math.sqrt(Math.max(variance, 0))) && reachable(n, sum, squares)) return true;
    }
    return false;
  });
}

/**
 * Returns the adjusted R² and F implied by R² and the numbers of observations and regressors: adjusted R² = 1 − (1 − R²)(n − 1)/(n − k − 1)
 * and F = (R²/k) / ((1 − R²)/(n − k − 1)).
 *
 * @param n observations
 * @param k slopes, not counting the constant
 * @throws Error if there are too few observations or no slopes
 * @example
 * fitOf('0.25', 104, 3); // adjusted 0.2275 (0.2223 to 0.2326), F 11.1
 */
export function fitOf(rSquared: string, n: number, k: number, mode: RoundingMode = 'nearest'): { adjusted: Range; f: Range } {
  const df = n - k - 1;
  if (!(df > 0) || !(k > 0))
    throw new Error(`n = ${String(n)}, k = ${String(k)}: expected regressors, and more observations than regressors plus one.`);
  const { low, high } = roundingInterval(rSquared, mode);
  const range = { low: Math.max(low, 0), high: Math.min(high, 1) };
  return {
    adjusted: through(range, (r2) => 1 - ((1 - r2) * (n - 1)) / df),
    f: through(range, (r2) => (r2 === 1 ? Infinity : r2 / k / ((1 - r2) / df))),
  };
}

/** Returns the places, from the largest or the smallest, that a value can have among others; tied values can have any of their places. */
export function placesOf(value: number, others: readonly number[], order: 'highest' | 'lowest'): { first: number; last: number } {
  const before = others.filter((other) => (order === 'highest' ? other > value : other < value)).length;
  const ties = others.filter((other) => other === value).length;
  return { first: before + 1, last: before + 1 + ties };
}
