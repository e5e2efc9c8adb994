import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { keptFor } from '../data/kept-for';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import { checkOptions } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { frameUnits, type Frame, type FrameUnit } from './frames';
import { liesOnOwnLand } from './tiling';

/** How a unit's growth came about. */
export type GrowthRule =
  'published index' | 'parts, weights of the year before' | 'parts, weights of the year' | "Karaganda's index for Ulytau too";

/** Real growth of one unit in one year. */
export interface UnitGrowth {
  unit: string;
  year: number;
  /** A fraction: 0.03 is three per cent */
  real_growth: number;
  rule: GrowthRule;
}

interface Accounts {
  /** Gross regional product, million tenge */
  grp: (region: string, year: number) => number | undefined;
  /** Volume index, previous year = 100 */
  index: (region: string, year: number) => number | undefined;
  /** The years of the index, rising */
  years: readonly number[];
}

const accountsOf = keptFor((products: Table, indices: Table): Accounts => {
  const totals = products.filter((d: { item: string }) => d.item === 'GDP');
  return {
    grp: figuresAt(totals, 'million_tenge', ['region', 'year']),
    index: figuresAt(indices, 'previous_year_100', ['region', 'year']),
    years: [...new Set(indices.array('year') as number[])].sort((one, other) => one - other),
  };
});

/** The published rows that cover the land of one part only: on the borders of 2022, or as Turkestan and Shymkent were told apart before. */
const rowsOnOwnLand = (parts: string[], year: number): string[] =>
  parts.filter((part) => liesOnOwnLand(part, year, 'national-accounts'));

function unitGrowth({ unit, parts }: FrameUnit, year: number, { grp, index }: Accounts): UnitGrowth | undefined {
  const result = (real_growth: number, rule: GrowthRule): UnitGrowth => ({ unit, year, real_growth, rule });
  const whole = index(unit, year);
  const apart = rowsOnOwnLand(parts, year);
  if (parts.length > 1 && apart.length === parts.length) {
    const comparable = rowsOnOwnLand(parts, year - 1).length === parts.length;
    const before = parts.map((part) => grp(part, year - 1));
    const now = parts.map((part) => grp(part, year));
    const indices = parts.map((part) => index(part, year));
    const allIndices = indices.every((value) => value !== undefined);
    if (allIndices && comparable && before.every((value) => value !== undefined)) {
      const grown = before.map((value, i) => value! * indices[i]!);
      return result(sum(grown) / sum(before as number[]) / 100 - 1, 'parts, weights of the year before');
    }
    if (unit === 'YKO' && whole !== undefined) return result(whole / 100 - 1, 'published index');
    if (allIndices && now.every((value) => value !== undefined)) {
      const deflated = now.map((value, i) => (100 * value!) / indices[i]!);
      return result(sum(now as number[]) / sum(deflated) - 1, 'parts, weights of the year');
    }
    if (unit === 'KRG' && year === 2021 && whole !== undefined)
      return result(whole / 100 - 1, "Karaganda's index for Ulytau too");
    return undefined;
  }
  return whole === undefined ? undefined : result(whole / 100 - 1, 'published index');
}

/**
 * Real growth of gross regional product on a constant frame. A unit with one published row has its published index. A unit of several
 * parts has their indices weighted with the product of the year before, where every part has one on the same borders (Turkestan and
 * Shymkent since 2012, the other merged units since 2022), and else with that of the year itself (2021). Ulytau has no index of 2021:
 * Karaganda's is used for both.
 *
 * @param frame '2022' (from 2022), '2018' (from 2011) or '2010' (from 2001)
 * @param options `years`: these and no others; `nation`: the republic's published growth as unit KAZ
 * @returns unit, year, real_growth (a fraction), rule; all years in which every unit has a growth when `years` is absent
 * @throws Error naming the first unit and year, of those asked for, without a growth
 * @example
 * frameGrowth('2010', { years: [2021] }).objects(); // 16 rows
 */
export function frameGrowth(
  frame: Frame,
  options: LoadOptions & { years?: readonly number[]; nation?: boolean } = {},
): Table<UnitGrowth> {
  checkOptions('frameGrowth', options, { ...loadOptionKinds, years: 'list', nation: 'boolean' });
  const { years, nation, ...source } = options;
  const accounts = accountsOf(loadTable('gross-value-added', source), loadTable('volume-index', source));
  const units = [...frameUnits(frame, source), ...(nation ? [{ unit: 'KAZ', parts: ['KAZ'] }] : [])];
  const rows: UnitGrowth[] = [];
  for (const year of years ?? accounts.years) {
    const found = units.map((unit) => ({ unit: unit.unit, growth: unitGrowth(unit, year, accounts) }));
    const without = found.find(({ growth }) => growth === undefined);
    if (without === undefined) rows.push(...found.map(({ growth }) => growth!));
    else if (years) throw new Error(`Real growth, frame ${frame}: ${without.unit} has no volume index in ${String(year)}.`);
  }
  return aq.from(rows);
}
