import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSource } from '../../lib/numerics/random';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { randomizationInference } from '../../lib/panel/randomization-inference';
import { kazakhstanPanel } from '../../lib/resilience';
import { grunfeld, grunfeldModel, relativeError, unbalanced, unbalancedModel } from './panels';

const options = { ...grunfeldModel, term: 'value' };
const five = grunfeld.filter(({ firm }) => Number(firm) <= 5);

/** Every order of a list. */
const orders = (list: readonly number[]): number[][] =>
  list.length === 1 ? [[...list]] : list.flatMap((k) => orders(list.filter((other) => other !== k)).map((rest) => [k, ...rest]));

describe('randomizationInference', () => {
  for (const effects of ['unit', 'two-way'] as const) {
    it(`counts the permutations that running every regression anew counts, effects "${effects}"`, () => {
      const statisticsOf = (order: readonly number[]) => {
        const rows = five.map((row) => {
          const from = five.find((other) => other.firm === order[Number(row.firm) - 1] && other.year === row.year)!;
          return { ...row, value: from.value! };
        });
        const { terms } = fixedEffects(rows, { ...grunfeldModel, effects, covariance: { type: 'CR0' } });
        return { estimate: Math.abs(terms[0]!.estimate), t: Math.abs(terms[0]!.statistic) };
      };
      const all = orders([1, 2, 3, 4, 5]).map(statisticsOf);
      for (const statistic of ['estimate', 't'] as const) {
        const test = randomizationInference(five, { ...options, effects, statistic });
        const reaching = all.filter((other) => other[statistic] >= all[0]![statistic] * (1 - 1e-9)).length;
        assert.deepEqual([test.reaching, test.draws, test.enumerated, test.seed], [reaching, 120, true, null]);
        assert.ok(relativeError(Math.abs(test.statistic), all[0]![statistic]) < 1e-10);
      }
    });
  }

  it('looks at each order once: whichever order is observed, it counts those that reach it', () => {
    const small = five.filter(({ year }) => Number(year) < 1940);
    const given = (order: readonly number[]) =>
      small.map((row) => ({ ...row, value: small.find((other) => other.firm === order[Number(row.firm) - 1] && other.year === row.year)!.value! })); // prettier-ignore
    const all = orders([1, 2, 3, 4, 5]);
    const sizes = all.map((order) => Math.abs(fixedEffects(given(order), grunfeldModel).terms[0]!.estimate));
    for (let place = 0; place < all.length; place += 7) {
      const reaching = sizes.filter((size) => size >= sizes[place]! * (1 - 1e-9)).length;
      assert.equal(randomizationInference(given(all[place]!), options).reaching, reaching, all[place]!.join(' '));
    }
  });

  it('draws from its seed beyond 8 units, and counts the observed order', () => {
    const test = randomizationInference(grunfeld, { ...options, draws: 199, seed: 5 });
    assert.deepEqual([test.draws, test.enumerated, test.seed, test.units], [200, false, 5, 10]);
    assert.deepEqual(randomizationInference(grunfeld, { ...options, draws: 199, seed: 5 }), test);
    assert.ok(test.pValue >= 1 / 200);
    assert.equal(randomizationInference(grunfeld, { ...options, draws: 1 }).draws, 2);
    assert.deepEqual(randomizationInference(grunfeld, options), randomizationInference(grunfeld, { ...options, draws: 9999, seed: 1 })); // prettier-ignore
    const eight = grunfeld.filter(({ firm, year }) => Number(firm) <= 8 && Number(year) < 1938);
    const all = randomizationInference(eight, options);
    assert.deepEqual([all.draws, all.enumerated, all.seed], [40_320, true, null]);
    for (const draws of [0, 1.5])
      assert.throws(() => randomizationInference(grunfeld, { ...options, draws }), RegExp(`draws is ${draws}; expected a whole`));
  });

  it('keeps its level where one treated unit makes clustered errors reject a true zero', () => {
    const random = randomSource(11);
    const units = 16;
    const rejected = { clustered: 0, permuted: 0 };
    const worlds = 100;
    for (let world = 0; world < worlds; world++) {
      const rows = Array.from({ length: units * 4 }, (_, i) => ({
        id: Math.floor(i / 4),
        t: i % 4,
        d: i < 4 && i % 4 >= 2 ? 1 : 0,
        y: random.normal(),
      }));
      const model = { outcome: 'y', regressors: ['d'], unit: 'id', time: 't', effects: 'two-way' } as const;
      if (fixedEffects(rows, model).terms[0]!.pValue < 0.05) rejected.clustered++;
      if (randomizationInference(rows, { ...model, term: 'd', draws: 159 }).pValue < 0.07) rejected.permuted++;
    }
    // Only 16 different paths exist, so the smallest p is about 1/16; 6.25 % of true zeros have it.
    assert.ok(rejected.clustered > 40, `clustered: ${rejected.clustered}`);
    assert.ok(rejected.permuted < 15, `permuted: ${rejected.permuted}`);
  });

  // With 100,000 draws p is 0.0664 and 0.0391 by the estimate, 0.0647 and 0.0304 by t. The shares of 9,999 draws that reach have a standard deviation
  // of 0.0025 and 0.0019 about these, and those of 999 draws of 0.008 and 0.006: 0.057 and 0.032, as once found, lie within these.
  it('gives 0.065 for diversification and 0.030 for unrelated variety in Kazakhstan’s panel, within three standard deviations of its draws', () => {
    const panel = kazakhstanPanel();
    const p = (term: string, statistic: 'estimate' | 't'): number =>
      randomizationInference(panel, {
        outcome: 'lnrcc',
        regressors: [term, 'lnmarket', 'lnfdi', 'lnpop', 'gp'],
        unit: 'unit',
        time: 'year',
        effects: 'two-way',
        term,
        statistic,
      }).pValue;
    for (const [term, statistic, many] of [
      ['div', 'estimate', 0.0664],
      ['div', 't', 0.0647],
      ['uv', 'estimate', 0.0391],
      ['uv', 't', 0.0304],
    ] as const)
      // prettier-ignore
      assert.ok(Math.abs(p(term, statistic) - many) < 3 * Math.sqrt((many * (1 - many)) / 9999), `${term}, ${statistic}`);
  });

  it('refuses an unbalanced panel, weights and a covariance', () => {
    assert.throws(
      () => randomizationInference(unbalanced, { ...unbalancedModel, term: 'x' }),
      /randomizationInference needs a balanced panel: the unit u\d+ has \d of 7/,
    );
    assert.throws(() => randomizationInference(grunfeld, { ...options, weights: 'year' }), /does not take weights/);
    assert.throws(
      () => randomizationInference(grunfeld, { ...options, covariance: {} }),
      /does not take covariance: statistic: 't'/,
    );
    assert.throws(() => randomizationInference(grunfeld, { ...options, term: 'profit' }), /No coefficient "profit"/);
  });
});
