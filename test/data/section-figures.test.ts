import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findLoneLevels } from '../../lib/data/find-lone-levels';
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
});

describe('a text that names no region', () => {
  it('is not taken for the city of Almaty', () => {
    assert.equal(matchRegion('Atlantis').bareAlmaty, false);
  });
});
