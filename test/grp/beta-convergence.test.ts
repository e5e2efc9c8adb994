import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { betaConvergence } from '../../lib/grp';

/** R and this code both solve an 8 × 2 system by QR: agreement to about 12 digits is what doubles allow. */
const AGAINST_R = 1e-11;
/** R's nls stops at a relative offset of 1e-7 (its tol). */
const AGAINST_NLS = 1e-7;

const close = (actual: number, expected: number, relative: number) =>
  assert.ok(Math.abs(actual - expected) <= relative * Math.abs(expected), `${actual} is not ${expected}`);

interface Reference {
  initial: number[];
  factor: number[];
  years: number;
  slope: number;
  intercept: number;
  standardError: number;
  statistic: number;
  pValue: number;
  low: number;
  high: number;
  r2: number;
  speed: number;
}
const r = JSON.parse(readFileSync(join(__dirname, 'reference', 'beta-convergence.json'), 'utf8')) as Reference;

describe('β-convergence', () => {
  it("agrees with R's lm, and its speed with R's nls on the non-linear form", () => {
    const fit = betaConvergence(r.initial, r.factor, r.years);
    close(fit.slope, r.slope, AGAINST_R);
    close(fit.intercept, r.intercept, AGAINST_R);
    close(fit.standardError, r.standardError, AGAINST_R);
    close(fit.statistic, r.statistic, AGAINST_R);
    close(fit.pValue, r.pValue, AGAINST_R);
    close(fit.interval[0], r.low, AGAINST_R);
    close(fit.interval[1], r.high, AGAINST_R);
    close(fit.r2, r.r2, AGAINST_R);
    close(fit.speed!, r.speed, AGAINST_NLS);
    close(fit.halfLifeYears!, Math.LN2 / r.speed, AGAINST_NLS);
    assert.equal(fit.degreesOfFreedom, 6);
  });

  it('finds the speed that made the data when there is no disturbance', () => {
    const speed = 0.03;
    const years = 15;
    const steady = Math.log(20);
    const initial = [2, 5, 9, 14];
    const factor = initial.map((level) => Math.exp((1 - Math.exp(-speed * years)) * (steady - Math.log(level))));
    close(betaConvergence(initial, factor, years).speed!, speed, 1e-9);
  });

  it('does not depend on the unit of the initial level, but for the intercept', () => {
    const thousand = betaConvergence(r.initial.map((level) => level * 1000), r.factor, r.years); // prettier-ignore
    close(thousand.slope, r.slope, 1e-9);
    close(thousand.standardError, r.standardError, 1e-9);
  });

  it('has no half-life when rich regions grew faster', () => {
    const fit = betaConvergence([1, 2, 4], [1.1, 1.3, 1.4], 10);
    assert.ok(fit.slope > 0 && fit.speed! < 0);
    assert.equal(fit.halfLifeYears, null);
  });

  it('has no speed when the gap is more than closed', () => {
    const fit = betaConvergence([1, 2, 4], [8, 2, 0.4], 10); // order turned round: b < -1/T
    assert.ok(fit.slope < -0.1);
    assert.equal(fit.speed, null);
    assert.equal(fit.halfLifeYears, null);
  });

  it('refuses too few regions, equal levels and figures that are not above zero', () => {
    assert.throws(() => betaConvergence([1, 2], [1, 1], 5), /2 regions, expected at least three/);
    assert.throws(() => betaConvergence([2, 2, 2], [1, 2, 3], 5), /all initial levels are equal/);
    assert.throws(() => betaConvergence([1, 2, 3], [1, 0, 3], 5), /growth factor, value 2: found 0/);
    assert.throws(() => betaConvergence([1, 2, 3], [1, 2], 5), /growth factor: 2 given for 3/);
    assert.throws(() => betaConvergence([1, 2, 3], [1, 2, 3], 0), /years: found 0, expected a number above zero/);
  });
});
