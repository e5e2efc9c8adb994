import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { loadTable, type LoadOptions } from '../data/load-table';
import { bordersOf } from '../data/table-source';
import { ranks } from '../numerics/rank-correlation';
import { frameGrowth, type UnitGrowth } from '../regions/frame-growth';
import { frameUnits, type Frame } from '../regions/frames';
import { mergeToFrame } from '../regions/merge-to-frame';
import { tableInFrame, yearsInFrame } from '../regions/table-in-frame';
import { contributionToGrowth } from './contribution-to-growth';
import { grpPerCapita } from './grp-per-capita';
import { shareInGdp } from './share-in-gdp';

/** One region in one year. */
export interface RegionalAccount {
  readonly region: string;
  readonly year: number;
  /** GRP at current prices, million tenge. */
  readonly grp_million_tenge: number;
  /** Average population of the year, persons. */
  readonly population_persons: number;
  readonly grp_per_capita_thousand_tenge: number;
  /** 1 = highest GRP per capita of the year; ties share the better rank. */
  readonly rank: number;
  readonly share_of_gdp_percent: number;
  /** Real GRP, previous year = 100; for a merged unit derived from its parts. Null where the year has none on these borders. */
  readonly volume_index: number | null;
  /** Contribution to the real growth of GDP, percentage points. Null where GRP of the year before is not on these borders. */
  readonly contribution_pp: number | null;
}

type Figures = ReadonlyMap<string, number>;
const at = (unit: string, year: number) => `${unit} ${String(year)}`;
const figures = (rows: readonly object[], value: string): Figures =>
  new Map(
    (rows as { unit: string; year: number }[]).map((row) => [
      at(row.unit, row.year),
      (row as Record<string, unknown>)[value] as number,
    ]),
  );

function accountsOfYear(
  year: number,
  units: readonly string[],
  grp: Figures,
  population: Figures,
  growth: Figures,
): RegionalAccount[] {
  const perCapita = units.map((unit) => grpPerCapita(grp.get(at(unit, year))!, population.get(at(unit, year))!));
  const rank = ranks(perCapita, { first: 'highest', ties: 'better' });
  const gdp = grp.get(at('KAZ', year))!;
  const gdpBefore = grp.get(at('KAZ', year - 1));
  return units.map((region, place) => {
    const before = grp.get(at(region, year - 1));
    const realGrowth = growth.get(at(region, year));
    const volumeIndex = realGrowth === undefined ? null : 100 * (1 + realGrowth);
    return {
      region,
      year,
      grp_million_tenge: grp.get(at(region, year))!,
      population_persons: population.get(at(region, year))!,
      grp_per_capita_thousand_tenge: perCapita[place]!,
      rank: rank[place]!,
      share_of_gdp_percent: shareInGdp(grp.get(at(region, year))!, gdp),
      volume_index: volumeIndex,
      contribution_pp:
        volumeIndex === null || before === undefined || gdpBefore === undefined
          ? null
          : contributionToGrowth({ previousGrpMillionTenge: before, previousGdpMillionTenge: gdpBefore, volumeIndex }),
    };
  });
}

/**
 * The regional accounts of every year on one frame: GRP, population, GRP per capita, its rank, share in GDP, volume index and contribution
 * to growth.
 *
 * GRP per capita = 1000 · GRP / average population; share = 100 · Yᵣ / Y_N; contribution = (Y_{r,t−1} / Y_{N,t−1}) · (I_{r,t} − 100).
 * GRP and population are brought to the same borders first. Where a year has no volume index, or no GRP of the year before, on the
 * frame's borders (2021 in frame 2022: Ulytau has no index and GRP of 2020 is on the old borders; 2010), `volume_index` and
 * `contribution_pp` are null; nothing is filled in.
 *
 * @param frame '2022' (from 2021), '2018' (from 2011) or '2010' (from 2010).
 * @param options `years`: these and no others; the data folder.
 * @returns Columns as {@link RegionalAccount}, ordered by year, then as the classifier; the republic itself is not a row.
 * @throws Error for a year asked for in which the regions do not tile the country on that frame.
 * @example regionalAccountsSeries('2010', { years: [2010, 2022] }).numRows() // 32
 */
export function regionalAccountsSeries(
  frame: Frame,
  options: LoadOptions & { readonly years?: readonly number[] } = {},
): ColumnTable {
  const { folder, onWarning } = options;
  const source: LoadOptions = { folder, onWarning };
  const tiled = yearsInFrame('gross-value-added', frame, source);
  const years = options.years ?? tiled;
  const absent = years.find((year) => !tiled.includes(year));
  if (absent !== undefined) {
    throw new Error(
      `regional accounts, frame ${frame}: no GRP of ${String(absent)} on these borders; the years are ${tiled.join(', ')}`,
    );
  }
  const totals = (loadTable('gross-value-added', source).objects() as { year: number; item: string }[]).filter(
    (row) => row.item === 'GDP' && tiled.includes(row.year),
  );
  const borders = bordersOf('gross-value-added', source);
  const grp = mergeToFrame(totals, frame, { borders, values: ['million_tenge'], nation: true });
  const population = tableInFrame('population', frame, { ...source, years: [...years] });
  const growth = frameGrowth(frame, source).objects() as UnitGrowth[];
  const units = frameUnits(frame, source).map(({ unit }) => unit);
  const [grpOf, populationOf, growthOf] = [
    figures(grp.objects(), 'million_tenge'),
    figures(population.objects(), 'persons'),
    figures(growth, 'real_growth'),
  ];
  return aq.from(years.flatMap((year) => accountsOfYear(year, units, grpOf, populationOf, growthOf)));
}

/**
 * The regional accounts of one year; see {@link regionalAccountsSeries}.
 *
 * @example regionalAccounts(2022, '2022').filter((row) => row.rank === 1).get('region') // 'ATY'
 */
export function regionalAccounts(year: number, frame: Frame, options: LoadOptions = {}): ColumnTable {
  return regionalAccountsSeries(frame, { ...options, years: [year] });
}

/**
 * The result table of GRP per capita in the 20 regions: region, grp_per_capita_thousand_tenge, rank, share_of_gdp_percent,
 * contribution_pp, full precision, in the order of the classifier. The republic has no rank, so it is no row.
 *
 * @param year 2022 or later, since contributions need GRP of the year before on the same borders.
 * @throws Error for a year without contributions.
 * @example grpPerCapitaResult(2022).numRows() // 20
 */
export function grpPerCapitaResult(year: number, options: LoadOptions = {}): ColumnTable {
  const accounts = regionalAccounts(year, '2022', options);
  if ((accounts.array('contribution_pp') as (number | null)[]).includes(null)) {
    throw new Error(
      `GRP per capita of ${String(year)}: GRP of ${String(year - 1)} or the volume index is not on the borders of 2022`,
    );
  }
  return accounts.select('region', 'grp_per_capita_thousand_tenge', 'rank', 'share_of_gdp_percent', 'contribution_pp');
}
