import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { loadRows } from '../../lib/data/load-table';
import { episodeResilience, type EpisodeResilience } from '../../lib/resilience/episode-resilience';
import { flaggedUnitYears } from '../../lib/resilience/flagged-unit-years';
import { smoothFlaggedShares } from '../../lib/resilience/smooth-flagged-shares';
import { mergedUnemploymentRate, unemploymentRate } from '../../lib/resilience/unemployment-rate';

const ROUNDING = 1e-12;
/** Rates are published to one decimal: half of it in the parts and half in the whole. */
const RATE_ROUNDING = 0.1;
const close = (actual: number, expected: number, tolerance = ROUNDING) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

describe('resistance and recoverability of the regions', () => {
  const rows = episodeResilience().objects() as EpisodeResilience[];
  const of = (unit: string, episode: string) => rows.find((row) => row.unit === unit && row.episode === episode)!;

  it('are worked out from the published indices', () => {
    assert.equal(rows.length, 32);
    const atyrau = of('ATY', '2020'); // indices: 93.5 against 97.5; then 105.8, 101.6, 107.3 against 104.3, 103.2, 105.1
    close(atyrau.resistance, (-0.065 + 0.025) / 0.025, 1e-9);
    const nation = 1.043 * 1.032 * 1.051 - 1;
    close(atyrau.recoverability, (1.058 * 1.016 * 1.073 - 1 - nation) / nation, 1e-9);
    close(atyrau.recovery_growth_percent, 100 * (1.058 * 1.016 * 1.073 - 1), 1e-9);
    close(atyrau.recovery_national_growth_percent, 100 * nation, 1e-9);
    const astana = of('AST', '2015-16'); // 106.4, 102.4 against 101.2, 101.1
    close(astana.resistance, (1.064 * 1.024 - 1.012 * 1.011) / (1.012 * 1.011 - 1), 1e-9);
  });

  it('tell a slow-down from a fall by the national growth beside them', () => {
    assert.ok(of('ATY', '2015-16').downturn_national_growth_percent > 0);
    close(of('ATY', '2020').downturn_national_growth_percent, -2.5, 1e-9);
    close(of('ATY', '2020').downturn_growth_percent, -6.5, 1e-9);
  });

  it('are given for the episodes asked for', () => {
    assert.equal(episodeResilience({ episodes: ['2020'] }).numRows(), 16);
    assert.throws(() => episodeResilience({ episodes: ['1998'] }), /unknown episode '1998'/);
  });
});

describe('unemployment rate of a merged unit', () => {
  it('is the mean of the parts weighted with their labour force', () => {
    close(mergedUnemploymentRate([{ employedPersons: 95, unemploymentPercent: 5 }, { employedPersons: 90, unemploymentPercent: 10 }]), 7.5); // prettier-ignore
    close(mergedUnemploymentRate([{ employedPersons: 285, unemploymentPercent: 5 }, { employedPersons: 90, unemploymentPercent: 10 }]), 6.25); // prettier-ignore
    close(mergedUnemploymentRate([{ employedPersons: 7, unemploymentPercent: 4.9 }]), 4.9);
  });

  it('gives the rate of the republic from those of the 20 regions, within rounding', () => {
    const rates = loadRows('unemployment-rate');
    const employment = loadRows('employment').filter((row) => row.item === 'total');
    for (const year of [2022, 2023, 2024, 2025]) {
      const parts = rates.filter((row) => row.year === year && row.region !== 'KAZ');
      assert.equal(parts.length, 20);
      const merged = mergedUnemploymentRate(
        parts.map((part) => ({
          unemploymentPercent: part.percent,
          employedPersons: employment.find((row) => row.region === part.region && row.year === year)!.persons,
        })),
      );
      const official = rates.find((row) => row.region === 'KAZ' && row.year === year)!.percent;
      assert.ok(Math.abs(merged - official) <= RATE_ROUNDING, `${year}: ${merged} against ${official}`);
    }
  });

  it('is the published rate where the unit has one, and lies between its parts where not', () => {
    const rates = loadRows('unemployment-rate');
    const published = (region: string, year: number) => rates.find((row) => row.region === region && row.year === year)!.percent;
    const rows = unemploymentRate('2010', [2015, 2021, 2022]).objects() as {
      unit: string;
      year: number;
      unemployment_percent: number;
    }[];
    const of = (unit: string, year: number) => rows.find((row) => row.unit === unit && row.year === year)!.unemployment_percent;
    assert.equal(of('YKO', 2015), published('YKO', 2015));
    assert.equal(of('KRG', 2021), published('KRG', 2021));
    assert.ok(of('ALM', 2022) > published('ALM', 2022) && of('ALM', 2022) < published('ZHT', 2022));
  });

  it('refuses missing employment and impossible rates', () => {
    assert.throws(() => mergedUnemploymentRate([]), /no part given/);
    assert.throws(
      () => mergedUnemploymentRate([{ employedPersons: Number.NaN, unemploymentPercent: 5 }]),
      /employed persons: found NaN/,
    );
    assert.throws(
      () => mergedUnemploymentRate([{ employedPersons: 1, unemploymentPercent: 100 }]),
      /unemployment rate: found 100, expected a percentage from 0 to below 100/,
    );
    assert.throws(() => unemploymentRate('2022', [2021]), /2021/);
  });
});

describe('flagged figures on the frame of 2010', () => {
  it("pass over Turkestan's trade of 2017, which the published whole of South Kazakhstan does not show", () => {
    assert.deepEqual(flaggedUnitYears('2010', [2017]), []);
    assert.deepEqual(
      flaggedUnitYears('2018', [2017]).map((flag) => `${flag.unit} ${flag.section}`),
      ['TRK G'],
    );
  });

  it('are told by unit', () => {
    assert.deepEqual(
      flaggedUnitYears('2010', [2022]).map((flag) => `${flag.unit} ${flag.section} ${flag.region}`),
      ['KRG S KRG', 'ALM S ZHT', 'VKO N ABY', 'ALM R ALM'],
    );
  });
});

describe('smoothing of flagged shares', () => {
  const structure = (a: number, b: number) => ({ region: 'X', total: 110, amounts: { A: a, B: b } });
  const flag = (year: number) => ({ unit: 'X', year, section: 'B', region: 'X', kind: 'outlier', why: '' });
  const years = new Map([
    [2019, structure(90, 10)],
    [2020, structure(50, 50)],
    [2021, structure(70, 30)],
  ]);

  it('puts the mean share of the years before and after in place', () => {
    const smoothed = smoothFlaggedShares('X', 2020, years, [flag(2020)]);
    assert.deepEqual(smoothed.amounts, { A: 50, B: 20 });
    assert.equal(smoothed.total, 110);
    assert.equal(years.get(2020)!.amounts.B, 50);
  });

  it('uses one side where the other has no sound year, and refuses when neither has', () => {
    assert.deepEqual(smoothFlaggedShares('X', 2021, years, [flag(2020), flag(2021)]).amounts, { A: 70, B: 10 });
    assert.throws(() => smoothFlaggedShares('X', 2020, years, [flag(2019), flag(2020), flag(2021)]), /flagged in every year/);
  });

  it('leaves an unflagged year as it was', () => {
    assert.equal(smoothFlaggedShares('X', 2019, years, [flag(2020)]), years.get(2019));
  });
});
