import type { ActivityAmounts } from './activity-amounts';
import { pairedShares } from './activity-shares';

/**
 * Krugman specialisation index: K = Σ |s_i − n_i|, from 0 (the nation's structure) to below 2 (nothing in common); relative to
 * the nation (Krugman 1991). Half of it is the share of value added that would have to move to another activity.
 *
 * @param region - amounts or shares by activity in the region.
 * @param nation - amounts or shares of the same activities in the nation.
 * @throws Error as in `alignAmounts`.
 * @example
 * krugman([30, 50, 20], [20, 50, 30]); // 0.2
 */
export function krugman(region: ActivityAmounts, nation: ActivityAmounts): number {
  const shares = pairedShares(region, nation);
  return shares.region.reduce((sum, share, place) => sum + Math.abs(share - shares.nation[place]!), 0);
}
