import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  activityShares,
  diversification,
  entropy,
  hachman,
  locationQuotients,
  sectionGroups,
  sections,
  theil,
  weightedVariance,
  type Diversification,
} from '../../lib/structure';

const runs = { seed: 20230101, numRuns: 300 };
/** Sums of at most 19 products of doubles, of the order of the largest quotient: relative rounding stays far below this. */
const rounding = 1e-11;
const near = (actual: number, expected: number, what: string) => {
  assert.ok(
    Math.abs(actual - expected) <= rounding * Math.max(1, Math.abs(expected)),
    `${what}: ${actual}, expected ${expected}`,
  );
};

/** Million tenge as published, one decimal: from nothing to ten trillion; the nation has some of every activity. */
const amount = fc.integer({ min: 0, max: 100_000_000 }).map((tenths) => tenths / 10);
const pair = fc
  .integer({ min: 2, max: sections.length })
  .chain((count) =>
    fc.record({
      region: fc.array(amount, { minLength: count, maxLength: count }).filter((list) => list.some((value) => value > 0)),
      rest: fc.array(amount.map((value) => value + 0.1), { minLength: count, maxLength: count }), // prettier-ignore
    }),
  )
  .map(({ region, rest }) => ({ region, nation: region.map((value, place) => value + rest[place]!) }));
const sumOf = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0);
const numbers = (indices: Diversification) =>
  Object.entries(indices).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

describe('identities of location quotients', () => {
  it('have the mean 1 when weighted by the nation’s shares', () => {
    fc.assert(
      fc.property(pair, ({ region, nation }) => {
        const quotients = locationQuotients(region, nation);
        near(sumOf(activityShares(nation).map((share, place) => share * quotients[place]!)), 1, 'Σ n LQ');
      }),
      runs,
    );
  });

  it('have a weighted variance of Σ s LQ − 1, which is the inverse of Hachman less 1', () => {
    fc.assert(
      fc.property(pair, ({ region, nation }) => {
        const quotients = locationQuotients(region, nation);
        const shares = activityShares(region);
        const nationShares = activityShares(nation);
        const variance = weightedVariance(region, nation);
        near(1 + variance, sumOf(shares.map((share, place) => share * quotients[place]!)), 'V_w + 1');
        near(variance, sumOf(quotients.map((quotient, place) => nationShares[place]! * (quotient - 1) ** 2)), 'V_w');
        near(hachman(region, nation), 1 / (1 + variance), 'Hachman');
      }),
      runs,
    );
  });

  it('keep Σ s LQ when two activities with the same quotient are merged', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ region, nation }, part) => {
        const split = (list: number[]) => [list[0]! * part, list[0]! * (1 - part), ...list.slice(1)];
        near(1 + weightedVariance(split(region), split(nation)), 1 + weightedVariance(region, nation), 'Σ s LQ');
      }),
      runs,
    );
  });
});

describe('indices of one region', () => {
  it('do not depend on the order of the activities', () => {
    fc.assert(
      fc.property(pair, fc.infiniteStream(fc.nat()), ({ region, nation }, keys) => {
        const order = region.map((_, place) => ({ place, key: keys.next().value })).sort((a, b) => a.key - b.key);
        const groups = region.map((_, place) => sectionGroups[sections[place]!]!);
        const shuffled = <T>(list: readonly T[]): T[] => order.map(({ place }) => list[place]!);
        const straight = numbers(diversification({ region, nation, groups }));
        const other = diversification({ region: shuffled(region), nation: shuffled(nation), groups: shuffled(groups) });
        for (const [index, value] of straight) near(other[index as 'variance'], value, index);
      }),
      runs,
    );
  });

  it('do not depend on the unit of the amounts', () => {
    fc.assert(
      fc.property(pair, ({ region, nation }) => {
        const thousandth = (list: number[]) => list.map((value) => value / 1000);
        const other = diversification({ region: thousandth(region), nation: thousandth(nation) });
        for (const [index, value] of numbers(diversification({ region, nation }))) near(other[index as 'variance'], value, index);
      }),
      runs,
    );
  });

  it('have unrelated and related variety that add up to the entropy', () => {
    fc.assert(
      fc.property(pair, ({ region, nation }) => {
        const named = (list: number[]) => Object.fromEntries(list.map((value, place) => [sections[place]!, value]));
        const { uv, rv, div } = diversification({ region: named(region), nation: named(nation) });
        near(div, entropy(region), 'DIV');
        near(uv! + rv!, entropy(region), 'UV + RV');
        assert.ok(uv! >= -rounding && rv! >= -rounding);
      }),
      runs,
    );
  });

  it('are 0, and Hachman 1, for a region with the structure of the nation', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.001, max: 1, noNaN: true }), ({ nation }, part) => {
        const same = diversification({ region: nation, nation });
        assert.equal(same.variance, 0);
        const scaled = diversification({ region: nation.map((value) => value * part), nation });
        for (const index of ['variance', 'variance_sample', 'weighted_variance', 'krugman', 'theil', 'gini'] as const) {
          near(scaled[index]!, 0, index);
        }
        near(scaled.hachman, 1, 'Hachman');
      }),
      runs,
    );
  });

  it('stay in their ranges', () => {
    fc.assert(
      fc.property(pair, ({ region, nation }) => {
        const indices = diversification({ region, nation });
        const count = region.length;
        assert.ok(indices.krugman >= 0 && indices.krugman <= 2);
        assert.ok(indices.hachman > 0 && indices.hachman <= 1 + rounding);
        assert.ok(indices.herfindahl >= 1 / count - rounding && indices.herfindahl <= 1 + rounding);
        assert.ok(indices.entropy >= 0 && indices.entropy <= Math.log(count) + rounding);
        assert.ok(theil(region, nation) >= -rounding);
        assert.ok(indices.gini >= 0 && indices.gini < 1 && indices.gini_weighted >= 0 && indices.gini_weighted < 1);
        near(indices.ogive, count * indices.herfindahl - 1, 'Ogive');
      }),
      runs,
    );
  });
});
