import { studentTQuantile, studentTTwoSided } from '../../numerics/distributions';
import { printedNumber, roundingInterval, type RoundingMode } from '../printed-number';
import { meet, quotients, sizesIn, through, type Range } from '../range';
import { pAgrees, type PrintedTest } from './tests';

/** A printed confidence interval. */
export interface PrintedInterval {
  estimate: string;
  low: string;
  high: string;
  /** In percent */
  level: number;
  /** Degrees of freedom of t; a large sample is assumed when absent */
  df?: number;
  standardError?: string;
  p?: string;
  comparison?: PrintedTest['comparison'];
  /** `log` for odds ratios and other ratios, whose intervals are symmetric on a logarithmic scale */
  scale?: 'plain' | 'log';
}

/** What an interval implies for the other numbers printed with it; they agree if there is nothing to compare. */
export interface IntervalSeen {
  /** The estimates that the midpoint of the interval allows */
  middle: Range;
  middleAgrees: boolean;
  /** The standard errors that the interval's width allows */
  standardError: Range;
  standardErrorAgrees: boolean;
  /** The p values that the estimate and the width allow */
  p: Range;
  pAgrees: boolean;
}

/** If the degrees of freedom are not given, they are assumed to be at least this many. */
const LARGE = 30;

/**
 * Compares a printed confidence interval with the estimate at its midpoint, its standard error and its p value, all within rounding.
 *
 * @throws Error for an interval whose ends are swapped, or a ratio that is not above 0
 * @example
 * seeInterval({ estimate: '0.50', low: '0.10', high: '0.90', level: 95, df: 100 }).middleAgrees; // true
 */
export function seeInterval(printed: PrintedInterval, mode: RoundingMode = 'nearest'): IntervalSeen {
  const { level, df, scale = 'plain' } = printed;
  if (printedNumber(printed.low).value > printedNumber(printed.high).value) {
    throw new Error(`${printed.low} to ${printed.high}: expected the lower end first.`);
  }
  const transform = (text: string): Range => {
    const range = roundingInterval(text, mode);
    if (scale === 'plain') return range;
    if (range.high <= 0) throw new Error(`"${text}": expected a ratio above 0.`);
    return through({ low: Math.max(range.low, Number.MIN_VALUE), high: range.high }, Math.log);
  };
  const [estimate, low, high] = [printed.estimate, printed.low, printed.high].map(transform);
  const back = (range: Range): Range => (scale === 'log' ? through(range, Math.exp) : range);
  const middle = { low: (low.low + high.low) / 2, high: (low.high + high.high) / 2 };
  const width = { low: Math.max(high.low - low.high, 0), high: high.high - low.low };
  const share = 0.5 + level / 200;
  const quantiles =
    df === undefined ? [studentTQuantile(share, Infinity), studentTQuantile(share, LARGE)] : [studentTQuantile(share, df)];
  const standardError = { low: width.low / 2 / Math.max(...quantiles), high: width.high / 2 / Math.min(...quantiles) };
  const t = quotients(sizesIn(estimate), standardError);
  const p = { low: studentTTwoSided(t.high, df ?? Infinity), high: studentTTwoSided(t.low, df ?? LARGE) };
  return {
    middle: back(middle),
    middleAgrees: meet(middle, estimate),
    standardError,
    standardErrorAgrees:
      printed.standardError === undefined || meet(standardError, roundingInterval(printed.standardError, mode)),
    p,
    pAgrees: printed.p === undefined || pAgrees(p, printed.comparison ?? '=', printed.p, mode),
  };
}
