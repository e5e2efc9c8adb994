import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeBetween, deviationPossible } from '../../lib/paper/statistics/descriptives';
import { seeInterval } from '../../lib/paper/statistics/intervals';
import { allowedStars, starsBelow } from '../../lib/paper/statistics/stars';
import { pAgrees } from '../../lib/paper/statistics/tests';

describe('a mean and a standard deviation of whole numbers', () => {
  it('are possible exactly where some whole numbers have them, as trying all of them shows', () => {
    /** Means and deviations, as printed with two decimals, of three whole numbers from −5 to 6. */
    const found = new Set<string>();
    const whole = Array.from({ length: 12 }, (_, k) => k - 5);
    for (const a of whole) {
      for (const b of whole) {
        for (const c of whole) {
          const mean = (a + b + c) / 3;
          const deviation = Math.sqrt(((a - mean) ** 2 + (b - mean) ** 2 + (c - mean) ** 2) / 2);
          found.add(`${mean.toFixed(2)} ${deviation.toFixed(2)}`);
        }
      }
    }
    let possible = 0;
    for (const mean of ['0.00', '0.33', '0.50', '0.67']) {
      // Up to 2.00 no number can be further than 2.4 from a mean between 0 and 1.
      for (let hundredths = 0; hundredths <= 200; hundredths++) {
        const deviation = (hundredths / 100).toFixed(2);
        const wanted = found.has(`${mean} ${deviation}`);
        assert.equal(deviationPossible(deviation, mean, 3), wanted, `${mean}, ${deviation}`);
        possible += Number(wanted);
      }
    }
    assert.ok(possible > 8);
  });
});

describe('p values that a statistic allows', () => {
  it('fit a bound that some of them keep, and a printed value that one of them rounds to', () => {
    const range = { low: 0.02, high: 0.05 };
    assert.deepEqual(['.05', '.021', '.02', '.01'].map((p) => pAgrees(range, '<', p)), [true, true, false, false]); // prettier-ignore
    assert.deepEqual(['.01', '.049', '.05', '.06'].map((p) => pAgrees(range, '>', p)), [true, true, false, false]); // prettier-ignore
    assert.deepEqual(['.01', '.02', '.034', '.05', '.06'].map((p) => pAgrees(range, '=', p)), [false, true, true, true, false]); // prettier-ignore
  });
});

describe('stars', () => {
  it('are one for each level that p is below, not at', () => {
    assert.deepEqual([0.049, 0.05, 0.0099, 0.2].map((p) => starsBelow(p, [1, 5, 10])), [2, 1, 3, 0]); // prettier-ignore
  });

  it('that the numbers do not allow change a decision where both ends of t are on the other side of 5 %', () => {
    const seen = (stars: number, fewest: number, most: number) => {
      const { agrees, decision } = allowedStars(stars, fewest, most, [1, 5, 10]);
      return [agrees, decision];
    };
    assert.deepEqual(seen(2, 1, 2), [true, false]);
    assert.deepEqual(seen(3, 1, 1), [false, true]);
    assert.deepEqual(seen(1, 3, 3), [false, true]);
    assert.deepEqual(seen(3, 2, 2), [false, false], 'both are significant at 5 %');
    assert.deepEqual(seen(3, 1, 2), [false, false], 'the ends of t are on both sides');
    assert.deepEqual(seen(0, 1, 2), [false, false], 'the ends of t are on both sides');
    assert.deepEqual(seen(0, 1, 1), [false, false], 'neither is significant at 5 %');
  });
});

describe('an interval', () => {
  it('may be of no width, and may not have its ends exchanged', () => {
    assert.equal(seeInterval({ estimate: '0.5', low: '0.5', high: '0.5', level: 95 }).middleAgrees, true);
    assert.throws(() => seeInterval({ estimate: '0.5', low: '0.6', high: '0.4', level: 95 }), /expected the lower end first/);
  });
});

describe('growth', () => {
  it('is over one year where no number of years is given, and compound over several', () => {
    const { low, high } = changeBetween('100', '121', 'per-year');
    assert.ok(Math.abs(low - 21) < 1e-9 && Math.abs(high - 21) < 1e-9);
    assert.ok(Math.abs(changeBetween('100', '121', 'per-year', 2).low - 10) < 1e-9);
  });
});
