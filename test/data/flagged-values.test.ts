import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLoneLevels } from '../../lib/data/find-lone-levels';
import { findSpikes } from '../../lib/data/find-spikes';
import { findSwaps } from '../../lib/data/find-swaps';
import { flaggedValues } from '../../lib/data/flagged-values';
import { loadRows } from '../../lib/data/load-table';
import { sameBorders } from '../../lib/data/section-shares';
import { copyData } from './data-copy';

const valueAdded = loadRows('gross-value-added');
/** Kyzylorda's section H, the weakest of the flagged leaps, is 1.17 times its nearer neighbour. */
const WEAKEST_FLAGGED_LEAP = 1.17;

describe('flagged figures', () => {
  it('point at figures that the tables hold, but for those flagged as missing', () => {
    const tables = [...new Set(flaggedValues().map((flag) => flag.table))] as ('gross-value-added' | 'population')[];
    const rows = new Map(
      tables.map((table) => [table as string, loadRows(table) as { region: string; year: number; item?: string }[]]),
    );
    for (const flag of flaggedValues()) {
      for (const year of [flag.first_year, flag.last_year]) {
        const found = rows
          .get(flag.table)!
          .some((row) => row.region === flag.region && row.year === year && (flag.item === '' || row.item === flag.item));
        assert.equal(found, flag.kind !== 'missing', `${flag.table} ${flag.region} ${flag.item} ${String(year)}`);
      }
    }
  });

  it('carry the figures that they speak of', () => {
    for (const flag of loadRows('flags')) {
      const years = flag.last_year - flag.first_year + 1;
      const bound = !['break', 'missing'].includes(flag.kind);
      assert.equal(
        flag.values === '' ? 0 : flag.values.split(' ').length,
        bound ? years : 0,
        `${flag.table} ${flag.region} ${flag.item}`,
      );
    }
    assert.deepEqual(flaggedValues(), loadRows('flags'), 'each of them stands');
  });

  it('are dropped for a figure that a newer vintage corrects, and for no other', () => {
    const copy = copyData();
    const quiet = { folder: copy.folder, onWarning: () => undefined };
    copy.edit('raw/gross-value-added.csv', (text) =>
      text.replace(/^(KRG,2022,S),.*$/m, '$1,51238.4').replace(/^(ALM,2023,R),.*$/m, '$1,7000.5'),
    );
    copy.edit('raw/volume-index.csv', (text) => text.replace(/^(ULT,2022),(.*)$/m, 'ULT,2021,101.5\n$1,$2'));
    copy.edit('datapackage.json', (text) => text.replaceAll('"borders-of-2022-without-ulytau"', '"borders-of-2022"'));
    const flags = flaggedValues(undefined, quiet);
    assert.ok(!flags.some((flag) => flag.region === 'KRG' && flag.kind === 'swap'));
    assert.ok(flags.some((flag) => flag.region === 'ZHT' && flag.kind === 'swap'));
    assert.deepEqual(flags.filter((flag) => flag.kind === 'level').map((flag) => [flag.first_year, flag.last_year]), [[2021, 2022], [2024, 2025]]); // prettier-ignore
    assert.deepEqual(flags.filter((flag) => flag.kind === 'level').map((flag) => flag.values.split(' ').length), [2, 2]); // prettier-ignore
    assert.ok(!flags.some((flag) => flag.kind === 'missing'));
    copy.remove();
  });

  it('of kind outlier are all among the leaps that the data show', () => {
    const leaps = findSpikes(valueAdded, { times: WEAKEST_FLAGGED_LEAP, weight: 0.015 });
    const outliers = flaggedValues('gross-value-added').filter((flag) => flag.kind === 'outlier');
    assert.equal(outliers.length, 7);
    for (const flag of outliers) {
      const found = leaps.some(
        (leap) =>
          leap.region === flag.region &&
          leap.section === flag.item &&
          leap.firstYear === flag.first_year &&
          leap.lastYear === flag.last_year,
      );
      assert.ok(found, `${flag.region} ${flag.item} ${String(flag.first_year)}`);
    }
  });

  it('head the list of leaps: the three largest are flagged', () => {
    const largest = findSpikes(valueAdded).slice(0, 3);
    assert.deepEqual(largest.map(({ region, section, firstYear }) => [region, section, firstYear]), [['ABY', 'N', 2022], ['TRK', 'G', 2017], ['ZKO', 'L', 2023]]); // prettier-ignore
  });

  it('of kind swap are the pair that gains most from an exchange', () => {
    const [first] = findSwaps(valueAdded);
    const flagged = flaggedValues().filter((flag) => flag.kind === 'swap');
    assert.deepEqual([...first.regions].sort(), flagged.map((flag) => flag.region).sort());
    assert.deepEqual([first.section, first.year], [flagged[0].item, flagged[0].first_year]);
  });

  it('of kind level are the lone levels, beside the information sector of Almaty in 2010-2012, which is no error', () => {
    const levels = findLoneLevels(valueAdded).map(({ region, section, firstYear, lastYear }) => [
      region,
      section,
      firstYear,
      lastYear,
    ]);
    const flagged = flaggedValues().filter((flag) => flag.kind === 'level').map((flag) => [flag.region, flag.item, flag.first_year, flag.last_year]); // prettier-ignore
    assert.deepEqual(levels, [['ALA', 'J', 2010, 2012], ...flagged]);
  });
});

describe('the borders of a region in two years', () => {
  it('differ before and from 2021 for the regions that were divided in 2022, and for no other', () => {
    const pairs = [[2020, 2021], [2021, 2022], [2019, 2020]]; // prettier-ignore
    assert.deepEqual(pairs.map(([one, other]) => sameBorders('ALM', one, other)), [false, true, true]); // prettier-ignore
    assert.ok(sameBorders('ATY', 2020, 2021));
  });
});

describe('findLoneLevels', () => {
  /** One section's share in the product of each region, in percent, by year. */
  const years = (shares: Record<string, number[]>, years: readonly number[]) =>
    years.flatMap((year, i) =>
      [...Object.entries(shares), ['KAZ', years.map(() => 5)] as [string, number[]]].flatMap(([region, values]) => [
        { region, year, item: 'R', million_tenge: 10 * values[i] },
        { region, year, item: 'GDP', million_tenge: 1000 },
      ]),
    );
  const others = { AKM: [1, 1, 1], AKT: [1, 1, 1] };

  it('gives the smallest distances of the years, from the median and from the second', () => {
    // In the second year 20 is 20 times the median and 4 times the second, in the first and the last more.
    const levels = findLoneLevels(years({ ALM: [30, 20, 40], ATY: [1, 5, 1], ...others, KOS: [1, 1, 1] }, [2014, 2015, 2016]));
    assert.deepEqual(levels.map(({ region, section, firstYear, lastYear }) => [region, section, firstYear, lastYear]), [['ALM', 'R', 2014, 2016]]); // prettier-ignore
    assert.ok(Math.abs(levels[0].timesSecond - 4) < 1e-12 && Math.abs(levels[0].timesMedian - 20) < 1e-12);
  });
  it('takes the middle region of three as the median', () => {
    const [level] = findLoneLevels(years({ ALM: [30, 30, 30], AKM: [2, 2, 2], AKT: [1, 1, 1] }, [2014, 2015, 2016]));
    assert.ok(Math.abs(level.timesMedian - 15) < 1e-12);
  });
  it('asks for years in a row', () => {
    const shares = { ALM: [30, 20, 40], ...others };
    assert.equal(findLoneLevels(years(shares, [2014, 2015, 2016])).length, 1);
    assert.deepEqual(findLoneLevels(years(shares, [2014, 2016, 2017])), []);
  });
  it('needs three regions to tell one from the others', () => {
    assert.equal(findLoneLevels(years({ ALM: [30, 20, 40], ...others }, [2014, 2015, 2016])).length, 1);
    assert.deepEqual(findLoneLevels(years({ ALM: [30, 20, 40], AKM: [1, 1, 1] }, [2014, 2015, 2016])), []);
  });
});

describe('findSpikes', () => {
  const table = (values: number[]) =>
    values.flatMap((value, i) => [
      { region: 'ATY', year: 2014 + i, item: 'B', million_tenge: value },
      { region: 'ATY', year: 2014 + i, item: 'GDP', million_tenge: 1000 },
      { region: 'KAZ', year: 2014 + i, item: 'B', million_tenge: 10_000 },
      { region: 'KAZ', year: 2014 + i, item: 'GDP', million_tenge: 100_000 },
    ]);

  it('measures a leap against the nearer of its neighbours', () => {
    // 600 stands 3 times above 200 and 6 times above 100; the usual value is √(100·200), 141.4.
    const [spike, ...others] = findSpikes(table([100, 600, 200]));
    assert.deepEqual(others, []);
    assert.equal(spike.direction, 'above');
    assert.ok(Math.abs(spike.times - 3) < 1e-12);
    assert.ok(Math.abs(spike.weight - (600 - Math.sqrt(20_000)) / 1000) < 1e-12);
  });

  it('finds nothing in steady growth, nor in a level that rises once and stays', () => {
    assert.deepEqual(findSpikes(table([100, 200, 400, 800])), []);
    assert.deepEqual(findSpikes(table([100, 100, 500, 500, 500])), []);
  });
});
