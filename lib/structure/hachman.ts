import type { ActivityAmounts } from './activity-amounts';
import { pairedShares } from './activity-shares';

/**
 * Hachman index: 1 / Σ s_i LQ_i, relative to the nation. 1 when the region has the nation's structure, towards 0 the more it
 * departs from it. It equals 1 / (1 + V_w), so it ranks regions exactly as the weighted variance does, the other way round.
 *
 * @param region - amounts or shares by activity in the region.
 * @param nation - amounts or shares of the same activities in the nation.
 * @throws Error as in `alignAmounts`.
 * @example
 * hachman([30, 50, 20], [20, 50, 30]); // 12/13
 */
export function hachman(region: ActivityAmounts, nation: ActivityAmounts): number {
  const shares = pairedShares(region, nation);
  return 1 / shares.region.reduce((sum, share, place) => sum + (share * share) / shares.nation[place]!, 0);
}
