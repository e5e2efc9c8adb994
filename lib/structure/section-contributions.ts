import { alignAmounts } from './activity-amounts';
import { activityShares } from './activity-shares';
import { locationQuotients, type LocationQuotientOptions } from './location-quotients';

/** What one activity adds to a region's variances. Pure numbers. */
export interface SectionContribution {
  section: string;
  /** The structural coefficient, with the denominators asked for. */
  coefficient: number;
  /** The activity's share in the nation's total, n. */
  national_share: number;
  /** Its part of Σ (LQ − mean)²; the parts add up to 1. */
  share_of_variance: number;
  /** Its part of Σ n (LQ − 1)² with value-added denominators; the parts add up to 1. */
  share_of_weighted_variance: number;
}

/**
 * Splits a region's variance of structural coefficients, and its weighted variance, into the parts of the activities: which of them rules
 * the index? Largest part of the variance first.
 *
 * @param region - amounts by activity in the region, keyed by activity.
 * @param nation - the same in the nation.
 * @param options - `regionTotal`, `nationTotal`: denominators of the unweighted variance, as in `locationQuotients`.
 * @throws Error as in `locationQuotients`, or when the region has the nation's structure, so that there is nothing to split.
 * @example
 * sectionContributions({ A: 30, B: 50, C: 20 }, { A: 20, B: 50, C: 30 })[0].section; // 'A'
 */
export function sectionContributions(
  region: Readonly<Record<string, number>>,
  nation: Readonly<Record<string, number>>,
  options: LocationQuotientOptions = {},
): SectionContribution[] {
  const aligned = alignAmounts(region, nation);
  const coefficients = locationQuotients(aligned.region, aligned.nation, options);
  const ownTotals = locationQuotients(aligned.region, aligned.nation);
  const shares = activityShares(aligned.nation, 'nation');
  const mean = coefficients.reduce((sum, coefficient) => sum + coefficient, 0) / coefficients.length;
  const squares = coefficients.map((coefficient) => (coefficient - mean) ** 2);
  const weighted = ownTotals.map((coefficient, place) => shares[place]! * (coefficient - 1) ** 2);
  const total = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0);
  const [allSquares, allWeighted] = [total(squares), total(weighted)];
  if (allSquares === 0 || allWeighted === 0) throw new Error("The region has the nation's structure; its variance is 0.");
  return aligned.activities
    .map((section, place) => ({
      section,
      coefficient: coefficients[place]!,
      national_share: shares[place]!,
      share_of_variance: squares[place]! / allSquares,
      share_of_weighted_variance: weighted[place]! / allWeighted,
    }))
    .sort((one, other) => other.share_of_variance - one.share_of_variance);
}
