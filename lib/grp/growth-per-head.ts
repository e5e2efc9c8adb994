import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import { rowOf } from '../data/row-of';
import { yearsBetween } from '../data/years-between';
import { checkOptions } from '../numerics/read-options';
import { frameGrowth, tableInFrame, yearsInFrame, type Frame } from '../regions';
import { regionalAccountsSeries } from './regional-accounts';

/** Initial level and real growth of one region between two years. */
export interface GrowthPerHead {
  readonly region: string;
  /** GRP per capita of the first year, thousand tenge, current prices of that year. */
  readonly initial_grp_per_capita_thousand_tenge: number;
  /** Π (1 + g): real GRP of the last year divided by that of the first. */
  readonly real_grp_factor: number;
  /** real_grp_factor divided by the ratio of the last year's population to the first year's. */
  readonly real_grp_per_capita_factor: number;
}

/**
 * Reads the year of the population break from data/flags.csv.
 *
 * @returns The first year at the new level.
 * @throws Error when the flags contain no break for the population table, or several.
 * @example populationBreakYear() // 2022
 */
export function populationBreakYear(options: LoadOptions = {}): number {
  return rowOf(loadTable('flags', options), { table: 'population', kind: 'break' }).first_year;
}

/**
 * Real growth of GRP, total and per head, of every region between two years on one frame.
 *
 * Real GRP is chained from the annual growth rates on the frame: Π_{t = first+1}^{last} (1 + g_t). Across the population break (2021 to
 * 2022), growth per head mixes growth with a recount, so {@link convergenceBetween} rejects it.
 *
 * @param frame '2010' for 2010-2025.
 * @param firstYear Year of the initial level.
 * @param lastYear A later year.
 * @returns Columns as in {@link GrowthPerHead}.
 * @throws Error when the last year is not after the first, or a year is not available on the frame.
 * @example growthPerHead('2010', 2010, 2021).numRows() // 16
 */
export function growthPerHead(
  frame: Frame,
  firstYear: number,
  lastYear: number,
  options: LoadOptions = {},
): Table<GrowthPerHead> {
  if (!(lastYear > firstYear)) throw new Error(`growth per head: from ${firstYear} to ${lastYear}, expected a later last year`);
  const accounts = regionalAccountsSeries(frame, { ...options, years: [firstYear, lastYear] });
  const [perCapita, persons] = ['grp_per_capita_thousand_tenge', 'population_persons'].map((column) =>
    figuresAt(accounts, column, ['region', 'year']),
  );
  const years = yearsBetween(firstYear + 1, lastYear);
  const growth = figuresAt(frameGrowth(frame, { ...options, years }), 'real_growth', ['unit', 'year']);
  const rows = [...new Set(accounts.array('region'))].map((region): GrowthPerHead => {
    const factor = years.reduce((product, year) => product * (1 + growth(region, year)!), 1);
    const populationFactor = persons(region, lastYear)! / persons(region, firstYear)!;
    return {
      region,
      initial_grp_per_capita_thousand_tenge: perCapita(region, firstYear)!,
      real_grp_factor: factor,
      real_grp_per_capita_factor: factor / populationFactor,
    };
  });
  return aq.from(rows);
}

/** The level break in one region's population and its effect on growth per head; growth rates are logarithmic, in percent. */
export interface PopulationBreak {
  readonly region: string;
  /** 100 · ln(P_{b−1} / P_{b−2}), growth in the year before the break. */
  readonly growth_before_percent: number;
  /** 100 · ln(P_b / P_{b−1}), growth across the break. */
  readonly growth_across_percent: number;
  /** 100 · ln(P_{b+1} / P_b), growth in the year after the break; null when the figures end with the break year. */
  readonly growth_after_percent: number | null;
  /** growth_across − (growth_before + growth_after) / 2: the jump in level beyond the growth of the adjacent years. */
  readonly level_break_percent: number;
  /** 100 · ln(1 + g_b), real growth of GRP in the year of the break. */
  readonly real_growth_percent: number;
  /** real_growth − growth_across: growth per head from the uncorrected figures. */
  readonly real_growth_per_head_percent: number;
  /** −level_break: the effect of the break alone on growth per head, in percentage points. */
  readonly effect_on_growth_per_head_pp: number;
}

/**
 * The population break between two years (2021 to 2022, census) by region, relative to growth in the adjacent years, with its effect on
 * real growth per head. Growth is logarithmic, so that the parts add up exactly. With d_t = 100 ln(P_t / P_{t−1}) and b the year of the
 * break, the level break is d_b − (d_{b−1} + d_{b+1}) / 2, or d_b − d_{b−1} where the figures end with the break.
 *
 * No population figure is corrected; the size of the break is shown alongside. It includes that year's migration (considerable after
 * February 2022), which cannot be separated from the recount.
 *
 * @param frame '2022', '2018' or '2010'.
 * @param options The data folder; `nation` adds the republic as region KAZ.
 * @returns Columns as in {@link PopulationBreak}, in the order of the classifier.
 * @throws Error when one of the two years before the break is missing.
 * @example rowOf(populationBreak('2022'), { region: 'ABY' }).level_break_percent // below -3
 */
export function populationBreak(frame: Frame, options: LoadOptions & { readonly nation?: boolean } = {}): Table<PopulationBreak> {
  checkOptions('populationBreak', options, { ...loadOptionKinds, nation: 'boolean' });
  const { nation, ...source } = options;
  const year = populationBreakYear(source);
  const goesOn = yearsInFrame('population', frame, source).includes(year + 1);
  const years = yearsBetween(year - 2, goesOn ? year + 1 : year);
  const personsOf = figuresAt(tableInFrame('population', frame, { ...source, years, nation }), 'persons', ['unit', 'year']);
  const growth = frameGrowth(frame, { ...source, years: [year], nation });
  const growthOf = figuresAt(growth, 'real_growth', ['unit']);
  const table = growth.array('unit').map((unit): PopulationBreak => {
    const persons = years.map((wanted) => personsOf(unit, wanted)!);
    const [before, across, after] = [1, 2, 3].map((step) => 100 * Math.log(persons[step] / persons[step - 1]));
    const levelBreak = across - (goesOn ? (before + after) / 2 : before);
    const real = 100 * Math.log(1 + growthOf(unit)!);
    return {
      region: unit,
      growth_before_percent: before,
      growth_across_percent: across,
      growth_after_percent: goesOn ? after : null,
      level_break_percent: levelBreak,
      real_growth_percent: real,
      real_growth_per_head_percent: real - across,
      effect_on_growth_per_head_pp: -levelBreak,
    };
  });
  return aq.from(table);
}
