import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadTable } from '../../lib/data/load-table';
import { sectionContributions, structureOfYear } from '../../lib/structure';

/** Sums of at most 19 doubles of order 1. */
const rounding = 1e-12;
const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) <= rounding, `${actual}, expected ${expected}`);

describe('contributions of sections to the variances', () => {
  it('agree with a computation by hand', () => {
    // Quotients 1.5, 1, 2/3, mean 19/18; squares (8/18)², (1/18)², (7/18)², so 64 : 1 : 49 of 114.
    // Weighted: .2 · ¼ = 1/20, 0, .3 · 1/9 = 1/30; so 3 : 0 : 2 of 5.
    const found = sectionContributions({ A: 30, B: 50, C: 20 }, { A: 20, B: 50, C: 30 });
    assert.deepEqual(found.map((row) => row.section), ['A', 'C', 'B']); // prettier-ignore
    found.forEach((row, place) => near(row.share_of_variance, [64 / 114, 49 / 114, 1 / 114][place]!));
    found.forEach((row, place) => near(row.share_of_weighted_variance, [3 / 5, 2 / 5, 0][place]!));
    near(found[0]!.coefficient, 1.5);
    near(found[0]!.national_share, 0.2);
  });

  it('add up to one, whatever the totals', () => {
    const list = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 4, maxLength: 4 });
    const keyed = (values: number[]) => Object.fromEntries(values.map((value, place) => ['ABCD'[place]!, value]));
    fc.assert(
      fc.property(list, list, (region, rest) => {
        const nation = region.map((value, place) => value + rest[place]!);
        fc.pre(region.some((value, place) => value * nation[0]! !== region[0]! * nation[place]!));
        const rows = sectionContributions(keyed(region), keyed(nation), { regionTotal: 7e6, nationTotal: 9e6 });
        near(rows.reduce((sum, row) => sum + row.share_of_variance, 0), 1); // prettier-ignore
        near(rows.reduce((sum, row) => sum + row.share_of_weighted_variance, 0), 1); // prettier-ignore
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('find the flagged arts and recreation behind the variance of Almaty region in 2022', () => {
    const { regions, nation } = structureOfYear(loadTable('gross-value-added'), { year: 2022 });
    const region = regions.find((row) => row.region === 'ALM')!;
    const [first, ...others] = sectionContributions(region.amounts, nation.amounts);
    assert.equal(first!.section, 'R');
    assert.ok(first!.share_of_variance > others.reduce((sum, row) => sum + row.share_of_variance, 0));
    assert.ok(first!.share_of_weighted_variance < first!.share_of_variance);
  });

  it("are refused where the region has the nation's structure", () => {
    assert.throws(() => sectionContributions({ A: 1, B: 2 }, { A: 10, B: 20 }), /nation's structure; its variance is 0/);
  });
});
