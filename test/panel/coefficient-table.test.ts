import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coefficientTable } from '../../lib/panel/coefficient-table';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';
import { grunfeld, grunfeldModel } from './panels';

const columns = [
  { name: 'value', regressors: ['value'] },
  { name: 'both', regressors: ['value', 'capital'] },
];
const options = { outcome: 'inv', unit: 'firm', time: 'year', columns };

describe('coefficientTable', () => {
  const table = coefficientTable(grunfeld, options);

  it('has one row an effects, column and term, in that order', () => {
    assert.deepEqual(
      table.map(({ effects, column, term }) => `${effects} ${column} ${term}`),
      [
        'one-way value value',
        'one-way both value',
        'one-way both capital',
        'two-way value value',
        'two-way both value',
        'two-way both capital',
      ],
    );
  });

  it('holds what the regressions and the bootstrap say one by one', () => {
    const row = table.find(({ effects, column, term }) => effects === 'two-way' && column === 'both' && term === 'capital')!;
    const model = { ...grunfeldModel, effects: 'two-way' as const };
    const capital = (type: 'classical' | 'HC1' | 'CR1' | 'CR2') =>
      fixedEffects(grunfeld, { ...model, covariance: { type } }).terms[1]!;
    assert.deepEqual(row, {
      column: 'both',
      effects: 'two-way',
      term: 'capital',
      estimate: capital('CR2').estimate,
      se_classical: capital('classical').standardError,
      se_hc1: capital('HC1').standardError,
      se_cr1: capital('CR1').standardError,
      p_cr1: capital('CR1').pValue,
      se_cr2: capital('CR2').standardError,
      df_cr2: capital('CR2').degreesOfFreedom,
      p_cr2: capital('CR2').pValue,
      p_wild: wildClusterBootstrap(grunfeld, { ...model, term: 'capital' }).pValue,
    });
  });

  it('agrees with the published within estimates of Grunfeld (Baltagi 2021, table 2.1)', () => {
    const [value, capital] = table.filter(({ effects, column }) => effects === 'one-way' && column === 'both');
    // Printed with four and three decimals there.
    assert.equal(value!.estimate.toFixed(4), '0.1101');
    assert.equal(capital!.estimate.toFixed(4), '0.3101');
    assert.equal(value!.se_classical.toFixed(3), '0.012');
    assert.equal(capital!.se_classical.toFixed(3), '0.017');
  });

  it('refuses a column that would lose a term', () => {
    const twice = (grunfeld as object[]).map((row) => ({ ...row, double: 2 * (row as { value: number }).value }));
    const collinear = [{ name: 'twice', regressors: ['value', 'double'] }];
    assert.throws(
      () => coefficientTable(twice, { ...options, columns: collinear }),
      /column "twice" with one-way effects loses double/,
    );
  });
});
