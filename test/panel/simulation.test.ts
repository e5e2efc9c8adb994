import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSource } from '../../lib/numerics/random';
import { autoregressive, varianceWithinUnits } from '../../lib/panel/autoregressive';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { repeatSimulation } from '../../lib/panel/repeat-simulation';
import { simulatePanel } from '../../lib/panel/simulate-panel';
import { summariseSimulation } from '../../lib/panel/summarise-simulation';

const truth = [
  { term: 'x', coefficient: 0.5, standardError: 0.1 },
  { term: 'z', coefficient: -2, standardError: 0.3 },
  { term: 'nothing', coefficient: 0, standardError: 0.1 },
];
const world = { units: 120, periods: 8, truth, seed: 7 };
const model = { outcome: 'y', regressors: ['x', 'z', 'nothing'], unit: 'unit', time: 'period' };

/** A mean of n draws with standard deviation s lies within 4 s/√n of its expectation, but for 1 in 16 000 seeds. */
const FAR = 4;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('autoregressive', () => {
  const [units, periods] = [20_000, 4];
  const values = autoregressive(randomSource(11), units, periods, 0.6);
  const product = (lag: number): number[] =>
    Array.from({ length: units }, (_, unit) => values[unit * periods]! * values[unit * periods + lag]!);

  it('has variance 1 and correlation ρ to the power of the lag within a unit', () => {
    for (const lag of [0, 1, 3])
      assert.ok(Math.abs(mean(product(lag)) - 0.6 ** lag) < (FAR * 1.5) / Math.sqrt(units), `lag ${lag}`);
  });

  it('starts every unit afresh', () => {
    const across = Array.from({ length: units - 1 }, (_, unit) => values[unit * periods + 3]! * values[(unit + 1) * periods]!);
    assert.ok(Math.abs(mean(across)) < FAR / Math.sqrt(units));
  });

  it('leaves within units what varianceWithinUnits says', () => {
    const within = Array.from({ length: units }, (_, unit) => {
      const own = Array.from(values.subarray(unit * periods, (unit + 1) * periods));
      const centre = mean(own);
      return own.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (periods - 1);
    });
    assert.ok(Math.abs(mean(within) - varianceWithinUnits(periods, 0.6)) < FAR / Math.sqrt(units));
  });

  it('knows the variance within units of two periods by hand: 1 − ρ', () => {
    assert.equal(varianceWithinUnits(2, 0.25), 0.75);
    assert.equal(varianceWithinUnits(9, 0), 1);
  });

  it('refuses a correlation that is no correlation', () => {
    assert.throws(() => autoregressive(randomSource(1), 2, 2, 1), /is 1; expected a number between −1 and 1/);
    for (const correlation of [-1, -1.2, NaN]) assert.throws(() => varianceWithinUnits(4, correlation), RegExp(`is ${correlation}; expected a number between`)); // prettier-ignore
    assert.throws(() => varianceWithinUnits(1, 0.5), /periods is 1/);
  });
});

describe('simulatePanel', () => {
  it('labels every row and unit as simulated', () => {
    const rows = simulatePanel(world);
    assert.equal(rows.length, 960);
    assert.ok(rows.every((row) => row.source === 'simulated' && /^simulated-\d{3}$/.test(String(row.unit))));
    assert.equal(new Set(rows.map((row) => row.unit)).size, 120);
    assert.deepEqual(rows.slice(0, 9).map((row) => row.period), [1, 2, 3, 4, 5, 6, 7, 8, 1]); // prettier-ignore
  });

  it('gives the same rows for the same seed and others for another', () => {
    assert.deepEqual(simulatePanel(world), simulatePanel(world));
    assert.notDeepEqual(simulatePanel({ ...world, seed: 8 }), simulatePanel(world));
  });

  it('gives classical standard errors that are the ones asked for, times the residual deviation, whatever the correlation', () => {
    for (const correlation of [0, 0.7]) {
      const rows = simulatePanel({ ...world, errorCorrelation: correlation, regressorCorrelation: correlation });
      const fit = fixedEffects(rows, { ...model, covariance: { type: 'classical' } });
      fit.terms.forEach((term, k) => {
        // Exact but for the rounding of two decompositions.
        assert.ok(Math.abs(term.standardError / (fit.sigma * truth[k]!.standardError) - 1) < 1e-10, term.term);
      });
      // The variance of the errors has the relative standard error √(2/df), more when they correlate.
      assert.ok(Math.abs(fit.sigma ** 2 - 1) < 0.25, `residual variance ${fit.sigma ** 2}`);
    }
  });

  it('misleads a regression without effects, since levels go together with the effects of the units', () => {
    const rows = simulatePanel(world);
    const term = (effects: 'none' | 'unit') =>
      fixedEffects(rows, { ...model, effects, covariance: { type: 'classical' } }).terms[2]!;
    assert.ok(Math.abs(term('none').statistic) > 5);
    assert.ok(Math.abs(term('unit').estimate) < FAR * 0.1);
  });

  it('refuses sizes, terms and errors that cannot be', () => {
    assert.throws(() => simulatePanel({ ...world, units: 1 }), /units is 1; expected a whole number of at least 2/);
    assert.throws(() => simulatePanel({ ...world, periods: 2.5 }), /periods is 2.5/);
    assert.equal(simulatePanel({ ...world, units: 2, periods: 4 }).length + simulatePanel({ ...world, periods: 2 }).length, 248);
    const endless = { term: 'x', coefficient: 1, standardError: Infinity };
    assert.throws(() => simulatePanel({ ...world, truth: [endless] }), /standard error of "x" is Infinity/);
    assert.throws(() => simulatePanel({ ...world, truth: [] }), /no true coefficients/);
    assert.throws(() => simulatePanel({ ...world, truth: [truth[0]!, truth[0]!] }), /"x" is named twice/);
    assert.throws(
      () => simulatePanel({ ...world, truth: [{ term: 'x', coefficient: 1, standardError: 0 }] }),
      /standard error of "x" is 0/,
    );
    assert.throws(() => simulatePanel({ ...world, errorCorrelation: 1.2 }), /1.2; expected a number between/);
    assert.throws(() => simulatePanel({ ...world, seed: -1 }), /seed/);
  });
});

describe('repeatSimulation', () => {
  const repetitions = 300;
  const run = (correlation: number) =>
    summariseSimulation(
      repeatSimulation({ ...world, repetitions, errorCorrelation: correlation, regressorCorrelation: correlation }),
    );
  const row = (table: ReturnType<typeof run>, term: string, covariance: string) =>
    table.find((each) => each.term === term && each.covariance === covariance)!;
  const independent = run(0);
  const alike = run(0.8);

  it('repeats what simulatePanel and fixedEffects give, to the last digits', () => {
    const rows = simulatePanel(world);
    const first = repeatSimulation({ ...world, repetitions: 1 });
    for (const type of ['classical', 'CR1'] as const) {
      const fit = fixedEffects(rows, { ...model, covariance: { type } });
      for (const { term, estimate, standardError, pValue } of fit.terms) {
        const own = first.find((each) => each.term === term && each.covariance === type)!;
        // The same numbers by the same decompositions, in another order of the columns at most.
        assert.ok(Math.abs(own.estimate / estimate - 1) < 1e-9 && Math.abs(own.standard_error / standardError - 1) < 1e-9);
        assert.equal(own.stars, [0.1, 0.05, 0.01].filter((level) => pValue < level).length);
      }
    }
  });

  it('number the repetitions from 1, and are 300 unless told otherwise', () => {
    const small = { ...world, units: 6, periods: 3, truth: truth.slice(0, 1) };
    const three = repeatSimulation({ ...small, repetitions: 3, covariances: ['CR1'] });
    assert.deepEqual(three.map(({ repetition }) => repetition), [1, 2, 3]); // prettier-ignore
    const all = repeatSimulation(small);
    assert.deepEqual([all.length, all.at(-1)!.repetition], [300 * 2, 300]);
  });

  it('are summed up as four rows by hand', () => {
    const rows = [1, 2, 6, 3].map((estimate, place) => ({
      repetition: place + 1, term: 'x', covariance: 'CR1' as const, true_coefficient: 2, estimate,
      standard_error: estimate / 2, stars: (place + 1) % 4, covered: place < 2 ? 1 : 0,
    })); // prettier-ignore
    assert.deepEqual(summariseSimulation(rows), [{
      term: 'x', covariance: 'CR1', true_coefficient: 2, mean_estimate: 3, spread_of_estimates: Math.sqrt(14 / 3), mean_standard_error: 1.5,
      covered_percent: 50, one_star_percent: 75, two_stars_percent: 50, three_stars_percent: 25,
    }]); // prettier-ignore
  });

  it('recovers the true coefficients', () => {
    for (const table of [independent, alike]) {
      for (const each of table) {
        const error = Math.abs(each.mean_estimate - each.true_coefficient);
        assert.ok(error < (FAR * each.spread_of_estimates) / Math.sqrt(repetitions), `${each.term}: ${error}`);
      }
    }
  });

  it('gives a regressor without effect one star in ten repetitions when errors are independent', () => {
    for (const type of ['classical', 'CR1']) {
      const { one_star_percent: share } = row(independent, 'nothing', type);
      assert.ok(Math.abs(share - 10) < FAR * Math.sqrt((10 * 90) / repetitions), `${type}: ${share}`);
    }
  });

  it('shows classical errors too small and clustered ones about right when errors and regressors are alike over time', () => {
    const classical = row(alike, 'nothing', 'classical');
    const clustered = row(alike, 'nothing', 'CR1');
    assert.ok(classical.mean_standard_error < 0.8 * classical.spread_of_estimates);
    assert.ok(classical.one_star_percent > 20);
    assert.ok(Math.abs(clustered.mean_standard_error / clustered.spread_of_estimates - 1) < 0.15);
    assert.ok(classical.covered_percent < 80 && clustered.covered_percent < 100);
    assert.ok(Math.abs(clustered.covered_percent - 95) < FAR * Math.sqrt((95 * 5) / repetitions));
  });

  it('gives a regressor without effect stars in every repetition when the effects of the units are left in', () => {
    const table = summariseSimulation(repeatSimulation({ ...world, repetitions: 20, effects: 'none' }));
    // The units' effects have variance 1 and half of a regressor's level goes with them: far more than 20 draws of errors can hide.
    for (const type of ['classical', 'CR1']) assert.equal(row(table, 'nothing', type).three_stars_percent, 100);
  });

  it('counts stars cumulatively', () => {
    for (const each of [...independent, ...alike]) {
      assert.ok(each.one_star_percent >= each.two_stars_percent && each.two_stars_percent >= each.three_stars_percent);
    }
  });

  it('refuses a number of repetitions that is none, and a summary of a single one', () => {
    assert.throws(() => repeatSimulation({ ...world, repetitions: 0 }), /repetitions is 0/);
    assert.throws(() => summariseSimulation(repeatSimulation({ ...world, repetitions: 1 })), /"x" has one repetition/);
  });
});
