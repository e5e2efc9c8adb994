import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSource } from '../../lib/numerics/random';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { prepareWild, wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';
import { countDraws, exceedingCounter } from '../../lib/panel/wild-count';
import { givenDraws } from '../../lib/panel/wild-draws';
import { wildInterval } from '../../lib/panel/wild-interval';
import { grunfeld, grunfeldModel, relativeError, unbalanced, unbalancedModel } from './panels';

/** t statistics are given to 14 digits. */
const GIVEN = 1e-12;

// Of all 1024 draws of Grunfeld's panel, those with |t*| > |t|: enumerated independently, by regressing every drawn outcome.
type Exact = [term: string, nullValue: number, statistic: number, exceeding: number][];
const within: Exact = [
  ['value', 0, 7.6783364000103, 2],
  ['value', 0.05, 4.1921072139965, 166],
  ['value', 0.08, 2.1003697023882, 478],
  ['value', 0.09, 1.4031238651855, 590],
  ['value', 0.13, -1.3858594836256, 258],
  ['value', 0.15, -2.7803511580311, 184],
  ['capital', 0, 6.2271358992304, 24],
  ['capital', 0.1, 4.2188056959515, 160],
  ['capital', 0.2, 2.2104754926726, 668],
  ['capital', 0.25, 1.2063103910332, 908],
  ['capital', 0.4, -1.8061849138851, 22],
  ['capital', 0.5, -3.8145151171639, 108],
];
const pooled: Exact = [
  ['value', 0, 7.7027428426881, 2],
  ['value', 0.05, 4.3700156397378, 24],
  ['value', 0.08, 2.3703793179677, 28],
  ['value', 0.09, 1.7038338773776, 34],
  ['value', 0.13, -0.96234788498259, 498],
  ['value', 0.15, -2.2954387661627, 256],
  ['capital', 0, 2.8762617620688, 22],
  ['capital', 0.1, 1.6293913764167, 728],
  ['capital', 0.2, 0.38252099076454, 1014],
  ['capital', 0.25, -0.24091420206151, 904],
  ['capital', 0.4, -2.1112197805397, 0],
  ['capital', 0.5, -3.3580901661918, 34],
];

/** Sixteen and more clusters of four rows each. */
const manyClusters = (groups: number) => {
  const random = randomSource(42);
  return Array.from({ length: groups * 4 }, (_, i) => {
    const x = random.normal();
    return { unit: Math.floor(i / 4), time: i % 4, x, y: 0.4 * x + random.normal() };
  });
};
const manyModel = { outcome: 'y', regressors: ['x'], unit: 'unit', time: 'time', term: 'x' };

describe('wildClusterBootstrap', () => {
  for (const [effects, cases] of [['unit', within] as const, ['none', pooled] as const]) {
    it(`counts exactly the draws that exceed in the regression with effects "${effects}"`, () => {
      for (const [term, nullValue, statistic, exceeding] of cases) {
        const test = wildClusterBootstrap(grunfeld, { ...grunfeldModel, effects, term, nullValue });
        assert.ok(relativeError(test.statistic, statistic) <= GIVEN, `${term} ${nullValue}: t = ${test.statistic}`);
        assert.deepEqual([test.exceeding, test.draws, test.pValue, test.enumerated], [exceeding, 1024, exceeding / 1024, true]);
      }
    });
  }

  it('takes t from CR0', () => {
    const fit = fixedEffects(unbalanced, {
      ...unbalancedModel,
      effects: 'two-way',
      weights: 'w',
      covariance: { type: 'CR0', cluster: 'region' },
    });
    const test = wildClusterBootstrap(unbalanced, {
      ...unbalancedModel,
      effects: 'two-way',
      weights: 'w',
      cluster: 'region',
      term: 'x',
    });
    assert.ok(relativeError(test.statistic, fit.terms[0]!.statistic) <= GIVEN);
  });

  it('counts alike one draw at a time, by running through all of them, and by sums made once for all hypotheses', () => {
    for (const effects of ['none', 'unit', 'two-way'] as const) {
      const { wild, draws } = prepareWild(unbalanced, { ...unbalancedModel, effects, cluster: 'region', term: 'z' });
      const all = Array.from({ length: 2 ** wild.groups }, (_, bits) =>
        Int8Array.from({ length: wild.groups }, (_unused, g) => ((bits >> g) & 1 ? -1 : 1)),
      );
      const counter = exceedingCounter(wild, draws);
      for (const nullValue of [0, -0.1, 0.2, wild.estimate, wild.estimate + 12 * wild.standardError]) {
        const oneByOne = countDraws(wild, givenDraws(wild, all), nullValue);
        assert.deepEqual(countDraws(wild, draws, nullValue), oneByOne);
        assert.equal(counter(nullValue), oneByOne.exceeding);
      }
    }
  });

  it('enumerates 65 536 draws for 16 clusters, and draws with its seed for 17', () => {
    const sixteen = wildClusterBootstrap(manyClusters(16), manyModel);
    assert.deepEqual([sixteen.draws, sixteen.enumerated, sixteen.seed], [65536, true, null]);
    const options = { ...manyModel, draws: 499, seed: 7 };
    const seventeen = wildClusterBootstrap(manyClusters(17), options);
    assert.deepEqual([seventeen.draws, seventeen.enumerated, seventeen.seed], [499, false, 7]);
    assert.deepEqual(wildClusterBootstrap(manyClusters(17), options), seventeen);
    assert.notEqual(wildClusterBootstrap(manyClusters(17), { ...options, seed: 8 }).exceeding, seventeen.exceeding);
    assert.deepEqual(wildClusterBootstrap(manyClusters(17), manyModel), wildClusterBootstrap(manyClusters(17), { ...manyModel, draws: 9999, seed: 1 })); // prettier-ignore
  });

  it('counts the draw that changes nothing among the random ones: it ties with t and never exceeds', () => {
    const only = wildClusterBootstrap(manyClusters(17), { ...manyModel, draws: 1 });
    assert.deepEqual([only.draws, only.exceeding, only.reaching, only.pValue, only.pValueWithTies], [1, 0, 1, 0, 1]);
    // Under the hypothesis that t is 0 all others exceed.
    const atEstimate = wildClusterBootstrap(manyClusters(17), { ...manyModel, draws: 499, nullValue: only.estimate });
    assert.deepEqual([atEstimate.draws, atEstimate.exceeding, atEstimate.reaching], [499, 498, 499]);
    assert.throws(() => wildClusterBootstrap(manyClusters(17), { ...manyModel, draws: 0 }), /draws is 0; expected/);
  });

  it('gives the same p-value when rows are in another order and variables in other units of measure', () => {
    const options = { ...unbalancedModel, effects: 'two-way', cluster: 'region', term: 'x', nullValue: 0.3 } as const;
    const before = wildClusterBootstrap(unbalanced, options);
    const order = randomSource(3).permutation(unbalanced.length);
    const changed = order.map((place) => {
      const row = unbalanced[place]!;
      return { ...row, x: Number(row.x) / 1000, y: Number(row.y) * 1000 };
    });
    assert.equal(wildClusterBootstrap(changed, { ...options, nullValue: 0.3e6 }).exceeding, before.exceeding);
    const tiny = unbalanced.map((row) => ({ ...row, y: Number(row.y) * 1e-12 }));
    assert.equal(wildClusterBootstrap(tiny, { ...options, nullValue: 0.3e-12 }).exceeding, before.exceeding);
  });

  it('refuses a perfect fit, whose clusters leave nothing to draw from', () => {
    for (const unit of [1e-12, 1, 1e12]) {
      const perfect = manyClusters(5).map((row) => ({ ...row, y: unit * (2 * row.x + row.unit / 3) }));
      assert.throws(() => wildClusterBootstrap(perfect, manyModel), /cluster standard error of "x" is 0/);
    }
  });

  it('notes how few values |t*| can take with six clusters, and not with seven', () => {
    const notes = (clusters: number) => wildClusterBootstrap(manyClusters(clusters), manyModel).notes.join(' ');
    assert.match(notes(6), /6 clusters allow 32 different \|t\*\|: with ties counted, p is never below 0\.031/);
    assert.equal(notes(7), '');
  });

  it('takes clusters that are named twice alike, and refuses two names', () => {
    const twice = { ...grunfeldModel, term: 'value', cluster: 'firm' } as const;
    assert.ok(wildClusterBootstrap(grunfeld, { ...twice, covariance: { type: 'CR0', cluster: 'firm' } }).pValue > 0);
    assert.throws(
      () => wildClusterBootstrap(grunfeld, { ...twice, covariance: { type: 'CR0', cluster: 'year' } }),
      /cluster is "firm" and covariance.cluster "year"; expected only one of them/,
    );
  });

  it('refuses a term that was not estimated, clusters that divide a unit, and a single cluster', () => {
    assert.throws(() => wildClusterBootstrap(grunfeld, { ...grunfeldModel, term: 'profit' }), /No coefficient "profit"/);
    assert.throws(
      () => wildClusterBootstrap(grunfeld, { ...grunfeldModel, term: 'value', cluster: 'year' }),
      /varies within the unit 1 \(row 2: 1936\)/,
    );
    const one = grunfeld.map((row) => ({ ...row, one: 1 }));
    assert.throws(() => wildClusterBootstrap(one, { ...grunfeldModel, term: 'value', cluster: 'one' }), /at least 2/);
  });
});

describe('wildInterval', () => {
  it('ends where the test begins to reject, and shows the second piece that the test does not reject', () => {
    const options = { ...grunfeldModel, term: 'capital' };
    const { low, high, pieces, searched } = wildInterval(grunfeld, options);
    const { estimate, standardError } = fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type: 'CR0' } }).terms[1]!;
    searched.forEach((end, side) => assert.ok(relativeError(end, estimate + (side === 0 ? -15 : 15) * standardError) < 1e-10));
    const rejects = (nullValue: number): boolean => wildClusterBootstrap(grunfeld, { ...options, nullValue }).pValue <= 0.05;
    const near = 1e-5;
    assert.deepEqual(
      [rejects(low! - near), rejects(low! + near), rejects(high! - near), rejects(high! + near)],
      [true, false, false, true],
    );
    assert.deepEqual(pieces[0], [low, high]);
    assert.equal(pieces.length, 2);
    assert.ok(pieces[1]![0]! < 0.5 && pieces[1]![1]! > 0.5, 'the table above does not reject 0.5 (108 of 1024)');
  });

  it('is mirrored with its regressor: the piece of the estimate need not be the first', () => {
    const mirrored = grunfeld.map((row) => ({ ...row, capital: -row.capital! }));
    const [plain, other] = [grunfeld, mirrored].map((rows) => wildInterval(rows, { ...grunfeldModel, term: 'capital' }));
    const turned = plain!.pieces.map(([low, high]) => [-high!, -low!]).reverse();
    other!.pieces.forEach((piece, k) => piece.forEach((end, side) => assert.ok(Math.abs(end! - turned[k]![side]!) < 1e-6)));
    assert.deepEqual([other!.low, other!.high], other!.pieces[1]);
  });

  describe('of the hypotheses a quarter of a standard error apart', () => {
    const assertHeld = (rows: readonly object[], options: Parameters<typeof wildInterval>[1], share: number): number[] => {
      const { pieces } = wildInterval(rows, options);
      const { wild, draws, total } = prepareWild(rows, options);
      return Array.from({ length: 121 }, (_, step) => {
        const nullValue = wild.estimate + (step / 4 - 15) * wild.standardError;
        const p = countDraws(wild, draws, nullValue).exceeding / total;
        const held = pieces.some(([low, high]) => (low ?? -Infinity) <= nullValue && nullValue <= (high ?? Infinity));
        assert.equal(held, p > share, `p = ${p} at step ${step}`);
        return p;
      });
    };

    it('holds those that the test does not reject, with a gap of less than one standard error between two pieces', () => {
      const options = { ...grunfeldModel, effects: 'none', term: 'capital', confidenceLevel: 0.98 } as const;
      assertHeld(grunfeld, options, 0.02);
      const { pieces } = wildInterval(grunfeld, options);
      assert.ok((pieces[1]![0]! - pieces[0]![1]!) / prepareWild(grunfeld, options).wild.standardError < 0.7);
    });

    it('holds none whose p is just 1 − level', () => {
      const shares = assertHeld(manyClusters(5), { ...manyModel, confidenceLevel: 0.75 }, 0.25);
      assert.ok(shares.includes(0.25));
    });
  });

  describe('of a term that one cluster alone identifies', () => {
    const rowsOf = (groups: number) =>
      manyClusters(groups).map((row) => ({
        ...row,
        treated: row.unit === 0 && row.time > 1 ? 1 : 0,
        x: row.x * (row.unit === 0 ? 20 : 1),
      }));

    it('has no end on a side where not even the farthest hypothesis is rejected', () => {
      const sides = new Set<string>();
      for (const effects of ['none', 'two-way'] as const) {
        for (const groups of [6, 8]) {
          const options = { ...manyModel, regressors: ['treated'], term: 'treated', effects };
          const { low, high, searched, pieces } = wildInterval(rowsOf(groups), options);
          const open = searched.map((nullValue) => wildClusterBootstrap(rowsOf(groups), { ...options, nullValue }).pValue > 0.05);
          assert.deepEqual([low === null, high === null], open, `${groups} clusters, effects "${effects}"`);
          assert.deepEqual(pieces, [[low, high]]);
          sides.add(String(open));
        }
      }
      assert.deepEqual([...sides].sort(), ['false,true', 'true,false', 'true,true']);
    });

    it('may be two pieces without an outer end each; the one of the estimate is the second here', () => {
      const { low, high, pieces } = wildInterval(rowsOf(8), { ...manyModel, effects: 'none', confidenceLevel: 0.3 });
      const [before, around, ...more] = pieces;
      assert.deepEqual([before![0], around![1], more], [null, null, []]);
      assert.ok(before![1]! < around![0]!);
      assert.deepEqual([low, high], around);
    });
  });

  it('holds the estimate at every level, and widens with it', () => {
    const at = (confidenceLevel: number) => wildInterval(manyClusters(12), { ...manyModel, confidenceLevel });
    const narrow = at(0.8);
    const wide = at(0.95);
    assert.ok(wide.low! <= narrow.low! && narrow.high! <= wide.high!);
    for (const level of [0, 1, 95]) assert.throws(() => at(level), RegExp(`confidenceLevel is ${level}; expected a number between 0 and 1`)); // prettier-ignore
  });
});
