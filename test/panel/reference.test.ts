import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceType, PanelOptions, PanelRegression } from '../../lib/panel/panel-options';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';
import { grunfeld, grunfeldModel, readRows, relativeError, unbalanced, everyRow } from './panels';

// reference/reference.R made expected.csv: regressions with dummy variables, and their covariances by sandwich and clubSandwich.
const expected = readRows('expected.csv').filter(({ case: name }) => !/^more|^\w+$/.test(String(name)));

/** Largest relative difference from R. R's own dummy-variable regressions differ from plm by up to 3e-11 on these panels. */
const AGREEMENT = 1e-10;

const production = readRows('production.csv');
const employment = readRows('employment-uk.csv');
const panels: Record<string, [object[], PanelOptions, string?]> = {
  grunfeld: [grunfeld, grunfeldModel],
  employment: [employment, { outcome: 'emp', regressors: ['wage', 'capital', 'output'], unit: 'firm', time: 'year' }],
  production: [production, { outcome: 'lgsp', regressors: ['lpcap', 'lpc', 'lemp', 'unemp'], unit: 'state', time: 'year' }],
  'production regions': [
    production,
    { outcome: 'lgsp', regressors: ['lpcap', 'lpc', 'lemp', 'unemp'], unit: 'state', time: 'year', effects: 'two-way' },
    'region',
  ],
  unbalanced: [unbalanced, everyRow],
  weighted: [unbalanced, { ...everyRow, weights: 'w' }],
  regions: [unbalanced, everyRow, 'region'],
  'weighted regions': [unbalanced, { ...everyRow, weights: 'w' }, 'region'],
};

function modelOf(name: string): [object[], PanelOptions, string] {
  const whole = panels[name];
  const [rows, options, cluster] = whole ?? panels[name.slice(0, name.lastIndexOf(' '))]!;
  const effects = whole ? options.effects : (name.slice(name.lastIndexOf(' ') + 1) as PanelOptions['effects']);
  return [rows, { ...options, effects }, cluster ?? options.unit!];
}

function found(fit: PanelRegression, quantity: string, term: string): number {
  const coefficient = fit.terms.find((other) => other.term === term);
  const values: Record<string, number | null | undefined> = {
    estimate: coefficient?.estimate,
    se: coefficient?.standardError,
    df: coefficient?.degreesOfFreedom,
    p: coefficient?.pValue,
    low: coefficient?.interval[0],
    rss: fit.rss,
    sigma: fit.sigma,
    constant: fit.constant.estimate,
    constant_se: fit.constant.standardError,
    ...fit.r2,
  };
  const value = values[quantity];
  assert.ok(typeof value === 'number', `${quantity} ${term} is not a number`);
  return value;
}

const names = [...new Set(expected.map((row) => String(row.case)))];

describe('fixedEffects agrees with R', () => {
  for (const name of names) {
    const kinds = [...new Set(expected.filter((row) => row.case === name && row.kind !== 'wild').map((row) => String(row.kind)))];
    for (const kind of kinds) {
      it(`gives ${kind === '' ? 'the estimates and R²' : kind} of the panel ${name}`, () => {
        const [rows, options, cluster] = modelOf(name);
        const type = (kind === '' ? 'classical' : kind) as CovarianceType;
        const clusters = type === 'two-way' ? [cluster, options.time!] : undefined;
        const ofOneSet = type.startsWith('CR') ? cluster : undefined;
        const covariance = { type, cluster: ofOneSet, clusters, lag: type === 'driscoll-kraay' ? 2 : undefined };
        const fit = fixedEffects(rows, { ...options, covariance });
        for (const { quantity, term, value } of expected.filter((row) => row.case === name && row.kind === kind)) {
          const error = relativeError(found(fit, String(quantity), String(term)), Number(value));
          // An error of t grows in p with the length of the tail: d ln p ≈ 2 ln p · d ln t.
          const grown = quantity === 'p' ? 1 + 2 * Math.abs(Math.log(Number(value))) : 1;
          assert.ok(error <= AGREEMENT * grown, `${String(quantity)} ${String(term)}: relative error ${error}`);
        }
      });
    }
  }
});

describe('wildClusterBootstrap agrees with drawing every outcome anew and regressing it on dummy variables', () => {
  for (const name of names.filter((other) => expected.some((row) => row.case === other && row.kind === 'wild'))) {
    it(`counts the same draws in the panel ${name}`, () => {
      const [rows, options, cluster] = modelOf(name);
      for (const { quantity, term, value } of expected.filter((row) => row.case === name && row.kind === 'wild')) {
        const [tested, nullValue] = String(term).split(' = ');
        const test = wildClusterBootstrap(rows, { ...options, cluster, term: tested!, nullValue: Number(nullValue) });
        assert.equal(test.enumerated, true);
        if (quantity === 'exceeding') assert.equal(test.exceeding, value, `${String(term)}`);
        else assert.ok(relativeError(test.statistic, Number(value)) <= AGREEMENT, `${String(term)}`);
      }
    });
  }
});
