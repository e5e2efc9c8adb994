import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { PanelOptions } from '../../lib/panel/panel-options';

/** Three units in four periods; `level` is constant within units, `twice` is 2x, `trend` is the same for all units. */
const rows = ['a', 'b', 'c'].flatMap((unit, k) =>
  [0, 1, 2, 3].map((t) => ({
    unit,
    time: 2000 + t,
    x: [0.3, 1.9, 1.1, 4.2][t]! * (k + 1) - t * k,
    y: [1, 0, 3, 2][t]! + k * t,
    level: 10 * k,
    twice: 2 * ([0.3, 1.9, 1.1, 4.2][t]! * (k + 1) - t * k),
    trend: t,
    weight: 1 + t,
    half: t < 2 ? 'early' : 'late',
    one: 1,
  })),
);
const model: PanelOptions = { outcome: 'y', regressors: ['x'], unit: 'unit', time: 'time' };
const changed = (row: number, change: object): object[] => rows.map((other, i) => (i === row ? { ...other, ...change } : other));

describe('fixedEffects leaves out, by name and with the reason,', () => {
  it('a regressor without variation within units', () => {
    const fit = fixedEffects(rows, { ...model, regressors: ['level', 'x'] });
    assert.deepEqual(fit.dropped, ['level']);
    assert.match(fit.notes.join(' '), /"level" is left out: it has no variation within units/);
    assert.equal(fit.terms[0]!.estimate, fixedEffects(rows, model).terms[0]!.estimate);
  });

  it('a regressor that is 0 in every row', () => {
    const fit = fixedEffects(rows.map((row) => ({ ...row, none: 0 })), { ...model, regressors: ['x', 'none'] }); // prettier-ignore
    assert.match(fit.notes.join(' '), /"none" is left out: it has no variation within units/);
  });

  it('a regressor that those before it determine', () => {
    const fit = fixedEffects(rows, { ...model, regressors: ['x', 'twice', 'trend'] });
    assert.deepEqual(fit.dropped, ['twice']);
    assert.deepEqual(
      fit.terms.map(({ term }) => term),
      ['x', 'trend'],
    );
    assert.equal(fit.residualDegreesOfFreedom, 12 - 3 - 2);
  });

  it('a common trend when the periods have effects', () => {
    assert.deepEqual(fixedEffects(rows, { ...model, regressors: ['trend', 'x'], effects: 'two-way' }).dropped, ['trend']);
  });

  it('a regressor that is constant within units but for rounding', () => {
    const noisy = rows.map((row, i) => ({ ...row, level: 0.1 * (row.level + 3) * (i % 2 ? 1 : 1 + 2e-16) }));
    assert.deepEqual(fixedEffects(noisy, { ...model, regressors: ['level', 'x'] }).dropped, ['level']);
  });
});

describe('fixedEffects reports', () => {
  it('units and periods with one row, which are left out unless they are kept', () => {
    const more = [...rows, { ...rows[0]!, unit: 'd', time: 2009 }];
    assert.deepEqual(fixedEffects(more, model).singletons, ['d']);
    assert.equal(fixedEffects(more, { ...model, effects: 'two-way' }).observations, 12);
    const kept = { ...model, effects: 'two-way', singletons: 'keep' } as const;
    const fit = fixedEffects(more, kept);
    assert.deepEqual([fit.singletons, fit.observations, fit.groups], [['d', 2009], 13, 4]);
    const without = fixedEffects(rows, { ...model, effects: 'two-way', covariance: { type: 'classical' } });
    const withIt = fixedEffects(more, { ...kept, covariance: { type: 'classical' } });
    assert.ok(Math.abs(withIt.terms[0]!.estimate - without.terms[0]!.estimate) < 1e-14);
    assert.equal(withIt.residualDegreesOfFreedom, without.residualDegreesOfFreedom);
  });

  it('a two-way cluster matrix that is not positive definite, with the clipped errors apart', () => {
    const fit = fixedEffects(rows, {
      ...model,
      regressors: ['x', 'trend'],
      covariance: { type: 'two-way', clusters: ['unit', 'half'] },
    });
    assert.equal(fit.covariance.positiveDefinite, false);
    assert.match(fit.notes.join(' '), /two-way covariance is not positive definite/);
    assert.ok(fit.covariance.clippedStandardErrors!.every((value) => value >= 0));
  });
});

describe('fixedEffects refuses', () => {
  const refused = (bad: object[], options: Partial<PanelOptions>, message: RegExp): void => {
    assert.throws(() => fixedEffects(bad, { ...model, ...options }), message);
  };

  it('regressors or an outcome without any variation within units', () => {
    refused(rows, { regressors: ['level'] }, /"level": no variation within units; no slope/);
    refused(rows, { outcome: 'level' }, /outcome "level" has no variation within units/);
    refused(rows, { regressors: ['trend'], effects: 'two-way' }, /no variation within units and periods/);
  });

  it('an unknown column, and lists the known ones', () => {
    refused(rows, { regressors: ['gdp'] }, /Unknown column "gdp". The columns are: unit, time, x, y, level/);
    refused(rows, { covariance: { cluster: 'region' } }, /Unknown column "region"/);
    assert.throws(
      () => fixedEffects(aq.from(rows), { ...model, outcome: 'gdp' }),
      /Unknown column "gdp". The columns are: unit, time/,
    );
  });

  it('a missing cell or a cell that is not a finite number, and names row and column', () => {
    refused(changed(4, { x: NaN }), {}, /Row 5, column "x" is NaN; expected a finite number/);
    refused(changed(0, { y: null }), {}, /Row 1, column "y" is missing/);
    refused(changed(2, { x: '1.5' }), {}, /Row 3, column "x" is "1.5"/);
    refused(changed(2, { x: Infinity }), {}, /Row 3, column "x" is Infinity/);
    refused(changed(11, { unit: undefined }), {}, /Row 12, column "unit" is missing; expected a string or a finite number/);
    assert.throws(() => fixedEffects(aq.from(changed(1, { x: null })), model), /Row 2, column "x" is missing/);
    const typed = aq.table({ unit: ['a', 'a', 'b', 'b'], x: Float64Array.of(1, NaN, 2, 3), y: [1, 2, 3, 5] });
    assert.throws(() => fixedEffects(typed, model), /Row 2, column "x" is NaN/);
  });

  it('fewer than two clusters, whatever the covariance', () => {
    for (const type of ['CR0', 'CR1', 'CR2', 'CR3'] as const)
      refused(rows, { covariance: { type, cluster: 'one' } }, /has only one value; at least 2 clusters are needed/);
    refused(rows, { covariance: { type: 'two-way', clusters: ['unit', 'one'] } }, /"one" has only one value/);
    refused(
      rows,
      { time: 'one', covariance: { type: 'driscoll-kraay' } },
      /"one" has only one value; at least 2 periods are needed/,
    );
  });

  it('clusters that divide a unit, for CR2 and CR3', () => {
    for (const type of ['CR2', 'CR3'] as const)
      refused(rows, { covariance: { type, cluster: 'half' } }, /"half" varies within the unit a \(row 3: late\); for CR/);
  });

  it('weights that are not positive', () => {
    refused(changed(3, { weight: 0 }), { weights: 'weight' }, /Row 4, column "weight" is 0; expected a positive weight/);
  });

  it('a regression without degrees of freedom, without rows, or with options that do not fit', () => {
    refused(rows.slice(0, 2), { regressors: ['x'] }, /no degrees of freedom are left/);
    refused([], {}, /no rows/);
    refused(rows, { unit: undefined }, /give it as unit/);
    refused(rows, { time: undefined, effects: 'two-way' }, /give it as time/);
    refused(rows, { regressors: [] }, /No regressors/);
    refused(rows, { regressors: ['x', 'x'] }, /named twice/);
    refused(rows, { covariance: { type: 'HC9' as 'HC1' } }, /covariance.type is "HC9"; expected one of classical, HC1/);
    refused(rows, { covariance: { type: 'driscoll-kraay', lag: 4 } }, /lag is 4; expected a whole number from 0 to 3/);
    for (const confidenceLevel of [95, 1, 0, -0.5])
      refused(rows, { confidenceLevel }, RegExp(`confidenceLevel is ${confidenceLevel};`));
  });
});

describe('the clusters of CR1', () => {
  it('may divide units: their effects are then counted among the parameters', () => {
    const time = { type: 'CR1', cluster: 'time' } as const;
    const cr0 = fixedEffects(rows, { ...model, covariance: { ...time, type: 'CR0' } });
    const cr1 = fixedEffects(rows, { ...model, covariance: time });
    const factor = ((4 / 3) * 11) / (12 - 1 - 3);
    assert.ok(Math.abs(cr1.covariance.factor - factor) < 1e-14);
    assert.ok(Math.abs(cr1.terms[0]!.standardError / cr0.terms[0]!.standardError - Math.sqrt(factor)) < 1e-12);
  });

  it('are the units when none are named, for identifiers of text and of numbers', () => {
    const numbered = rows.map((row) => ({ ...row, unit: row.unit.charCodeAt(0) * 1e9 + 0.5 }));
    const text = fixedEffects(rows, model);
    assert.deepEqual(text.covariance.clusters, ['unit']);
    assert.equal(fixedEffects(numbered, model).terms[0]!.standardError, text.terms[0]!.standardError);
  });
});
