import { activityNames, amountList, positiveTotal, type ActivityAmounts } from './activity-amounts';
import { logarithmScale, type LogarithmOptions } from './entropy';

/** The group of each activity: a list beside a list of amounts, or an object keyed by activity. */
export type ActivityGroups = readonly string[] | Readonly<Record<string, string>>;

/** Unrelated variety, related variety and their sum, in nats unless another base is asked for. */
export interface Variety {
  /** Entropy between groups: Σ P_g ln(1/P_g). */
  uv: number;
  /** Entropy within groups, weighted by their shares: Σ P_g H_g. */
  rv: number;
  /** uv + rv, which is the entropy of all activities. */
  div: number;
}

/** The group of each activity in order; an activity without a group is refused by name. */
function groupList(amounts: ActivityAmounts, groups: ActivityGroups): string[] {
  const names = activityNames(amounts);
  if (Array.isArray(groups) && groups.length !== names.length) {
    throw new Error(`${names.length} activities but ${groups.length} groups; expected one group an activity.`);
  }
  const groupOf = groups as Readonly<Record<string, string | undefined>>;
  return names.map((name, place) => {
    const group = Array.isArray(groups) ? (groups as readonly string[])[place] : groupOf[name];
    if (!group) throw new Error(`${name} has no group; expected one for each activity.`);
    return group;
  });
}

/**
 * Splits the entropy of the activities into variety between groups (unrelated) and within them (related): UV = Σ P_g ln(1/P_g),
 * RV = Σ P_g H_g, DIV = UV + RV (Jacquemin & Berry 1979; Frenken, van Oort & Verburg 2007). Absolute: the nation plays no part.
 * With the 19 sections as the finest level, RV is coarse: two of the six groups hold one section and cannot have any.
 *
 * @param amounts - amounts or shares by activity: a list, or an object keyed by activity.
 * @param groups - the group of each activity, as a list or an object in the same way.
 * @param options - `base` of the logarithm, e by default.
 * @throws Error for a negative or missing amount, a sum of 0, or an activity without a group.
 * @example
 * variety([10, 20, 30, 5, 15, 20], ['a', 'a', 'a', 'b', 'b', 'c']); // uv 0.950, rv 0.719, div 1.670
 */
export function variety(amounts: ActivityAmounts, groups: ActivityGroups, options: LogarithmOptions = {}): Variety {
  const list = amountList(amounts, 'region');
  const total = positiveTotal(list, 'region');
  const scale = logarithmScale(options);
  const groupTotals = new Map<string, number>();
  const memberOf = groupList(amounts, groups);
  list.forEach((amount, place) => groupTotals.set(memberOf[place]!, (groupTotals.get(memberOf[place]!) ?? 0) + amount));
  let uv = 0;
  for (const amount of groupTotals.values()) if (amount > 0) uv -= (amount / total) * Math.log(amount / total);
  let rv = 0;
  list.forEach((amount, place) => {
    if (amount > 0) rv -= (amount / total) * Math.log(amount / groupTotals.get(memberOf[place]!)!);
  });
  return { uv: uv / scale, rv: rv / scale, div: (uv + rv) / scale };
}
