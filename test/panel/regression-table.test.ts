import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coefficientRows } from '../../lib/panel/coefficient-rows';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { regressionTable } from '../../lib/panel/regression-table';
import { grunfeld, grunfeldModel } from './panels';

const one = { label: 'one-way', regression: fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type: 'CR2' } }) };
const two = {
  label: 'A & <B>',
  regression: fixedEffects(grunfeld, { ...grunfeldModel, regressors: ['capital'], effects: 'two-way' }),
};

describe('regressionTable', () => {
  it('prints estimates with stars, standard errors below, aligned to the right', () => {
    const { text } = regressionTable([one, two], { title: 'Investment', termLabels: { value: 'Value' }, constant: false });
    assert.equal(
      text.split('\n').slice(0, 9).join('\n'),
      `Investment
────────────────────────────────────────────
                  one-way            A & <B>
────────────────────────────────────────────
Value            0.1101**
                 (0.0206)
capital           0.3101*          0.4138***
                 (0.0827)           (0.0633)
────────────────────────────────────────────`,
    );
  });

  it('shows every fact a reader needs', () => {
    const lines = regressionTable([one, two])
      .text.split('\n')
      .map((line) => line.replace(/ {2,}/g, ' | ').trim());
    for (const line of [
      'value | 0.1101**',
      '| (0.0206)',
      'capital | 0.3101* | 0.4138***',
      '| (0.0827) | (0.0633)',
      'Observations | 200 | 200',
      'Units | 10 | 10',
      'Effects | units | units and periods',
      'Standard errors | CR2 | CR1',
      'Clusters | 10 | 10',
      'R² within | 0.767 | 0.599',
      '* p < 0.1, ** p < 0.05, *** p < 0.01; p-values: t test with the standard errors shown.',
    ]) {
      assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`);
    }
  });

  it('names the kind of standard errors, with the lag where there is one', () => {
    const models = (['newey-west', 'beck-katz', 'driscoll-kraay'] as const).map((type) => ({
      label: type,
      regression: fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type } }),
    }));
    assert.match(
      regressionTable(models).text,
      /Standard errors +Newey-West within units, lag 2 +Beck-Katz panel-corrected +Driscoll-Kraay, lag 2/,
    );
  });

  it('prints figures below zero with a minus sign, not a hyphen', () => {
    const { text, markdown, html } = regressionTable([one], { decimals: 3 });
    assert.match(text, /Constant +−58\.744/);
    for (const form of [text, markdown, html]) assert.doesNotMatch(form, /-\d/);
  });

  it('takes the stars from p-values of choice, and gives none where there is no such value', () => {
    const { text } = regressionTable([{ ...one, pValues: { value: 0.002 } }], { pValueName: 'wild cluster bootstrap' });
    assert.match(text, /value +0\.1101\*\*\*\n/);
    assert.match(text, /capital +0\.3101\n/);
    assert.match(text, /p-values: wild cluster bootstrap\./);
    assert.doesNotMatch(regressionTable([one], { stars: [] }).text, /\*|p-values/);
    const limits = regressionTable([{ ...one, pValues: { value: 0.05, capital: 0.1 } }]).text;
    assert.match(limits, /value +0\.1101\*\n/, 'a p of 0.05 is not below 0.05');
    assert.match(limits, /capital +0\.3101\n/, 'a p of 0.1 is not below 0.1');
    assert.equal(regressionTable([one], { stars: [0.01, 0.05, 0.1] }).text, regressionTable([one]).text, 'in any order');
  });

  it('escapes labels in HTML and Markdown', () => {
    const { html, markdown } = regressionTable([two], { title: '"R&D" <script>', termLabels: { capital: 'a|b_c' } });
    assert.ok(html.includes('<caption>&quot;R&amp;D&quot; &lt;script&gt;</caption>') && html.includes('A &amp; &lt;B&gt;'));
    assert.ok(!html.includes('<script>'));
    assert.ok(markdown.includes('a\\|b\\_c') && markdown.includes('0.4138\\*\\*\\*'));
    assert.ok(markdown.includes('\n| :--- | ---: |\n'), 'names to the left, figures to the right');
    const columns = markdown.split('\n').filter((line) => line.startsWith('|'));
    assert.ok(columns.every((line) => line.replace(/\\\|/g, '').split('|').length === 4));
  });

  it('prints the terms named first before the others, and refuses one that no model has', () => {
    const { text } = regressionTable([one, two], { firstTerms: ['capital'] });
    assert.ok(text.indexOf('capital') < text.indexOf('value'));
    assert.throws(
      () => regressionTable([one, two], { firstTerms: ['captial'] }),
      /firstTerms names "captial", which no model has; the terms are value, capital\./,
    );
  });

  it('names the regressors that were left out', () => {
    const rows = grunfeld.map((row) => ({ ...row, twice: Number(row.value) * 2 }));
    const regression = fixedEffects(rows, { ...grunfeldModel, regressors: ['value', 'twice'] });
    assert.match(regressionTable([{ label: 'm', regression }]).text, /Left out as collinear: twice \(m\)\./);
    assert.doesNotMatch(regressionTable([one]).text, /Left out/);
  });

  it('refuses an empty list', () => {
    assert.throws(() => regressionTable([]), /no regressions/);
  });
});

describe('coefficientRows', () => {
  it('gives one tidy row a coefficient, in the order asked for', () => {
    const rows = coefficientRows([one, two], ['capital', 'value']);
    assert.deepEqual(
      rows.map(({ model, term }) => [model, term]),
      [
        ['one-way', 'capital'],
        ['one-way', 'value'],
        ['A & <B>', 'capital'],
      ],
    );
    assert.ok(rows.every(({ low, estimate, high }) => low < estimate && estimate < high));
    assert.equal(coefficientRows([{ ...one, pValues: { value: 0.2 } }])[0]!.p_value, 0.2);
    assert.equal(coefficientRows([{ ...one, pValues: { value: 0.2 } }])[1]!.p_value, null);
  });
});
