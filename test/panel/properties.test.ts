import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import fc from 'fast-check';
import { leastSquares } from '../../lib/numerics/least-squares';
import { randomSource } from '../../lib/numerics/random';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceType, PanelOptions, PanelRegression } from '../../lib/panel/panel-options';

/** Two ways of computing one number in double precision, on panels of at most 80 rows that are not nearly collinear. */
const SAME = 1e-9;

interface Row {
  unit: string;
  time: number;
  x: number;
  z: number;
  y: number;
  w: number;
}

/** A random unbalanced panel of 4 to 8 units in 3 to 8 periods; from a seed, so that every failure can be repeated. */
const panel = fc.integer({ min: 0, max: 1e9 }).map((seed): Row[] => {
  const random = randomSource(seed);
  const units = 4 + random.integer(5);
  const periods = 3 + random.integer(6);
  const rows: Row[] = [];
  for (let unit = 0; unit < units; unit++) {
    for (let time = 0; time < periods; time++) {
      if (time > 1 && random.uniform() < 0.2) continue;
      const x = random.normal() + unit;
      const z = random.normal() - time;
      rows.push({
        unit: `u${unit}`,
        time: 2000 + time,
        x,
        z,
        y: x - 2 * z + 3 * unit + random.normal(),
        w: 0.5 + random.uniform(),
      });
    }
  }
  return rows;
});
const runs = { seed: 20231127, numRuns: 40 };
const model = { outcome: 'y', regressors: ['x', 'z'], unit: 'unit', time: 'time' };
const effects = fc.constantFrom<PanelOptions['effects']>('unit', 'two-way');
const types: CovarianceType[] = ['classical', 'HC1', 'CR0', 'CR1', 'CR2', 'CR3', 'driscoll-kraay', 'newey-west'];

const near = (a: number, b: number, label: string, scale = Math.max(Math.abs(a), Math.abs(b))): void => {
  assert.ok(Math.abs(a - b) <= SAME * (scale + 1e-6), `${label}: ${a} and ${b}`);
};
const sameSlopes = (a: PanelRegression, b: PanelRegression, factors: Record<string, number> = {}): void => {
  a.terms.forEach(({ term, estimate, standardError, degreesOfFreedom }, k) => {
    const factor = factors[term] ?? 1;
    near(b.terms[k]!.estimate, estimate * factor, `${term}`);
    near(b.terms[k]!.standardError, standardError * Math.abs(factor), `${term}, standard error`);
    near(b.terms[k]!.degreesOfFreedom, degreesOfFreedom, `${term}, degrees of freedom`);
  });
};

describe('fixedEffects', () => {
  it('equals least squares with dummy variables, unbalanced and weighted', () => {
    fc.assert(
      fc.property(panel, effects, fc.boolean(), (rows, kind, weighted) => {
        const units = [...new Set(rows.map(({ unit }) => unit))];
        const periods = kind === 'two-way' ? [...new Set(rows.map(({ time }) => time))].slice(1) : [];
        const root = ({ w }: Row): number => (weighted ? Math.sqrt(w) : 1);
        const X = rows.map((row) =>
          [
            row.x,
            row.z,
            ...units.map((unit) => Number(unit === row.unit)),
            ...periods.map((time) => Number(time === row.time)),
          ].map((value) => value * root(row)),
        );
        const dummies = leastSquares(
          X,
          rows.map((row) => row.y * root(row)),
        );
        const fit = fixedEffects(rows, {
          ...model,
          effects: kind,
          weights: weighted ? 'w' : undefined,
          covariance: { type: 'classical' },
        });
        fit.terms.forEach(({ estimate, standardError }, k) => {
          near(estimate, dummies.coefficients[k]!, 'slope');
          near(standardError, dummies.standardErrors[k]!, 'standard error');
        });
        assert.equal(fit.residualDegreesOfFreedom, rows.length - dummies.rank);
      }),
      runs,
    );
  });

  it('does not change when every unit has a constant added', () => {
    fc.assert(
      fc.property(panel, effects, fc.constantFrom(...types), (rows, kind, type) => {
        const shifted = rows.map((row, i) => ({
          ...row,
          y: row.y + 50 * Number(row.unit.slice(1)),
          x: row.x - 7 * row.unit.charCodeAt(1),
          i,
        }));
        const options = { ...model, effects: kind, covariance: { type } };
        sameSlopes(fixedEffects(rows, options), fixedEffects(shifted, options));
      }),
      runs,
    );
  });

  it('does not depend on the order of rows, and follows the units of measure', () => {
    fc.assert(
      fc.property(panel, effects, fc.constantFrom(...types), fc.integer({ min: 0, max: 1e6 }), (rows, kind, type, seed) => {
        const order = randomSource(seed).permutation(rows.length);
        const changed = order.map((place) => ({
          ...rows[place]!,
          y: rows[place]!.y * 1000,
          x: rows[place]!.x / 60,
          z: -rows[place]!.z,
        }));
        const options = { ...model, effects: kind, covariance: { type }, weights: 'w' };
        sameSlopes(fixedEffects(rows, options), fixedEffects(changed, options), { x: 60000, z: -1000 });
      }),
      runs,
    );
  });

  it('has, with every row a cluster of its own, CR0 = HC0, and CR1 = two-way = HC1', () => {
    fc.assert(
      fc.property(panel, effects, (rows, kind) => {
        const single = rows.map((row, i) => ({ ...row, i, j: -i }));
        const fit = (covariance: PanelOptions['covariance']) =>
          fixedEffects(single, { ...model, effects: kind, covariance, singletons: 'keep' });
        const hc1 = fit({ type: 'HC1' });
        const cr0 = fit({ type: 'CR0', cluster: 'i' });
        const cr1 = fit({ type: 'CR1', cluster: 'i' });
        const both = fit({ type: 'two-way', clusters: ['i', 'j'] });
        const df = hc1.residualDegreesOfFreedom;
        hc1.terms.forEach(({ standardError }, k) => {
          near(cr0.terms[k]!.standardError, standardError * Math.sqrt(df / rows.length), 'CR0 = HC0');
          // No effect is nested in single rows, so K* counts them all and N − K* is the residual degrees of freedom.
          near(cr1.terms[k]!.standardError, standardError, 'CR1 = HC1');
          near(both.terms[k]!.standardError, standardError, 'two-way = HC1');
        });
      }),
      runs,
    );
  });

  it('keeps slopes, CR0 and CR3 when every row is given twice; the classical variance shrinks with the degrees of freedom', () => {
    fc.assert(
      fc.property(panel, effects, (rows, kind) => {
        const twice = [...rows, ...rows];
        const options = (type: CovarianceType) => ({ ...model, effects: kind, covariance: { type } });
        sameSlopes(fixedEffects(rows, options('CR0')), fixedEffects(twice, options('CR0')));
        sameSlopes(fixedEffects(rows, options('CR3')), fixedEffects(twice, options('CR3')));
        const one = fixedEffects(rows, options('classical'));
        const two = fixedEffects(twice, options('classical'));
        one.terms.forEach(({ standardError }, k) => {
          const ratio = Math.sqrt(one.residualDegreesOfFreedom / two.residualDegreesOfFreedom);
          near(two.terms[k]!.standardError, standardError * ratio, 'classical');
        });
      }),
      runs,
    );
  });

  it('equals the regression of residuals on residuals (Frisch, Waugh & Lovell)', () => {
    fc.assert(
      fc.property(panel, effects, (rows, kind) => {
        const residuals = (outcome: string) =>
          fixedEffects(rows, { ...model, outcome, regressors: ['z'], effects: kind }).residuals;
        const y = residuals('y');
        const x = residuals('x');
        const partial = leastSquares(
          Array.from(x, (value) => [value]),
          Array.from(y),
        );
        near(fixedEffects(rows, { ...model, effects: kind }).terms[0]!.estimate, partial.coefficients[0]!, 'slope');
      }),
      runs,
    );
  });

  it('has CR3 as the sum over estimates with one cluster left out', () => {
    fc.assert(
      fc.property(panel, effects, (rows, kind) => {
        const options = { ...model, effects: kind };
        const fit = fixedEffects(rows, { ...options, covariance: { type: 'CR3' } });
        const squares = fit.terms.map(() => 0);
        for (const unit of new Set(rows.map((row) => row.unit))) {
          const without = fixedEffects(
            rows.filter((row) => row.unit !== unit),
            options,
          );
          fit.terms.forEach(({ estimate }, k) => (squares[k] = squares[k]! + (without.terms[k]!.estimate - estimate) ** 2));
        }
        fit.terms.forEach(({ standardError }, k) => near(standardError, Math.sqrt(squares[k]!), 'CR3'));
      }),
      runs,
    );
  });

  it('reads an arquero table as it reads objects, its filter and order respected', () => {
    fc.assert(
      fc.property(panel, (rows) => {
        const table = aq.from(rows);
        sameSlopes(fixedEffects(rows, model), fixedEffects(table, model));
        const kept = rows.filter((row) => row.unit !== 'u0');
        const filtered = table.filter((row: Row) => row.unit !== 'u0').orderby('time');
        sameSlopes(fixedEffects(kept, model), fixedEffects(filtered, model));
      }),
      { ...runs, numRuns: 10 },
    );
  });
});
