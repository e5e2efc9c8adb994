import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { agrees, quotientInterval, roundingInterval, roundingModes } from '../../lib/paper';

const runs = { seed: 20231, numRuns: 500 };
const decimals = fc.integer({ min: 0, max: 6 });
const values = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((whole) => whole / 1000);

describe('roundingInterval', () => {
  it('is half a unit of the last printed digit to each side', () => {
    const { low, high } = roundingInterval('2.5');
    assert.ok(Math.abs(low - 2.45) < 1e-12 && Math.abs(high - 2.55) < 1e-12);
  });

  it('names its mode, and treats a half as that mode does', () => {
    assert.equal(roundingInterval('2.5').mode, 'nearest');
    const halves = (printed: string, value: number) => roundingModes.map((mode) => agrees(printed, value, mode));
    assert.deepEqual(roundingModes, ['nearest', 'half-up', 'half-even', 'truncation', 'either']);
    assert.deepEqual(halves('0.12', 0.125), [true, false, true, true, true]);
    assert.deepEqual(halves('0.13', 0.125), [true, true, false, false, true]);
    assert.deepEqual(halves('-0.13', -0.125), [true, true, false, false, true]);
    assert.deepEqual(halves('-0.12', -0.129), [false, false, false, true, true]);
  });

  it('takes more decimals for more precision: 0.0670 is narrower than 0.067', () => {
    assert.ok(agrees('0.067', 0.0674));
    assert.ok(!agrees('0.0670', 0.0674));
  });

  it('reads thousands commas, percent signs and a printed minus sign', () => {
    assert.ok(agrees('1,666.6', 1666.64));
    assert.ok(agrees('72 %', 72.4));
    assert.ok(agrees('−0.06', -0.0601));
  });

  it('refuses what is no number and a mode that it does not know', () => {
    for (const text of ['', 'about 5', '1,66.6', '16 66', '5.', '.', '1e3'])
      assert.throws(() => roundingInterval(text), /expected a number/);
    assert.throws(() => roundingInterval('1', 'upwards' as 'nearest'), /expected one of nearest/);
  });

  it('holds the number itself, at its own precision, in every mode', () => {
    fc.assert(
      fc.property(values, decimals, fc.constantFrom(...roundingModes), (value, digits, mode) => {
        const printed = value.toFixed(digits);
        assert.ok(agrees(printed, Number(printed), mode), `${printed} ${mode}`);
      }),
      runs,
    );
  });

  it('holds every number that is printed so, at any precision: fewer digits never accuse it', () => {
    fc.assert(
      fc.property(values, decimals, (value, digits) => {
        assert.ok(agrees(value.toFixed(digits), value), `${String(value)} as ${value.toFixed(digits)}`);
      }),
      runs,
    );
  });

  it('grows when trailing zeros are left out: widening never turns agreement into an error', () => {
    fc.assert(
      fc.property(values, decimals, fc.integer({ min: 1, max: 4 }), values, (value, digits, more, other) => {
        const narrow = `${value.toFixed(digits)}${digits === 0 ? '.' : ''}${'0'.repeat(more)}`;
        const wide = value.toFixed(digits);
        if (agrees(narrow, other)) assert.ok(agrees(wide, other));
        const [inner, outer] = [roundingInterval(narrow), roundingInterval(wide)];
        assert.ok(inner.low >= outer.low && inner.high <= outer.high);
      }),
      runs,
    );
  });
});

describe('quotientInterval', () => {
  it('spans the quotients of all pairs of numbers that the two strings stand for', () => {
    const { low, high } = quotientInterval('0.039', '0.022');
    assert.ok(Math.abs(low - 0.0385 / 0.0225) < 1e-12);
    assert.ok(Math.abs(high - 0.0395 / 0.0215) < 1e-12);
  });

  it('starts at 0 when the numerator may be 0, and is unbounded when the denominator may be', () => {
    assert.equal(quotientInterval('0.00', '0.02').low, 0);
    assert.equal(quotientInterval('0.5', '0.0').high, Infinity);
  });

  it('holds the quotient of the unrounded numbers at any precision', () => {
    const positive = fc.integer({ min: 1, max: 5_000_000 }).map((whole) => whole / 1e4);
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 5 }), (one, other, digits) => {
        const { low, high } = quotientInterval(one.toFixed(digits), other.toFixed(digits));
        const slack = 1e-9 * (one / other);
        assert.ok(low <= one / other + slack && high >= one / other - slack);
      }),
      runs,
    );
  });
});
