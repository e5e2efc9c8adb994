import { checkNumbers } from '../numerics/check-number';
import { checkOptions } from '../numerics/read-options';
import { giniCoefficient, sum, weightedMean, weightShares } from '../numerics/weighted';

// Measures of inequality. Each takes values above zero in any unit and optional weights above zero (persons, or any unit; without
// weights all values count equally), rejects anything else, and is dimensionless. In the formulas Σ w = 1 and μ = Σ w y.

type Measure = (values: readonly number[], weights?: readonly number[]) => number;

function shared(values: readonly number[], weights?: readonly number[]): { shares: number[]; mean: number } {
  checkNumbers(values, 'values', 'a number above zero');
  if (weights) checkNumbers(weights, 'weights', 'a number above zero');
  return { shares: weightShares(values.length, weights), mean: weightedMean(values, weights) };
}

/**
 * Coefficient of variation: the standard deviation (population divisor) over the mean, √(Σ w (y − μ)²) / μ. With population shares as
 * weights it is Williamson's V_w (Williamson 1965).
 *
 * @example coefficientOfVariation([1, 3]) // 0.5
 */
export const coefficientOfVariation: Measure = (values, weights) => {
  const { shares, mean } = shared(values, weights);
  return Math.sqrt(values.reduce((sum, value, place) => sum + shares[place] * (value - mean) ** 2, 0)) / mean;
};

/**
 * Gini coefficient: Σ Σ wᵣ w_q |yᵣ − y_q| / (2 μ). With population weights, splitting a region into two with the same GRP per capita
 * changes nothing. Regional means do not reveal inequality within regions.
 *
 * @example gini([1, 3]) // 0.25
 */
export const gini: Measure = (values, weights) => {
  shared(values, weights);
  return giniCoefficient(values, weights);
};

/**
 * Theil's T (Theil 1967): Σ w (y/μ) ln(y/μ). 0 when all values are equal; rich regions weigh more than in {@link theilL}.
 *
 * @example theilT([1, 3]) // 0.1308 = (½ ln ½ + 3/2 ln 3/2) / 2
 */
export const theilT: Measure = (values, weights) => {
  const { shares, mean } = shared(values, weights);
  return values.reduce((sum, value, place) => sum + shares[place] * (value / mean) * Math.log(value / mean), 0);
};

/**
 * Theil's L, the mean logarithmic deviation: Σ w ln(μ/y). 0 when all values are equal; poor regions weigh more than in {@link theilT}.
 *
 * @example theilL([1, 3]) // 0.1438 = (ln 2 + ln 2/3) / 2
 */
export const theilL: Measure = (values, weights) => {
  const { shares, mean } = shared(values, weights);
  return values.reduce((sum, value, place) => sum + shares[place] * Math.log(mean / value), 0);
};

/**
 * Standard deviation of the natural logarithm, population divisor: σ = √(Σ w (ln y − m)²), m = Σ w ln y. A fall of σ over time is
 * σ-convergence (Barro & Sala-i-Martin 1992); unweighted it is their measure.
 *
 * @example logStandardDeviation([1, Math.E ** 2]) // 1
 */
export const logStandardDeviation: Measure = (values, weights) => {
  const { shares } = shared(values, weights);
  const logs = values.map((value) => Math.log(value));
  const mean = logs.reduce((sum, log, place) => sum + shares[place] * log, 0);
  return Math.sqrt(logs.reduce((sum, log, place) => sum + shares[place] * (log - mean) ** 2, 0));
};

/**
 * Ratio of the highest value to the lowest. It depends on only two regions, so weights do not affect it.
 *
 * @example maximumToMinimum([2, 3, 8]) // 4
 */
export function maximumToMinimum(values: readonly number[]): number {
  checkNumbers(values, 'values', 'a number above zero');
  return Math.max(...values) / Math.min(...values);
}

/** One group of a Theil decomposition. */
export interface TheilGroup {
  readonly group: string;
  /** Number of values in the group. */
  readonly members: number;
  /** Share of the group in the weights (in the population), 0 to 1. */
  readonly weightShare: number;
  /** Share of the group in the total (in GRP), 0 to 1. */
  readonly valueShare: number;
  /** Mean of the group, in the unit of the values. */
  readonly mean: number;
  /** The index within the group. */
  readonly index: number;
}

/** A Theil index split into between-group and within-group parts. */
export interface TheilDecomposition {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** between / total; 0 when all values are equal. */
  readonly betweenShare: number;
  readonly groups: readonly TheilGroup[];
}

/**
 * Splits Theil's T or L exactly into between-group and within-group parts (Shorrocks 1980).
 *
 * With p_g the group's share of the weights, μ_g its mean and q_g = p_g μ_g / μ its share of the total:
 * T = Σ q_g ln(μ_g/μ) + Σ q_g T_g; L = Σ p_g ln(μ/μ_g) + Σ p_g L_g.
 *
 * @param groups The group of each value ("oil", "other").
 * @param options `index`: 'T' (default) or 'L'; `weights`: persons, one weight per value.
 * @throws Error when the lengths differ, or a value or a weight is not a number above zero.
 * @example theilDecomposition([1, 1, 3, 3], ['a', 'a', 'b', 'b']).within // 0
 */
export function theilDecomposition(
  values: readonly number[],
  groups: readonly string[],
  options: { readonly index?: 'T' | 'L'; readonly weights?: readonly number[] } = {},
): TheilDecomposition {
  checkOptions('theilDecomposition', options, { index: ['T', 'L'], weights: 'list' });
  const { shares, mean } = shared(values, options.weights);
  if (groups.length !== values.length)
    throw new Error(`groups: ${groups.length} given for ${values.length} values, expected one for each.`);
  const [measure, sign] = options.index === 'L' ? [theilL, -1] : [theilT, 1];
  const table = [...new Set(groups)].map((group): TheilGroup => {
    const places = [...groups.keys()].filter((place) => groups[place] === group);
    const inside = places.map((place) => values[place]);
    const insideShares = places.map((place) => shares[place]);
    const weightShare = sum(insideShares);
    const groupMean = weightedMean(inside, insideShares);
    const index = measure(inside, insideShares);
    return { group, members: places.length, weightShare, valueShare: (weightShare * groupMean) / mean, mean: groupMean, index };
  });
  const factor = (row: TheilGroup) => (options.index === 'L' ? row.weightShare : row.valueShare);
  const between = table.reduce((sum, row) => sum + sign * factor(row) * Math.log(row.mean / mean), 0);
  const within = table.reduce((sum, row) => sum + factor(row) * row.index, 0);
  const total = measure(values, shares);
  return { total, between, within, betweenShare: total > 0 ? between / total : 0, groups: table };
}
