import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leastSquares } from '../../lib/numerics/least-squares';
import { randomSource } from '../../lib/numerics/random';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { Coefficient } from '../../lib/panel/panel-options';
import { relativeError } from './panels';

/** Chains of units that share a period with the next only are the hardest to separate; this much precision is left. */
const SEPARATED = 1e-10;
const classical = { type: 'classical' } as const;
const twoWay = {
  outcome: 'y',
  regressors: ['x'],
  unit: 'unit',
  time: 'time',
  effects: 'two-way' as const,
  covariance: classical,
};

/** Least squares with a dummy for each level: the (weighted) residuals of every unit, and of every period, add up to 0. */
function assertNoLevelIsLeft<Row extends object>(
  rows: readonly Row[],
  residuals: Float64Array,
  levels: (keyof Row)[],
  weight: (row: Row) => number = () => 1,
): void {
  for (const level of levels) {
    const sums = new Map<unknown, number>();
    rows.forEach((row, i) => sums.set(row[level], (sums.get(row[level]) ?? 0) + weight(row) * residuals[i]!));
    assert.ok(Math.max(...[...sums.values()].map(Math.abs)) < SEPARATED, String(level));
  }
}

describe('two sets of effects', () => {
  it('are separated along a chain of sixty units, each linked to the next by one period only', () => {
    const random = randomSource(2);
    const count = 60;
    const rows = Array.from({ length: 3 * count }, (_, i) => {
      const unit = Math.floor(i / 3);
      return { unit, time: unit + (i % 3 === 1 ? 1 : 0), x: random.normal() + unit * 100, y: random.normal() + unit * 1000 };
    });
    const fit = fixedEffects(rows, twoWay);
    const X = rows.map((row) => [
      row.x,
      ...Array.from({ length: count }, (_, unit) => Number(row.unit === unit)),
      ...Array.from({ length: count }, (_, time) => Number(row.time === time + 1)),
    ]);
    const dummies = leastSquares(
      X,
      rows.map((row) => row.y),
    );
    assert.ok(relativeError(fit.terms[0]!.estimate, dummies.coefficients[0]!) < SEPARATED);
    assert.ok(relativeError(fit.terms[0]!.standardError, dummies.standardErrors[0]!) < SEPARATED);
    assert.equal(fit.residualDegreesOfFreedom, rows.length - dummies.rank);
  });

  it('give the same slopes whichever set is named first, also with hundreds of levels in each and weights', () => {
    const random = randomSource(8);
    const rows = Array.from({ length: 3000 }, (_, i) => {
      const worker = Math.floor(i / 5);
      const firm = random.integer(350);
      const x = random.normal() + worker / 300 + firm / 100;
      return { worker, firm, x, y: 2 * x + firm / 10 - worker / 50 + random.normal(), w: 0.2 + random.uniform() };
    });
    const fit = (unit: string, time: string) =>
      fixedEffects(rows, {
        outcome: 'y',
        regressors: ['x'],
        unit,
        time,
        effects: 'two-way',
        weights: 'w',
        covariance: classical,
      });
    const one = fit('worker', 'firm');
    const other = fit('firm', 'worker');
    assert.ok(relativeError(one.terms[0]!.estimate, other.terms[0]!.estimate) < SEPARATED);
    assert.ok(relativeError(one.terms[0]!.standardError, other.terms[0]!.standardError) < SEPARATED);
    for (const { residuals } of [one, other]) assertNoLevelIsLeft(rows, residuals, ['worker', 'firm'], ({ w }) => w);
  });

  it('are the same without weights where hundreds of periods meet a few units, and gaps', () => {
    const random = randomSource(9);
    const rows = [0, 1, 2, 3].flatMap((unit) =>
      Array.from({ length: 320 }, (_, time) => {
        const x = random.normal() + unit + time / 100;
        return { unit, time, x, y: x + unit - time / 50 + random.normal() };
      }).filter(({ time }) => (time + unit) % 5 !== 0),
    );
    const fit = (unit: string, time: string) =>
      fixedEffects(rows, { outcome: 'y', regressors: ['x'], unit, time, effects: 'two-way', covariance: classical });
    const both = [fit('unit', 'time'), fit('time', 'unit')];
    for (const { residuals } of both) assertNoLevelIsLeft(rows, residuals, ['unit', 'time']);
    const [few, many] = both.map(({ terms }) => terms[0]!) as [Coefficient, Coefficient];
    assert.ok(relativeError(few.estimate, many.estimate) < SEPARATED);
    assert.ok(relativeError(few.standardError, many.standardError) < SEPARATED);
  });

  it('are taken out as exactly where figures are tiny in their unit of measure as where they are huge', () => {
    const random = randomSource(10);
    const cells = Array.from({ length: 60 }, (_, i) => ({ unit: i % 10, time: Math.floor(i / 10) })).filter(({ unit, time }) => (unit * time) % 7 !== 3); // prettier-ignore
    const rows = cells.map(({ unit, time }) => ({ unit, time, x: random.normal() + unit, y: random.normal() - time }));
    const fit = (measure: number) =>
      fixedEffects(
        rows.map((row) => ({ ...row, x: row.x * measure, y: row.y * measure })),
        twoWay,
      ).terms[0]!;
    const plain = fit(1);
    for (const measure of [1e-20, 1e20]) {
      assert.ok(relativeError(fit(measure).estimate, plain.estimate) < SEPARATED, String(measure));
      assert.ok(relativeError(fit(measure).standardError, plain.standardError) < SEPARATED, String(measure));
    }
  });

  it('count one constant for every group of units and periods that has no link to the others', () => {
    const random = randomSource(4);
    const rows = [0, 1].flatMap((island) =>
      [0, 1, 2].flatMap((unit) =>
        [0, 1, 2].map((time) => ({ unit: `${island}${unit}`, time: 10 * island + time, x: random.normal(), y: random.normal() })),
      ),
    );
    const options = {
      outcome: 'y',
      regressors: ['x'],
      unit: 'unit',
      time: 'time',
      effects: 'two-way',
      covariance: classical,
    } as const;
    const fit = fixedEffects(rows, options);
    assert.equal(fit.residualDegreesOfFreedom, 18 - (6 + 6 - 2) - 1);
    const link = { unit: '00', time: 10, x: random.normal(), y: random.normal() };
    for (const linked of [
      [link, ...rows],
      [...rows, link],
    ]) {
      const { residualDegreesOfFreedom } = fixedEffects(linked, options);
      assert.equal(residualDegreesOfFreedom, 19 - (6 + 6 - 1) - 1, 'one row links the groups');
    }
  });

  it('are not taken for balanced when one pair stands twice and another is missing: dummies give the same slope', () => {
    const random = randomSource(9);
    for (const pairs of ['a1 a2 a3 b1 b2 b3 c1 c2 c2', 'c2 c2 c1 b3 b2 b1 a3 a2 a1', 'a1 a2 a2 b1 b2 b3 c1 c2 c3']) {
      const rows = pairs.split(' ').map(([unit, time]) => ({ unit: unit!, time: time!, x: random.normal(), y: random.normal() }));
      const fit = fixedEffects(rows, twoWay);
      const dummies = rows.map(({ unit, time, x }) => [
        x,
        ...['a', 'b', 'c'].map((name) => Number(unit === name)),
        ...['2', '3'].map((name) => Number(time === name)),
      ]);
      const { coefficients } = leastSquares(dummies, rows.map(({ y }) => y)); // prettier-ignore
      assert.ok(relativeError(fit.terms[0]!.estimate, coefficients[0]!) < SEPARATED);
    }
  });
});
