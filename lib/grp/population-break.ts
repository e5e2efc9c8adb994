import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import type { LoadOptions } from '../data/load-table';
import { frameGrowth, type UnitGrowth } from '../regions/frame-growth';
import type { Frame } from '../regions/frames';
import { tableInFrame } from '../regions/table-in-frame';
import { populationBreakYear } from './growth-per-head';

/** The level break of one region's population and what it does to growth per head; growths in percent, logarithmic. */
export interface PopulationBreak {
  readonly region: string;
  /** 100 · ln(P_{b−1} / P_{b−2}), growth in the year before the break. */
  readonly growth_before_percent: number;
  /** 100 · ln(P_b / P_{b−1}), growth across the break. */
  readonly growth_across_percent: number;
  /** 100 · ln(P_{b+1} / P_b), growth in the year after the break. */
  readonly growth_after_percent: number;
  /** growth_across − (growth_before + growth_after) / 2: how far the level jumped beyond the pace of the years around. */
  readonly level_break_percent: number;
  /** 100 · ln(1 + g_b), real growth of GRP in the year of the break. */
  readonly real_growth_percent: number;
  /** real_growth − growth_across: growth per head as the figures stand. */
  readonly real_growth_per_head_percent: number;
  /** −level_break: by how many percentage points the break alone moved growth per head. */
  readonly effect_on_growth_per_head_pp: number;
}

/**
 * The break of the population between two years (2021 to 2022, census) region by region, against the pace of the years around it, and its
 * effect on real growth per head.
 *
 * Logarithmic growth, so that the parts add up exactly: with d_t = 100 ln(P_t / P_{t−1}) and b the year of the break,
 * level break = d_b − (d_{b−1} + d_{b+1}) / 2. No population is corrected: the size of the break is shown beside the figures.
 * Migration that year (after February 2022 a good deal) is in it too and cannot be told from the recount.
 *
 * @param frame '2022', '2018' or '2010'.
 * @param options The data folder; `nation` adds the republic as region KAZ.
 * @returns Columns as {@link PopulationBreak}, in the order of the classifier.
 * @throws Error when a year around the break is missing.
 * @example populationBreak('2022').filter((row) => row.region === 'ABY').get('level_break_percent') // below -3
 */
export function populationBreak(frame: Frame, options: LoadOptions & { readonly nation?: boolean } = {}): ColumnTable {
  const { nation, folder, onWarning } = options;
  const source: LoadOptions = { folder, onWarning };
  const year = populationBreakYear(source);
  const years = [year - 2, year - 1, year, year + 1];
  const rows = tableInFrame('population', frame, { ...source, years, nation }).objects() as {
    unit: string;
    year: number;
    persons: number;
  }[];
  const growth = frameGrowth(frame, { ...source, years: [year], nation }).objects() as UnitGrowth[];
  const table = growth.map(({ unit, real_growth }): PopulationBreak => {
    const persons = years.map((wanted) => rows.find((row) => row.unit === unit && row.year === wanted)!.persons);
    const [before, across, after] = [1, 2, 3].map((step) => 100 * Math.log(persons[step]! / persons[step - 1]!)) as [
      number,
      number,
      number,
    ];
    const levelBreak = across - (before + after) / 2;
    const real = 100 * Math.log(1 + real_growth);
    return {
      region: unit,
      growth_before_percent: before,
      growth_across_percent: across,
      growth_after_percent: after,
      level_break_percent: levelBreak,
      real_growth_percent: real,
      real_growth_per_head_percent: real - across,
      effect_on_growth_per_head_pp: -levelBreak,
    };
  });
  return aq.from(table);
}
