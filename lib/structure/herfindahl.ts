import type { ActivityAmounts } from './activity-amounts';
import { activityShares } from './activity-shares';

/**
 * Herfindahl index: Σ s_i², from 1/I (equal shares) to 1 (one activity). Absolute: the nation plays no part. Its inverse is the
 * number of equal activities that would give the same concentration.
 *
 * @param region - amounts or shares by activity in the region.
 * @throws Error for a negative or missing amount, or a sum of 0.
 * @example
 * herfindahl([50, 50]); // 0.5
 */
export function herfindahl(region: ActivityAmounts): number {
  return activityShares(region).reduce((sum, share) => sum + share * share, 0);
}
