import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLoneLevels } from '../../lib/data/find-lone-levels';
import { findSpikes } from '../../lib/data/find-spikes';
import { findSwaps } from '../../lib/data/find-swaps';
import { matchRegion } from '../../lib/data/match-region';
import { sectionKey, sectionValues } from '../../lib/data/section-shares';
import type { GrossValueAddedRow } from '../../lib/data/table-rows';

/** Section A and the product of a few regions in one year, in million tenge; the republic has their sum. */
function yearOf(year: number, sections: Record<string, number>, product = 100): GrossValueAddedRow[] {
  const regions = Object.entries(sections).flatMap(([region, value]) => [
    { region, year, item: 'A', million_tenge: value },
    { region, year, item: 'GDP', million_tenge: product },
  ]);
  const sum = Object.values(sections).reduce((total, value) => total + value, 0);
  const count = Object.keys(sections).length;
  return [
    { region: 'KAZ', year, item: 'A', million_tenge: sum },
    { region: 'KAZ', year, item: 'GDP', million_tenge: product * count },
    ...regions,
  ] as GrossValueAddedRow[];
}

describe('the shares of a section', () => {
  it('leave out zero and keep half a million', () => {
    const values = sectionValues(yearOf(2022, { AKT: 0, ATY: 0.5, ALA: 1.5 }));
    assert.deepEqual([...values.keys()], [sectionKey('ATY', 2022, 'A'), sectionKey('ALA', 2022, 'A')]);
    assert.equal(values.get(sectionKey('ATY', 2022, 'A'))!.shareOfRepublic, 0.25);
    // What cannot be divided by the republic's figure or by the product has no share.
    const without = (region: string, item: string) =>
      sectionValues(yearOf(2022, { ATY: 1, ALA: 1 }).filter((row) => row.region !== region || row.item !== item)).size;
    assert.deepEqual([without('KAZ', 'A'), without('ATY', 'GDP'), without('KAZ', 'GDP')], [0, 1, 2]);
  });
});

describe('a lone level', () => {
  const years = (sections: Record<string, number>, product?: number) =>
    [2018, 2019, 2020].flatMap((year) => yearOf(year, sections, product));

  it('is eight times the median region and 1.4 times the second, also exactly, for three years', () => {
    const [level] = findLoneLevels(years({ AKT: 1, ATY: 1, ALA: 8 }));
    assert.deepEqual(
      [level!.region, level!.firstYear, level!.lastYear, level!.timesMedian, level!.timesSecond],
      ['ALA', 2018, 2020, 8, 8],
    );
    assert.deepEqual(findLoneLevels(years({ AKT: 1, ATY: 1, ALA: 7.9 })), []);
    assert.equal(findLoneLevels(years({ AKT: 1, ATY: 1, KUS: 1, PVL: 10, ALA: 14 })).length, 1);
    assert.deepEqual(findLoneLevels(years({ AKT: 1, ATY: 1, KUS: 1, PVL: 10, ALA: 13.9 })), []);
    assert.deepEqual(findLoneLevels([2018, 2019].flatMap((year) => yearOf(year, { AKT: 1, ATY: 1, ALA: 9 }))), []);
  });

  it('needs three regions to have a median', () => {
    assert.deepEqual(findLoneLevels(years({ AKT: 1, ALA: 90 })), []);
  });
});

describe('exchanged figures', () => {
  const around = (middle: Record<string, number>) =>
    [2020, 2021, 2022].flatMap((year) => yearOf(year, year === 2021 ? middle : { AKT: 10, ATY: 20, ALA: 70 }));

  it('are found where each is the other’s usual one, from twice the usual share on', () => {
    const [swap, ...others] = findSwaps(around({ AKT: 20, ATY: 10, ALA: 70 }));
    assert.deepEqual([swap!.regions, swap!.year, swap!.section, others.length], [['AKT', 'ATY'], 2021, 'A', 0]);
    assert.ok(Math.abs(swap!.timesAsPrinted - 2) < 1e-12 && Math.abs(swap!.timesExchanged - 1) < 1e-12);
    assert.deepEqual(findSwaps(around({ AKT: 19, ATY: 11, ALA: 70 })), []);
    // Exchanged, the worse of the two is off 2.67 times, more than two thirds of the logarithm of 4.
    const usual = { AKT: 10, ATY: 15, ALA: 75 };
    const leap = [2020, 2021, 2022].flatMap((year) => yearOf(year, year === 2021 ? { AKT: 40, ATY: 7.5, ALA: 52.5 } : usual));
    assert.deepEqual(findSwaps(leap), []);
  });

  it('are held against the geometric mean of the years around them', () => {
    const years = [
      { AKT: 5, ATY: 40, ALA: 55 },
      { AKT: 40, ATY: 10, ALA: 50 },
      { AKT: 20, ATY: 40, ALA: 40 },
    ];
    const [swap] = findSwaps(years.flatMap((sections, k) => yearOf(2020 + k, sections)));
    assert.deepEqual([swap!.timesAsPrinted, swap!.timesExchanged].map((times) => Number(times.toFixed(9))), [4, 1]); // prettier-ignore
  });

  it('are ordered by what the exchange gains', () => {
    const usual = { AKT: 10, ATY: 20, TRK: 5, SHM: 20, ALA: 45 };
    const years = [usual, { ...usual, AKT: 20, ATY: 10 }, usual, { ...usual, TRK: 20, SHM: 5 }, usual];
    const swaps = findSwaps(years.flatMap((sections, k) => yearOf(2018 + k, sections)));
    assert.deepEqual(swaps.map(({ year }) => year), [2021, 2019]); // prettier-ignore
  });
});

describe('figures that leap', () => {
  /** Two regions whose shares of the republic, in per cent, are v and 100 − v, from 2018 on. */
  const leapsOf = (shares: number[], region = 'AKT') =>
    findSpikes(shares.flatMap((share, k) => yearOf(2018 + k, { [region]: share, ATY: 100 - share }, 200)));

  it('are told with how far they leap from the nearer neighbour, and what part of the product that is', () => {
    const [above, below, ...others] = leapsOf([10, 10, 40, 20, 20]);
    const { times, weight, ...place } = above!;
    assert.deepEqual(place, { region: 'AKT', section: 'A', firstYear: 2020, lastYear: 2020, direction: 'above' });
    assert.ok(Math.abs(times - 2) < 1e-12);
    // The neighbours' geometric mean is √200 per cent; the region's 40 million are a fifth of its product.
    assert.ok(Math.abs(weight - 0.2 * (1 - Math.sqrt(200) / 40)) < 1e-12);
    assert.deepEqual([below, others], [undefined, []], '60 is not 1.5 times below 80');
    assert.deepEqual(leapsOf([10, 10, 40, 10, 10]).map((leap) => [leap.region, leap.direction, Number(leap.times.toFixed(9))]), [['AKT', 'above', 4], ['ATY', 'below', 1.5]]); // prettier-ignore
  });

  it('may last two years, of which the smaller leap counts, and the larger weight', () => {
    const [leap] = leapsOf([10, 10, 40, 30, 10]);
    assert.deepEqual([leap!.firstYear, leap!.lastYear, Number(leap!.times.toFixed(9))], [2020, 2021, 3]);
    assert.ok(Math.abs(leap!.weight - 0.2 * 0.75) < 1e-12);
    assert.deepEqual(leapsOf([10, 10, 40, 40, 40]), [], 'a new level is no leap');
  });

  it('are none at either end of the years, nor across a change of borders', () => {
    assert.deepEqual(leapsOf([40, 10, 10, 10, 40]), []);
    const names = leapsOf([10, 10, 10, 40, 10], 'ALM').map(({ region }) => region);
    assert.deepEqual(names, ['ATY'], 'Almaty region lost Zhetisu in 2021');
  });
});

describe('a text that names no region', () => {
  it('is not taken for the city of Almaty', () => {
    assert.equal(matchRegion('Atlantis').bareAlmaty, false);
  });
});
