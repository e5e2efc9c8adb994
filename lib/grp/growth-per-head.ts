import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { loadRows, type LoadOptions } from '../data/load-table';
import { frameGrowth, type UnitGrowth } from '../regions/frame-growth';
import type { Frame } from '../regions/frames';
import { betaConvergence, type BetaConvergence } from './beta-convergence';
import { regionalAccountsSeries, type RegionalAccount } from './regional-accounts';

/** Initial level and real growth of one region between two years. */
export interface GrowthPerHead {
  readonly region: string;
  readonly first_year: number;
  readonly last_year: number;
  /** GRP per capita of the first year, thousand tenge, current prices of that year. */
  readonly initial_grp_per_capita_thousand_tenge: number;
  /** Π (1 + g): real GRP of the last year over that of the first. */
  readonly real_grp_factor: number;
  /** Population of the last year over that of the first. */
  readonly population_factor: number;
  /** real_grp_factor / population_factor. */
  readonly real_grp_per_capita_factor: number;
}

/**
 * The year whose population stands on a new level: the break that data/flags.csv names for the table of population.
 *
 * @returns The first year of the new level.
 * @throws Error when the flags name no such break.
 * @example populationBreakYear() // 2022
 */
export function populationBreakYear(options: LoadOptions = {}): number {
  const flag = loadRows('flags', options).find((row) => row.table === 'population' && row.kind === 'break');
  if (!flag) throw new Error('data/flags.csv: no row of kind "break" for the table population; one was expected');
  return flag.first_year;
}

/**
 * Real growth of GRP, in all and per head, of every region between two years on one frame.
 *
 * Real GRP is chained from the yearly growths of the frame: Π_{t = first+1}^{last} (1 + g_t). Across the break of the population (2021 to
 * 2022) the growth per head mixes growth with a recount: {@link convergenceBetween} refuses it.
 *
 * @param frame '2010' for 2010-2025.
 * @param firstYear Year of the initial level.
 * @param lastYear Later year.
 * @returns Columns as {@link GrowthPerHead}.
 * @throws Error when the years do not rise, or lie outside the frame's years.
 * @example growthPerHead('2010', 2010, 2021).numRows() // 16
 */
export function growthPerHead(frame: Frame, firstYear: number, lastYear: number, options: LoadOptions = {}): ColumnTable {
  if (!(lastYear > firstYear))
    throw new Error(`growth per head: from ${firstYear} to ${lastYear}, a later last year was expected`);
  const accounts = regionalAccountsSeries(frame, { ...options, years: [firstYear, lastYear] }).objects() as RegionalAccount[];
  const years = Array.from({ length: lastYear - firstYear }, (_, step) => firstYear + 1 + step);
  const growth = frameGrowth(frame, { ...options, years }).objects() as UnitGrowth[];
  const last = new Map(accounts.filter((row) => row.year === lastYear).map((row) => [row.region, row]));
  const rows = accounts
    .filter((row) => row.year === firstYear)
    .map((initial): GrowthPerHead => {
      const yearly = growth.filter((row) => row.unit === initial.region);
      const factor = yearly.reduce((product, row) => product * (1 + row.real_growth), 1);
      const populationFactor = last.get(initial.region)!.population_persons / initial.population_persons;
      return {
        region: initial.region,
        first_year: firstYear,
        last_year: lastYear,
        initial_grp_per_capita_thousand_tenge: initial.grp_per_capita_thousand_tenge,
        real_grp_factor: factor,
        population_factor: populationFactor,
        real_grp_per_capita_factor: factor / populationFactor,
      };
    });
  return aq.from(rows);
}

/**
 * β-convergence of GRP per capita between two years: real growth per head on the log of the initial level.
 *
 * @param options `without`: regions left out; `growth`: 'per head' (default) or 'total', real GRP not divided by people, which the
 *   break of the population does not touch.
 * @throws Error for growth per head across the break of the population; for an unknown region to leave out.
 * @example convergenceBetween('2010', 2010, 2021, { without: ['ATY'] }).slope
 */
export function convergenceBetween(
  frame: Frame,
  firstYear: number,
  lastYear: number,
  options: LoadOptions & { readonly without?: readonly string[]; readonly growth?: 'per head' | 'total' } = {},
): BetaConvergence {
  const { without = [], growth = 'per head', folder, onWarning } = options;
  const breakYear = populationBreakYear({ folder, onWarning });
  if (growth === 'per head' && firstYear < breakYear && lastYear >= breakYear) {
    throw new Error(
      `growth per head from ${firstYear} to ${lastYear} crosses the break of the population in ${breakYear}: end it before, begin it there, or ask for growth: 'total'`,
    );
  }
  const rows = growthPerHead(frame, firstYear, lastYear, { folder, onWarning }).objects() as GrowthPerHead[];
  const stranger = without.find((region) => !rows.some((row) => row.region === region));
  if (stranger !== undefined) {
    throw new Error(
      `convergence: region ${stranger} to leave out is not in the frame (${rows.map((row) => row.region).join(', ')})`,
    );
  }
  const kept = rows.filter((row) => !without.includes(row.region));
  return betaConvergence(
    kept.map((row) => row.initial_grp_per_capita_thousand_tenge),
    kept.map((row) => (growth === 'total' ? row.real_grp_factor : row.real_grp_per_capita_factor)),
    lastYear - firstYear,
  );
}
