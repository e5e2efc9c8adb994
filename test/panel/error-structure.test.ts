import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breuschPaganTest } from '../../lib/panel/breusch-pagan-test';
import { crossSectionDependenceTest } from '../../lib/panel/cross-section-dependence-test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceOptions, PanelOptions } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { serialCorrelationTest } from '../../lib/panel/serial-correlation-test';
import { unitEffects } from '../../lib/panel/unit-effects';
import { grunfeld, grunfeldModel, relativeError, unbalanced, unbalancedModel } from './panels';

/** Two ways of computing one number in double precision, on panels of at most 200 rows. */
const SAME = 1e-10;

const close = (value: number, wanted: number, label: string): void => {
  const error = relativeError(value, wanted);
  assert.ok(error <= SAME, `${label}: ${value} for ${wanted}, relative error ${error}`);
};

/** The outcome in another unit of measure, a regressor too, and the rows the other way round. */
const remeasured = (unit: number) => [...unbalanced].reverse().map((row) => ({ ...row, y: Number(row.y) * unit, x: Number(row.x) / 7 })); // prettier-ignore

describe('the tests of the errors', () => {
  for (const unit of [1000, 1e-12]) {
    it(`do not depend on the order of the rows or on units of measure: outcome times ${unit}`, () => {
      const rows = remeasured(unit);
      for (const test of [breuschPaganTest, crossSectionDependenceTest, serialCorrelationTest]) {
        close(test(rows, unbalancedModel).statistic, test(unbalanced, unbalancedModel).statistic, test.name);
      }
      close(unitEffects(rows, unbalancedModel).rho, unitEffects(unbalanced, unbalancedModel).rho, 'rho');
    });
  }

  it('of dependence gives z = √T ρ for two units, and −√T ρ when one is mirrored', () => {
    const path = [0.3, -1.2, 0.8, 2.1, -0.4];
    const other = [1.1, -0.2, 0.1, 1.4, -1.9];
    // A regressor at right angles to both paths: the residuals are the paths about their means.
    const sides = (sign: number) =>
      path.flatMap((value, t) => [
        { unit: 'a', t, x: t === 0 ? 1 : 0, y: value },
        { unit: 'b', t, x: 0, y: sign * other[t]! },
      ]);
    const model = { outcome: 'y', regressors: ['x'], unit: 'unit', time: 't' };
    const [plain, mirrored] = [1, -1].map((sign) => crossSectionDependenceTest(sides(sign), model));
    const residuals = fixedEffects(sides(1), model).residuals;
    const a = residuals.filter((_, i) => i % 2 === 0);
    const b = residuals.filter((_, i) => i % 2 === 1);
    const product = (u: Float64Array, v: Float64Array): number => u.reduce((sum, value, t) => sum + value * v[t]!, 0);
    const rho = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
    close(plain!.statistic, Math.sqrt(5) * rho, 'z');
    close(mirrored!.statistic, -plain!.statistic, 'mirrored');
    assert.deepEqual([plain!.pairs, plain!.pairsLeftOut], [1, 0]);
    close(plain!.meanAbsoluteCorrelation, Math.abs(rho), 'mean absolute correlation');
  });

  it('of dependence correlates residuals about the mean of their unit, which a pooled regression leaves different from 0', () => {
    const model = { outcome: 'y', regressors: ['x'], unit: 'unit', time: 't', effects: 'none' } as const;
    const outcomes = { a: [1, 4, 2], b: [5, 3, 6] };
    const rows = Object.entries(outcomes).flatMap(([unit, own]) => own.map((y, t) => ({ unit, t, x: t === 0 ? 1 : 0, y })));
    const { residuals } = fixedEffects(rows, model);
    const [a, b] = [residuals.slice(0, 3), residuals.slice(3)].map((own) => {
      const mean = own.reduce((sum, value) => sum + value, 0) / 3;
      assert.ok(Math.abs(mean) > 1);
      return own.map((value) => value - mean);
    });
    const product = (u: Float64Array, v: Float64Array): number => u.reduce((sum, value, t) => sum + value * v[t]!, 0);
    const rho = product(a!, b!) / Math.sqrt(product(a!, a!) * product(b!, b!));
    close(crossSectionDependenceTest(rows, model).statistic, Math.sqrt(3) * rho, 'z');
  });

  it('of dependence is the mean correlation times √(T · pairs) where all pairs share T periods', () => {
    const { statistic, meanCorrelation, meanAbsoluteCorrelation, pairs } = crossSectionDependenceTest(grunfeld, grunfeldModel);
    assert.equal(pairs, 45);
    close(meanCorrelation, statistic / Math.sqrt(20 * 45), 'mean correlation');
    assert.ok(Math.abs(meanCorrelation) < meanAbsoluteCorrelation && meanAbsoluteCorrelation < 1);
  });

  it('of dependence leaves out pairs that share fewer than two periods', () => {
    const years = new Map<unknown, Set<unknown>>();
    unbalanced.forEach(({ unit, year }) => years.set(unit, (years.get(unit) ?? new Set()).add(year)));
    const seen = [...years.values()];
    const shared = seen.flatMap((one, i) => seen.slice(0, i).map((two) => [...one].filter((year) => two.has(year)).length));
    const enough = shared.filter((count) => count >= 2).length;
    const { pairs, pairsLeftOut } = crossSectionDependenceTest(unbalanced, unbalancedModel);
    assert.ok(enough < shared.length);
    assert.deepEqual([pairs, pairsLeftOut], [enough, shared.length - enough]);
  });

  const small = (units: Record<string, readonly (readonly [t: number, x: number, y: number])[]>) =>
    Object.entries(units).flatMap(([unit, cells]) => cells.map(([t, x, y]) => ({ unit, t, x, y })));
  const smallModel = { outcome: 'y', regressors: ['x'], unit: 'unit', time: 't' };

  it('of dependence leaves out units whose residuals do not vary, in all periods or in those that a pair shares', () => {
    const still = [[1, 4, 7], [2, 4, 7], [3, 4, 7]] as const; // prettier-ignore
    const a = [[1, 1, 2], [2, 3, 1], [3, 2, 5]] as const; // prettier-ignore
    const b = [[1, 5, 4], [2, 1, 6], [3, 4, 4]] as const; // prettier-ignore
    const balanced = crossSectionDependenceTest(small({ a, b, still }), smallModel);
    assert.deepEqual([balanced.pairs, balanced.pairsLeftOut, Number.isFinite(balanced.statistic)], [1, 2, true]);
    // "twice" has the same cells in 1 and 2, all that it shares with "early".
    const twice = [[1, 4, 7], [2, 4, 7], [3, 2, 9]] as const; // prettier-ignore
    const early = [[1, 1, 2], [2, 3, 1], [4, 2, 5]] as const; // prettier-ignore
    const shared = crossSectionDependenceTest(small({ twice, early, b }), smallModel);
    assert.deepEqual([shared.pairs, shared.pairsLeftOut, Number.isFinite(shared.statistic)], [2, 1, true]);
  });

  it('of dependence keeps its digits where one unit of a pair hardly varies in the periods that they share', () => {
    const flat = [[1, 2, 1000], [2, 2, 1000.0001], [3, 2, 1000.0003], [4, 2.5, -4000]] as const; // prettier-ignore
    const lively = [[1, 1, 2], [2, 3, 1], [3, 2, 5], [5, 1, 4]] as const; // prettier-ignore
    const rows = small({ flat, lively });
    const { residuals } = fixedEffects(rows, smallModel);
    const [u, v] = [residuals.slice(0, 3), residuals.slice(4, 7)].map((own) => {
      const mean = own.reduce((sum, value) => sum + value, 0) / 3;
      return own.map((value) => value - mean);
    });
    const product = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, i) => sum + value * other[i]!, 0);
    const rho = product(u!, v!) / Math.sqrt(product(u!, u!) * product(v!, v!));
    close(crossSectionDependenceTest(rows, smallModel).statistic, Math.sqrt(3) * rho, 'z');
  });

  it('of serial correlation takes three pairs of neighbours, with F of 1 and 1 degrees of freedom, and refuses two', () => {
    const a = [[1, 1, 2], [2, 3, 1], [3, 2, 5]] as const; // prettier-ignore
    const test = serialCorrelationTest(small({ a, b: [[1, 5, 4], [2, 1, 6]] }), smallModel); // prettier-ignore
    assert.deepEqual([test.pairs, test.numerator, test.denominator], [3, 1, 1]);
    // √F is the t of one degree of freedom, that of Cauchy's distribution.
    close(test.pValue, 1 - (2 / Math.PI) * Math.atan(Math.sqrt(test.statistic)), 'p');
    assert.throws(
      () => serialCorrelationTest(small({ a, b: [[1, 5, 4]] }), smallModel),
      /2 residuals have one in the previous period; at least 3/,
    );
  });

  it('of effects equals the ratio of sums of squares for the balanced panel', () => {
    const { residuals } = fixedEffects(grunfeld, { ...grunfeldModel, effects: 'none' });
    const sums = new Map<unknown, number>();
    grunfeld.forEach(({ firm }, i) => sums.set(firm, (sums.get(firm) ?? 0) + residuals[i]!));
    const ratio = [...sums.values()].reduce((sum, value) => sum + value ** 2, 0) / residuals.reduce((sum, e) => sum + e * e, 0);
    close(breuschPaganTest(grunfeld, grunfeldModel).statistic, ((10 * 20) / (2 * 19)) * (ratio - 1) ** 2, 'LM');
  });
});

describe('the covariances of errors', () => {
  const errors = (covariance: CovarianceOptions, options: Partial<PanelOptions> = {}): number[] =>
    fixedEffects(grunfeld, { ...grunfeldModel, ...options, covariance }).terms.map(({ standardError }) => standardError);

  it('of Newey and West without lags are those of HC0, with weights too', () => {
    const weighted = { weights: 'w' };
    const lagged = { covariance: { type: 'newey-west', lag: 0 } } as const;
    const plain = { covariance: { type: 'HC1' } } as const;
    for (const more of [{}, weighted]) {
      const hc1 = fixedEffects(unbalanced, { ...unbalancedModel, ...more, ...plain });
      const none = fixedEffects(unbalanced, { ...unbalancedModel, ...more, ...lagged });
      none.terms.forEach(({ standardError, degreesOfFreedom }, k) => {
        close(standardError, hc1.terms[k]!.standardError / Math.sqrt(hc1.covariance.factor), 'HC0');
        assert.equal(degreesOfFreedom, hc1.residualDegreesOfFreedom);
      });
    }
  });

  it('of Beck and Katz do not depend on the order of the rows', () => {
    const turned = fixedEffects([...grunfeld].reverse(), { ...grunfeldModel, covariance: { type: 'beck-katz' } });
    errors({ type: 'beck-katz' }).forEach((error, k) => close(turned.terms[k]!.standardError, error, 'reversed'));
  });

  it('of two sets of clusters grow from min to conventional only by their own factors', () => {
    const plain = fixedEffects(grunfeld, {
      ...grunfeldModel,
      covariance: { type: 'two-way', adjustment: 'conventional', countedEffects: 'none' },
    });
    assert.equal(plain.covariance.factor, 199 / 198);
    assert.equal(plain.terms[0]!.degreesOfFreedom, 9);
  });
});

describe('refused by name is', () => {
  const refused = (options: Partial<PanelOptions>, message: RegExp, rows: readonly object[] = unbalanced): void => {
    assert.throws(() => fixedEffects(rows, { ...unbalancedModel, ...options }), message);
  };
  const twice = [...grunfeld, grunfeld[3]!];

  it('an unbalanced panel, weights or a missing identifier for Beck-Katz and Newey-West', () => {
    refused({ covariance: { type: 'beck-katz' } }, /"beck-katz" needs a balanced panel: the unit u\d+ has \d of 7 periods/);
    const short = grunfeld.filter(({ firm, year }) => !(firm === 3 && year === 1940));
    refused({ ...grunfeldModel, covariance: { type: 'beck-katz' } }, /the unit 3 has 19 of 20 periods/, short);
    refused({ covariance: { type: 'beck-katz' }, weights: 'w' }, /"beck-katz" does not take weights/);
    for (const type of ['beck-katz', 'newey-west'] as const) {
      refused({ covariance: { type }, time: undefined }, /give them as unit and time/);
      refused({ ...grunfeldModel, covariance: { type } }, /unit 1 has two rows for 1938 \(rows 4 and 201\); expected one/, twice);
    }
  });

  it('a lag, an adjustment, a count or a method that does not exist', () => {
    refused({ covariance: { type: 'newey-west', lag: 7 } }, /lag is 7; expected a whole number from 0 to 6/);
    refused(
      { covariance: { type: 'two-way', adjustment: 'max' as 'min' } },
      /adjustment is "max"; expected one of min, conventional/,
    );
    refused(
      { covariance: { countedEffects: 'some' as 'all' } },
      /countedEffects is "some"; expected one of nonnested, none, all/,
    );
    assert.throws(
      () => randomEffects(grunfeld, { ...grunfeldModel, components: 'swar' as 'amemiya' }),
      /components is "swar"; expected one of swamy-arora, wallace-hussain, amemiya, nerlove/,
    );
  });

  it('a regressor that is constant within units where the variances need its within slope', () => {
    const rows = grunfeld.map((row) => ({ ...row, level: Number(row.firm) ** 2 }));
    const options = { ...grunfeldModel, regressors: ['value', 'level'] };
    for (const components of ['amemiya', 'nerlove'] as const) {
      assert.throws(() => randomEffects(rows, { ...options, components }), /none for level: use "swamy-arora"/);
    }
    assert.equal(randomEffects(rows, { ...options, components: 'wallace-hussain' }).terms.length, 3);
  });

  it('weights, other effects or too little data for the tests and the units’ effects', () => {
    for (const test of [breuschPaganTest, crossSectionDependenceTest, serialCorrelationTest]) {
      assert.throws(() => test(unbalanced, { ...unbalancedModel, weights: 'w' }), /does not take weights/);
    }
    for (const test of [serialCorrelationTest, unitEffects]) {
      assert.throws(() => test(unbalanced, { ...unbalancedModel, effects: 'two-way' }), /effects is "two-way"; expected "unit"/);
    }
    for (const test of [crossSectionDependenceTest, serialCorrelationTest]) {
      assert.throws(() => test(grunfeld, { ...grunfeldModel, time: undefined }), /give them as unit and time/);
      assert.throws(() => test(twice, grunfeldModel), /unit 1 has two rows for 1938/);
    }
    const everyRow = grunfeld.map((row, i) => ({ ...row, row: i }));
    assert.throws(() => breuschPaganTest(everyRow, { ...grunfeldModel, unit: 'row' }), /only one row, so no effect can be found/);
    const firm = grunfeld.filter((row) => row.firm === 1);
    for (const test of [unitEffects, randomEffects]) assert.throws(() => test(firm, grunfeldModel), /names 1 unit; at least 2/);
    const twoFirms = grunfeld.filter((row) => Number(row.firm) < 3);
    assert.equal(unitEffects(twoFirms, grunfeldModel).effects.length, 2);
    assert.equal(randomEffects(twoFirms, { ...grunfeldModel, components: 'amemiya' }).terms.length, 3, 'two are enough');
    assert.throws(() => crossSectionDependenceTest(firm, grunfeldModel), /no two units share two periods/);
    // Firms 1 and 2 in turns: they share no year, and neither has two years that follow each other.
    const turns = grunfeld.filter(({ firm, year }) => Number(firm) < 3 && (Number(firm) + Number(year)) % 2 === 0);
    assert.throws(() => crossSectionDependenceTest(turns, grunfeldModel), /no two units share two periods/);
    assert.throws(() => serialCorrelationTest(turns, grunfeldModel), /0 residuals have one in the previous period; at least 3/);
  });
});
