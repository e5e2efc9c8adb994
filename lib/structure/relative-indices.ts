import { activityShares, alignAmounts, type ActivityAmounts } from './activity-amounts';

// Indices that compare a region with the nation. Each takes amounts or shares by activity for both, as lists or as objects keyed by
// activity, and throws as `alignAmounts` does. In the formulas s is a share of the region's sum, n a share of the nation's.

function sumOverShares(
  region: ActivityAmounts,
  nation: ActivityAmounts,
  term: (regional: number, national: number) => number,
): number {
  const aligned = alignAmounts(region, nation);
  const national = activityShares(aligned.nation, 'nation');
  return activityShares(aligned.region).reduce((sum, share, place) => sum + term(share, national[place]), 0);
}

/**
 * Variance of the location quotients weighted by the nation's shares: V_w = Σ n (LQ − 1)² = Σ (s − n)² / n. It is 0 when the region has
 * the nation's structure. The weighted mean of the quotients is 1 by construction, so deviations are taken from 1. Both denominators
 * are the sums of the amounts (GVA). Also known as the national averages index.
 *
 * @example
 * weightedVariance([30, 50, 20], [20, 50, 30]); // 0.0833
 */
export function weightedVariance(region: ActivityAmounts, nation: ActivityAmounts): number {
  return sumOverShares(region, nation, (s, n) => (s - n) ** 2 / n);
}

/**
 * Krugman specialisation index (Krugman 1991): K = Σ |s − n|, from 0 (the nation's structure) to just below 2 (nothing in common).
 * Half of it is the share of value added that would have to move to another activity to match the nation.
 *
 * @example
 * krugman([30, 50, 20], [20, 50, 30]); // 0.2
 */
export function krugman(region: ActivityAmounts, nation: ActivityAmounts): number {
  return sumOverShares(region, nation, (s, n) => Math.abs(s - n));
}

/**
 * Hachman index: 1 / Σ s LQ. It is 1 when the region has the nation's structure and approaches 0 as the region departs from it. It
 * equals 1 / (1 + V_w), so it ranks regions in exactly the reverse order of the weighted variance.
 *
 * @example
 * hachman([30, 50, 20], [20, 50, 30]); // 12/13
 */
export function hachman(region: ActivityAmounts, nation: ActivityAmounts): number {
  return 1 / sumOverShares(region, nation, (s, n) => (s * s) / n);
}

/**
 * Theil's relative entropy of the region against the nation: Σ s ln(s / n), 0 when the region has the nation's structure (Theil 1967).
 * The logarithm is natural. Activities that the region lacks add nothing. With equal national shares it is Theil's T of the amounts.
 *
 * @example
 * theil([30, 50, 20], [20, 50, 30]); // 0.0405
 */
export function theil(region: ActivityAmounts, nation: ActivityAmounts): number {
  return sumOverShares(region, nation, (s, n) => (s > 0 ? s * Math.log(s / n) : 0));
}
