import { stdlib } from '../numerics/stdlib';

/** Counts of firms in one region. */
export interface FirmCounts {
  opened: number;
  liquidated: number;
}

/** The fitted prior for the share of openings: beta(opened, liquidated), its mean, and its precision (opened + liquidated). */
export interface BetaPrior {
  opened: number;
  liquidated: number;
  mean: number;
  /** The number of firms that the prior is worth; Infinity when the regions differ no more than by chance. */
  precision: number;
}

const goldenSection = (Math.sqrt(5) - 1) / 2;

/** Finds where a function with a single peak between low and high is highest, to about eight digits. */
function peak(low: number, high: number, height: (x: number) => number): number {
  let [a, b] = [low, high];
  let [left, right] = [b - goldenSection * (b - a), a + goldenSection * (b - a)];
  let [leftHeight, rightHeight] = [height(left), height(right)];
  for (let step = 0; step < 60; step++) {
    if (leftHeight >= rightHeight) {
      [b, right, rightHeight] = [right, left, leftHeight];
      left = b - goldenSection * (b - a);
      leftHeight = height(left);
    } else {
      [a, left, leftHeight] = [left, right, rightHeight];
      right = a + goldenSection * (b - a);
      rightHeight = height(right);
    }
  }
  return (a + b) / 2;
}

function logLikelihood(counts: readonly FirmCounts[], mean: number, precision: number): number {
  const { betaLogarithm } = stdlib();
  const [a, b] = [precision * mean, precision * (1 - mean)];
  return counts.reduce((sum, { opened, liquidated }) => sum + betaLogarithm(a + opened, b + liquidated) - betaLogarithm(a, b), 0);
}

/** Range of the log of the precision: from a prior worth a fiftieth of a firm to one worth about nine million firms. */
const [lowestLogPrecision, highestLogPrecision] = [-4, 16];
/** Range of the share of openings on the logit scale: odds from 3e-7 to 3e6. */
const [lowestLogit, highestLogit] = [-15, 15];
/** A gain in log-likelihood of at most this over "no difference between regions" counts as no gain. */
const noGain = 1e-6;

const fromLogit = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * Fits a beta distribution to the share of openings, o / (o + l), across regions, by maximum likelihood of the beta-binomial counts
 * (Griffiths 1973). The precision is searched on a coarse grid and then by golden section; for each precision the best mean is found.
 *
 * @param counts opened and liquidated by region; regions without firms are ignored.
 * @returns the prior; when regions differ no more than by chance, its precision is Infinity and its mean the pooled share.
 * @throws Error when fewer than 3 regions have firms, or when there are only openings or only liquidations.
 * @example
 * fitBetaPrior([{ opened: 9, liquidated: 1 }, { opened: 2, liquidated: 8 }, { opened: 5, liquidated: 5 }]).mean; // about 0.53
 */
export function fitBetaPrior(counts: readonly FirmCounts[]): BetaPrior {
  const informative = counts.filter(({ opened, liquidated }) => opened + liquidated > 0);
  const opened = informative.reduce((sum, count) => sum + count.opened, 0);
  const liquidated = informative.reduce((sum, count) => sum + count.liquidated, 0);
  if (informative.length < 3) throw new Error(`${informative.length} region(s) with firms; a prior needs at least 3.`);
  if (opened === 0 || liquidated === 0) throw new Error('All firms are of one kind; a prior needs openings and liquidations.');
  const bestLogit = (logPrecision: number): number =>
    peak(lowestLogit, highestLogit, (logit) => logLikelihood(informative, fromLogit(logit), Math.exp(logPrecision)));
  const profile = (logPrecision: number): number =>
    logLikelihood(informative, fromLogit(bestLogit(logPrecision)), Math.exp(logPrecision));
  const grid = Array.from({ length: highestLogPrecision - lowestLogPrecision + 1 }, (_, step) => lowestLogPrecision + step);
  const heights = grid.map(profile);
  const top = grid[heights.indexOf(Math.max(...heights))];
  const logPrecision = peak(Math.max(lowestLogPrecision, top - 1), Math.min(highestLogPrecision, top + 1), profile);
  const pooled = opened / (opened + liquidated);
  const withoutDifference = opened * Math.log(pooled) + liquidated * Math.log(1 - pooled);
  if (profile(logPrecision) <= withoutDifference + noGain) {
    return { opened: Infinity, liquidated: Infinity, mean: pooled, precision: Infinity };
  }
  const [mean, precision] = [fromLogit(bestLogit(logPrecision)), Math.exp(logPrecision)];
  return { opened: precision * mean, liquidated: precision * (1 - mean), mean, precision };
}

/**
 * The ratio of one region shrunk towards the common level of the regions: (o + a) / (l + b) with the fitted prior beta(a, b).
 * The more firms, the less shrinkage. With an infinite precision every region gets the pooled ratio.
 *
 * @example
 * shrinkRatio({ opened: 2, liquidated: 0 }, fitBetaPrior(allRegions));
 */
export function shrinkRatio(counts: FirmCounts, prior: BetaPrior): number {
  if (prior.precision === Infinity) return prior.mean / (1 - prior.mean);
  return (counts.opened + prior.opened) / (counts.liquidated + prior.liquidated);
}
