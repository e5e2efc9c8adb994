import * as aq from 'arquero';
import type { Table } from 'arquero';
import type { LoadOptions } from '../data/load-table';
import { checkOptions } from '../numerics/read-options';
import { weightedMean } from '../numerics/weighted';
import type { Frame } from '../regions';
import { coefficientOfVariation, gini, logStandardDeviation, maximumToMinimum, theilL, theilT } from './inequality';
import { regionalAccountsSeries } from './regional-accounts';

/** All dispersion measures of one table; only `mean_thousand_tenge` has a unit. */
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

/** How to measure dispersion. */
export interface DispersionOptions {
  /** 'population' (weights Pᵣ/ΣP) or 'none' (the default: all regions have the same weight). */
  readonly weighting?: 'population' | 'none';
  /** Codes of regions left out; weights, mean and all measures are computed from the remaining regions. */
  readonly without?: readonly string[];
}

/**
 * Computes all dispersion measures of GRP per capita.
 *
 * @param table One row per region: `region`, `grp_per_capita_thousand_tenge`, `population_persons`.
 * @throws Error when a region in `without` is not in the table (the known ones are listed), when fewer than two regions
 *   remain, or when a figure is not above zero.
 * @example dispersion(regionalAccounts(2022, '2022'), { weighting: 'population', without: ['ATY'] }).gini
 */
export function dispersion(table: Table, options: DispersionOptions = {}): Dispersion {
  checkOptions('dispersion', options, { weighting: ['population', 'none'], without: 'texts' });
  const { weighting = 'none', without = [] } = options;
  const [region, value, weight] = [
    table.array('region') as string[],
    table.array('grp_per_capita_thousand_tenge') as number[],
    weighting === 'none' ? undefined : (table.array('population_persons') as number[]),
  ];
  const stranger = without.find((code) => !region.includes(code));
  if (stranger !== undefined)
    throw new Error(`dispersion: region ${stranger} to leave out is not in the table (${region.join(', ')})`);
  const places = [...region.keys()].filter((place) => !without.includes(region[place]));
  if (places.length < 2) throw new Error(`dispersion: ${places.length} region left, expected at least two.`);
  const values = places.map((place) => value[place]);
  const weights = weight && places.map((place) => weight[place]);
  return {
    weighting,
    without: without.join(' '),
    regions: places.length,
    mean_thousand_tenge: weightedMean(values, weights),
    coefficient_of_variation: coefficientOfVariation(values, weights),
    gini: gini(values, weights),
    theil_t: theilT(values, weights),
    theil_l: theilL(values, weights),
    maximum_to_minimum: maximumToMinimum(values),
    log_standard_deviation: logStandardDeviation(values, weights),
  };
}

/** Options of a series of dispersion measures; `years`: the years to include, default all years of the frame. */
export interface DispersionSeriesOptions extends LoadOptions, DispersionOptions {
  readonly years?: readonly number[];
}

/**
 * Dispersion of GRP per capita over the years on one frame, one row per year; see `dispersion` for the measures.
 *
 * GRP per capita is at current prices. Each measure compares regions within one year, so no deflator is needed as long as differences
 * in regional price levels are ignored. Years on a constant frame ('2010') are comparable; years on different frames are not, since
 * splitting a region changes the measures.
 *
 * The column `log_standard_deviation` is σ; a fall of σ is σ-convergence (Barro & Sala-i-Martin 1992).
 *
 * @param frame '2010' for 2010-2025; see `regionalAccountsSeries`.
 * @throws Error for a year without GRP on the frame, or an unknown region in `without`.
 * @example dispersionSeries('2010', { weighting: 'population', without: ['ATY'] }).get('gini', 0)
 */
export function dispersionSeries(frame: Frame, options: DispersionSeriesOptions = {}): Table<Dispersion & { year: number }> {
  const { years, folder, onWarning, instead, ...measure } = options;
  const accounts = regionalAccountsSeries(frame, { years, folder, onWarning, instead });
  const present = [...new Set(accounts.array('year'))];
  return aq.from(
    present.map((year) => ({ year, ...dispersion(accounts.params({ year }).filter((d, $) => d.year === $.year), measure) })), // prettier-ignore
  );
}
