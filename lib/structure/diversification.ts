import { giniCoefficient } from '../numerics/weighted';
import { entropy, herfindahl, ogive, variety, type ActivityGroups } from './absolute-indices';
import { sectionGroups } from './activities';
import { activityShares, alignAmounts, byActivity, type ActivityAmounts } from './activity-amounts';
import { locationQuotients, varianceOfCoefficients, type LocationQuotientOptions } from './location-quotients';
import { hachman, krugman, theil, weightedVariance } from './relative-indices';

/** The input of `diversification` for one region; the totals are the denominators of the quotients behind `variance`. */
export interface DiversificationInput extends LocationQuotientOptions {
  /** Amounts (or shares) by activity in the region: a list, or an object keyed by activity, for instance by section letter. */
  region: ActivityAmounts;
  /** The same for the nation. */
  nation: ActivityAmounts;
  /** Group of each activity for UV and RV. Default: the broad groups of sections, when every activity is a section letter. */
  groups?: ActivityGroups;
}

/** All indices of one region. Dimensionless; entropies in nats. */
export interface Diversification {
  /** Variance of the location quotients, divisor I; relative to the nation; higher is more specialised. */
  variance: number;
  /** The same with divisor I − 1; undefined when only one activity is left. */
  variance_sample: number | undefined;
  /** Σ n (LQ − 1)², relative to the nation; higher is more specialised. */
  weighted_variance: number;
  /** Σ |s − n|, relative to the nation; higher is more specialised. */
  krugman: number;
  /** 1 / (1 + weighted variance), relative to the nation; higher is more diversified. */
  hachman: number;
  /** Σ s², absolute; higher is more specialised. */
  herfindahl: number;
  /** −Σ s ln s, absolute; higher is more diversified. */
  entropy: number;
  /** e to the entropy, absolute: the equivalent number of equally large activities. */
  entropy_exponential: number;
  /** Σ s ln(s/n), relative to the nation; higher is more specialised. */
  theil: number;
  /** Gini of the location quotients (sums as denominators), all activities weighted equally; relative; higher is more specialised. */
  gini: number;
  /** The same, weighted by the nation's shares. */
  gini_weighted: number;
  /** I Σ (s − 1/I)², absolute; higher is more specialised. */
  ogive: number;
  /** Variety between groups, absolute; undefined when the activities have no groups. */
  uv: number | undefined;
  /** Variety within groups, absolute; undefined when the activities have no groups. */
  rv: number | undefined;
  /** uv + rv = entropy. */
  div: number;
  /** Number of activities used. */
  activities: number;
  /** Activities left out because the nation does not have them. */
  dropped: string[];
  /** Activities that the region does not have, counted as 0. */
  absent: string[];
}

/**
 * Computes all diversification and specialisation indices of one region. The variance of the structural coefficients is the
 * paper's measure and uses the totals given (GRP and GDP); all other indices use shares of the sums of the amounts (GVA).
 *
 * The unweighted variance is dominated by activities that are tiny in the nation: with the nation at (.01, .495, .495), a region at
 * (.05, .475, .475) has variance 3.63 and Krugman 0.08, while one at (.01, .89, .10) has 0.43 and 0.79. So consult both kinds.
 *
 * An activity absent from the region counts as 0; one absent from the nation is dropped and listed in `dropped`.
 *
 * @throws Error as in `alignAmounts`, `locationQuotients` and `variety`.
 * @example
 * diversification({ region: [30, 50, 20], nation: [20, 50, 30] }).krugman; // 0.2
 */
export function diversification(input: DiversificationInput): Diversification {
  const { regionTotal, nationTotal } = input;
  const { activities, region, nation, dropped, absent } = alignAmounts(input.region, input.nation);
  const coefficients = locationQuotients(region, nation, { regionTotal, nationTotal });
  const ownTotals = locationQuotients(region, nation);
  const groups = input.groups ?? (activities.every((activity) => activity in sectionGroups) ? sectionGroups : undefined);
  if (Array.isArray(groups) && groups.length !== activities.length + dropped.length)
    throw new Error(
      `${activities.length + dropped.length} activities but ${groups.length} groups; expected one group per activity.`,
    );
  const kept = Object.fromEntries(activities.map((activity, place) => [activity, region[place]]));
  const split = groups && variety(kept, Object.fromEntries(byActivity(groups)));
  return {
    variance: varianceOfCoefficients(coefficients),
    variance_sample: coefficients.length > 1 ? varianceOfCoefficients(coefficients, { divisor: 'sample' }) : undefined,
    weighted_variance: weightedVariance(region, nation),
    krugman: krugman(region, nation),
    hachman: hachman(region, nation),
    herfindahl: herfindahl(region),
    entropy: entropy(region),
    entropy_exponential: Math.exp(entropy(region)),
    theil: theil(region, nation),
    gini: giniCoefficient(ownTotals),
    gini_weighted: giniCoefficient(ownTotals, activityShares(nation)),
    ogive: ogive(region),
    uv: split?.uv,
    rv: split?.rv,
    div: split?.div ?? entropy(region),
    activities: activities.length,
    dropped,
    absent,
  };
}
