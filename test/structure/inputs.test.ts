import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alignAmounts, diversification, entropy, locationQuotients, varianceOfCoefficients, variety } from '../../lib/structure';

describe('activities that are absent', () => {
  it('count as 0 in a region and keep their place', () => {
    assert.deepEqual(locationQuotients({ A: 5 }, { A: 5, B: 5 }), { A: 2, B: 0 });
    assert.deepEqual(locationQuotients([5, 0], [5, 5]), [2, 0]);
    assert.deepEqual(diversification({ region: { A: 5 }, nation: { A: 5, B: 5 } }).absent, ['B']);
    assert.equal(diversification({ region: { A: 5 }, nation: { A: 5, B: 5 } }).variance, 1);
  });

  it('are dropped and named when the nation has none', () => {
    const indices = diversification({ region: { A: 1, B: 0, C: 3 }, nation: { A: 2, B: 0, C: 2 } });
    assert.deepEqual(indices.dropped, ['B']);
    assert.equal(indices.activities, 2);
    assert.equal(indices.variance, 0.25);
    assert.deepEqual(locationQuotients({ A: 1, B: 0, C: 3 }, { A: 2, B: 0, C: 2 }), { A: 0.5, C: 1.5 });
    assert.deepEqual(locationQuotients([1, 0, 3], [2, 0, 2]), [0.5, 1.5]);
    assert.deepEqual(alignAmounts([1, 0, 3], [2, 0, 2]).dropped, ['activity 2']);
    assert.deepEqual(alignAmounts([1, 0, 3], [2, 0, 2]).activities, ['activity 1', 'activity 3']);
  });

  it('refuse a part that exceeds its whole, unless both are shares', () => {
    assert.throws(
      () => locationQuotients({ A: 5, B: 1 }, { A: 3, B: 4 }),
      /region, A: 5 in the region, 3 in the nation; a part cannot exceed the whole/,
    );
    assert.deepEqual(Object.keys(locationQuotients({ A: 50.1, B: 49.8 }, { A: 30, B: 70 })), ['A', 'B']);
  });

  it('keep groups beside their own activities when one is dropped', () => {
    const whole = diversification({ region: [1, 1, 2], nation: [1, 1, 2], groups: ['a', 'a', 'b'] });
    const dropped = diversification({ region: [1, 0, 1, 2], nation: [1, 0, 1, 2], groups: ['a', 'c', 'a', 'b'] });
    assert.deepEqual([dropped.uv, dropped.rv], [whole.uv, whole.rv]);
  });

  it('are refused when the region has some and the nation none', () => {
    assert.throws(() => locationQuotients([1, 1], [2, 0]), /activity 2: 1 in the region, but the nation has 0/);
    assert.throws(() => locationQuotients({ A: 1, X: 1 }, { A: 2 }), /region, X: the nation has no such activity; it has A/);
  });
});

describe('amounts that cannot be shares', () => {
  it('are refused by activity and value when negative, missing or not a number', () => {
    assert.throws(
      () => diversification({ region: { A: 1, K: -0.5 }, nation: { A: 2, K: 2 } }),
      /region, K: found -0.5, expected a number of zero or more/,
    );
    assert.throws(() => diversification({ region: { A: 1, K: NaN }, nation: { A: 2, K: 2 } }), /region, K: found NaN/);
    assert.throws(() => entropy([1, null as unknown as number]), /activity 2: found null, expected a number of zero or more/);
    assert.throws(() => locationQuotients([1, 1], [1, -1]), /nation, activity 2: found -1/);
  });

  it('are refused when they add up to 0 or are not there', () => {
    assert.throws(() => entropy([0, 0]), /sum of the amounts: found 0, expected a number above zero/);
    assert.throws(() => entropy([]), /no activity/);
    assert.throws(() => locationQuotients([1], [1, 2]), /expected two lists of the same length/);
    assert.throws(() => locationQuotients([1, 2] as never, { A: 1, B: 2 } as never), /two objects keyed by activity/);
  });
});

describe('denominators', () => {
  it('scale every quotient by the ratio of the totals', () => {
    // By hand: (3 / 20) / (20 / 150) = 1.125 and so on.
    assert.deepEqual(locationQuotients([3, 5], [20, 50], { regionTotal: 20, nationTotal: 150 }), [1.125, 0.75]);
    const { variance, weighted_variance } = diversification({
      region: [3, 5],
      nation: [20, 50],
      regionTotal: 20,
      nationTotal: 150,
    });
    assert.ok(Math.abs(variance - 0.1875 ** 2) < 1e-15);
    assert.equal(weighted_variance, diversification({ region: [3, 5], nation: [20, 50] }).weighted_variance);
  });

  it('are refused alone, and when they cannot divide', () => {
    assert.throws(() => locationQuotients([1], [1], { regionTotal: 2 }), /both regionTotal and nationTotal/);
    assert.throws(
      () => locationQuotients([1], [1], { regionTotal: 0, nationTotal: 1 }),
      /regionTotal: found 0, expected a number above zero/,
    );
  });
});

describe('options', () => {
  it('name the variance divisors and refuse too few coefficients', () => {
    assert.equal(varianceOfCoefficients([1, 3]), 1);
    assert.equal(varianceOfCoefficients([1, 3], { divisor: 'sample' }), 2);
    assert.throws(() => varianceOfCoefficients([1], { divisor: 'sample' }), /needs more than the 1/);
    assert.throws(() => varianceOfCoefficients([]), /needs more than the 0/);
    assert.throws(() => varianceOfCoefficients([1, NaN]), /coefficients, value 2: found NaN/);
    assert.throws(
      () => varianceOfCoefficients([1, 2], { divisor: 'unbiased' as 'sample' }),
      /divisor is "unbiased"; expected one of population, sample/,
    );
  });

  it('leave UV and RV open when the activities have no groups', () => {
    const { uv, rv, div } = diversification({ region: [1, 1], nation: [1, 1] });
    assert.deepEqual([uv, rv], [undefined, undefined]);
    assert.equal(div, Math.log(2));
    assert.throws(() => variety({ A: 1, X: 1 }, { A: 'a' }), /X has no group/);
    assert.throws(() => diversification({ region: [1, 1], nation: [1, 1], groups: ['a'] }), /2 activities but 1 groups/);
  });

  it('weigh the Gini by the nation’s shares on demand', () => {
    // By hand: quotients 0.5 and 2 at weights 2/3 and 1/3: 2 · (2/9) · 1.5 / 2 = 1/3, mean 1.
    const { gini, gini_weighted } = diversification({ region: [1, 2], nation: [4, 2] });
    assert.ok(Math.abs(gini_weighted - 1 / 3) < 1e-15);
    assert.ok(Math.abs(gini - 1.5 / 5) < 1e-15);
  });
});
