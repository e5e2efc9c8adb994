import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breuschPaganTest } from '../../lib/panel/breusch-pagan-test';
import { crossSectionDependenceTest } from '../../lib/panel/cross-section-dependence-test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { hausmanTest } from '../../lib/panel/hausman-test';
import type { CovarianceOptions, PanelOptions } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { serialCorrelationTest } from '../../lib/panel/serial-correlation-test';
import { unitEffects } from '../../lib/panel/unit-effects';
import { grunfeld, grunfeldModel, readRows, relativeError, unbalanced, unbalancedModel } from './panels';

// What reference/reference.R stored: plm's own functions, or the definition written out where plm has none for the panel.

/** R's regressions with dummy variables and plm's differ from each other by up to 3e-11 on these panels. */
const AGREEMENT = 1e-9;
/** Hausman's test divides by small differences of two covariances. */
const DIFFERENCES = 1e-7;

const expected = readRows('expected.csv');
const close = (value: number, wanted: number, label: string, tolerance = AGREEMENT): void => {
  const error = relativeError(value, wanted);
  assert.ok(error <= tolerance, `${label}: ${value} for ${wanted}, relative error ${error}`);
};
/** An error of a statistic grows in its p-value with the length of the tail. */
const closeP = (value: number, wanted: number, label: string): void =>
  close(value, wanted, label, AGREEMENT * (1 + 2 * Math.abs(Math.log(wanted))));

const panels: Record<string, [readonly object[], PanelOptions]> = {
  grunfeld: [grunfeld, grunfeldModel],
  production: [
    readRows('production.csv'),
    { outcome: 'lgsp', regressors: ['lpcap', 'lpc', 'lemp', 'unemp'], unit: 'state', time: 'year' },
  ],
  employment: [
    readRows('employment-uk.csv'),
    { outcome: 'emp', regressors: ['wage', 'capital', 'output'], unit: 'firm', time: 'year' },
  ],
  unbalanced: [unbalanced, unbalancedModel],
};
const methods = { walhus: 'wallace-hussain', amemiya: 'amemiya', nerlove: 'nerlove' } as const;

for (const [name, [rows, options]] of Object.entries(panels)) {
  const stored = expected.filter((row) => row.case === name);
  const wanted = (kind: string, quantity: string): number => {
    const row = stored.find((other) => other.kind === kind && other.quantity === quantity);
    assert.ok(row, `no stored value for ${name} ${kind} ${quantity}`);
    return Number(row.value);
  };
  const balanced = name === 'grunfeld' || name === 'production';

  describe(`on the panel ${name}`, () => {
    for (const [plmName, components] of Object.entries(methods)) {
      it(`random effects by ${components} agree with plm`, () => {
        const random = randomEffects(rows, { ...options, components });
        close(random.withinVariance, wanted(plmName, 'within_variance'), 'within variance');
        close(random.unitVariance, wanted(plmName, 'unit_variance'), 'unit variance');
        random.theta.forEach((theta) => assert.ok(theta >= 0 && theta < 1));
        const coefficients = stored.filter(({ kind, term }) => kind === plmName && term !== '');
        assert.equal(coefficients.length, 2 * random.terms.length);
        coefficients.forEach(({ quantity, term, value }) => {
          const own = random.terms.find((other) => other.term === (term === '(Intercept)' ? '(constant)' : term))!;
          close(quantity === 'se' ? own.standardError : own.estimate, Number(value), `${String(term)} ${String(quantity)}`);
        });
      });
    }

    it('Hausman’s test takes the variances asked for', () => {
      const { chiSquare } = hausmanTest(rows, { ...options, components: 'wallace-hussain' });
      close(Math.abs(chiSquare), wanted('walhus', 'hausman'), '|χ²|', DIFFERENCES);
    });

    it('the units’ effects vary as plm’s do', () => {
      const { sigmaU, sigmaE, rho } = unitEffects(rows, options);
      close(sigmaU, wanted('unit effects', 'sigma_u'), 'sigma_u');
      close(sigmaE, wanted('unit effects', 'sigma_e'), 'sigma_e');
      close(rho, wanted('unit effects', 'rho'), 'rho');
    });

    it('Newey-West, Beck-Katz and two-way errors agree with R under each of their options', () => {
      const kinds = [...new Set(stored.map(({ kind }) => String(kind)))].filter((kind) =>
        /^(newey-west|beck-katz|two-way (min|conventional)) /.test(kind),
      );
      assert.equal(kinds.length, balanced ? 16 : 14);
      kinds.forEach((kind) => {
        const [type, first, second] = kind.split(' ');
        const covariance = {
          type,
          ...(type === 'two-way' && { adjustment: first, countedEffects: second }),
          ...(type === 'newey-west' && second !== 'default' && { lag: Number(second) }),
        } as CovarianceOptions;
        const effects = (type === 'two-way' ? 'two-way' : first) as PanelOptions['effects'];
        const { terms } = fixedEffects(rows, { ...options, effects, covariance, singletons: 'keep' });
        terms.forEach(({ term, standardError }) => {
          const row = stored.find((other) => other.kind === kind && other.term === term)!;
          close(standardError, Number(row.value), `${kind} ${term}`);
        });
      });
    });

    it('the tests of the errors agree with plm, or with their definition', () => {
      close(breuschPaganTest(rows, options).statistic, wanted('breusch-pagan', 'chi_square'), 'Breusch-Pagan');
      const dependence = crossSectionDependenceTest(rows, options);
      close(dependence.statistic, wanted('dependence', 'z'), 'CD');
      closeP(dependence.pValue, wanted('dependence', 'p'), 'p of CD');
      const serial = serialCorrelationTest(rows, options);
      if (balanced) close(serial.statistic, wanted('plm serial', 'F'), 'serial correlation by plm');
      close(serial.statistic, wanted('serial', 'F'), 'serial correlation');
      close(serial.excess, wanted('serial', 'excess'), 'excess');
      assert.equal(serial.pairs, wanted('serial', 'pairs'));
      closeP(serial.pValue, wanted('serial', 'p'), 'p of serial correlation');
    });
  });
}
