import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compoundGrowth } from '../../lib/resilience/compound-growth';
import { episodeNamed, episodes } from '../../lib/resilience/episodes';
import { naturalLog } from '../../lib/numerics/logarithm';
import { logRelativeGrowth, relativeGrowth } from '../../lib/resilience/relative-growth';
import { expectedChange, recoverability, resistance } from '../../lib/resilience/resistance';

/** A handful of operations on doubles of order 1. */
const ROUNDING = 1e-12;
const RUNS = { seed: 2016, numRuns: 200 };
const close = (actual: number, expected: number, tolerance = ROUNDING) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
const growth = fc.double({ min: -0.5, max: 1, noNaN: true });

describe('growth relative to the nation', () => {
  it('is the ratio of growth factors, and its logarithm the difference of their logarithms', () => {
    close(relativeGrowth(0.05, 0.03), 1.05 / 1.03);
    close(logRelativeGrowth(-0.02, 0.03), Math.log(0.98) - Math.log(1.03));
    assert.equal(logRelativeGrowth(0.042, 0.042), 0);
  });

  it('always has a logarithm, however deep the fall', () => {
    fc.assert(
      fc.property(growth, growth, (region, nation) => Number.isFinite(logRelativeGrowth(region, nation))),
      RUNS,
    );
  });

  it('adds up over years in logarithms', () => {
    const region = [0.04, -0.06, 0.1];
    const nation = [0.01, -0.025, 0.04];
    const yearly = region.reduce((sum, value, year) => sum + logRelativeGrowth(value, nation[year]), 0);
    close(logRelativeGrowth(compoundGrowth(region), compoundGrowth(nation)), yearly);
  });

  it('refuses a missing growth and a growth of -100 %', () => {
    assert.throws(() => relativeGrowth(Number.NaN, 0), /growth of the region: found NaN/);
    assert.throws(() => relativeGrowth(0, -1), /growth of the nation: found -1, expected a growth above -1/);
  });
});

describe('logarithm of an index', () => {
  it('of resistance says so when the region did worse than expected', () => {
    const worse = resistance({ change: -8, expectedChange: -5 });
    assert.throws(
      () => naturalLog(worse, 'resistance of ATY, 2020'),
      /resistance of ATY, 2020: found -0\.6, expected a number above zero/,
    );
  });
});

describe('resistance and recoverability', () => {
  it('compare the change with the one at the pace of the nation', () => {
    assert.equal(expectedChange(200, -0.025), -5);
    close(resistance({ change: -2, expectedChange: -5 }), 0.6);
    close(resistance({ change: -8, expectedChange: -5 }), -0.6);
    close(recoverability({ change: 8, expectedChange: 10 }), -0.2);
  });

  it('are 0 for the nation itself, above 0 for whoever does better, in falls and in rises', () => {
    for (const nation of [-0.025, 0.023]) {
      close(resistance({ change: nation, expectedChange: nation }), 0);
      assert.ok(resistance({ change: nation + 0.01, expectedChange: nation }) > 0);
      assert.ok(resistance({ change: nation - 0.01, expectedChange: nation }) < 0);
    }
  });

  it('do not exist where the nation stood still', () => {
    assert.throws(() => resistance({ change: 0.01, expectedChange: 0 }), /expected change is 0 \(the nation stood still\)/);
    assert.throws(() => resistance({ change: Number.NaN, expectedChange: 1 }), /resistance, change: found NaN/);
    assert.throws(() => expectedChange(0, 0.1), /level before the phase: found 0/);
  });
});

describe('episodes', () => {
  it('have a recovery that begins the year after the downturn', () => {
    for (const { downturn, recovery } of episodes) {
      assert.ok(downturn.firstYear <= downturn.lastYear && recovery.firstYear <= recovery.lastYear);
      assert.equal(recovery.firstYear, downturn.lastYear + 1);
    }
  });

  it('are found by name, and an unknown name lists the known ones', () => {
    assert.equal(episodeNamed('2020').downturn.firstYear, 2020);
    assert.throws(() => episodeNamed('2008'), /unknown episode '2008': the known ones are 2015-16, 2020/);
  });
});

describe('compound growth', () => {
  it('multiplies the factors', () => {
    close(compoundGrowth([0.1, -0.1]), -0.01);
    close(compoundGrowth([0.012, 0.011]), 1.012 * 1.011 - 1);
    assert.throws(() => compoundGrowth([]), /no year given/);
    assert.throws(() => compoundGrowth([0.1, Number.NaN]), /growth at place 1: found NaN/);
  });
});
