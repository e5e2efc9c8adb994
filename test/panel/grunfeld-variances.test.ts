import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breuschPaganTest } from '../../lib/panel/breusch-pagan-test';
import { crossSectionDependenceTest } from '../../lib/panel/cross-section-dependence-test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceOptions } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { serialCorrelationTest } from '../../lib/panel/serial-correlation-test';
import { unitEffects } from '../../lib/panel/unit-effects';
import { grunfeld, grunfeldModel, relativeError } from './panels';

// Grunfeld's ten firms, 1935-1954: values of plm 2.6, of Stata's xtreg, and of the comparison in the vignette of fixest, to 14 digits.

/** The values are given to 14 digits; sums over 200 rows lose one or two. */
const GIVEN = 1e-11;

const close = (values: readonly number[], wanted: readonly number[], label: string): void => {
  assert.equal(values.length, wanted.length);
  values.forEach((value, k) => {
    const error = relativeError(value, wanted[k]!);
    assert.ok(error <= GIVEN, `${label} ${k + 1}: ${value} for ${wanted[k]!}, relative error ${error}`);
  });
};

describe('on Grunfeld', () => {
  it('the units’ effects have the sigma_u, sigma_e and rho that Stata prints', () => {
    const { sigmaU, sigmaE, rho } = unitEffects(grunfeld, grunfeldModel);
    close([sigmaU, sigmaE, rho], [85.732501674131, 52.76796595263, 0.72525011441847], 'unit effects');
  });

  it('Beck and Katz’s panel-corrected errors are those of plm', () => {
    const { terms, covariance } = fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type: 'beck-katz' } });
    close(
      terms.map(({ standardError }) => standardError),
      [0.017556757175799, 0.024573091210795],
      'Beck-Katz',
    );
    assert.deepEqual([terms[0]!.degreesOfFreedom, covariance.lag, covariance.factor], [188, null, 1]);
  });

  it('the two-way regression on capital has the rest of the errors that the vignette of fixest compares', () => {
    const error = (covariance: CovarianceOptions): number =>
      fixedEffects(grunfeld, { ...grunfeldModel, regressors: ['capital'], effects: 'two-way', covariance }).terms[0]!
        .standardError;
    const type = 'two-way';
    close([error({ type: 'newey-west' })], [0.083902215696879], 'Newey-West');
    close([error({ type, countedEffects: 'none' })], [0.060260920170259], 'min, slopes counted');
    close([error({ type })], [0.060412902555826], 'min, slopes and a constant counted');
    close([error({ type, adjustment: 'conventional', countedEffects: 'none' })], [0.061982046043828], 'own factors, slopes');
    close([error({ type, adjustment: 'conventional' })], [0.062138369232943], 'own factors, slopes and a constant');
    close([error({ type: 'CR1', countedEffects: 'all' })], [0.064934784955233], 'CR1 that counts the dummies');
    const { covariance } = fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type: 'newey-west' } });
    assert.equal(covariance.lag, 2);
  });

  it('random effects have the coefficients and errors of plm by every method', () => {
    const wanted = {
      'wallace-hussain': [
        -57.553863532142, 25.335537468579, 0.1097103740085, 0.010181334009252, 0.30737392764622, 0.017272180673601,
      ],
      amemiya: [-57.771054021799, 27.961476625318, 0.10976368767201, 0.010421159768634, 0.30795187038446, 0.017200280141415],
      nerlove: [-57.907362076838, 30.106995373065, 0.10980232296549, 0.010575807307095, 0.30829430196264, 0.017158313979212],
    } as const;
    for (const components of ['wallace-hussain', 'amemiya', 'nerlove'] as const) {
      const { terms } = randomEffects(grunfeld, { ...grunfeldModel, components });
      close(
        terms.flatMap(({ estimate, standardError }) => [estimate, standardError]),
        wanted[components],
        components,
      );
    }
  });

  it('the tests for effects, for dependence between firms and for serial correlation are those of plm', () => {
    const effects = breuschPaganTest(grunfeld, grunfeldModel);
    const dependence = crossSectionDependenceTest(grunfeld, grunfeldModel);
    const serial = serialCorrelationTest(grunfeld, grunfeldModel);
    close(
      [effects.statistic, dependence.statistic, serial.statistic],
      [798.16154836907, 4.661192485242, 76.928562121367],
      'statistic',
    );
    assert.deepEqual([effects.degreesOfFreedom, serial.numerator, serial.denominator], [1, 1, 188]);
  });
});
