import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { giniCoefficient } from '../../lib/numerics/weighted';
import {
  diversification,
  entropy,
  hachman,
  herfindahl,
  krugman,
  locationQuotients,
  ogive,
  theil,
  varianceOfCoefficients,
  variety,
  weightedVariance,
} from '../../lib/structure';
import { readReference, referenceTolerance } from './reference';

const reference = readReference('indices.csv');
const value = (dataset: string, index: string, activity = ''): number => {
  const row = reference.find((r) => r['dataset'] === dataset && r['index'] === index && r['activity'] === activity);
  assert.ok(row, `no reference for ${dataset}, ${index}`);
  return Number(row['value']);
};
const close = (actual: number | undefined, expected: number, what: string) => {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= referenceTolerance,
    `${what}: ${String(actual)}, expected ${expected}`,
  );
};

const goettingen = readReference('goettingen-2008.csv');
const column = (name: string) => Object.fromEntries(goettingen.map((row) => [row['activity']!, Number(row[name])]));
const samples = [
  { dataset: 'goettingen', region: column('goettingen'), nation: column('germany') },
  { dataset: 'hundred', region: { x: 30, y: 50, z: 20 }, nation: { x: 20, y: 50, z: 30 } },
];

describe('indices against values computed in R', () => {
  for (const { dataset, region, nation } of samples) {
    it(`gives the location quotients of ${dataset}`, () => {
      const quotients = locationQuotients(region, nation);
      assert.deepEqual(Object.keys(quotients), Object.keys(nation));
      for (const [activity, quotient] of Object.entries(quotients))
        close(quotient, value(dataset, 'location_quotient', activity), activity);
    });

    it(`gives every index of ${dataset}, one by one and all at once`, () => {
      const coefficients = Object.values(locationQuotients(region, nation));
      const single = {
        variance: varianceOfCoefficients(coefficients),
        variance_sample: varianceOfCoefficients(coefficients, { divisor: 'sample' }),
        weighted_variance: weightedVariance(region, nation),
        krugman: krugman(region, nation),
        hachman: hachman(region, nation),
        herfindahl: herfindahl(region),
        ogive: ogive(region),
        entropy: entropy(region),
        theil: theil(region, nation),
        gini: giniCoefficient(coefficients),
      };
      const together = diversification({ region, nation });
      for (const [index, actual] of Object.entries(single)) {
        close(actual, value(dataset, index), index);
        close(together[index as keyof typeof single], value(dataset, index), `${index}, all at once`);
      }
      close(together.entropy_exponential, Math.exp(value(dataset, 'entropy')), 'exponential of the entropy');
      close(together.div, value(dataset, 'entropy'), 'div');
    });
  }

  it('agrees with the example that REAT prints to seven digits', () => {
    const { region, nation } = samples[0]!;
    assert.equal((1 / krugman(region, nation)).toFixed(6), String(value('goettingen', 'reat_durpug_printed')));
  });

  it('is the inequality of amounts when the nation has equal shares', () => {
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    const equal = incomes.map(() => 6658.6); // one share each, adding up to the same as the incomes
    close(giniCoefficient(incomes), value('incomes', 'gini'), 'Gini');
    close(theil(incomes, equal), value('incomes', 'theil_t'), 'Theil T');
    close(theil(equal, incomes), value('incomes', 'theil_l'), 'Theil L');
    close(krugman(incomes, equal) / 2, value('incomes', 'hoover'), 'Hoover');
    close(Math.sqrt(weightedVariance(incomes, equal)), value('incomes', 'coefficient_of_variation'), 'coefficient of variation');
  });

  it('splits variety between and within groups', () => {
    const amounts = [10, 20, 30, 5, 15, 20];
    const groups = ['a', 'a', 'a', 'b', 'b', 'c'];
    const split = variety(amounts, groups);
    for (const part of ['uv', 'rv', 'div'] as const) close(split[part], value('groups', part), part);
    const together = diversification({ region: amounts, nation: amounts, groups });
    close(together.uv, value('groups', 'uv'), 'uv, all at once');
    close(together.rv, value('groups', 'rv'), 'rv, all at once');
  });

  it('gives the exact fractions of a table of three rows', () => {
    const { region, nation } = samples[1]!;
    const indices = diversification({ region, nation });
    close(indices.variance, 19 / 162, 'variance');
    close(indices.variance_sample, 19 / 108, 'sample variance');
    close(indices.hachman, 12 / 13, 'Hachman');
    close(indices.krugman, 1 / 5, 'Krugman');
  });
});

describe('the unweighted variance against the other indices', () => {
  it('ranks a small deviation in a tiny activity above a large one in a big activity', () => {
    const nation = [0.01, 0.495, 0.495];
    const tiny = diversification({ region: [0.05, 0.475, 0.475], nation });
    const large = diversification({ region: [0.01, 0.89, 0.1], nation });
    // By hand: quotients (5, 95/99, 95/99) and (1, 178/99, 20/99).
    close(tiny.variance, (2 / 9) * (5 - 95 / 99) ** 2, 'variance of the tiny deviation');
    close(tiny.krugman, 0.08, 'Krugman of the tiny deviation');
    close(large.krugman, 0.79, 'Krugman of the large deviation');
    assert.equal(tiny.variance.toFixed(3), '3.628');
    assert.equal(large.variance.toFixed(3), '0.425');
    assert.ok(tiny.variance > large.variance && tiny.krugman < large.krugman && tiny.weighted_variance < large.weighted_variance);
  });
});
