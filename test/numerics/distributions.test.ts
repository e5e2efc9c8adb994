import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as distributions from '../../lib/numerics/distributions';

/** Against R 4.2.2 (reference/distributions.R); probabilities down to 1e-300 keep about 13 digits. */
const AGREEMENT = 1e-12;
/** Two functions keep fewer in places: Student's t within 1e-6 of 0 (p is still right to ten digits), the normal's far tail. */
const WIDER: Record<string, number> = { studentTTwoSided: 5e-11, normalQuantile: 5e-11 };

const {
  betaProbability,
  betaQuantile,
  binomialProbability,
  chiSquareUpperTail,
  fUpperTail,
  normalQuantile,
  studentTQuantile,
  studentTTwoSided,
} = distributions;
const functions: Record<string, (a: number, b: number, x: number) => number> = {
  betaProbability: (a, b, x) => betaProbability(x, a, b),
  betaQuantile: (a, b, p) => betaQuantile(p, a, b),
  studentTTwoSided: (n, _, t) => studentTTwoSided(t, n),
  studentTQuantile: (n, _, p) => studentTQuantile(p, n),
  fUpperTail: (n, m, x) => fUpperTail(x, n, m),
  chiSquareUpperTail: (n, _, x) => chiSquareUpperTail(x, n),
  normalQuantile: (_a, _b, p) => normalQuantile(p),
  binomialProbability: (s, n, p) => binomialProbability(s, n, p),
};
const rows = readFileSync(join(__dirname, 'reference', 'distributions.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

describe('the distributions agree with R', () => {
  for (const [name, evaluate] of Object.entries(functions)) {
    it(name, () => {
      const own = rows.filter(([f]) => f === name);
      assert.ok(own.length > 3);
      for (const [, a, b, x, value] of own) {
        const found = evaluate(Number(a), Number(b), Number(x));
        const wanted = Number(value);
        assert.ok(
          Math.abs(found - wanted) <= (WIDER[name] ?? AGREEMENT) * Math.abs(wanted),
          `${a}, ${b}, ${x}: ${found} for ${wanted}`,
        );
      }
    });
  }
});

describe('the distributions at their edges', () => {
  it('give 0, 1 and symmetric values where these are exact', () => {
    assert.equal(studentTTwoSided(0, 3), 1);
    assert.equal(studentTTwoSided(Infinity, 3), 0);
    assert.equal(studentTTwoSided(-2, 7), studentTTwoSided(2, 7));
    assert.equal(studentTQuantile(0.5, 3), 0);
    assert.equal(studentTQuantile(0.25, 3), -studentTQuantile(0.75, 3));
    assert.deepEqual(
      [betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaProbability(0, 2, 3), betaProbability(1, 2, 3)],
      [0, 1, 0, 1],
    );
    assert.deepEqual([fUpperTail(0, 2, 3), fUpperTail(Infinity, 2, 3)], [1, 0]);
    assert.deepEqual([binomialProbability(-1, 5, 0.5), binomialProbability(5, 5, 0.5)], [0, 1]);
  });

  it('meet closed forms: Student’s t with one and two degrees of freedom', () => {
    for (const t of [0.01, 0.7, 3, 50]) {
      assert.ok(Math.abs(studentTTwoSided(t, 1) - (2 / Math.PI) * Math.atan(1 / t)) < 1e-14);
      assert.ok(Math.abs(studentTTwoSided(t, 2) - (1 - t / Math.sqrt(2 + t * t))) < 1e-14);
    }
  });

  it('refuse what they have no value for', () => {
    assert.throws(() => studentTTwoSided(1, 0), /degrees of freedom is 0/);
    assert.throws(() => studentTTwoSided(NaN, 3), /t is NaN/);
    assert.throws(() => studentTQuantile(1, 3), /probability is 1/);
    assert.throws(() => fUpperTail(-1, 2, 3), /F is -1/);
    assert.throws(() => betaQuantile(1.2, 2, 3), /probability is 1.2/);
    assert.throws(() => betaProbability(0.5, 0, 1), /first shape of the beta distribution is 0/);
    assert.throws(() => binomialProbability(1, 2.5, 0.5), /number of trials is 2.5/);
  });
});
