import type { ActivityAmounts } from './activity-amounts';
import { pairedShares } from './activity-shares';

/**
 * Theil's relative entropy of the region against the nation: Σ s_i ln(s_i / n_i), 0 when the region has the nation's structure;
 * relative to the nation (Theil 1967). Natural logarithm. An activity that the region lacks adds nothing. With equal national
 * shares it is Theil's T of the region's amounts.
 *
 * @param region - amounts or shares by activity in the region.
 * @param nation - amounts or shares of the same activities in the nation.
 * @throws Error as in `alignAmounts`.
 * @example
 * theil([30, 50, 20], [20, 50, 30]); // 0.0405
 */
export function theil(region: ActivityAmounts, nation: ActivityAmounts): number {
  const shares = pairedShares(region, nation);
  return shares.region.reduce(
    (sum, share, place) => (share > 0 ? sum + share * Math.log(share / shares.nation[place]!) : sum),
    0,
  );
}
