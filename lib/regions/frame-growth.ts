import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { keptFor } from '../data/kept-for';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import { checkOptions } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { frameUnits, type Frame, type FrameUnit } from './frames';
import { liesOnOwnLand } from './tiling';

/** How a unit's growth was computed. */
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
  /** The years of the index, ascending */
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

/** The parts whose rows cover only their own land: before the borders of 2022, neither the three new units nor the regions they came from. */
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
 * Returns real growth of gross regional product on a constant frame. A unit with a single published row has its published index. For a
 * unit of several parts, their indices are weighted by the product of the year before if every part has one on the same borders
 * (Turkestan and Shymkent since 2012, the other merged units since 2022), otherwise by that of the year itself (2021). Ulytau has no
 * index for 2021, so Karaganda's is used for both.
 *
 * @param frame '2022' (from 2022), '2018' (from 2011) or '2010' (from 2001)
 * @param options `years`: only these years; `nation`: adds the republic's published growth as unit KAZ
 * @returns unit, year, real_growth (a fraction), rule; without `years`, all years in which every unit has a growth rate
 * @throws Error naming the first unit and requested year without a growth rate
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
