import { checkNumber } from '../numerics/check-number';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { betaProbability, betaQuantile } from '../numerics/distributions';
import { checkCount } from './two-counts';

/** The method for the limits; see {@link ratioInterval}. */
export type IntervalMethod = 'exact' | 'mid-p' | 'jeffreys';

export interface RatioIntervalOptions {
  method?: IntervalMethod;
  /** Two-sided confidence level, between 0 and 1; default 0.95. */
  confidence?: number;
}

export const ratioIntervalKinds: OptionKinds<RatioIntervalOptions> = {
  method: ['exact', 'mid-p', 'jeffreys'],
  confidence: 'number',
};

/** A ratio of opened to liquidated firms with its limits; dimensionless. */
export interface RatioInterval {
  opened: number;
  liquidated: number;
  /** opened / liquidated; Infinity when only liquidated is 0; NaN when both are 0 (then `kind` is 'no-information'). */
  ratio: number;
  /** 0 when nothing was opened: there is no lower limit. */
  low: number;
  /** Infinity when nothing was liquidated: there is no upper limit. */
  high: number;
  kind: 'both-limits' | 'lower-limit-only' | 'upper-limit-only' | 'no-information';
  method: IntervalMethod;
  confidence: number;
}

/** The quantile of the odds p / (1 − p) when p is beta(a, b). Both tails are computed, so that neither end loses digits. */
const oddsQuantile = (probability: number, a: number, b: number): number =>
  betaQuantile(probability, a, b) / betaQuantile(1 - probability, b, a);

/** The odds at which P(X > x) + ½ P(X = x) reaches `tail`, X binomial with x + y trials, by bisection to full double precision. */
function midPLowerOdds(x: number, y: number, tail: number): number {
  const upperMidP = (p: number): number => (betaProbability(p, x, y + 1) + (y === 0 ? 0 : betaProbability(p, x + 1, y))) / 2;
  let low = 0;
  let high = 1;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return high / (1 - high);
    if (upperMidP(middle) < tail) low = middle;
    else high = middle;
  }
}

const lowerOdds: Readonly<Record<IntervalMethod, (x: number, y: number, tail: number) => number>> = {
  exact: (x, y, tail) => oddsQuantile(tail, x, y + 1),
  'mid-p': midPLowerOdds,
  jeffreys: (x, y, tail) => oddsQuantile(tail, x + 0.5, y + 0.5),
};

/**
 * The ratio of opened to liquidated firms with a two-sided confidence interval. The counts are assumed to be independent Poisson
 * counts. Given the total, the openings are then binomial with probability ρ/(1 + ρ), and limits for that probability give limits
 * for the ratio ρ (Przyborowski & Wilenski 1940).
 *
 * Methods: 'exact' (the default; Clopper & Pearson 1934; coverage is at least the nominal level), 'mid-p' (counts half of the probability
 * of the observed outcome; narrower, coverage near nominal on average), 'jeffreys' (equal-tailed, prior beta(½, ½); Brown, Cai & DasGupta 2001).
 *
 * Zeros: if nothing was liquidated, the ratio is Infinity and only the lower limit is informative; if nothing was opened, the ratio is
 * 0 and only the upper limit is; if both are 0, there is no information: ratio NaN, limits 0 and Infinity. `kind` names the case. A
 * single informative limit is that of the two-sided interval.
 *
 * @param opened firms opened, a whole number of 0 or more.
 * @param liquidated firms liquidated, a whole number of 0 or more.
 * @throws Error for invalid counts, an unknown method, or a confidence outside (0, 1).
 * @example
 * ratioInterval(10, 10); // ratio 1, low 0.374, high 2.67
 */
export function ratioInterval(opened: number, liquidated: number, options: RatioIntervalOptions = {}): RatioInterval {
  checkCount(opened, 'opened');
  checkCount(liquidated, 'liquidated');
  checkOptions('ratioInterval', options, ratioIntervalKinds);
  const { method = 'exact', confidence = 0.95 } = options;
  const tail = (1 - checkNumber(confidence, 'confidence', 'a number between 0 and 1')) / 2;
  // Inverting the ratio swaps the limits, so one function for the lower limit serves both ends.
  const low = opened === 0 ? 0 : lowerOdds[method](opened, liquidated, tail);
  const high = liquidated === 0 ? Infinity : 1 / lowerOdds[method](liquidated, opened, tail);
  const kind =
    opened > 0 ? (liquidated > 0 ? 'both-limits' : 'lower-limit-only') : liquidated > 0 ? 'upper-limit-only' : 'no-information';
  return { opened, liquidated, ratio: opened / liquidated, low, high, kind, method, confidence };
}
