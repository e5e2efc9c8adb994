import type { ActivityAmounts } from './activity-amounts';
import { pairedShares } from './activity-shares';

/**
 * Variance of the location quotients weighted by the nation's shares: V_w = Σ n_i (LQ_i − 1)² = Σ (s_i − n_i)² / n_i, relative to
 * the nation. 0 when the region has the nation's structure. The weighted mean of the quotients is 1 by construction, so the
 * deviations are from 1. Also known as the national averages index. Both denominators are the sums of the amounts (GVA).
 *
 * @param region - amounts or shares by activity in the region.
 * @param nation - amounts or shares of the same activities in the nation.
 * @throws Error as in `alignAmounts`.
 * @example
 * weightedVariance([30, 50, 20], [20, 50, 30]); // 0.0833
 */
export function weightedVariance(region: ActivityAmounts, nation: ActivityAmounts): number {
  const shares = pairedShares(region, nation);
  return shares.region.reduce((sum, share, place) => sum + (share - shares.nation[place]!) ** 2 / shares.nation[place]!, 0);
}
