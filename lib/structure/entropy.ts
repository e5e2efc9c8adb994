import type { ActivityAmounts } from './activity-amounts';
import { activityShares } from './activity-shares';

/** Base of the logarithm; e by default. */
export interface LogarithmOptions {
  base?: number;
}

/** What a natural logarithm is divided by to change its base. */
export function logarithmScale(options: LogarithmOptions): number {
  const base = options.base ?? Math.E;
  if (!(base > 1) || !Number.isFinite(base))
    throw new Error(`base: ${base} is no base for the entropy; expected a number above 1.`);
  return options.base === undefined ? 1 : Math.log(base);
}

/**
 * Shannon entropy of the shares: H = −Σ s_i ln s_i, from 0 (one activity) to ln I (equal shares). Absolute: the nation plays no
 * part. An activity with share 0 adds nothing. Natural logarithm (nats) unless `base` says otherwise.
 *
 * @param region - amounts or shares by activity in the region.
 * @throws Error for a negative or missing amount, a sum of 0, or a base of 1 or less.
 * @example
 * entropy([50, 50]); // ln 2 = 0.693
 * entropy([50, 50], { base: 2 }); // 1 bit
 */
export function entropy(region: ActivityAmounts, options: LogarithmOptions = {}): number {
  const nats = activityShares(region).reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
  return nats / logarithmScale(options);
}

/**
 * Exponential of the (natural) entropy, e^H: the number of equal activities that would give the same entropy, from 1 to I.
 *
 * @example
 * entropyExponential([50, 50]); // 2
 */
export function entropyExponential(region: ActivityAmounts): number {
  return Math.exp(entropy(region));
}
