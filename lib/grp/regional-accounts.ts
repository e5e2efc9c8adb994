import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import { bordersOf } from '../data/table-source';
import { ranks } from '../numerics/rank-correlation';
import { checkOptions } from '../numerics/read-options';
import { frameGrowth, mergeToFrame, tableInFrame, yearsInFrame, type Frame } from '../regions';
import { contributionToGrowth, grpPerCapita, shareInGdp } from './grp-per-capita';

/** Accounts of one region in one year. */
export interface RegionalAccount {
  readonly region: string;
  readonly year: number;
  /** GRP at current prices, million tenge. */
  readonly grp_million_tenge: number;
  /** Average population, persons, within the borders of the frame. */
  readonly population_persons: number;
  readonly grp_per_capita_thousand_tenge: number;
  /** 1 = highest GRP per capita in the year; ties share the better rank. */
  readonly rank: number;
  readonly share_of_gdp_percent: number;
  /** Real GRP, previous year = 100; for a merged unit, derived from its parts. Null where the year has no index for these borders. */
  readonly volume_index: number | null;
  /** Contribution to real GDP growth, percentage points. Null without a volume index or previous-year GRP within these borders. */
  readonly contribution_pp: number | null;
}

/** The tables that accounts are computed from, for one set of regions. */
export interface AccountTables {
  /** unit, year, million_tenge: GRP, and GDP as the nation's row */
  readonly product: Table;
  /** unit, year, persons */
  readonly population: Table;
  /** unit, year, real_growth (a fraction); without it there are no volume indices or contributions */
  readonly growth?: Table;
}

function needed(value: number | undefined, what: string): number {
  if (value === undefined) throw new Error(`Regional accounts: no ${what}.`);
  return value;
}

/**
 * Accounts of any country's regions: GRP per capita, its rank within the year, share in GDP, volume index and contribution to growth.
 *
 * @param tables see {@link AccountTables}; money in millions
 * @param options `years` (default: all years in the product table); `nation`: code of the nation's rows, default 'KAZ'
 * @returns one row per year and region, in the order of the product table; the nation has no row
 * @throws Error when the nation has no row in a year, or a region has no population
 * @example accountsOf({ product, population }, { nation: 'US' }).orderby('rank')
 */
export function accountsOf(
  tables: AccountTables,
  options: { readonly years?: readonly number[]; readonly nation?: string } = {},
): Table<RegionalAccount> {
  checkOptions('accountsOf', options, { years: 'list', nation: 'text' });
  const { nation = 'KAZ' } = options;
  const product = figuresAt(tables.product, 'million_tenge', ['unit', 'year']);
  const population = figuresAt(tables.population, 'persons', ['unit', 'year']);
  const growth = tables.growth ? figuresAt(tables.growth, 'real_growth', ['unit', 'year']) : () => undefined;
  const [inYear, inUnit] = [tables.product.array('year') as number[], tables.product.array('unit') as string[]];
  const rows = (options.years ?? [...new Set(inYear)]).flatMap((year) => {
    const regions = inUnit.filter((unit, place) => unit !== nation && inYear[place] === year);
    const perCapita = regions.map((region) =>
      grpPerCapita(product(region, year)!, needed(population(region, year), `population of ${region} in ${year}`)),
    );
    const rank = ranks(perCapita, { first: 'highest', ties: 'better' });
    const [gdp, gdpBefore] = [
      needed(product(nation, year), `row of the nation (${nation}) in ${year}`),
      product(nation, year - 1),
    ];
    return regions.map((region, place): RegionalAccount => {
      const [realGrowth, before] = [growth(region, year), product(region, year - 1)];
      const volumeIndex = realGrowth === undefined ? null : 100 * (1 + realGrowth);
      const comparable = volumeIndex !== null && before !== undefined && gdpBefore !== undefined;
      return {
        region,
        year,
        grp_million_tenge: product(region, year)!,
        population_persons: population(region, year)!,
        grp_per_capita_thousand_tenge: perCapita[place],
        rank: rank[place],
        share_of_gdp_percent: shareInGdp(product(region, year)!, gdp),
        volume_index: volumeIndex,
        contribution_pp: comparable
          ? contributionToGrowth({ previousGrpMillionTenge: before, previousGdpMillionTenge: gdpBefore, volumeIndex })
          : null,
      };
    });
  });
  return aq.from(rows);
}

/**
 * The regional accounts of all years on one frame: GRP, population, GRP per capita and its rank, share in GDP, volume index and
 * contribution to growth.
 *
 * GRP per capita = 1000 · GRP / average population; share = 100 · Yᵣ / Y_N; contribution = (Y_{r,t−1} / Y_{N,t−1}) · (I_{r,t} − 100).
 * GRP and population are first converted to the same borders. Without a volume index for the frame's borders, `volume_index` and
 * `contribution_pp` are null; without previous-year GRP within them, `contribution_pp` is null. This happens in 2021 on frame 2022
 * (Ulytau has no index, and GRP of 2020 has the old borders) and in 2010. Nothing is imputed.
 *
 * @param frame '2022' (from 2021), '2018' (from 2011) or '2010' (from 2010).
 * @param options `years`: the years to include; the data folder.
 * @returns Columns as in {@link RegionalAccount}, ordered by year, then as in the classifier; the republic itself has no row.
 * @throws Error for a requested year in which the regions do not cover the country exactly on that frame.
 * @example regionalAccountsSeries('2010', { years: [2010, 2022] }).numRows() // 32
 */
export function regionalAccountsSeries(
  frame: Frame,
  options: LoadOptions & { readonly years?: readonly number[] } = {},
): Table<RegionalAccount> {
  checkOptions('regionalAccountsSeries', options, { ...loadOptionKinds, years: 'list' });
  const { years: wanted, ...source } = options;
  const tiled = yearsInFrame('gross-value-added', frame, source);
  const years = wanted ?? tiled;
  const absent = years.find((year) => !tiled.includes(year));
  if (absent !== undefined)
    throw new Error(`regional accounts, frame ${frame}: no GRP of ${absent} on these borders; the years are ${tiled.join(', ')}`);
  const totals = loadTable('gross-value-added', source)
    .params({ tiled })
    .filter((d, $) => d.item === 'GDP' && aq.op.includes($.tiled, d.year, 0));
  const product = mergeToFrame(totals, frame, {
    borders: bordersOf('gross-value-added', source),
    values: ['million_tenge'],
    nation: true,
  });
  const population = tableInFrame('population', frame, { ...source, years: [...years] });
  return accountsOf({ product, population, growth: frameGrowth(frame, source) }, { years });
}

/**
 * The regional accounts of one year; see {@link regionalAccountsSeries}.
 *
 * @example rowOf(regionalAccounts(2022, '2022'), { rank: 1 }).region // 'ATY'
 */
export function regionalAccounts(year: number, frame: Frame, options: LoadOptions = {}): Table<RegionalAccount> {
  return regionalAccountsSeries(frame, { ...options, years: [year] });
}

/**
 * The result table of GRP per capita in the 20 regions: region, grp_per_capita_thousand_tenge, rank, share_of_gdp_percent,
 * contribution_pp, in full precision and the order of the classifier. The republic has no rank, so it has no row.
 *
 * @param year 2022 or later, since contributions need GRP of the previous year within the same borders.
 * @throws Error for a year without contributions.
 * @example grpPerCapitaResult(2022).numRows() // 20
 */
export function grpPerCapitaResult(
  year: number,
  options: LoadOptions = {},
): Table<
  Pick<RegionalAccount, 'region' | 'grp_per_capita_thousand_tenge' | 'rank' | 'share_of_gdp_percent' | 'contribution_pp'>
> {
  const accounts = regionalAccounts(year, '2022', options);
  if (accounts.array('contribution_pp').includes(null))
    throw new Error(`GRP per capita of ${year}: GRP of ${year - 1} or the volume index is not on the borders of 2022`);
  return accounts.select('region', 'grp_per_capita_thousand_tenge', 'rank', 'share_of_gdp_percent', 'contribution_pp');
}
