import { positiveValues } from './positive-values';
import { theilL, theilT } from './theil';
import { weightedMean, weightShares } from './weights';

/** One group of a decomposition. */
export interface TheilGroup {
  readonly group: string;
  /** How many values the group holds. */
  readonly members: number;
  /** Share of the group in the weights (in the population), 0 to 1. */
  readonly weightShare: number;
  /** Share of the group in the total (in GRP), 0 to 1. */
  readonly valueShare: number;
  /** Mean of the group, in the unit of the values. */
  readonly mean: number;
  /** The index inside the group. */
  readonly index: number;
}

/** A Theil index split into a part between groups and a part within them. */
export interface TheilDecomposition {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** between / total; 0 when all values are equal. */
  readonly betweenShare: number;
  readonly groups: readonly TheilGroup[];
}

/**
 * Splits Theil's T or L exactly into a part between groups and a part within them (Shorrocks 1980).
 *
 * With p_g the group's share in the weights, μ_g its mean and q_g = p_g μ_g / μ its share in the total:
 * T = Σ q_g ln(μ_g/μ) + Σ q_g T_g; L = Σ p_g ln(μ/μ_g) + Σ p_g L_g.
 *
 * @param values Figures above zero, any unit.
 * @param groups The group of each value ("oil", "other").
 * @param options `index`: 'T' (default) or 'L'; `weights`: persons, one a value.
 * @throws Error when the lengths differ, or a value or a weight is not a number above zero.
 * @example theilDecomposition([1, 1, 3, 3], ['a', 'a', 'b', 'b']).within // 0
 */
export function theilDecomposition(
  values: readonly number[],
  groups: readonly string[],
  options: { readonly index?: 'T' | 'L'; readonly weights?: readonly number[] } = {},
): TheilDecomposition {
  const shares = weightShares(positiveValues(values, 'values').length, options.weights);
  if (groups.length !== values.length) {
    throw new Error(`groups: ${groups.length} given for ${values.length} values, one for each was expected`);
  }
  const measure = options.index === 'L' ? theilL : theilT;
  const mean = weightedMean(values, shares);
  const table = [...new Set(groups)].map((group): TheilGroup => {
    const places = [...groups.keys()].filter((place) => groups[place] === group);
    const inside = places.map((place) => values[place]);
    const insideShares = places.map((place) => shares[place]);
    const weightShare = insideShares.reduce((sum, share) => sum + share, 0);
    const groupMean = weightedMean(inside, insideShares);
    const index = measure(inside, insideShares);
    return { group, members: places.length, weightShare, valueShare: (weightShare * groupMean) / mean, mean: groupMean, index };
  });
  const factor = (row: TheilGroup) => (options.index === 'L' ? row.weightShare : row.valueShare);
  const sign = options.index === 'L' ? -1 : 1;
  const between = table.reduce((sum, row) => sum + sign * factor(row) * Math.log(row.mean / mean), 0);
  const within = table.reduce((sum, row) => sum + factor(row) * row.index, 0);
  const total = measure(values, shares);
  return { total, between, within, betweenShare: total > 0 ? between / total : 0, groups: table };
}
