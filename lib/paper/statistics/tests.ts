import { chiSquareUpperTail, fUpperTail, studentTTwoSided } from '../../numerics/distributions';
import { hasDecimalComma, printedNumber, roundingInterval, sizeInterval, type RoundingMode } from '../printed-number';
import { meet, quotients, type Range } from '../range';

/** The kinds of test statistic that are read. */
export type StatisticKind = 't' | 'F' | 'chi2' | 'r' | 'z';

/** A printed test: "F(2, 45) = 3.51, p < .05" is F, [2, 45], "3.51", "<", ".05". */
export interface PrintedTest {
  kind: StatisticKind;
  /** None for z, one for t, chi² and r, two for F */
  df: number[];
  statistic: string;
  /** `<` or `>` if the p value is a bound; `=` if it is printed exactly */
  comparison: '=' | '<' | '>';
  p: string;
}

/**
 * Returns the p value of a test statistic: two-sided for t, r and z, upper tail for F and chi².
 *
 * @param value the statistic; its sign does not matter
 * @param df degrees of freedom: none for z, one for t, chi² and r (n − 2), two for F
 * @throws Error for too few or too many degrees of freedom, or a correlation beyond 1
 * @example
 * pOf('t', 2.31, [38]); // 0.0264
 */
export function pOf(kind: StatisticKind, value: number, df: readonly number[]): number {
  const wanted = kind === 'z' ? 0 : kind === 'F' ? 2 : 1;
  if (df.length !== wanted) throw new Error(`${kind}: ${String(df.length)} degrees of freedom, expected ${String(wanted)}.`);
  const size = Math.abs(value);
  if (kind === 't') return studentTTwoSided(size, df[0]);
  if (kind === 'F') return size === Infinity ? 0 : fUpperTail(size, df[0], df[1]);
  if (kind === 'chi2') return size === Infinity ? 0 : chiSquareUpperTail(size, df[0]);
  if (kind === 'z') return studentTTwoSided(size, Infinity);
  if (size > 1) throw new Error(`r = ${String(value)}: expected a correlation between −1 and 1.`);
  return size === 1 ? 0 : studentTTwoSided(size * Math.sqrt(df[0] / (1 - size * size)), df[0]);
}

/** Returns the p values that a printed statistic allows; halved for a one-sided test. */
function pInterval(test: PrintedTest, mode: RoundingMode, tails: 1 | 2): Range {
  const size = sizeInterval(test.statistic, mode);
  const top = test.kind === 'r' ? Math.min(size.high, 1) : size.high;
  const factor = tails === 1 ? 0.5 : 1;
  return { low: factor * pOf(test.kind, top, test.df), high: factor * pOf(test.kind, size.low, test.df) };
}

/** Whether a p value in the range can be printed this way. */
export function pAgrees(range: Range, comparison: PrintedTest['comparison'], p: string, mode: RoundingMode = 'nearest'): boolean {
  const bound = printedNumber(p).value;
  if (comparison === '<') return range.low < bound;
  if (comparison === '>') return range.high > bound;
  return meet(range, roundingInterval(p, mode));
}

/** The significance level for decisions. */
const LEVEL = 0.05;

/**
 * Whether a printed p and the p values that its statistic allows are on different sides of 5 %. "p < .05" claims significance, "p > .05"
 * denies it; a printed p of exactly 5 % does neither.
 */
export function changesDecision(allowed: Range, comparison: PrintedTest['comparison'], p: string): boolean {
  const printed = printedNumber(p).value;
  const significant = comparison === '<' ? printed <= LEVEL : comparison === '=' && printed < LEVEL;
  const notSignificant = comparison === '>' ? printed >= LEVEL : comparison === '=' && printed > LEVEL;
  return (significant && allowed.low >= LEVEL) || (notSignificant && allowed.high < LEVEL);
}

/** A printed test compared with what its statistic allows. */
export interface TestSeen {
  /** The p values that the statistic allows; halved if the paper says that the test is one-sided */
  p: Range;
  agrees: boolean;
  /** It agrees only if the test was one-sided */
  oneSided: boolean;
  /** The printed p and the statistic are on different sides of 5 % */
  decision: boolean;
}

/**
 * Compares a printed test statistic with its printed p value, as statcheck does (Nuijten et al. 2016): over the rounding intervals of both, with
 * bounds, and with p halved for one-sided t, r and z tests.
 *
 * @param test the printed test
 * @param options `oneSided`: the paper says that the test is one-sided
 * @example
 * seeTest({ kind: 't', df: [38], statistic: '2.31', comparison: '=', p: '.026' }).agrees; // true
 */
export function seeTest(test: PrintedTest, options: { oneSided?: boolean; mode?: RoundingMode } = {}): TestSeen {
  const { oneSided = false, mode = 'nearest' } = options;
  const hasTails = test.kind === 't' || test.kind === 'r' || test.kind === 'z';
  const p = pInterval(test, mode, oneSided && hasTails ? 1 : 2);
  const agrees = pAgrees(p, test.comparison, test.p, mode);
  const half = hasTails && !oneSided && !agrees && pAgrees(pInterval(test, mode, 1), test.comparison, test.p, mode);
  return { p, agrees, oneSided: half, decision: !agrees && changesDecision(p, test.comparison, test.p) };
}

const NUMBER = '[-−–]?\\s?\\d*\\.?\\d+';
const DF = '(\\d+(?:\\.\\d+)?)';
const P = '(?:,|;|\\s)\\s*(?:p\\s*([=<>≤≥])\\s*(\\d*\\.\\d+|\\d+)|n\\.s\\.|ns\\b)';
const patterns: readonly [StatisticKind, RegExp][] = [
  ['t', new RegExp(`\\bt\\s?\\(\\s?${DF}\\s?\\)\\s?=\\s?(${NUMBER})${P}`, 'gi')],
  ['F', new RegExp(`\\bF\\s?\\(\\s?${DF}\\s?[,;]\\s?${DF}\\s?\\)\\s?=\\s?(${NUMBER})${P}`, 'g')],
  [
    'chi2',
    new RegExp(
      `(?:χ2|χ²|chi2|chi-?square[d]?|X2|X²)\\s?\\(\\s?${DF}\\s?(?:[,;]\\s?N\\s?=\\s?[\\d,.]+\\s?)?\\)\\s?=\\s?(${NUMBER})${P}`,
      'gi',
    ),
  ],
  ['r', new RegExp(`\\br\\s?\\(\\s?${DF}\\s?\\)\\s?=\\s?(${NUMBER})${P}`, 'g')],
  ['z', new RegExp(`\\bz\\s?=\\s?(${NUMBER})${P}`, 'gi')],
];

/** A test found in a text, with its printed wording. */
export type FoundTest = PrintedTest & { text: string; at: number };

/** Replaces decimal commas after "=", "<" and the like with points, so that the length stays the same; thousands separators stay. */
const withPoints = (text: string): string =>
  text.replace(/([=<>≤≥]\s?)([-−–]?\d*,\d+)(?![.,]?\d)/g, (all, sign: string, number: string) =>
    hasDecimalComma(number) ? sign + number.replace(',', '.') : all,
  );

/**
 * Finds the tests in a pasted text, in text order. They are in APA style: "t(38) = 2.31, p = .026", "F(2, 45) = 3.51, p < .05",
 * "χ²(1, N = 90) = 4.1, p = .04", "r(48) = .42, p = .003", "z = 2.1, p = .036", "t(38) = 1.31, ns"; or "t(38) = 2,31; p = 0,026".
 *
 * @example
 * readTests('the effect was significant (t(100)=1, p < 0.001)').length; // 1
 */
export function readTests(text: string): FoundTest[] {
  const clean = text.normalize('NFC').replace(/[\u00a0\u202f\u2009]/g, ' ');
  const pointed = withPoints(clean);
  const found = patterns.flatMap(([kind, pattern]) =>
    [...pointed.matchAll(pattern)].map((match): FoundTest => {
      const parts = match.slice(1);
      // "ns" stands for "p > .05"
      const [sign = '>', p = '.05'] = parts.slice(-2) as (string | undefined)[];
      const statistic = parts[parts.length - 3].replace(/\s/g, '');
      const df = parts.slice(0, -3).map(Number);
      const comparison = sign === '≤' ? '<' : sign === '≥' ? '>' : (sign as PrintedTest['comparison']);
      const at = match.index ?? 0;
      return { kind, df, statistic, comparison, p, text: clean.slice(at, at + match[0].length), at };
    }),
  );
  return found.sort((a, b) => a.at - b.at);
}

/** A coefficient as printed in a table; whatever is not printed is absent. */
export interface PrintedCoefficient {
  coefficient: string;
  standardError?: string;
  t?: string;
  p?: string;
  comparison?: PrintedTest['comparison'];
}

/** What the numbers printed with a coefficient imply for each other; they agree if there is nothing to compare. */
export interface CoefficientSeen {
  /** |t| for the stars, computed from coefficient and standard error if both are printed */
  t: Range;
  tAgrees: boolean;
  /** The p values that t allows */
  p: Range;
  pAgrees: boolean;
}

/**
 * Compares a coefficient's standard error, t and p with each other, each anywhere in its rounding interval.
 *
 * @param cell the printed numbers, with at least a standard error or t
 * @param df degrees of freedom of t; Infinity for the normal distribution
 * @example
 * seeCoefficient({ coefficient: '0.50', standardError: '0.20', t: '2.5', p: '0.017' }, 30, 'nearest', 2).pAgrees; // true
 */
export function seeCoefficient(cell: PrintedCoefficient, df: number, mode: RoundingMode, tails: 1 | 2): CoefficientSeen {
  const sizeOf = (printed: string | undefined) => (printed === undefined ? undefined : sizeInterval(printed, mode));
  const [error, printed] = [sizeOf(cell.standardError), sizeOf(cell.t)];
  const fromRatio = error && quotients(sizeInterval(cell.coefficient, mode), error);
  const t = fromRatio ?? printed!;
  const tAgrees = printed === undefined || meet(t, printed);
  // If ratio and t agree, p may come from the range they have in common.
  const common = printed && tAgrees ? { low: Math.max(t.low, printed.low), high: Math.min(t.high, printed.high) } : t;
  const pAt = (size: number): number => (tails / 2) * studentTTwoSided(size, df);
  const p = { low: pAt(Math.max(common.high, common.low)), high: pAt(Math.min(common.low, common.high)) };
  return { t, tAgrees, p, pAgrees: cell.p === undefined || pAgrees(p, cell.comparison ?? '=', cell.p, mode) };
}
