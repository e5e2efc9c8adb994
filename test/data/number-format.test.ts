import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatNumber, thinSpace } from '../../lib/data/number-format';

const runs = { seed: 20230601, numRuns: 300 };

describe('formatNumber', () => {
  it('separates thousands with a thin no-break space and keeps the decimals asked for', () => {
    assert.equal(formatNumber(1234567.891, 1), `1${thinSpace}234${thinSpace}567.9`);
    assert.equal(formatNumber(12, 3), '12.000');
    assert.equal(formatNumber(999), '999');
    assert.equal(formatNumber(1000), `1${thinSpace}000`);
  });

  it('writes a true minus sign, and none before zero', () => {
    assert.equal(formatNumber(-1234.5, 1), `\u22121${thinSpace}234.5`);
    assert.equal(formatNumber(-0.04, 1), '0.0');
    assert.equal(formatNumber(-0), '0');
  });

  it('writes a plus sign only when asked, and never before zero', () => {
    assert.equal(formatNumber(2.5, 1, { plus: true }), '+2.5');
    assert.equal(formatNumber(0.001, 1, { plus: true }), '0.0');
  });

  it('leaves a year whole when asked', () => {
    assert.equal(formatNumber(2022, 0, { group: false }), '2022');
  });

  it('writes infinity as a sign', () => {
    assert.equal(formatNumber(Infinity, 2), '∞');
    assert.equal(formatNumber(-Infinity, 2), '\u2212∞');
  });

  it('refuses what is not a number and a strange count of decimals', () => {
    assert.throws(() => formatNumber(NaN, 1), /NaN is not a number/);
    assert.throws(() => formatNumber('3' as unknown as number, 1), /3 is not a number/);
    assert.throws(() => formatNumber(3, 1.5), /decimals is 1\.5/);
    assert.throws(() => formatNumber(3, -1), /decimals is -1/);
    assert.throws(() => formatNumber(3, 21), /decimals is 21/);
    assert.equal(formatNumber(3, 20), `3.${'0'.repeat(20)}`);
  });

  it('can be read back to within half a unit of its last decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const text = formatNumber(value, decimals).replaceAll(thinSpace, '').replace('\u2212', '-');
        // Half a unit, and what doubles of this size cannot tell apart.
        assert.ok(Math.abs(Number(text) - value) <= 0.5 * 10 ** -decimals + Math.abs(value) * Number.EPSILON);
      }),
      runs,
    );
  });
});
