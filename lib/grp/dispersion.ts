import { coefficientOfVariation } from './coefficient-of-variation';
import { gini } from './gini';
import { logStandardDeviation } from './log-standard-deviation';
import { maximumToMinimum } from './maximum-to-minimum';
import { theilL, theilT } from './theil';
import { weightedMean } from './weights';

/** GRP per capita and population of one region. */
export interface DispersionRow {
  readonly region: string;
  readonly grp_per_capita_thousand_tenge: number;
  readonly population_persons: number;
}

/** All dispersion measures of one table at once; only `mean_thousand_tenge` has a unit. */
export interface Dispersion {
  readonly weighting: 'population' | 'none';
  /** Regions left out, joined by a space; empty when none. */
  readonly without: string;
  readonly regions: number;
  readonly mean_thousand_tenge: number;
  readonly coefficient_of_variation: number;
  readonly gini: number;
  readonly theil_t: number;
  readonly theil_l: number;
  readonly maximum_to_minimum: number;
  readonly log_standard_deviation: number;
}

/**
 * Every dispersion measure of GRP per capita at once; regions may be left out, and then weights, mean and every measure are
 * computed anew from the regions that remain.
 *
 * @param rows One row a region: `region`, `grp_per_capita_thousand_tenge`, `population_persons`.
 * @param options `weighting`: 'population' (wᵣ = Pᵣ/ΣP) or 'none' (1/n, the default); `without`: codes of regions left out.
 * @throws Error when a region to leave out is not in the table (the known ones are listed), when fewer than two regions
 *   remain, or when a figure is not above zero.
 * @example dispersion(rows, { weighting: 'population', without: ['ATY'] }).gini
 */
export function dispersion(
  rows: readonly DispersionRow[],
  options: { readonly weighting?: 'population' | 'none'; readonly without?: readonly string[] } = {},
): Dispersion {
  const without = options.without ?? [];
  const known = rows.map((row) => row.region);
  for (const region of without) {
    if (!known.includes(region))
      throw new Error(`dispersion: region ${region} to leave out is not in the table (${known.join(', ')})`);
  }
  const kept = rows.filter((row) => !without.includes(row.region));
  if (kept.length < 2) throw new Error(`dispersion: ${kept.length} region left, at least two were expected`);
  const values = kept.map((row) => row.grp_per_capita_thousand_tenge);
  const weights = options.weighting === 'population' ? kept.map((row) => row.population_persons) : undefined;
  return {
    weighting: options.weighting ?? 'none',
    without: without.join(' '),
    regions: kept.length,
    mean_thousand_tenge: weightedMean(values, weights),
    coefficient_of_variation: coefficientOfVariation(values, weights),
    gini: gini(values, weights),
    theil_t: theilT(values, weights),
    theil_l: theilL(values, weights),
    maximum_to_minimum: maximumToMinimum(values),
    log_standard_deviation: logStandardDeviation(values, weights),
  };
}
