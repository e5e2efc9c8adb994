import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { hausmanTest, mundlakTest } from '../../lib/panel/hausman-test';
import type { CovarianceOptions, PanelOptions } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { serialCorrelationTest } from '../../lib/panel/serial-correlation-test';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';

// Situations of public bug reports in which an answer is right and the reader misled. Values by hand or by R, printed to these digits.
interface Row {
  id: string | number;
  t: string | number;
  x: number;
  y: number;
}
const xs = [2, 3, 1, 5, 4, 4, 6, 1, 5, 8, 2, 9];
const ys = [1, 4, 2, 6, 5, 3, 8, 2, 7, 9, 4, 8];
const base: Row[] = xs.map((x, i) => ({ id: 'abc'[Math.floor(i / 4)]!, t: 8 + (i % 4), x, y: ys[i]! }));
const model: PanelOptions = { outcome: 'y', regressors: ['x'], unit: 'id', time: 't' };
const run = (covariance: CovarianceOptions | undefined, rows: readonly object[] = base, more: Partial<PanelOptions> = {}) =>
  fixedEffects(rows, { ...model, ...more, covariance });
const errorOf = (covariance: CovarianceOptions, rows: readonly object[] = base): number =>
  run(covariance, rows).terms[0]!.standardError;
const rounds = (value: number, printed: string): void => {
  const decimals = printed.split('.')[1]!.length;
  assert.equal(value.toFixed(decimals), printed);
};
/** A 4 × 3 panel. */
const grid = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8].map((y, i) => {
  const id = Math.floor(i / 3);
  const t = i % 3;
  return { id, t, y, d1: id < 2 && t === 1 ? 1 : 0, d2: id < 2 && t === 2 ? 1 : 0, one: id === 0 && t === 2 ? 1 : 0 };
});
const textYears = base.map((row) => ({ ...row, t: String(row.t) }));

describe('an option that would not be used is refused by name:', () => {
  const refused = (covariance: object, message: RegExp): void => {
    assert.throws(() => run(covariance), message);
  };

  it('two clusters under CR1 or without a type, a cluster beside HC1, a lag without a type', () => {
    rounds(errorOf({ type: 'two-way', clusters: ['id', 't'] }), '0.1318');
    refused({ type: 'CR1', clusters: ['id', 't'] }, /does not take covariance.clusters: the type is CR1, .* belongs to two-way/);
    refused({ clusters: ['id', 't'] }, /does not take covariance.clusters: without a type the covariance is CR1/);
    refused({ type: 'HC1', cluster: 'id' }, /does not take covariance.cluster: the type is HC1/);
    refused({ lag: 1 }, /does not take covariance.lag: .* lag belongs to driscoll-kraay, newey-west/);
    refused({ type: 'CR1', cluster: ['id', 't'] }, /covariance.cluster is \["id","t"\]; expected a string/);
  });

  it('a misspelt option at any depth', () => {
    refused({ kind: 'CR2' }, /unknown option "covariance.kind"; the options are covariance.type, covariance.cluster/);
    assert.throws(
      () => fixedEffects(base, { ...model, effect: 'two-way' } as PanelOptions),
      /unknown option "effect"; the options are outcome/,
    );
    assert.throws(
      () => wildClusterBootstrap(base, { ...model, term: 'x', null: 0 } as never),
      /wildClusterBootstrap: unknown option "null"/,
    );
  });

  it('two-way effects or clustered errors in tests that are one-way and classical', () => {
    const twoWay = { ...model, effects: 'two-way' } as const;
    for (const test of [hausmanTest, mundlakTest, randomEffects])
      assert.throws(() => test(base, twoWay), /effects is "two-way"; expected "unit"/);
    for (const test of [hausmanTest, randomEffects])
      assert.throws(() => test(base, { ...model, covariance: { type: 'CR1' } }), /does not take covariance/);
  });
});

describe('time', () => {
  it('written as text is ordered as numbers', () => {
    rounds(errorOf({ type: 'newey-west', lag: 1 }, textYears), '0.1358');
    rounds(errorOf({ type: 'driscoll-kraay', lag: 1 }, textYears), '0.0437');
    rounds(serialCorrelationTest(textYears, model).statistic, '0.95');
    const mixed = [...textYears.slice(0, 11), { ...textYears[11]!, t: 'last' }];
    assert.throws(() => errorOf({ type: 'newey-west' }, mixed), /contain the number 10 and the string "last"/);
  });

  it('keeps its gaps: no lag reaches across a year that every unit lacks', () => {
    const gap = base.map((row) => ({ ...row, t: [8, 9, 11, 12][Number(row.t) - 8]! }));
    const fit = run({ type: 'newey-west', lag: 1 }, gap);
    rounds(fit.terms[0]!.standardError, '0.1392');
    assert.match(fit.notes.join(' '), /No lag reaches across the gaps in time: 9 to 11/);
    // Pairs of neighbours remain 8-9 and 11-12 in each of three units.
    assert.equal(serialCorrelationTest(gap, model).pairs, 6);
    const everySecond = base.map((row) => ({ ...row, t: 2 * Number(row.t) }));
    rounds(errorOf({ type: 'newey-west', lag: 1 }, everySecond), '0.1358');
    assert.doesNotMatch(run({ type: 'newey-west', lag: 1 }, everySecond).notes.join(' '), /gaps/);
    const quarters = base.map((row) => ({ ...row, t: [8, 8.25, 8.75, 9][Number(row.t) - 8]! }));
    assert.match(run({ type: 'newey-west', lag: 1 }, quarters).notes.join(' '), /across the gaps in time: 8\.25 to 8\.75\./);
  });
});

describe('a standard error that would be rounding is not given:', () => {
  it('scores of event dummies sum to zero in every period of a balanced two-way panel', () => {
    const options = { outcome: 'y', regressors: ['d1', 'd2'], unit: 'id', time: 't', effects: 'two-way' } as const;
    assert.throws(
      () => fixedEffects(grid, { ...options, covariance: { type: 'driscoll-kraay' } }),
      /scores of each cluster of "t" sum to zero for "d1", "d2", so driscoll-kraay has no standard error/,
    );
    const byPeriod = fixedEffects(grid, { ...options, covariance: { type: 'CR1', cluster: 't' } });
    assert.ok(byPeriod.terms.every(({ standardError, pValue }) => Number.isNaN(standardError) && Number.isNaN(pValue)));
    assert.match(byPeriod.notes.join(' '), /CR1 has no standard error/);
    // A regressor at right angles to them has its test, and they still have none.
    const beside = grid.map((row, i) => ({ ...row, x: [1, -1, 2, -1, 1, -2, 3, 1, -2, -3, -1, 2][i]! }));
    const { terms, covariance } = fixedEffects(beside, { ...options, regressors: ['d1', 'd2', 'x'], covariance: { type: 'CR1', cluster: 't' } }); // prettier-ignore
    assert.deepEqual(terms.map(({ pValue }) => Number.isNaN(pValue)), [true, true, false]); // prettier-ignore
    assert.deepEqual(covariance.matrix.map((row) => row.map(Number.isNaN)), [[true, true, true], [true, true, true], [true, true, false]]); // prettier-ignore
  });

  it('where one slope of several has none, the matrix of the others is still said to be positive definite', () => {
    // `alone` varies in one cluster only, at right angles to x: its scores, which sum to zero in all rows, do so there. What rounding
    // leaves of its variance makes an eigenvalue a little above or below 0, by the outcome: there are ten.
    for (let k = 1; k <= 10; k++) {
      const rows = base.map((row, i) => ({ ...row, y: (row.y * k * k + i * k) % 13, alone: [2, -3, 0, 1][i] ?? 0 }));
      const { terms, covariance, notes } = run({ type: 'CR1' }, rows, { regressors: ['x', 'alone'] });
      assert.deepEqual(terms.map(({ standardError }) => Number.isNaN(standardError)), [false, true]); // prettier-ignore
      assert.deepEqual([covariance.positiveDefinite, covariance.clippedStandardErrors], [true, null]);
      assert.doesNotMatch(notes.join(' '), /not positive definite/);
    }
  });

  it('residuals of a perfect fit are no ground for a test, and the outcome does not explain itself', () => {
    const perfect = base.map((row) => ({ ...row, y: 2 * row.x + 'abc'.indexOf(String(row.id)) }));
    const fit = run({ type: 'CR1' }, perfect);
    assert.ok(Math.abs(fit.terms[0]!.estimate - 2) < 1e-12);
    assert.ok(Number.isNaN(fit.terms[0]!.pValue) && Number.isNaN(fit.constant.standardError));
    assert.deepEqual([fit.covariance.clippedStandardErrors, fit.covariance.positiveDefinite], [null, true]);
    assert.match(fit.notes.join(' '), /Perfect fit: the residuals are rounding error, so there is no test/);
    // In other units the residuals are as large as the units, and rounding all the same; no sum is exact in thirds.
    for (const unit of [1e-9 / 3, 1e9 / 3]) {
      const scaled = run({ type: 'CR1' }, perfect.map((row) => ({ ...row, y: row.y * unit }))); // prettier-ignore
      assert.match(scaled.notes.join(' '), /Perfect fit/, String(unit));
    }
    // A regressor far from zero is known to fewer digits than the outcome: what that leaves is rounding too.
    const far = perfect.map((row) => ({ ...row, x: row.x / 3 + 5e5 }));
    assert.match(run({ type: 'CR1' }, far).notes.join(' '), /Perfect fit/);
    assert.throws(() => fixedEffects(base, { ...model, regressors: ['y'] }), /outcome "y" is among the regressors/);
  });
});

describe('one degree of freedom', () => {
  it('gives the quantiles of the Cauchy distribution: p = 1 − 2 arctan(t)/π, and an interval of 12.7 standard errors', () => {
    const rows = [0, 2, 0, 2].map((x, i) => ({ id: i < 2 ? 'a' : 'b', t: i % 2, x, y: [0, 2, 0, 6][i]! }));
    const { estimate, standardError, degreesOfFreedom, pValue, interval } = run({ type: 'classical' }, rows).terms[0]!;
    assert.deepEqual(
      [estimate, standardError, degreesOfFreedom].map((value) => value.toFixed(12)),
      ['2', '1', '1'].map((value) => `${value}.${'0'.repeat(12)}`),
    );
    assert.ok(Math.abs(pValue - (1 - (2 / Math.PI) * Math.atan(2))) < 1e-12);
    assert.ok(Math.abs(interval[1] - 2 - Math.tan(0.475 * Math.PI)) < 1e-9 && interval[0] + interval[1] === 4);
  });
});

describe('few clusters', () => {
  it('are said so where one of them alone identifies a term', () => {
    for (const type of ['CR1', 'CR2'] as const) {
      const options = { outcome: 'y', regressors: ['one'], unit: 'id', time: 't', effects: 'two-way' } as const;
      const { notes } = fixedEffects(grid, { ...options, covariance: { type } });
      assert.match(notes.join(' '), /One cluster alone identifies "one": 0 \(3 rows\).*randomizationInference/);
      assert.match(wildClusterBootstrap(grid, { ...options, term: 'one' }).notes.join(' '), /One cluster alone identifies "one"/);
    }
    assert.doesNotMatch(run({ type: 'CR1' }).notes.join(' '), /One cluster alone/);
  });

  describe('of which one departs from the path that all others have', () => {
    const lone = /One cluster alone identifies "x": a \(4 rows\)/;
    const panel = (own: Record<string, number>, ids = 'abcdef') =>
      [...ids].flatMap((id, k) =>
        [1, 4, 2, 9].map((path, t) => ({ id, t, x: path + (own[id] ?? 0) * [0, 3, 1, 1][t]!, y: (7 * k + 5 * t * t) % 11 })),
      );
    const notes = (own: Record<string, number>, effects: 'unit' | 'two-way') =>
      fixedEffects(panel(own), { ...model, effects, covariance: { type: 'CR1' } }).notes.join(' ');

    it('it alone identifies the term when years have effects', () => {
      assert.match(notes({ a: 10 }, 'two-way'), lone);
      assert.doesNotMatch(notes({ a: 10 }, 'unit'), lone, 'without them, all vary');
    });

    it('also of three', () => {
      const { notes } = fixedEffects(panel({ a: 10 }, 'abc'), { ...model, effects: 'two-way', covariance: { type: 'CR1' } });
      assert.match(notes.join(' '), lone);
    });

    it('and another a little: then neither is alone', () => assert.doesNotMatch(notes({ a: 10, b: 3 }, 'two-way'), lone));
  });

  it('of which one alone varies within its units: it identifies the term when units alone have effects', () => {
    const rows = base.map((row) => ({ ...row, x: row.id === 'b' ? row.x : 3 }));
    assert.match(run({ type: 'CR1' }, rows).notes.join(' '), /One cluster alone identifies "x": b \(4 rows\)/);
  });

  it('of which one alone departs from one value, the first or another: it identifies the term without any effects', () => {
    for (const id of ['a', 'b']) {
      const byUnit = base.map((row) => ({ ...row, x: row.id === id ? row.x : 30 }));
      const byPeriod = [...byUnit].sort((one, other) => Number(one.t) - Number(other.t));
      for (const rows of [byUnit, byPeriod]) {
        const { notes } = fixedEffects(rows, { ...model, effects: 'none', covariance: { type: 'CR1', cluster: 'id' } });
        assert.match(notes.join(' '), RegExp(`One cluster alone identifies "x": ${id} \\(4 rows\\)`));
      }
    }
  });

  it('leave a coefficient undetermined under CR3 where all that tells of it is in one cluster, and a note says so', () => {
    const note = /Without the cluster a some coefficient is undetermined: a generalized inverse is used/;
    const alone = base.map((row, i) => ({ ...row, alone: row.id === 'a' ? i % 3 : 0 }));
    assert.match(run({ type: 'CR3' }, alone, { regressors: ['x', 'alone'] }).notes.join(' '), note);
    assert.doesNotMatch(run({ type: 'CR3' }).notes.join(' '), /undetermined/);
    assert.doesNotMatch(run({ type: 'CR3' }, alone, { regressors: ['x', 'alone'] }).notes.join(' '), /Without the cluster b/);
  });

  it('that are two: neither is said to depart alone from the other', () => {
    const two = base.filter(({ id }) => id !== 'a');
    const { groups, notes } = fixedEffects(two, { ...model, effects: 'two-way', covariance: { type: 'CR1' } });
    assert.equal(groups, 2);
    assert.doesNotMatch(notes.join(' '), /One cluster alone/);
  });

  it('bound the p-value of the wild bootstrap: both shares are given, with a note below seven', () => {
    const rows = [2.0, 3, 1, 5, 2, 4, 5, 9].map((_, i) => ({
      id: Math.floor(i / 4),
      t: i % 4,
      x: [1, 2, 3, 5, 2, 4, 5, 9][i]!,
      y: [1, 2, 3.1, 5, 2.1, 4, 5, 9][i]!,
    }));
    const test = wildClusterBootstrap(rows, { ...model, term: 'x' });
    assert.deepEqual([test.draws, test.exceeding, test.reaching, test.pValue, test.pValueWithTies], [4, 0, 2, 0, 0.5]);
    assert.match(test.notes.join(' '), /2 clusters allow 2 different \|t\*\|: with ties counted, p is never below 0.5/);
  });
});

describe('units with one row', () => {
  const more = [...base, ...Array.from({ length: 10 }, (_, i) => ({ id: `s${i}`, t: 8, x: i, y: (7 * i) % 5 }))];

  it('are left out and reported, or kept and reported', () => {
    const fit = run(undefined, more);
    rounds(fit.terms[0]!.standardError, '0.199');
    rounds(fit.terms[0]!.pValue, '0.051');
    assert.deepEqual([fit.terms[0]!.degreesOfFreedom, fit.observations, fit.groups, fit.singletons.length], [2, 12, 3, 10]);
    assert.match(fit.notes.join(' '), /Left out, with only one row: s0, s1/);
    assert.deepEqual([fit.residuals.length, fit.residuals[12], fit.residuals[21]], [22, 0, 0]);
    const two = [11, 12].map((i) => ({ id: `s${i}`, t: 8, x: i, y: i }));
    assert.match(run(undefined, [...more, ...two]).notes.join(' '), /s6, s7 and 2 more/);
    const kept = run(undefined, more, { singletons: 'keep' });
    rounds(kept.terms[0]!.standardError, '0.165');
    rounds(kept.terms[0]!.pValue, '0.0002');
    assert.deepEqual([kept.terms[0]!.degreesOfFreedom, kept.observations], [12, 22]);
    assert.match(kept.notes.join(' '), /Kept, though with only one row: s0/);
  });

  it('are found again after a period with one row took another with it', () => {
    const chain = [...base, { id: 'd', t: 12, x: 1, y: 2 }, { id: 'd', t: 13, x: 3, y: 1 }, { id: 'e', t: 13, x: 0, y: 2 }];
    const fit = run({ type: 'classical' }, chain, { effects: 'two-way' });
    assert.deepEqual(fit.singletons, ['e', 12, 'd', 13]);
    assert.equal(fit.observations, 12);
  });

  it('are looked for among the periods also where every unit has more', () => {
    const fit = run({ type: 'classical' }, [...base, { id: 'a', t: 12, x: 1, y: 2 }], { effects: 'two-way' });
    assert.deepEqual([fit.singletons, fit.observations], [[12], 12]);
  });
});

describe('identifiers and cells', () => {
  it('that are empty or of two types are refused with row and column', () => {
    const changed = (row: number, change: object) => base.map((other, i) => (i === row ? { ...other, ...change } : other));
    assert.throws(() => run(undefined, changed(4, { id: '' })), /Row 5, column "id" is ""; expected a string or a finite number/);
    assert.throws(() => run(undefined, changed(6, { id: 1 })), /Row 7, column "id" is 1; expected a string as in row 1/);
    assert.throws(() => run(undefined, changed(3, { t: '11' })), /Row 4, column "t" is "11"; expected a number as in row 1/);
    assert.throws(() => fixedEffects(aq.from(changed(4, { id: ' ' })), model), /Row 5, column "id" is " "/);
  });

  it('that are missing in the first row only are missing cells, not an unknown column', () => {
    const { id, t, y } = base[0]!;
    assert.throws(
      () => run(undefined, [{ id, t, y }, ...base.slice(1)]),
      /Row 1, column "x" is missing; expected a finite number/,
    );
  });

  it('may come as arrays by name of column, which are read in place', () => {
    const columns = {
      id: base.map(({ id }) => id),
      t: Int32Array.from(base, ({ t }) => Number(t)),
      x: Float64Array.from(xs),
      y: Float64Array.from(ys),
    };
    assert.deepEqual(fixedEffects(columns, model).terms, run(undefined).terms);
    assert.throws(() => fixedEffects({ ...columns, x: [1, 2] }, model), /"x" has 2 values and "id" 12; expected the same number/);
  });
});

describe('withCovariance', () => {
  it('gives the regression with other standard errors, as if it had been run with them', () => {
    const fit = run({ type: 'classical' });
    for (const type of ['HC1', 'CR0', 'CR2', 'CR3', 'newey-west', 'driscoll-kraay', 'beck-katz'] as const) {
      const { residuals, ...other } = fit.withCovariance({ type });
      assert.equal(residuals, fit.residuals);
      assert.deepEqual(other.terms, run({ type }).terms);
    }
    assert.throws(() => fit.withCovariance({ type: 'CR2', lag: 1 }), /fixedEffects.withCovariance does not take covariance.lag/);
  });
});
