import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { leastSquares } from '../../lib/numerics/least-squares';
import { randomSource } from '../../lib/numerics/random';
import { inverseCrossProduct, triangularFactor } from '../../lib/numerics/triangular-factor';

const digits = (value: number, certified: number): number =>
  -Math.log10(Math.abs(value - certified) / Math.abs(certified) || 1e-16);

// NIST Statistical Reference Datasets, Longley (1967): GNP deflator, GNP, unemployed, armed forces, population, year; employment.
const longley = [
  [83.0, 234289, 2356, 1590, 107608, 1947, 60323],
  [88.5, 259426, 2325, 1456, 108632, 1948, 61122],
  [88.2, 258054, 3682, 1616, 109773, 1949, 60171],
  [89.5, 284599, 3351, 1650, 110929, 1950, 61187],
  [96.2, 328975, 2099, 3099, 112075, 1951, 63221],
  [98.1, 346999, 1932, 3594, 113270, 1952, 63639],
  [99.0, 365385, 1870, 3547, 115094, 1953, 64989],
  [100.0, 363112, 3578, 3350, 116219, 1954, 63761],
  [101.2, 397469, 2904, 3048, 117388, 1955, 66019],
  [104.6, 419180, 2822, 2857, 118734, 1956, 67857],
  [108.4, 442769, 2936, 2798, 120445, 1957, 68169],
  [110.8, 444546, 4681, 2637, 121950, 1958, 66513],
  [112.6, 482704, 3813, 2552, 123366, 1959, 68655],
  [114.2, 502601, 3931, 2514, 125368, 1960, 69564],
  [115.7, 518173, 4806, 2572, 127852, 1961, 69331],
  [116.9, 554894, 4007, 2827, 130081, 1962, 70551],
];
const longleyCoefficients = [
  -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
  1829.15146461355,
];
const longleyErrors = [
  890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
  455.478499142212,
];

describe('leastSquares on NIST’s reference data', () => {
  it('has at least 11 digits of Longley’s certified coefficients and standard errors', () => {
    const fit = leastSquares(
      longley.map((row) => [1, ...row.slice(0, 6)]),
      longley.map((row) => row[6]!),
    );
    fit.coefficients.forEach((value, k) => assert.ok(digits(value, longleyCoefficients[k]!) >= 11, `coefficient ${k}: ${value}`));
    fit.standardErrors.forEach((value, k) => assert.ok(digits(value, longleyErrors[k]!) >= 11, `standard error ${k}: ${value}`));
    assert.ok(digits(fit.sigma, 304.854073561965) >= 11);
    assert.ok(
      digits(
        fit.residuals.reduce((sum, value) => sum + value * value, 0),
        836424.055505915,
      ) >= 11,
    );
    assert.equal(fit.rank, 7);
  });

  it('has at least 9 digits of Wampler’s first polynomial, whose coefficients are all 1', () => {
    const X = Array.from({ length: 21 }, (_, x) => [0, 1, 2, 3, 4, 5].map((power) => x ** power));
    const fit = leastSquares(
      X,
      X.map((row) => row.reduce((sum, value) => sum + value, 0)),
    );
    fit.coefficients.forEach((value, k) => assert.ok(digits(value, 1) >= 9, `coefficient ${k}: ${value}`));
    assert.ok(fit.sigma < 1e-6);
    assert.equal(fit.rank, 6);
  });
});

describe('leastSquares', () => {
  it('solves four rows as by hand', () => {
    // x = 0, 1, 2, 3; y = 1, 3, 4, 8: slope 11/5, constant 7/10, RSS 9/5... the normal equations give 2.2 and 0.7.
    const fit = leastSquares(
      [0, 1, 2, 3].map((x) => [1, x]),
      [1, 3, 4, 8],
    );
    [0.7, 2.2].forEach((value, k) => assert.ok(Math.abs(fit.coefficients[k]! - value) < 1e-14));
    [0.3, 0.1, -1.1, 0.7].forEach((value, k) => assert.ok(Math.abs(fit.residuals[k]! - value) < 1e-14));
    assert.ok(Math.abs(fit.sigma - Math.sqrt(1.8 / 2)) < 1e-14);
  });

  it('finds exactly collinear columns that decomposition alone takes for independent, and drops the later one', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [1, i / 10, 0.3 * (i / 10) + 0.7, i * i]);
    const fit = leastSquares(
      rows,
      rows.map((_, i) => i % 3),
    );
    assert.deepEqual([fit.rank, fit.dropped, fit.coefficients[2]], [3, [2], 0]);
    assert.ok(Number.isNaN(fit.standardErrors[2]!));
  });

  it('takes a column of zeros as dependent', () => {
    assert.deepEqual(
      leastSquares(
        [
          [0, 1],
          [0, 2],
          [0, 4],
        ],
        [1, 2, 3],
      ).dropped,
      [0],
    );
  });

  it('has residuals at right angles to every column, and follows the units of measure', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
        const random = randomSource(seed);
        const X = Array.from({ length: 12 }, () => [1, random.normal(), random.normal() * 1e4]);
        const y = X.map((row) => row[1]! + random.normal());
        const fit = leastSquares(X, y);
        [0, 1, 2].forEach((k) => {
          const product = fit.residuals.reduce((sum, value, i) => sum + value * X[i]![k]!, 0);
          const size = Math.hypot(...X.map((row) => row[k]!)) * Math.hypot(...y);
          assert.ok(Math.abs(product) <= 1e-13 * size);
        });
        const scaled = leastSquares(
          X.map(([one, a, b]) => [one!, a! * 60, b! / 1000]),
          y.map((value) => value * 7),
        );
        [7, 7 / 60, 7000].forEach((factor, k) => {
          assert.ok(Math.abs(scaled.coefficients[k]! - fit.coefficients[k]! * factor) <= 1e-12 * Math.abs(factor));
        });
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('says that sigma is not a number when there are as many columns as rows', () => {
    const fit = leastSquares(
      [
        [1, 0],
        [1, 1],
      ],
      [2, 5],
    );
    assert.deepEqual(fit.coefficients, [2, 3]);
    assert.ok(Number.isNaN(fit.sigma));
  });

  it('refuses sizes that do not fit and cells that are not finite, and names them', () => {
    assert.throws(() => leastSquares([], []), /X is empty/);
    assert.throws(() => leastSquares([[1], [2]], [1]), /X has 2 rows and y has 1/);
    assert.throws(() => leastSquares([[1, 2], [2]], [1, 2]), /row 2 of X has 1 values; expected 2/);
    assert.throws(() => leastSquares([[1], [NaN]], [1, 2]), /row 2, column 1 of X: found NaN, expected a number/);
    assert.throws(() => leastSquares([[1], [2]], [1, Infinity]), /row 2, y: found Infinity, expected a number/);
  });
});

describe('triangularFactor', () => {
  it('gives the same cross-products as the columns, over many blocks of rows and with a scale of rows', () => {
    const random = randomSource(5);
    const columns = [0, 1, 2].map(() => Float64Array.from({ length: 1000 }, () => random.normal()));
    const scale = Float64Array.from({ length: 1000 }, () => random.uniform());
    for (const rowScale of [undefined, scale]) {
      const factor = triangularFactor(columns, rowScale);
      columns.forEach((left, j) =>
        columns.forEach((right, k) => {
          const direct = left.reduce((sum, value, i) => sum + value * right[i]! * (rowScale ? scale[i]! ** 2 : 1), 0);
          const product = factor[j]!.reduce((sum, value, i) => sum + value * factor[k]![i]!, 0);
          assert.ok(Math.abs(direct - product) < 1e-10);
        }),
      );
      inverseCrossProduct(factor).forEach((row, j) => {
        const identity = columns.map((_, k) =>
          row.reduce(
            (sum, value, l) => sum + value * factor[l]!.reduce((inner, entry, i) => inner + entry * factor[k]![i]!, 0),
            0,
          ),
        );
        identity.forEach((value, k) => assert.ok(Math.abs(value - (j === k ? 1 : 0)) < 1e-12));
      });
    }
  });
});
