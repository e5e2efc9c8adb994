import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import * as aq from 'arquero';
import { loadRows, loadTable } from '../../lib/data/load-table';
import {
  accountsOf,
  betaConvergence,
  convergenceBetween,
  dispersion,
  dispersionSeries,
  growthPerHead,
  grpPerCapitaResult,
  populationBreak,
  populationBreakYear,
  regionalAccounts,
  regionalAccountsSeries,
  type GrowthPerHead,
  type PopulationBreak,
  type RegionalAccount,
} from '../../lib/grp';

/** Published GRP per capita has one decimal, and its population is rounded to halves of persons: the agreed bound of the codebook. */
const PUBLISHED_PER_CAPITA = 0.06;
/** Published shares have one decimal. */
const PUBLISHED_SHARE = 0.05 + 1e-9;
/** Regions add up to the republic within 1.5 million tenge, a hundred-millionth of GDP. */
const ADDS_UP_PERCENT = 1e-5;
/** Regional indices have one decimal: half of it on a region with the weight of all. */
const INDEX_ROUNDING_PP = 0.05;
/** Sums of a few doubles. */
const ROUNDING = 1e-9;

const rowsOf = <Row>(table: { objects: () => object[] }) => table.objects() as Row[];
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const near = (actual: number, expected: number, tolerance: number, what = '') =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what} ${actual} is not ${expected} within ${tolerance}`);

const accounts2022 = rowsOf<RegionalAccount>(regionalAccounts(2022, '2022'));

describe('regional accounts of 2022', () => {
  it('give the GRP per capita that the Bureau published, in all 20 regions', () => {
    const published = new Map(loadRows('grp-2022-published').map((row) => [row.region, row]));
    assert.equal(accounts2022.length, 20);
    for (const row of accounts2022) {
      const official = published.get(row.region)!;
      near(row.grp_per_capita_thousand_tenge, official.grp_per_capita_thousand_tenge, PUBLISHED_PER_CAPITA, row.region);
      near(row.volume_index!, official.volume_index_2021_100, ROUNDING, row.region);
      if (official.share_of_gdp_percent !== null)
        near(row.share_of_gdp_percent, official.share_of_gdp_percent, PUBLISHED_SHARE, row.region);
    }
  });

  it('rank the regions as the published GRP per capita does', () => {
    const published = loadRows('grp-2022-published').filter((row) => row.region !== 'KAZ');
    const order = [...published].sort((one, other) => other.grp_per_capita_thousand_tenge - one.grp_per_capita_thousand_tenge);
    const ours = [...accounts2022].sort((one, other) => one.rank - other.rank);
    assert.deepEqual(
      ours.map((row) => row.region),
      order.map((row) => row.region),
    );
    assert.deepEqual(
      ours.map((row) => row.rank),
      order.map((_, place) => place + 1),
    );
  });

  it('have shares that add up to 100 and contributions that add up to 3.24, where 3.2 is published', () => {
    near(total(accounts2022.map((row) => row.share_of_gdp_percent)), 100, ADDS_UP_PERCENT);
    const contributions = total(accounts2022.map((row) => row.contribution_pp!));
    near(contributions, 3.24, 0.005);
    const growth = loadRows('volume-index').find((row) => row.region === 'KAZ' && row.year === 2022)!.previous_year_100 - 100;
    near(contributions, growth, INDEX_ROUNDING_PP);
  });

  it('make a contribution out of the GRP of 2021 on the same borders, Ulytau included', () => {
    const gdp = loadRows('gross-value-added').filter((row) => row.item === 'GDP' && row.year === 2021);
    const of = (region: string) => gdp.find((row) => row.region === region)!.million_tenge;
    const ulytau = accounts2022.find((row) => row.region === 'ULT')!;
    near(ulytau.contribution_pp!, (of('ULT') / of('KAZ')) * 2.5, ROUNDING);
  });

  it('are written as a result without empty cells and without the republic', () => {
    const result = grpPerCapitaResult(2022);
    assert.deepEqual(result.columnNames(), [
      'region',
      'grp_per_capita_thousand_tenge',
      'rank',
      'share_of_gdp_percent',
      'contribution_pp',
    ]);
    assert.equal(result.numRows(), 20);
    assert.ok(!(result.array('region') as string[]).includes('KAZ'));
    assert.throws(() => grpPerCapitaResult(2021), /GRP per capita of 2021: GRP of 2020/);
  });
});

describe('regional accounts of other years and frames', () => {
  it('have shares that add up to 100 in every year of the constant frame', () => {
    const rows = rowsOf<RegionalAccount>(regionalAccountsSeries('2010'));
    assert.equal(rows.length, 16 * 16);
    for (let year = 2010; year <= 2025; year += 1) {
      const shares = rows.filter((row) => row.year === year).map((row) => row.share_of_gdp_percent);
      near(total(shares), 100, ADDS_UP_PERCENT, String(year));
    }
  });

  it('put GRP and population of a merged unit on the same borders before the borders changed', () => {
    const almaty = rowsOf<RegionalAccount>(regionalAccounts(2014, '2010')).find((row) => row.region === 'ALM')!;
    const gva = loadRows('gross-value-added').find((row) => row.region === 'ALM' && row.year === 2014 && row.item === 'GDP')!;
    const people = loadRows('population').filter((row) => row.year === 2014 && ['ALM', 'ZHT'].includes(row.region));
    near(almaty.grp_million_tenge, gva.million_tenge, ROUNDING);
    near(almaty.population_persons, total(people.map((row) => row.persons)), ROUNDING);
  });

  it('leave index and contribution empty where GRP of the year before is on other borders', () => {
    for (const row of rowsOf<RegionalAccount>(regionalAccounts(2021, '2022'))) {
      assert.equal(row.contribution_pp, null);
      assert.equal(row.volume_index, null);
      assert.ok(row.grp_per_capita_thousand_tenge > 0);
    }
    for (const row of rowsOf<RegionalAccount>(regionalAccounts(2021, '2010'))) assert.equal(typeof row.contribution_pp, 'number');
  });

  it('refuse a year without GRP on the frame', () => {
    assert.throws(() => regionalAccounts(2020, '2022'), /frame 2022: no GRP of 2020 on these borders; the years are 2021/);
  });
});

describe('accounts of another country', () => {
  const product = aq.from([
    { unit: 'N', year: 2020, million_tenge: 60 },
    { unit: 'S', year: 2020, million_tenge: 40 },
    { unit: 'US', year: 2020, million_tenge: 100 },
    { unit: 'N', year: 2021, million_tenge: 90 },
    { unit: 'S', year: 2021, million_tenge: 60 },
    { unit: 'US', year: 2021, million_tenge: 150 },
  ]);
  const population = aq.from([2020, 2021].flatMap((year) => [{ unit: 'N', year, persons: 30 }, { unit: 'S', year, persons: 10 }])); // prettier-ignore
  const growth = aq.from([{ unit: 'N', year: 2021, real_growth: 0.1 }]);

  it('take the code of its nation, and leave empty what no growth is known for', () => {
    const rows = accountsOf({ product, population, growth }, { nation: 'US', years: [2021] }).objects();
    assert.deepEqual(rows.map((row) => [row.region, row.grp_per_capita_thousand_tenge, row.rank, row.share_of_gdp_percent]), [
      ['N', 3000, 2, 60],
      ['S', 6000, 1, 40],
    ]); // prettier-ignore
    near(rows[0]!.contribution_pp!, 6, ROUNDING);
    assert.deepEqual([rows[1]!.volume_index, rows[1]!.contribution_pp], [null, null]);
    assert.equal(accountsOf({ product, population }, { nation: 'US' }).numRows(), 4);
  });

  it('are refused without the nation or the population of a region', () => {
    assert.throws(() => accountsOf({ product, population }), /no population of US in 2020/);
    const states = product.filter((d) => d.unit !== 'US');
    assert.throws(() => accountsOf({ product: states, population }, { nation: 'US' }), /no row of the nation \(US\) in 2020/);
  });
});

describe('dispersion over the years', () => {
  it('equals the measures of each year by itself', () => {
    const series = rowsOf<Record<string, number>>(
      dispersionSeries('2010', { years: [2012, 2022], weighting: 'population', without: ['ATY'] }),
    );
    const alone = dispersion(regionalAccounts(2022, '2010'), { weighting: 'population', without: ['ATY'] });
    assert.deepEqual(series[1], { year: 2022, ...alone });
  });

  it("has the nation's GDP per capita as its weighted mean", () => {
    const [row] = rowsOf<{ mean_thousand_tenge: number }>(dispersionSeries('2010', { years: [2022], weighting: 'population' }));
    const official = loadRows('grp-2022-published').find((published) => published.region === 'KAZ')!;
    near(row!.mean_thousand_tenge, official.grp_per_capita_thousand_tenge, PUBLISHED_PER_CAPITA);
  });

  it('is driven by Atyrau: every measure of 2022 falls without it', () => {
    for (const weighting of ['none', 'population'] as const) {
      const [all] = rowsOf<Record<string, number>>(dispersionSeries('2010', { years: [2022], weighting }));
      const [rest] = rowsOf<Record<string, number>>(dispersionSeries('2010', { years: [2022], weighting, without: ['ATY'] }));
      for (const measure of [
        'coefficient_of_variation',
        'gini',
        'theil_t',
        'theil_l',
        'maximum_to_minimum',
        'log_standard_deviation',
      ]) {
        assert.ok(rest![measure]! < all![measure]!, measure);
      }
    }
  });
});

describe('growth per head between two years', () => {
  it('chains the yearly indices of a region that no border changed', () => {
    const atyrau = rowsOf<GrowthPerHead>(growthPerHead('2010', 2010, 2013)).find((row) => row.region === 'ATY')!;
    const people = (year: number) => loadRows('population').find((row) => row.region === 'ATY' && row.year === year)!.persons;
    near(atyrau.real_grp_factor, 1.032 * 0.977 * 1.04, ROUNDING);
    near(atyrau.real_grp_per_capita_factor, (1.032 * 0.977 * 1.04) / (people(2013) / people(2010)), ROUNDING);
  });

  it('refuses flags that name no break of the population, or two of them', () => {
    const flags = loadTable('flags');
    const none = flags.filter((d) => d.table !== 'population').reify();
    assert.throws(() => populationBreakYear({ instead: { flags: none } }), /no row with table population, kind break/);
    assert.throws(() => populationBreakYear({ instead: { flags: flags.concat(flags) } }), /2 rows with table population/);
  });

  it('is what convergence is measured by: per head, or the total where that is asked for', () => {
    const rows = growthPerHead('2010', 2010, 2021);
    const initial = rows.array('initial_grp_per_capita_thousand_tenge');
    const slopeOf = (factors: number[]) => betaConvergence(initial, factors, 11).slope;
    const [perHead, total] = [rows.array('real_grp_per_capita_factor'), rows.array('real_grp_factor')].map(slopeOf);
    near(convergenceBetween('2010', 2010, 2021).slope, perHead!, ROUNDING);
    near(convergenceBetween('2010', 2010, 2021, { growth: 'total' }).slope, total!, ROUNDING);
    assert.ok(Math.abs(perHead! - total!) > 0.001);
  });

  it('refuses convergence per head across the break of the population, not of the total', () => {
    assert.equal(populationBreakYear(), 2022);
    assert.throws(() => convergenceBetween('2010', 2010, 2025), /crosses the break of the population in 2022/);
    assert.equal(convergenceBetween('2010', 2010, 2025, { growth: 'total' }).observations, 16);
    assert.equal(convergenceBetween('2010', 2022, 2025).observations, 16);
    assert.equal(convergenceBetween('2010', 2010, 2021, { without: ['ATY'] }).observations, 15);
    assert.throws(
      () => convergenceBetween('2010', 2010, 2021, { without: ['ULT'] }),
      /region ULT to leave out is not in the frame/,
    );
    assert.throws(() => growthPerHead('2010', 2012, 2012), /a later last year/);
  });
});

describe('break of the population', () => {
  it('is the growth across it beyond the pace of the years around it, worked out from four figures', () => {
    const [abay] = rowsOf<PopulationBreak>(populationBreak('2022')).filter((row) => row.region === 'ABY');
    const people = (year: number) => loadRows('population').find((row) => row.region === 'ABY' && row.year === year)!.persons;
    const pace = 50 * Math.log(people(2021) / people(2020)) + 50 * Math.log(people(2023) / people(2022));
    near(abay!.level_break_percent, 100 * Math.log(people(2022) / people(2021)) - pace, ROUNDING);
    near(abay!.real_growth_per_head_percent, 100 * Math.log(1.02) - 100 * Math.log(people(2022) / people(2021)), ROUNDING);
    assert.equal(abay!.effect_on_growth_per_head_pp, -abay!.level_break_percent);
  });

  it('needs one year after the break to know the pace there, and no more', () => {
    const population = loadTable('population')
      .filter((d) => d.year <= 2023)
      .reify();
    assert.deepEqual(populationBreak('2022', { instead: { population } }).objects(), populationBreak('2022').objects());
  });

  it('lies between those of its regions for the republic, and is uneven over them', () => {
    const rows = rowsOf<PopulationBreak>(populationBreak('2022', { nation: true }));
    const breaks = rows.filter((row) => row.region !== 'KAZ').map((row) => row.level_break_percent);
    const nation = rows.find((row) => row.region === 'KAZ')!.level_break_percent;
    assert.equal(breaks.length, 20);
    assert.ok(Math.min(...breaks) < 0 && nation > 0 && nation < Math.max(...breaks));
  });
});
