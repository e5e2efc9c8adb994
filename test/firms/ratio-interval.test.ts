import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ratioInterval, ratioTest, ratioTests, type IntervalMethod } from '../../lib/firms';

/** R prints 15 significant digits; its root finder for mid-p stops at 1e-14 on the log scale, the quantiles are found to the last bits. */
const relativeTolerance = 1e-9;
const close = (actual: number, expected: number, what: string) => {
  const same = actual === expected || Math.abs(actual - expected) <= relativeTolerance * Math.abs(expected);
  assert.ok(same, `${what}: ${actual}, expected ${expected}`);
};
const lines = readFileSync(join(__dirname, 'reference', 'ratio-intervals.csv'), 'utf8')
  .trim()
  .split('\n');
const names = lines[0]!.split(',');
const reference = lines.slice(1).map((line) => {
  const cells = line.split(',').map((cell) => (cell === 'Inf' ? Infinity : Number(cell)));
  return (name: string): number => cells[names.indexOf(name)]!;
});
const methods: [IntervalMethod, string][] = [['exact', 'exact'], ['mid-p', 'midp'], ['jeffreys', 'jeffreys']]; // prettier-ignore

describe('the interval of a ratio of opened to liquidated firms', () => {
  for (const [method, column] of methods) {
    it(`is R’s for the method ${method}, at 95 and 90 per cent`, () => {
      assert.equal(reference.length, 26);
      for (const row of reference) {
        const { low, high } = ratioInterval(row('opened'), row('liquidated'), { method, confidence: row('confidence') });
        const what = `${row('opened')} / ${row('liquidated')} at ${row('confidence')}`;
        close(low, row(`${column}_low`), `${what}, low`);
        close(high, row(`${column}_high`), `${what}, high`);
      }
    });
  }

  it('is exact and of 95 per cent unless said otherwise', () => {
    const { ratio, method, confidence, kind } = ratioInterval(143, 40);
    assert.deepEqual(
      { ratio, method, confidence, kind },
      { ratio: 3.575, method: 'exact', confidence: 0.95, kind: 'both-limits' },
    );
  });

  it('has only a lower limit when nothing was liquidated, only an upper one when nothing was opened', () => {
    for (const [method] of methods) {
      const onlyOpened = ratioInterval(5, 0, { method });
      assert.deepEqual([onlyOpened.ratio, onlyOpened.high, onlyOpened.kind], [Infinity, Infinity, 'lower-limit-only']);
      const onlyLiquidated = ratioInterval(0, 5, { method });
      assert.deepEqual([onlyLiquidated.ratio, onlyLiquidated.low, onlyLiquidated.kind], [0, 0, 'upper-limit-only']);
    }
    // By hand: p^5 = 0.025, so the odds are p / (1 − p).
    const p = 0.025 ** (1 / 5);
    close(ratioInterval(5, 0).low, p / (1 - p), 'lower limit of 5 to 0');
  });

  it('says that there is no information when both counts are 0', () => {
    for (const [method] of methods) {
      const { ratio, low, high, kind } = ratioInterval(0, 0, { method });
      assert.deepEqual({ ratio, low, high, kind }, { ratio: NaN, low: 0, high: Infinity, kind: 'no-information' });
    }
  });

  it('turns round with the ratio, holds it, and is widest for the exact method', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, (opened, liquidated) => {
        const [exact, midP] = (['exact', 'mid-p'] as const).map((method) => ratioInterval(opened, liquidated, { method }));
        for (const [method] of methods) {
          const { low, high } = ratioInterval(opened, liquidated, { method });
          const turned = ratioInterval(liquidated, opened, { method });
          close(low, 1 / turned.high, 'turned round');
          if (opened + liquidated > 0) assert.ok(low <= opened / liquidated && opened / liquidated <= high);
        }
        assert.ok(exact!.low <= midP!.low && midP!.high <= exact!.high);
      }),
      { seed: 20230102, numRuns: 60 },
    );
  });

  it('is refused for what is not a count, a level or a method', () => {
    assert.throws(() => ratioInterval(-1, 3), /opened, firms: found -1, expected a whole number of zero or more/);
    assert.throws(() => ratioInterval(2, 3.5), /liquidated, firms: found 3.5/);
    assert.throws(() => ratioInterval(2, NaN), /liquidated, firms: found NaN/);
    assert.throws(() => ratioInterval(2, 3, { confidence: 95 }), /confidence: found 95, expected a number between 0 and 1/);
    assert.throws(
      () => ratioInterval(2, 3, { method: 'wald' as 'exact' }),
      /method is "wald"; expected one of exact, mid-p, jeffreys/,
    );
  });
});

describe('the test of ratio 1', () => {
  it('is R’s exact binomial test', () => {
    for (const row of reference)
      close(ratioTest(row('opened'), row('liquidated'))!, row('p_value'), `${row('opened')}, ${row('liquidated')}`);
  });

  it('rejects at 5 per cent exactly when the exact interval leaves 1 out', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, (opened, liquidated) => {
        fc.pre(opened + liquidated > 0);
        const { low, high } = ratioInterval(opened, liquidated);
        assert.equal(ratioTest(opened, liquidated)! < 0.05, low > 1 || high < 1);
      }),
      { seed: 20230103, numRuns: 200 },
    );
  });

  it('is adjusted for the number of pairs that can be tested', () => {
    const rows = ratioTests([
      { opened: 10, liquidated: 2 },
      { opened: 0, liquidated: 0 },
      { opened: null, liquidated: 3 },
      { opened: 5, liquidated: 5 },
    ]);
    // By hand: 2 (1 + 12 + 66) / 4096 for 10 to 2, doubled for the two tests.
    close(rows[0]!.p_value!, 158 / 4096, 'p-value');
    close(rows[0]!.p_holm!, 316 / 4096, 'adjusted p-value');
    assert.deepEqual(rows.slice(1).map((row) => row.p_holm), [null, null, 1]); // prettier-ignore
  });
});
