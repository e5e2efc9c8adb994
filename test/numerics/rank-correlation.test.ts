import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holm } from '../../lib/numerics/holm';
import { naturalLog } from '../../lib/numerics/logarithm';
import { ranks, spearman, spearmanPermutation } from '../../lib/numerics/rank-correlation';
import { spectral, symmetricEigen } from '../../lib/numerics/symmetric-eigen';

describe('ranks', () => {
  it('gives tied values their average place, or the better one', () => {
    assert.deepEqual(ranks([10, 30, 30, 20]), [1, 3.5, 3.5, 2]);
    assert.deepEqual(ranks([10, 30, 30, 20], { first: 'highest', ties: 'better' }), [4, 1, 1, 3]);
    assert.deepEqual(ranks([]), []);
  });

  it('refuses a missing value and names its place', () => {
    assert.throws(() => ranks([1, NaN]), /value 2: found NaN, expected a number/);
  });
});

describe('spearman', () => {
  it('agrees with R: cor(x, y, method = "spearman") with ties', () => {
    assert.ok(Math.abs(spearman([1, 2, 2, 4, 5, 6], [3, 1, 4, 4, 6, 9]) - 0.8676470588235295) < 1e-15);
  });

  it('is 1, −1 and undefined where it must be', () => {
    assert.equal(spearman([1, 5, 9], [2, 3, 40]), 1);
    assert.equal(spearman([1, 5, 9], [3, 2, 1]), -1);
    assert.throws(() => spearman([1, 1, 1], [1, 2, 3]), /all values of the first list are equal/);
    assert.throws(() => spearman([1, 2], [1, 2, 3]), /2 and 3 values/);
  });
});

describe('spearmanPermutation', () => {
  it('enumerates all orders of up to eight values', () => {
    assert.deepEqual(spearmanPermutation([1, 2, 3, 4], [1, 2, 3, 4]), {
      rho: 1,
      pValue: 2 / 24,
      draws: 24,
      enumerated: true,
      seed: null,
    });
    // R: cor.test(c(1,2,3,4,5), c(2,1,4,3,5), method = "spearman", exact = TRUE)$p.value
    assert.ok(Math.abs(spearmanPermutation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]).pValue - 0.1333333333333333) < 1e-15);
  });

  it('draws orders from its seed for more values, and never gives p = 0', () => {
    const x = Array.from({ length: 12 }, (_, i) => i);
    const test = spearmanPermutation(x, x, { draws: 199, seed: 5 });
    assert.deepEqual(test, spearmanPermutation(x, x, { draws: 199, seed: 5 }));
    assert.deepEqual([test.pValue, test.enumerated, test.seed], [1 / 200, false, 5]);
    assert.throws(() => spearmanPermutation(x, x, { draws: 0 }), /draws is 0/);
  });
});

describe('holm', () => {
  it('agrees with R: p.adjust(p, "holm")', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((value, k) => assert.ok(Math.abs(adjusted[k]! - value) < 1e-15));
    assert.deepEqual(holm([0.6, 0.7]), [1, 1]);
    assert.deepEqual(holm([]), []);
  });

  it('refuses what is not a probability', () => {
    assert.throws(() => holm([0.1, 1.2]), /p-value 2 is 1.2/);
    assert.throws(() => holm([NaN]), /p-value 1 is NaN/);
  });
});

describe('naturalLog', () => {
  it('refuses zero, negative and missing values, and says what they are', () => {
    assert.equal(naturalLog(1), 0);
    for (const value of [0, -3, NaN, Infinity]) {
      assert.throws(
        () => naturalLog(value, 'FDI of ABY in 2022'),
        /logarithm of FDI of ABY in 2022: found .*, expected a number above zero/,
      );
    }
  });
});

describe('symmetricEigen', () => {
  it('puts a matrix together again from its eigenvalues and eigenvectors', () => {
    const matrix = [
      [4, 1, -2],
      [1, 2, 0],
      [-2, 0, 3],
    ];
    const eigen = symmetricEigen(matrix);
    assert.deepEqual(
      [...eigen.values].sort((a, b) => a - b),
      eigen.values,
    );
    spectral(eigen, (value) => value).forEach((row, i) =>
      row.forEach((value, j) => assert.ok(Math.abs(value - matrix[i]![j]!) < 1e-14)),
    );
  });
});
