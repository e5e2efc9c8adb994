import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomSource } from '../../lib/numerics/random';

describe('randomSource', () => {
  it('gives the numbers of MT19937: from the seed 5489 the 10,000th is the one that the C++ standard names', () => {
    const { bits } = randomSource(5489);
    const drawn = Array.from({ length: 10_000 }, bits);
    assert.equal(drawn[0], 3499211612);
    assert.equal(drawn[9999], 4123659995);
  });

  it('repeats itself from one seed, and differs between seeds', () => {
    const take = (seed: number): number[] => {
      const random = randomSource(seed);
      return [random.uniform(), random.normal(), random.rademacher(), random.integer(1000), ...random.permutation(9)];
    };
    assert.deepEqual(take(7), take(7));
    assert.notDeepEqual(take(7), take(8));
    assert.equal(randomSource(7).seed, 7);
  });

  it('draws uniform, normal and Rademacher numbers with the right moments', () => {
    const random = randomSource(11);
    const count = 40_000;
    // Five standard errors of a mean of `count` draws.
    const near = (mean: number, wanted: number, deviation: number): void =>
      assert.ok(Math.abs(mean - wanted) < (5 * deviation) / Math.sqrt(count), `${mean} for ${wanted}`);
    const mean = (draw: () => number): number =>
      Array.from({ length: count }, draw).reduce((sum, value) => sum + value, 0) / count;
    near(mean(random.uniform), 1 / 2, Math.sqrt(1 / 12));
    near(mean(random.normal), 0, 1);
    near(
      mean(() => random.normal() ** 2),
      1,
      Math.sqrt(2),
    );
    near(
      mean(() => random.normal() ** 4),
      3,
      Math.sqrt(96),
    );
    near(mean(random.rademacher), 0, 1);
    near(
      mean(() => random.integer(7)),
      3,
      2,
    );
  });

  it('gives every permutation of three equally often', () => {
    const random = randomSource(13);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const key = random.permutation(3).join('');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    // Five standard deviations of a binomial count around 1000.
    counts.forEach((count) => assert.ok(Math.abs(count - 1000) < 5 * Math.sqrt((1000 * 5) / 6)));
  });

  it('refuses seeds and ranges that are not whole numbers', () => {
    assert.throws(() => randomSource(-1), /seed -1/);
    assert.throws(() => randomSource(0.5), /seed 0.5/);
    assert.throws(() => randomSource(2 ** 32), /from 0 to 4294967295/);
    assert.throws(() => randomSource(1).integer(0), /below 0/);
  });
});
