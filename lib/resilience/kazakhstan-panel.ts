import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { yearsBetween } from '../data/years-between';
import { naturalLog } from '../numerics/logarithm';
import { sum } from '../numerics/weighted';
import { frameGrowth, frameUnits, tableInFrame, yearsInFrame, type AdditiveTable } from '../regions';
import {
  optionalColumns,
  settlePanelOptions,
  type KazakhstanPanelOptions,
  type OptionalColumn,
  type SettledOptions,
} from './panel-options';
import { panelStructures, panelVariety, type PanelStructures } from './panel-structures';
import { logRelativeGrowth } from './relative-growth';
import { unemploymentRate } from './unemployment-rate';

/** Columns of the result file panel-kazakhstan.csv, in order. */
export const panelResultColumns = ['unit', 'year', 'lnrcc', 'div', 'uv', 'rv', 'lnmarket', 'lnfdi', 'lnpop', 'gp'] as const;

/**
 * One unit in one year. The paper defines none of its variables: all of these are our proxies, each with its limits. Columns named in
 * `leaveOut` are missing from the table.
 */
export interface PanelRow {
  /** Code of one of the 16 units of the 2010 frame; differences within merged regions are lost. */
  unit: string;
  year: number;
  /** Real GRP growth relative to the published growth of the republic, log units; not resilience to a particular shock. */
  lnrcc: number;
  /** uv + rv: entropy of the shares of the 19 sections in gross value added, nats. A lower oil price alone raises it in oil regions. */
  div: number;
  /** Unrelated variety, between the six groups of sections, nats; depends on the grouping. */
  uv: number;
  /** Related variety, within the groups, nats; coarse, since two of the groups have a single section. */
  rv: number;
  /** ln of gross value added in trade, million tenge: nominal, and itself part of GRP. */
  lnmarket: number;
  /** asinh (not ln) of the gross inflow of direct investment, million US dollars; two regions are suspect in 2023. */
  lnfdi: number;
  /** ln of the average population; its level has a break between 2021 and 2022. */
  lnpop: number;
  /** Gross value added of public administration over GRP (net taxes included): mainly the pay of public servants. */
  gp: number;
  /** ln of GRP per capita, thousand tenge: nominal, and product by place, not the income of residents. */
  ln_grp_per_capita_thousand_tenge: number;
  /** ln of investment in fixed capital over GRP; a single project can change it considerably. */
  ln_investment_to_grp: number;
  /** Per cent of the labour force; hardly varies within a unit, and follows a new employment standard from 2015. */
  unemployment_percent: number;
}

type Lookup = (unit: string, year: number) => number;
type Row = Record<string, string | number>;

function lookup(table: Table, column: string, name: string): Lookup {
  const figureOf = figuresAt(table, column, ['unit', 'year']);
  return (unit, year) => {
    const value = figureOf(unit, year);
    if (value === undefined) throw new Error(`panel: table ${name} has no figure of ${unit} in ${String(year)}`);
    return value;
  };
}

function additive(name: AdditiveTable, column: string, years: number[], { source }: SettledOptions): Lookup {
  const available = yearsInFrame(name, '2010', source);
  const absent = years.find((year) => !available.includes(year));
  if (absent !== undefined) {
    const hint = name === 'foreign-direct-investment' ? "; leave out lnfdi (leaveOut: ['lnfdi']) to go on without it" : '';
    throw new Error(`panel: table ${name} has no figures of ${String(absent)} on the frame of 2010${hint}`);
  }
  return lookup(tableInFrame(name, '2010', { ...source, years }), column, name);
}

/** Controls and moderators by column. Each is a function, so that the tables of a column that is left out are not read. */
function columnMakers(
  years: number[],
  structures: PanelStructures,
  options: SettledOptions,
): Record<OptionalColumn, () => Lookup> {
  const at: (unit: string, year: number) => { gva: Record<string, number>; grp: number } = (unit, year) => {
    const structure = structures.published.get(unit)!.get(year)!;
    return { gva: structure.amounts, grp: structure.total };
  };
  const population = () => additive('population', 'persons', years, options);
  return {
    lnmarket: () => (unit, year) => naturalLog(at(unit, year).gva.G!, `gross value added of section G, ${unit} ${String(year)}`),
    lnfdi: () => {
      const inflow = additive('foreign-direct-investment', 'million_usd', years, options);
      return (unit, year) => Math.asinh(inflow(unit, year));
    },
    lnpop: () => {
      const persons = population();
      return (unit, year) => naturalLog(persons(unit, year), `population of ${unit} in ${String(year)}`);
    },
    gp: () => (unit, year) => {
      const { gva, grp } = at(unit, year);
      return gva.O! / (options.gpDenominator === 'gva' ? sum(Object.values(gva)) : grp);
    },
    ln_grp_per_capita_thousand_tenge: () => {
      const persons = population();
      const perCapita: Lookup = (unit, year) => (1000 * at(unit, year).grp) / persons(unit, year);
      return (unit, year) => naturalLog(perCapita(unit, year), `GRP per capita of ${unit} in ${String(year)}`);
    },
    ln_investment_to_grp: () => {
      const investment = additive('fixed-investment', 'million_tenge', years, options);
      return (unit, year) =>
        naturalLog(investment(unit, year) / at(unit, year).grp, `investment over GRP of ${unit} in ${String(year)}`);
    },
    unemployment_percent: () =>
      lookup(unemploymentRate('2010', years, options.source), 'unemployment_percent', 'unemployment-rate'),
  };
}

/** Whether the row uses a flagged figure of gross value added: any section through div, sections G and O through lnmarket and gp. */
function isFlagged(unit: string, year: number, { flags }: PanelStructures, options: SettledOptions): boolean {
  return flags.some((flag) => {
    if (flag.unit !== unit) return false;
    const counted = !options.withoutSections.includes(flag.section);
    return (counted && flag.year === year - options.diversificationLag) || (flag.year === year && 'GO'.includes(flag.section));
  });
}

/**
 * Kazakhstan's own panel for the paper's equations: 16 units of the frame of 2010, 2014-2023, N = 160.
 *
 * {@link PanelRow} defines every variable. The parts of a unit are added up before any logarithm or ratio is taken. The outcome lnrcc
 * is that of year t; div, uv and rv are those of the same year unless `diversificationLag` is set.
 *
 * @param options See {@link KazakhstanPanelOptions}; `panelVariants` lists the named variants.
 * @returns An arquero table, ordered by unit and year: unit, year, lnrcc, div, uv, rv, the controls lnmarket, lnfdi, lnpop, gp, and the
 *   moderators ln_grp_per_capita_thousand_tenge, ln_investment_to_grp, unemployment_percent, except the columns left out.
 * @throws Error for years without complete sections (before 2014) or without figures (lnfdi after 2023), an unknown unit, column or
 *   option, and for the logarithm of a figure that is not above zero.
 * @example kazakhstanPanel().numRows() // 160
 * @example kazakhstanPanel({ withoutUnits: ['ATY'], diversificationLag: 1 }).numRows() // 15 units × 9 years = 135
 */
export function kazakhstanPanel(options: KazakhstanPanelOptions = {}): Table<PanelRow> {
  const settled = settlePanelOptions(options);
  const known = frameUnits('2010', settled.source).map(({ unit }) => unit);
  const stranger = settled.withoutUnits.find((unit) => !known.includes(unit));
  if (stranger !== undefined)
    throw new Error(`panel: unit ${stranger} to leave out is unknown; the units are ${known.join(', ')}`);
  const units = known.filter((unit) => !settled.withoutUnits.includes(unit));
  const years = yearsBetween(settled.firstYear, settled.lastYear).filter((year) => !settled.withoutYears.includes(year));
  const growthOf = lookup(frameGrowth('2010', { ...settled.source, years, nation: true }), 'real_growth', 'volume-index');
  const structures = panelStructures(settled);
  const makers = columnMakers(years, structures, settled);
  const columns = optionalColumns.filter((name) => !settled.leaveOut.includes(name));
  const lookups = columns.map((name) => [name, makers[name]()] as const);
  const rows = units.flatMap((unit) =>
    years
      .filter((year) => settled.flaggedFigures !== 'rows left out' || !isFlagged(unit, year, structures, settled))
      .map((year): Row => {
        const { div, uv, rv } = panelVariety(unit, year - settled.diversificationLag, structures, settled);
        const lnrcc = logRelativeGrowth(growthOf(unit, year), growthOf('KAZ', year));
        const others = Object.fromEntries(lookups.map(([name, value]) => [name, value(unit, year)]));
        return { unit, year, lnrcc, div, uv, rv, ...others };
      }),
  );
  return aq.from(rows as unknown as PanelRow[]);
}
