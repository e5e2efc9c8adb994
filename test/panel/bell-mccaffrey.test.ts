import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EigenvalueDecomposition, inverse, Matrix } from 'ml-matrix';
import { randomSource } from '../../lib/numerics/random';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { relativeError } from './panels';

// CR2 and its degrees of freedom as Bell & McCaffrey (2002) define them, written out with matrices as large as the panel: dummies for
// the units, the whole hat matrix, one adjustment a cluster. The library never builds any of these.

/** Inverses and roots of matrices of 24 rows lose some digits. */
const WRITTEN_OUT = 1e-9;

/** The symmetric root of the inverse; directions without variance stay without. */
function inverseRoot(matrix: Matrix): Matrix {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const roots = realEigenvalues.map((value) => (value > 1e-10 ? value ** -0.5 : 0));
  return eigenvectorMatrix.mmul(Matrix.diag(roots)).mmul(eigenvectorMatrix.transpose());
}

function writtenOut(X: Matrix, y: Matrix, weights: readonly number[], clusters: readonly number[]) {
  const W = Matrix.diag([...weights]);
  const bread = inverse(X.transpose().mmul(W).mmul(X));
  const beta = bread.mmul(X.transpose()).mmul(W).mmul(y);
  const residuals = Matrix.sub(y, X.mmul(beta));
  const rest = Matrix.sub(Matrix.eye(X.rows), X.mmul(bread).mmul(X.transpose()).mmul(W));
  let variance = 0;
  const columns = [...new Set(clusters)].map((cluster) => {
    const rows = clusters.flatMap((each, row) => (each === cluster ? [row] : []));
    const all = Array.from({ length: X.rows }, (_, row) => row);
    const own = rest.selection(rows, all);
    const direction = inverseRoot(own.mmul(own.transpose()))
      .mmul(W.selection(rows, rows))
      .mmul(
        X.selection(
          rows,
          Array.from({ length: X.columns }, (_, k) => k),
        ),
      )
      .mmul(bread.getColumnVector(0));
    variance +=
      direction
        .transpose()
        .mmul(residuals.selection(rows, [0]))
        .get(0, 0) ** 2;
    return own.transpose().mmul(direction).to1DArray();
  });
  const G = new Matrix(columns);
  const products = G.mmul(G.transpose());
  return { estimate: beta.get(0, 0), error: Math.sqrt(variance), df: products.trace() ** 2 / products.mmul(products).trace() };
}

describe('CR2 with Satterthwaite degrees of freedom, written out', () => {
  const random = randomSource(2002);
  const rows = Array.from({ length: 24 }, (_, i) => {
    const [unit, time] = [Math.floor(i / 4), i % 4];
    return {
      unit,
      time,
      x: random.normal() + unit,
      y: random.normal() + time,
      w: 0.5 + random.uniform(),
      pair: Math.floor(unit / 2),
    };
  });
  for (const cluster of ['unit', 'pair'] as const) {
    for (const weights of [undefined, 'w'] as const) {
      it(`is the library's: clusters by ${cluster}, ${weights ? 'weighted' : 'unweighted'}`, () => {
        const X = new Matrix(rows.map((row) => [row.x, ...[0, 1, 2, 3, 4, 5].map((unit) => Number(unit === row.unit))]));
        const size = weights ? rows.map((row) => row.w) : rows.map(() => 1);
        const wanted = writtenOut(X, Matrix.columnVector(rows.map((row) => row.y)), size, rows.map((row) => row[cluster])); // prettier-ignore
        const [term] = fixedEffects(rows, {
          outcome: 'y',
          regressors: ['x'],
          unit: 'unit',
          weights,
          covariance: { type: 'CR2', cluster },
        }).terms;
        assert.ok(relativeError(term!.estimate, wanted.estimate) < WRITTEN_OUT);
        assert.ok(relativeError(term!.standardError, wanted.error) < WRITTEN_OUT, `${term!.standardError} for ${wanted.error}`);
        assert.ok(relativeError(term!.degreesOfFreedom, wanted.df) < WRITTEN_OUT, `${term!.degreesOfFreedom} for ${wanted.df}`);
      });
    }
  }

  for (const weights of [undefined, 'w'] as const) {
    it(`is the library's without effects, for slope and constant, ${weights ? 'weighted' : 'unweighted'}`, () => {
      const fit = fixedEffects(rows, { outcome: 'y', regressors: ['x'], unit: 'unit', effects: 'none', weights, covariance: { type: 'CR2' } }); // prettier-ignore
      const size = rows.map((row) => (weights ? row.w : 1));
      const y = Matrix.columnVector(rows.map((row) => row.y));
      const columns = { slope: (row: { x: number }) => [row.x, 1], constant: (row: { x: number }) => [1, row.x] };
      for (const [name, regressors] of Object.entries(columns)) {
        const wanted = writtenOut(new Matrix(rows.map(regressors)), y, size, rows.map((row) => row.unit)); // prettier-ignore
        const found = name === 'slope' ? fit.terms[0]! : fit.constant;
        assert.ok(relativeError(found.estimate, wanted.estimate) < WRITTEN_OUT, name);
        assert.ok(relativeError(found.standardError, wanted.error) < WRITTEN_OUT, `${name}: ${found.standardError} for ${wanted.error}`); // prettier-ignore
        assert.ok(relativeError(found.degreesOfFreedom, wanted.df) < WRITTEN_OUT, `${name}: ${found.degreesOfFreedom} for ${wanted.df}`); // prettier-ignore
      }
    });
  }
});
