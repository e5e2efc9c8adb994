import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inverse, Matrix } from 'ml-matrix';
import { randomSource } from '../../lib/numerics/random';
import { CONSTANT, fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceOptions } from '../../lib/panel/panel-options';
import { relativeError } from './panels';

// Covariances of a pooled regression by their definitions, (X'X)⁻¹ M (X'X)⁻¹ with whole matrices: the constant too has an error, and
// so has any combination of it with the slopes.

/** Five units in six periods, in an order of their own. */
const [units, periods] = [5, 6];
const random = randomSource(1964);
const rows = random.permutation(units * periods).map((cell) => {
  const [unit, time] = [cell % units, Math.floor(cell / units)];
  const x = random.normal() + unit;
  return { unit, time, x, z: random.normal() + time, y: x + random.normal() * (1 + unit) };
});
const X = new Matrix(rows.map((row) => [1, row.x, row.z]));
const bread = inverse(X.transpose().mmul(X));
const beta = bread.mmul(X.transpose()).mmul(Matrix.columnVector(rows.map((row) => row.y)));
const e = rows.map((row, i) => row.y - X.getRowVector(i).mmul(beta).get(0, 0));
const N = rows.length;
const degrees = N - 3;

/** Σ over pairs of rows: their residuals and regressors, weighted. */
const meat = (weight: (i: number, j: number) => number): Matrix => {
  const pairs = new Matrix(rows.map((_, i) => rows.map((__, j) => weight(i, j))));
  return X.transpose().mmul(pairs).mmul(X);
};
const both = (i: number, j: number) => e[i]! * e[j]!;
const bartlett = (distance: number, lag: number) => Math.max(0, 1 - distance / (lag + 1));
/** σᵢⱼ of two units: the mean of their residuals' products over the periods. */
const sigma = (one: number, other: number) => {
  const of = (unit: number, time: number) => e[rows.findIndex((row) => row.unit === unit && row.time === time)]!;
  return Array.from({ length: periods }, (_, t) => of(one, t) * of(other, t)).reduce((sum, value) => sum + value, 0) / periods;
};
const variance = e.reduce((sum, value) => sum + value * value, 0) / degrees;

/** Units in a ring: 0 and 4 are neighbours too. */
const ring = {
  units: [0, 1, 2, 3, 4],
  neighbours: [0, 1, 2, 3, 4].map((unit) => [(unit + 1) % 5, (unit + 4) % 5]),
};
const beside = (i: number, j: number) =>
  rows[i]!.time === rows[j]!.time && ring.neighbours[rows[i]!.unit]!.includes(rows[j]!.unit);
const ownPast = (i: number, j: number) =>
  rows[i]!.unit === rows[j]!.unit ? bartlett(Math.abs(rows[i]!.time - rows[j]!.time), 2) : 0;

const cases: [name: string, covariance: CovarianceOptions, meat: Matrix, factor: number][] = [
  ['classical', { type: 'classical' }, meat((i, j) => (i === j ? variance : 0)), 1],
  ['HC1', { type: 'HC1' }, meat((i, j) => (i === j ? both(i, j) : 0)), N / degrees],
  ['CR0', { type: 'CR0' }, meat((i, j) => (rows[i]!.unit === rows[j]!.unit ? both(i, j) : 0)), 1],
  ['CR1', { type: 'CR1', cluster: 'time' }, meat((i, j) => (rows[i]!.time === rows[j]!.time ? both(i, j) : 0)), (periods / (periods - 1)) * ((N - 1) / degrees)],
  ['newey-west', { type: 'newey-west', lag: 2 }, meat((i, j) => both(i, j) * ownPast(i, j)), 1],
  ['conley', { type: 'conley', neighbours: ring, lag: 2 }, meat((i, j) => both(i, j) * (beside(i, j) ? 1 : ownPast(i, j))), 1],
  ['driscoll-kraay', { type: 'driscoll-kraay', lag: 2 }, meat((i, j) => both(i, j) * bartlett(Math.abs(rows[i]!.time - rows[j]!.time), 2)), 1],
  ['beck-katz', { type: 'beck-katz' }, meat((i, j) => (rows[i]!.time === rows[j]!.time ? sigma(rows[i]!.unit, rows[j]!.unit) : 0)), 1],
]; // prettier-ignore

describe('the share of variance explained', () => {
  const r2 = (cells: { unit: string; x: number; y: number }[], more: object = {}) =>
    fixedEffects(cells, { outcome: 'y', regressors: ['x'], unit: 'unit', ...more }).r2;
  /** Two units in three periods; their means of x, and of y, are the same or a step apart. */
  const panel = (stepOfX: number, stepOfY: number) =>
    [0, 1].flatMap((unit) =>
      [0, 1, 2].map((t) => ({
        unit: `u${unit}`,
        x: [0, 1, 3][t]! + unit * stepOfX,
        y: [2, 7, 1][(t + unit) % 3]! + unit * stepOfY,
      })),
    );

  it('between units is none where the regressor or the outcome has one mean in all of them, or no units are named', () => {
    assert.equal(r2(panel(0, 1)).between, null);
    assert.equal(r2(panel(1, 0)).between, null);
    // Two points lie on a line.
    assert.ok(relativeError(r2(panel(1, 1)).between!, 1) < 1e-14);
    assert.equal(r2(panel(1, 1), { unit: undefined, effects: 'none' }).between, null);
  });
});

describe('a pooled regression', () => {
  const fit = fixedEffects(rows, { outcome: 'y', regressors: ['x', 'z'], unit: 'unit', time: 'time', effects: 'none' });
  const close = (value: number, wanted: number, what: string) => assert.ok(relativeError(value, wanted) < 1e-9, `${what}: ${value} for ${wanted}`); // prettier-ignore

  for (const [name, covariance, middle, factor] of cases) {
    it(`has the errors of ${name} by its definition, for slopes, constant and combinations`, () => {
      const found = fit.withCovariance(covariance);
      const matrix = bread.mmul(middle).mmul(bread).mul(factor);
      const coefficients = [found.constant, ...found.terms];
      coefficients.forEach(({ term, estimate, standardError }, k) => {
        close(estimate, beta.get(k, 0), term);
        close(standardError, Math.sqrt(matrix.get(k, k)), term);
      });
      const weights = Matrix.columnVector([1, 2, -0.5]);
      const combined = found.combine({ [CONSTANT]: 1, x: 2, z: -0.5 });
      close(combined.estimate, weights.transpose().mmul(beta).get(0, 0), 'combination');
      close(combined.standardError, Math.sqrt(weights.transpose().mmul(matrix).mmul(weights).get(0, 0)), 'combination');
      close(found.covariance.factor, factor, 'factor');
    });
  }
});
