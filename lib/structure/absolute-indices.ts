import { activityShares, amountsOf, byActivity, positiveTotal, type ActivityAmounts, type ByActivity } from './activity-amounts';

// Indices of a single region, without reference to the nation. Each takes amounts or shares by activity, as a list or an object keyed
// by activity, and rejects negative or missing amounts and a sum of 0. In the formulas s is a share of the sum, I the number of shares.

/**
 * Herfindahl index: Σ s², from 1/I (equal shares) to 1 (one activity). Its inverse is the number of equally large activities that
 * would give the same concentration.
 *
 * @example
 * herfindahl([50, 50]); // 0.5
 */
export function herfindahl(region: ActivityAmounts): number {
  return activityShares(region).reduce((sum, share) => sum + share * share, 0);
}

/**
 * Ogive index: I · Σ (s − 1/I)², 0 when all I activities have equal shares (Tress 1938). The benchmark is an equal split, which no
 * real economy has. The index equals I times the Herfindahl index, minus 1. Activities with an amount of 0 count in I.
 *
 * @example
 * ogive([75, 25]); // 0.25
 */
export function ogive(region: ActivityAmounts): number {
  const shares = activityShares(region);
  return shares.length * shares.reduce((sum, share) => sum + (share - 1 / shares.length) ** 2, 0);
}

/**
 * Shannon entropy of the shares: H = −Σ s ln s, from 0 (one activity) to ln I (equal shares). e^H is the number of equally large
 * activities that would give the same entropy. An activity with share 0 adds nothing. In nats.
 *
 * @example
 * entropy([50, 50]); // ln 2 = 0.693
 */
export function entropy(region: ActivityAmounts): number {
  return activityShares(region).reduce((sum, share) => (share > 0 ? sum - share * Math.log(share) : sum), 0);
}

/** The group of each activity: a list parallel to the list of amounts, or an object keyed by activity. */
export type ActivityGroups = ByActivity<string>;

/** Unrelated variety, related variety and their sum, in nats. */
export interface Variety {
  /** Entropy between groups: Σ P_g ln(1/P_g). */
  uv: number;
  /** Entropy within groups, weighted by their shares: Σ P_g H_g. */
  rv: number;
  /** uv + rv, which is the entropy of all activities. */
  div: number;
}

/**
 * Splits the entropy of the activities into variety between groups (unrelated) and within them (related): UV = Σ P_g ln(1/P_g),
 * RV = Σ P_g H_g, DIV = UV + RV (Jacquemin & Berry 1979; Frenken, van Oort & Verburg 2007).
 * With the 19 sections as the finest level, RV is coarse: two of the six groups consist of a single section, so their RV is 0.
 *
 * @param groups the group of each activity, as a list or an object like the amounts.
 * @throws Error also for an activity without a group, or lists of unequal length.
 * @example
 * variety([10, 20, 30, 5, 15, 20], ['a', 'a', 'a', 'b', 'b', 'c']); // uv 0.950, rv 0.719, div 1.670
 */
export function variety(amounts: ActivityAmounts, groups: ActivityGroups): Variety {
  const list = [...amountsOf(amounts, 'region').values()];
  const total = positiveTotal(list, 'region');
  const groupOf = byActivity(groups);
  if (Array.isArray(groups) && groups.length !== list.length)
    throw new Error(`${list.length} activities but ${groups.length} groups; expected one group per activity.`);
  const members = [...byActivity(amounts).keys()].map((activity) => {
    const group = groupOf.get(activity);
    if (!group) throw new Error(`${activity} has no group; expected one for each activity.`);
    return group;
  });
  const groupTotals = new Map<string, number>();
  list.forEach((amount, place) => groupTotals.set(members[place], (groupTotals.get(members[place]) ?? 0) + amount));
  const part = (amount: number, whole: number): number => (amount > 0 ? -(amount / total) * Math.log(amount / whole) : 0);
  const uv = [...groupTotals.values()].reduce((sum, amount) => sum + part(amount, total), 0);
  const rv = list.reduce((sum, amount, place) => sum + part(amount, groupTotals.get(members[place])!), 0);
  return { uv, rv, div: uv + rv };
}
