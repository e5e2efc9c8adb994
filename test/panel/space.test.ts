import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadRows } from '../../lib/data/load-table';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { frameUnits } from '../../lib/regions/frames';
import { kazakhstanPanel } from '../../lib/resilience';
import { contiguityWeights } from '../../lib/panel/space/contiguity-weights';
import { moransI } from '../../lib/panel/space/morans-i';
import { spatialLag } from '../../lib/panel/space/spatial-lag';
import { grunfeld, grunfeldModel, relativeError, unbalanced, unbalancedModel } from './panels';

// reference/space.R made space.csv with dense matrices in base R.
const stored = readFileSync(join(__dirname, 'reference', 'space.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1);
const wanted = (quantity: string, term: string): number =>
  Number(stored.map((line) => line.split(',')).find(([q, t]) => q === quantity && t === term)![2]);
/** Two ways of computing one number from 200 rows. */
const SAME = 1e-11;
const ring = [...Array.from({ length: 10 }, (_, k) => [k + 1, ((k + 1) % 10) + 1]), [1, 5], [3, 8]];
const weights = contiguityWeights(ring.map(([unit, neighbour]) => ({ unit, neighbour })));
const map = { variable: 'inv', unit: 'firm', time: 'year', weights };

describe('on ten firms arranged on a map, as in R,', () => {
  it('Moran’s I by year and pooled', () => {
    const { pooled, byPeriod } = moransI(grunfeld, { ...map, permutations: 9 });
    assert.ok(relativeError(pooled.statistic, wanted('moran', 'pooled')) <= SAME);
    assert.ok(relativeError(byPeriod[0]!.statistic, wanted('moran', '1935')) <= SAME);
    assert.ok(relativeError(byPeriod[19]!.statistic, wanted('moran', '1954')) <= SAME);
    assert.equal(pooled.expected, -1 / 9);
  });

  it('the spatial lag', () => {
    const lags = spatialLag(grunfeld, map);
    const at = (firm: number, year: number): number => lags[grunfeld.findIndex((row) => row.firm === firm && row.year === year)]!;
    assert.ok(relativeError(at(1, 1935), wanted('lag', '1935-1')) <= SAME);
    assert.ok(relativeError(at(8, 1954), wanted('lag', '1954-8')) <= SAME);
  });

  it('Conley’s errors, with and without lags within firms', () => {
    for (const lag of [0, 2]) {
      const { terms, covariance } = fixedEffects(grunfeld, {
        ...grunfeldModel,
        covariance: { type: 'conley', neighbours: weights, lag },
      });
      terms.forEach(({ term, standardError }) => {
        assert.ok(relativeError(standardError, wanted(`conley ${lag}`, term)) <= SAME, `${term}, lag ${lag}`);
      });
      assert.equal(covariance.positiveDefinite, true);
    }
  });
});

describe('Conley’s errors', () => {
  it('without any neighbour and lag are those of HC0, and negative variances are reported, not clipped in silence', () => {
    const lonely = { units: Array.from({ length: 10 }, (_, k) => k + 1), neighbours: Array.from({ length: 10 }, () => []) };
    const rows = grunfeld.map((row) => ({ ...row, w: 1 + (Number(row.year) % 3) }));
    for (const weights of [undefined, 'w']) {
      const alone = fixedEffects(rows, { ...grunfeldModel, weights, covariance: { type: 'conley', neighbours: lonely } });
      const hc1 = alone.withCovariance({ type: 'HC1' });
      const corrected = [...hc1.terms, hc1.constant];
      [...alone.terms, alone.constant].forEach(({ standardError }, k) => {
        const hc0 = corrected[k]!.standardError / Math.sqrt(hc1.covariance.factor);
        assert.ok(relativeError(standardError, hc0) <= SAME);
      });
    }
    // Four units in a ring: the score of each neighbour is as large, and of the other sign.
    const mirrored = [1, 2, 3, 4].flatMap((unit) =>
      [1, 2, 3, 4].map((t) => {
        const x = [1, 3, 2, 5][t - 1]! * (unit % 2 === 0 ? -1 : 1);
        return { unit, t, x, y: x + [0.3, -0.7, 0.2, 0.1][t - 1]! };
      }),
    );
    const all = contiguityWeights([
      { unit: 1, neighbour: 2 },
      { unit: 3, neighbour: 4 },
      { unit: 1, neighbour: 4 },
      { unit: 2, neighbour: 3 },
    ]);
    const fit = fixedEffects(mirrored, {
      outcome: 'y',
      regressors: ['x'],
      unit: 'unit',
      time: 't',
      covariance: { type: 'conley', neighbours: all },
    });
    assert.equal(fit.covariance.positiveDefinite, false);
    assert.match(fit.notes.join(' '), /conley covariance is not positive definite/);
    assert.ok(Number.isNaN(fit.terms[0]!.standardError) && fit.covariance.clippedStandardErrors![0] === 0);
  });

  it('with every unit the neighbour of all others are those of CR0 clustered by period, with weights or without', () => {
    const firms = Array.from({ length: 10 }, (_, k) => k + 1);
    const everyone = contiguityWeights(firms.flatMap((unit) => firms.filter((other) => other < unit).map((neighbour) => ({ unit, neighbour })))); // prettier-ignore
    const rows = grunfeld.map((row) => ({ ...row, w: 1 + (Number(row.firm) % 3) + (Number(row.year) % 2) }));
    for (const weights of [undefined, 'w']) {
      const fit = fixedEffects(rows, { ...grunfeldModel, weights, covariance: { type: 'conley', neighbours: everyone } });
      const byYear = fit.withCovariance({ type: 'CR0', cluster: 'year' });
      const wanted = [...byYear.terms, byYear.constant];
      [...fit.terms, fit.constant].forEach(({ standardError }, k) => assert.ok(relativeError(standardError, wanted[k]!.standardError) <= SAME)); // prettier-ignore
    }
  });

  it('are so also where units lack periods, and where the map has units that the panel lacks', () => {
    const labels = [...new Set(unbalanced.map(({ unit }) => unit!)), 'u000', 'u999'].sort();
    const everyone = contiguityWeights(labels.flatMap((unit, k) => labels.slice(0, k).map((neighbour) => ({ unit, neighbour }))));
    const fit = fixedEffects(unbalanced, { ...unbalancedModel, covariance: { type: 'conley', neighbours: everyone } });
    const byYear = fit.withCovariance({ type: 'CR0', cluster: 'year' });
    const wanted = [...byYear.terms, byYear.constant];
    [...fit.terms, fit.constant].forEach(({ standardError }, k) => assert.ok(relativeError(standardError, wanted[k]!.standardError) <= SAME)); // prettier-ignore
  });

  it('need a map that knows every unit', () => {
    const asked = (covariance: object) => () => fixedEffects(grunfeld, { ...grunfeldModel, covariance });
    assert.throws(asked({ type: 'conley' }), /needs covariance.neighbours/);
    const small = contiguityWeights([{ unit: 1, neighbour: 2 }]);
    assert.throws(asked({ type: 'conley', neighbours: small }), /has no unit 3; it has 1, 2/);
    assert.throws(asked({ type: 'CR1', neighbours: small }), /does not take covariance.neighbours: the type is CR1/);
  });
});

describe('contiguityWeights', () => {
  it('refuses a unit that borders itself, a border listed twice and a unit that is not there', () => {
    const pair = { unit: 'a', neighbour: 'b' };
    assert.deepEqual(contiguityWeights([pair], { units: ['a', 'b', 'c'] }).islands, ['c']);
    assert.throws(() => contiguityWeights([{ unit: 'a', neighbour: 'a' }]), /row 1 says that a borders itself/);
    assert.throws(() => contiguityWeights([pair, { unit: 'b', neighbour: 'a' }]), /row 2 lists the border of b and a again/);
    assert.throws(() => contiguityWeights([pair], { units: ['a'] }), /row 1 names b; expected one of a/);
  });
});

describe('Moran’s I', () => {
  it('needs one row of each unit and period, and neighbours for all', () => {
    assert.throws(() => moransI(grunfeld.slice(1), map), /1 has no row in 1935; expected one for each unit/);
    assert.throws(() => moransI([...grunfeld, grunfeld[0]!], map), /1 has two rows in 1935 \(1 and 201\)/);
    const withIsland = contiguityWeights([{ unit: 1, neighbour: 2 }], { units: grunfeld.map((row) => Number(row.firm)) });
    assert.throws(() => moransI(grunfeld, { ...map, weights: withIsland }), /3, 4, 5, 6, 7, 8, 9, 10 has no neighbour/);
  });

  it('is large and clear for what follows the map, and the same from the same seed', () => {
    const where = Array.from({ length: 10 }, (_, k) => ({ firm: k + 1, year: 1, inv: [0, 1, 2, 3, 4, 5, 4, 3, 2, 1][k]! }));
    const ringOnly = contiguityWeights(ring.slice(0, 10).map(([unit, neighbour]) => ({ unit, neighbour })));
    const smooth = moransI(where, { ...map, weights: ringOnly });
    assert.ok(smooth.pooled.statistic > 0.7 && smooth.pooled.pValue < 0.01);
    // The observed order counts as one of the draws, and none of 19 others comes near it.
    assert.equal(moransI(where, { ...map, weights: ringOnly, permutations: 19 }).pooled.pValue, 1 / 20);
    assert.equal(moransI(where, { ...map, weights: ringOnly, permutations: 1 }).permutations, 1);
    for (const permutations of [0, 2.5])
      assert.throws(
        () => moransI(where, { ...map, weights: ringOnly, permutations }),
        RegExp(`permutations is ${permutations}; expected`),
      );
    assert.deepEqual(moransI(where, { ...map, weights: ringOnly, permutations: 9999, seed: 1 }), smooth);
  });
});

describe('Kazakhstan’s regions', () => {
  const borders = loadRows('neighbours-2010');
  const map16 = contiguityWeights(borders);
  const rows = kazakhstanPanel();
  const withResiduals = (effects: 'unit' | 'two-way') => {
    const regressors = ['div', 'lnmarket', 'lnfdi', 'lnpop', 'gp'];
    const { residuals } = fixedEffects(rows, { outcome: 'lnrcc', regressors, unit: 'unit', time: 'year', effects });
    return (rows.objects() as object[]).map((row, k) => ({ ...row, residual: residuals[k]! }));
  };

  it('share 28 borders, and each has one', () => {
    assert.equal(borders.length, 28);
    assert.deepEqual(
      map16.units,
      frameUnits('2010')
        .map(({ unit }) => unit)
        .sort(),
    );
    assert.deepEqual(map16.islands, []);
  });

  // Known from another computation, to three digits; p to about its error of simulation.
  for (const [what, table, variable, value, p] of [
    ['residuals of the two-way regression', () => withResiduals('two-way'), 'residual', 0.017, 0.21],
    ['residuals of the one-way regression', () => withResiduals('unit'), 'residual', 0.011, 0.27],
    ['diversification', () => rows, 'div', 0.364, 0.009],
  ] as const) {
    it(`have a Moran’s I of ${value} in ${what}`, () => {
      const { pooled, byPeriod } = moransI(table(), { variable, unit: 'unit', time: 'year', weights: map16 });
      assert.ok(Math.abs(pooled.statistic - value) <= 0.0006, String(pooled.statistic));
      assert.ok(Math.abs(pooled.pValue - p) <= 0.012, String(pooled.pValue));
      assert.equal(byPeriod.length, 10);
    });
  }
});
