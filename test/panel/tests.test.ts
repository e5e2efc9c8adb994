import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSource } from '../../lib/numerics/random';
import { effectiveClusters } from '../../lib/panel/effective-clusters';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { fixedEffectsTest } from '../../lib/panel/fixed-effects-test';
import { hausmanTest, mundlakTest } from '../../lib/panel/hausman-test';
import { marginalEffects } from '../../lib/panel/marginal-effects';
import { randomEffects } from '../../lib/panel/random-effects';
import { quadraticForm, waldTest } from '../../lib/panel/wald-test';
import { grunfeld, grunfeldModel, readRows, relativeError, unbalanced, unbalancedModel } from './panels';

/** Against R's plm and clubSandwich (reference/reference.R). */
const AGREEMENT = 1e-9;

/** Hausman's test divides by small differences of two covariances. */
const DIFFERENCES = 1e-7;

const expected = readRows('expected.csv');
const wanted = (panel: string, kind: string, quantity: string, term = ''): number => {
  const row = expected.find(
    (other) => other.case === panel && other.kind === kind && other.quantity === quantity && String(other.term) === term,
  );
  assert.ok(row, `no stored value for ${panel} ${kind} ${quantity} ${term}`);
  return Number(row.value);
};
const close = (value: number | null | undefined, target: number, label: string, tolerance = AGREEMENT): void => {
  assert.ok(typeof value === 'number', label);
  const error = relativeError(value, target);
  assert.ok(error <= tolerance, `${label}: ${value} for ${target}, relative error ${error}`);
};

const panels = {
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
} as const;

for (const [name, [rows, options]] of Object.entries(panels)) {
  describe(`on the panel ${name}`, () => {
    it('the F tests of effects agree with plm’s pFtest', () => {
      const all = fixedEffectsTest(rows, options);
      close(all.statistic, wanted(name, 'effects', 'F'), 'F of the units');
      const periods = fixedEffectsTest(rows, { ...options, effects: 'two-way', against: 'unit' });
      close(periods.statistic, wanted(name, 'periods', 'F'), 'F of the periods');
      close(periods.pValue, wanted(name, 'periods', 'p'), 'p of the periods', AGREEMENT * 100);
    });

    it('random effects agree with plm’s Swamy and Arora', () => {
      const random = randomEffects(rows, options);
      close(random.withinVariance, wanted(name, 'random', 'within_variance'), 'within variance');
      close(random.unitVariance, wanted(name, 'random', 'unit_variance'), 'unit variance');
      random.terms.forEach(({ term, estimate, standardError }, k) => {
        const plmName = k === 0 ? '(Intercept)' : term;
        close(estimate, wanted(name, 'random', 'estimate', plmName), term);
        close(standardError, wanted(name, 'random', 'se', plmName), `${term}, standard error`);
      });
    });

    it('Hausman’s test agrees with plm’s phtest, and says whether it can be trusted', () => {
      const { chiSquare, pValue, positiveDefinite } = hausmanTest(rows, options);
      // phtest drops the sign of a negative χ²; here it stays, and there is no p-value.
      close(Math.abs(chiSquare), wanted(name, 'hausman', 'chi_square'), '|χ²|', DIFFERENCES);
      if (chiSquare < 0) assert.deepEqual([name, pValue], ['unbalanced', null]);
      else close(pValue, wanted(name, 'hausman', 'p'), 'p', DIFFERENCES * (1 + chiSquare));
      assert.equal(positiveDefinite, name === 'grunfeld');
    });
  });
}

describe('random effects', () => {
  it('are the pooled regression where units differ by less than chance: a negative variance counts as 0', () => {
    // The outcome adds up to the same in every unit, so the between regression leaves nothing.
    const rows = ['a', 'b', 'c', 'd', 'e'].flatMap((unit, k) =>
      [0, 1, 2, 3].map((t) => ({ unit, t, x: (3 * k + t * t) % 7, y: [5, -2, -4, 1][(k + t) % 4]! })),
    );
    const options = { outcome: 'y', regressors: ['x'], unit: 'unit' };
    const { terms, unitVariance, theta } = randomEffects(rows, options);
    assert.deepEqual([unitVariance, ...theta], [0, 0, 0, 0, 0, 0]);
    const { constant, terms: slopes } = fixedEffects(rows, { ...options, effects: 'none', covariance: { type: 'classical' } });
    [constant, ...slopes].forEach(({ term, estimate, standardError }, k) => {
      close(terms[k]!.estimate, estimate, term);
      close(terms[k]!.standardError, standardError, `${term}, standard error`);
    });
  });
});

describe('Hausman’s test', () => {
  it('has p = exp(−χ²/2) for two slopes, also where χ² is near 0', () => {
    const random = randomSource(2);
    const rows = Array.from({ length: 60 }, (_, i) => {
      const [unit, x, z] = [Math.floor(i / 5), random.normal(), random.normal()];
      return { unit, x, z, y: x - z + 2 * Math.sin(unit * unit) + random.normal() };
    });
    const { chiSquare, pValue } = hausmanTest(rows, { outcome: 'y', regressors: ['x', 'z'], unit: 'unit' });
    assert.ok(chiSquare > 0 && chiSquare < 0.1, String(chiSquare));
    close(pValue, Math.exp(-chiSquare / 2), 'p');
  });
});

describe('the intervals', () => {
  it('of random effects at the level 1 − p end at 0, and are those of 95 % unless a level is asked for', () => {
    const { terms } = randomEffects(unbalanced, unbalancedModel);
    assert.equal(terms.length, 3);
    assert.deepEqual(terms, randomEffects(unbalanced, { ...unbalancedModel, confidenceLevel: 0.95 }).terms);
    terms.forEach(({ pValue }, k) => {
      const { interval, estimate, standardError } = randomEffects(unbalanced, { ...unbalancedModel, confidenceLevel: 1 - pValue }).terms[k]!; // prettier-ignore
      const nearer = Math.min(...interval.map(Math.abs));
      // The quantile of so small a tail is found to eight digits.
      assert.ok(nearer <= 1e-8 * Math.abs(estimate), `${nearer} for 0, standard error ${standardError}`);
    });
  });
});

describe('r′V⁻¹r', () => {
  it('is worked by hand for two restrictions, and null where V is singular, zero or not positive definite', () => {
    const form = (...matrix: number[][]) => quadraticForm([1, 2], matrix);
    assert.deepEqual([quadraticForm([6], [[4]]), quadraticForm([6], [[0]])], [9, null]);
    // V⁻¹ of [[2, 1], [1, 3]] is [[3, −1], [−1, 2]] / 5.
    assert.ok(relativeError(form([2, 1], [1, 3])!, 7 / 5) < 1e-14);
    assert.deepEqual([form([1, 1], [1, 1]), form([0, 0], [0, 0]), form([1, 2], [2, 1]), form([-1, 0], [0, 1])], [null, null, null, null]); // prettier-ignore
  });
});

describe('combine', () => {
  it('knows the combination that takes nothing of any coefficient: 0 without error, and nothing to test', () => {
    const { estimate, standardError, pValue } = fixedEffects(grunfeld, grunfeldModel).combine({ value: 0 });
    assert.deepEqual([estimate, standardError, pValue], [0, 0, NaN]);
  });
});

describe('waldTest', () => {
  it('tests that two coefficients are equal, and that both are 0', () => {
    const fit = fixedEffects(grunfeld, grunfeldModel);
    close(waldTest(fit, [{ weights: { value: 1, capital: -1 } }]).statistic, wanted('grunfeld', 'equal', 'F'), 'equal');
    const both = waldTest(fit, ['value', 'capital']);
    close(both.statistic, wanted('grunfeld', 'both', 'F'), 'both');
    close(both.pValue, wanted('grunfeld', 'both', 'p'), 'p');
    assert.deepEqual([both.numerator, both.denominator], [2, 9]);
    // Of 10 firms and 20 years the fewer count.
    const twoWay = fit.withCovariance({ type: 'two-way', clusters: ['firm', 'year'] });
    assert.equal(waldTest(twoWay, ['value', 'capital']).denominator, 9);
  });

  it('gives a single hypothesis under CR2 its own Satterthwaite degrees of freedom', () => {
    const fit = fixedEffects(grunfeld, { ...grunfeldModel, covariance: { type: 'CR2' } });
    const gap = fit.combine({ value: 1, capital: -1 });
    close(gap.standardError, wanted('grunfeld', 'equal CR2', 'se'), 'standard error');
    close(gap.degreesOfFreedom, wanted('grunfeld', 'equal CR2', 'df'), 'degrees of freedom');
    assert.equal(waldTest(fit, [{ weights: { value: 1, capital: -1 } }]).denominator, gap.degreesOfFreedom);
  });

  it('gives p = 1 for a hypothesis that the estimate meets exactly', () => {
    const fit = fixedEffects(grunfeld, grunfeldModel);
    assert.equal(waldTest(fit, [{ weights: { value: 1 }, value: fit.terms[0]!.estimate }]).pValue, 1);
  });

  it('refuses hypotheses that repeat each other and coefficients that do not exist', () => {
    const fit = fixedEffects(grunfeld, grunfeldModel);
    assert.throws(() => waldTest(fit, ['value', { weights: { value: 2 } }]), /singular/);
    assert.throws(() => waldTest(fit, ['profit']), /No coefficient "profit".*value, capital/);
  });
});

describe('mundlakTest', () => {
  it('agrees with the pooled regression of R under CR1', () => {
    const test = mundlakTest(grunfeld, grunfeldModel);
    close(test.statistic, wanted('grunfeld', 'mundlak', 'F'), 'F');
    close(test.pValue, wanted('grunfeld', 'mundlak', 'p'), 'p');
  });

  it('keeps the slopes of fixed effects when the panel is unbalanced and weighted', () => {
    const options = { ...unbalancedModel, weights: 'w' };
    const fixed = fixedEffects(unbalanced, options);
    const { regression } = mundlakTest(unbalanced, options);
    fixed.terms.forEach(({ term, estimate }) => {
      close(regression.terms.find((other) => String(other.term) === term)!.estimate, estimate, term);
    });
  });
});

describe('marginalEffects', () => {
  it('agrees with plm, at any value of the moderator', () => {
    const rows = grunfeld.map((row) => ({ ...row, product: Number(row.value) * Number(row.capital) }));
    const options = { ...grunfeldModel, regressors: ['value', 'capital', 'product'], covariance: { type: 'classical' } } as const;
    const stored = expected.filter((row) => row.kind === 'moderation' && row.quantity === 'effect');
    const at = stored.map(({ term }) => Number(term));
    marginalEffects(fixedEffects(rows, options), { term: 'value', interaction: 'product', at }).forEach((row, k) => {
      close(row.effect, Number(stored[k]!.value), `effect at ${row.moderator}`);
      close(row.standard_error, wanted('grunfeld', 'moderation', 'se', String(stored[k]!.term)), `error at ${row.moderator}`);
    });
  });
});

describe('marginalEffects of a moderator', () => {
  const fit = fixedEffects(grunfeld, grunfeldModel);
  const at = (...values: number[]) => marginalEffects(fit, { term: 'value', interaction: 'capital', at: values });

  it('takes a single value, and at 0 gives the coefficient itself', () => {
    const { estimate, standardError, degreesOfFreedom, pValue, interval } = fit.terms[0]!;
    assert.deepEqual(at(0), [
      {
        moderator: 0,
        effect: estimate,
        standard_error: standardError,
        degrees_of_freedom: degreesOfFreedom,
        p_value: pValue,
        low: interval[0],
        high: interval[1],
      },
    ]);
  });

  it('refuses no value, and one that is not finite', () => {
    assert.throws(() => at(), /no values of the moderator are given/);
    for (const value of [NaN, Infinity]) assert.throws(() => at(1, value), RegExp(`value ${value} is not a finite number`));
  });
});

describe('effectiveClusters', () => {
  it('agrees with the definition written out in R', () => {
    const { effective } = effectiveClusters(grunfeld, grunfeldModel);
    close(effective.value!, wanted('grunfeld', 'effective', 'clusters', 'value'), 'value');
    close(effective.capital!, wanted('grunfeld', 'effective', 'clusters', 'capital'), 'capital');
  });

  it('with weights still has shares that sum to one for each slope, and leverages that sum to the number of slopes', () => {
    const options = { ...unbalancedModel, weights: 'w' };
    const { byCluster, clusters, effective } = effectiveClusters(unbalanced, options);
    const { observations, groups } = fixedEffects(unbalanced, options);
    const total = (value: (cluster: (typeof byCluster)[number]) => number) =>
      byCluster.reduce((sum, each) => sum + value(each), 0);
    const leverage = total((each) => each.leverage);
    close(leverage, 2, 'leverage');
    for (const name of unbalancedModel.regressors) {
      const shares = total(({ partial }) => partial[name]!);
      close(shares, 1, name);
      // G / (1 + Γ) is 1 / Σ share² for shares that sum to one.
      close(effective[name], 1 / total(({ partial }) => partial[name]! ** 2), `effective ${name}`);
    }
    assert.deepEqual([clusters, byCluster.length, total((each) => each.observations)], [groups, groups, observations]);
  });

  it('counts every cluster when all are alike, with shares that sum to one', () => {
    const rows = ['a', 'b', 'c', 'd'].flatMap((unit, k) => [1, 2, 3].map((t) => ({ unit, t, x: t, y: t * t + k })));
    const { effective, byCluster } = effectiveClusters(rows, { outcome: 'y', regressors: ['x'], unit: 'unit' });
    assert.ok(Math.abs(effective.x! - 4) < 1e-12);
    byCluster.forEach(({ partial, leverage }) => {
      assert.ok(Math.abs(partial.x! - 0.25) < 1e-12);
      assert.ok(Math.abs(leverage - 0.25) < 1e-12);
    });
  });
});
