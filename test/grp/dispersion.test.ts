import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import * as aq from 'arquero';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  coefficientOfVariation,
  dispersion,
  gini,
  logStandardDeviation,
  maximumToMinimum,
  theilDecomposition,
  theilL,
  theilT,
} from '../../lib/grp';
import { weightedMean } from '../../lib/numerics/weighted';

/** Sums of at most a few hundred doubles of order 1: rounding stays below this. */
const ROUNDING = 1e-12;
/** Differences of nearly equal doubles under a square root lose half of the digits. */
const ROUNDING_UNDER_ROOT = 1e-7;
const RUNS = { seed: 2022, numRuns: 200 };

const close = (actual: number, expected: number, tolerance = ROUNDING) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);

type Measure = (values: readonly number[], weights?: readonly number[]) => number;
const measures: Record<string, Measure> = { coefficientOfVariation, gini, theilT, theilL, logStandardDeviation };

interface ReferenceMeasures {
  mean: number;
  coefficient_of_variation: number;
  gini: number;
  theil_t: number;
  theil_t_between: number;
  theil_t_within: number;
  theil_l: number;
  log_standard_deviation: number;
}
interface Reference {
  cases: {
    name: string;
    values: number[];
    weights: number[];
    groups: string[];
    unweighted: ReferenceMeasures;
    weighted: ReferenceMeasures;
  }[];
}
const reference = JSON.parse(readFileSync(join(__dirname, 'reference', 'dispersion.json'), 'utf8')) as Reference;

const table = fc
  .array(fc.tuple(fc.double({ min: 0.5, max: 500, noNaN: true }), fc.integer({ min: 1, max: 1000 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((rows) => ({ values: rows.map(([value]) => value), weights: rows.map(([, weight]) => weight) }));

describe('dispersion measures', () => {
  for (const { name, values, weights, unweighted, weighted } of reference.cases) {
    for (const [label, used, expected] of [
      ['unweighted', undefined, unweighted],
      ['weighted', weights, weighted],
    ] as const) {
      it(`agree with PySAL and NumPy on "${name}", ${label}`, () => {
        close(weightedMean(values, used), expected.mean);
        close(coefficientOfVariation(values, used), expected.coefficient_of_variation);
        close(gini(values, used), expected.gini);
        close(theilT(values, used), expected.theil_t);
        close(theilL(values, used), expected.theil_l);
        close(logStandardDeviation(values, used), expected.log_standard_deviation);
      });
    }
  }

  it('give the numbers worked out by hand for 1, 2, 3, 6', () => {
    const values = [1, 2, 3, 6]; // mean 3; deviations -2, -1, 0, 3; pairwise differences 1+2+5+1+4+3 = 16
    close(coefficientOfVariation(values), Math.sqrt(14 / 4) / 3);
    close(gini(values), (2 * 16) / 16 / (2 * 3));
    close(theilT(values), (Math.log(1 / 3) / 3 + (2 / 3) * Math.log(2 / 3) + 0 + 2 * Math.log(2)) / 4);
    close(theilL(values), (Math.log(3) + Math.log(3 / 2) + 0 - Math.log(2)) / 4);
    close(maximumToMinimum(values), 6);
  });

  it('give the numbers worked out by hand for 1 and 3, three of four people living at 3', () => {
    close(weightedMean([1, 3], [1, 3]), 2.5);
    close(coefficientOfVariation([1, 3], [1, 3]), Math.sqrt(0.25 * 1.5 ** 2 + 0.75 * 0.5 ** 2) / 2.5);
    close(gini([1, 3], [1, 3]), (2 * 0.25 * 0.75 * 2) / (2 * 2.5));
    close(logStandardDeviation([1, 3], [1, 3]), Math.log(3) * Math.sqrt(0.25 * 0.75));
  });

  it('are 0 when all regions are equal, whatever the weights', () => {
    for (const [name, measure] of Object.entries(measures)) {
      const result = measure([7.3, 7.3, 7.3, 7.3, 7.3], [1, 20, 300, 4, 5]);
      assert.ok(Math.abs(result) <= ROUNDING_UNDER_ROOT, `${name} gives ${result}`);
    }
    assert.equal(maximumToMinimum([7.3, 7.3]), 1);
  });

  it('do not change with the unit of measure', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 1000, noNaN: true }), ({ values, weights }, factor) => {
        const scaled = values.map((value) => value * factor);
        for (const measure of Object.values(measures))
          close(measure(scaled, weights), measure(values, weights), ROUNDING_UNDER_ROOT);
      }),
      RUNS,
    );
  });

  it('do not change when a region is split into two of the same GRP per capita (weighted)', () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ values, weights }, part) => {
        const splitWeights = [weights[0] * part, weights[0] * (1 - part), ...weights.slice(1)];
        for (const measure of Object.values(measures)) {
          close(measure([values[0], ...values], splitWeights), measure(values, weights), ROUNDING_UNDER_ROOT);
        }
      }),
      RUNS,
    );
  });

  it('do not change with the order of the regions, and equal weights are no weights', () => {
    fc.assert(
      fc.property(table, ({ values, weights }) => {
        const equal = values.map(() => 17);
        for (const measure of Object.values(measures)) {
          close(measure([...values].reverse(), [...weights].reverse()), measure(values, weights), ROUNDING_UNDER_ROOT);
          close(measure(values, equal), measure(values), ROUNDING_UNDER_ROOT);
        }
      }),
      RUNS,
    );
  });

  it('fall when a rich region gives to a poor one without changing places', () => {
    const before = [1, 4, 10];
    const after = [2, 4, 9];
    for (const [name, measure] of Object.entries(measures)) assert.ok(measure(after) < measure(before), name);
  });

  it('refuse a zero, a negative, a missing value and a missing weight, naming it', () => {
    for (const measure of [...Object.values(measures), maximumToMinimum as Measure]) {
      assert.throws(() => measure([1, 0, 2]), /values, value 2: found 0, expected a number above zero/);
      assert.throws(() => measure([1, 2, -3]), /values, value 3: found -3/);
      assert.throws(() => measure([Number.NaN, 2]), /values, value 1: found NaN/);
      assert.throws(() => measure([]), /no value given/);
    }
    for (const measure of Object.values(measures)) {
      assert.throws(() => measure([1, 2], [1]), /1 given for 2 values/);
      assert.throws(() => measure([1, 2], [1, 0]), /weights, value 2: found 0/);
    }
  });
});

describe("decomposition of Theil's index", () => {
  for (const { name, values, weights, groups, unweighted, weighted } of reference.cases) {
    it(`agrees with PySAL's TheilD on "${name}"`, () => {
      const plain = theilDecomposition(values, groups);
      close(plain.between, unweighted.theil_t_between);
      close(plain.within, unweighted.theil_t_within);
      const byPeople = theilDecomposition(values, groups, { weights });
      close(byPeople.between, weighted.theil_t_between);
      close(byPeople.within, weighted.theil_t_within);
    });
  }

  it('adds up exactly, between and within, for T and for L', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 4 }), ({ values, weights }, count) => {
        const groups = values.map((_, place) => `group ${place % count}`);
        for (const index of ['T', 'L'] as const) {
          const parts = theilDecomposition(values, groups, { index, weights });
          close(parts.between + parts.within, parts.total, 1e-10);
          close(parts.total, index === 'T' ? theilT(values, weights) : theilL(values, weights));
        }
      }),
      RUNS,
    );
  });

  it('leaves nothing within groups of equal regions, and nothing between groups of one mean', () => {
    close(theilDecomposition([1, 1, 3, 3], ['a', 'a', 'b', 'b'], { index: 'L' }).within, 0);
    close(theilDecomposition([1, 3, 3, 1], ['a', 'a', 'b', 'b']).between, 0);
    assert.equal(theilDecomposition([2, 2], ['a', 'b']).betweenShare, 0);
    assert.throws(() => theilDecomposition([1, 2], ['a']), /groups: 1 given for 2 values/);
  });
});

describe('dispersion of a table', () => {
  const rows = aq.from([
    { region: 'ATY', grp_per_capita_thousand_tenge: 20, population_persons: 1 },
    { region: 'ALA', grp_per_capita_thousand_tenge: 9, population_persons: 3 },
    { region: 'ZHM', grp_per_capita_thousand_tenge: 2, population_persons: 1 },
    { region: 'TRK', grp_per_capita_thousand_tenge: 1, population_persons: 3 },
  ]);

  it('recomputes weights and mean when a region is left out', () => {
    const without = dispersion(rows, { weighting: 'population', without: ['ATY'] });
    close(without.mean_thousand_tenge, (9 * 3 + 2 + 3) / 7);
    close(without.gini, gini([9, 2, 1], [3, 1, 3]));
    assert.equal(without.regions, 3);
    assert.equal(without.without, 'ATY');
    close(dispersion(rows).mean_thousand_tenge, 8);
  });

  it('refuses to leave out a region that is not there, or to leave fewer than two', () => {
    assert.throws(
      () => dispersion(rows, { without: ['XXX'] }),
      /region XXX to leave out is not in the table \(ATY, ALA, ZHM, TRK\)/,
    );
    assert.equal(dispersion(rows, { without: ['ATY', 'ALA'] }).maximum_to_minimum, 2);
    assert.throws(() => dispersion(rows, { without: ['ATY', 'ALA', 'ZHM'] }), /1 region left, expected at least two/);
  });
});
