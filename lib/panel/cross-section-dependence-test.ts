import { studentTTwoSided } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { Identifier } from '../numerics/identifiers';
import type { PanelRows } from '../numerics/table-columns';
import type { UnitSequences } from './unit-sequences';
import { unitSequences } from './unit-sequences';
import { fitWithin } from './within-estimator';

/** Pesaran's CD test, with a standard normal statistic. */
export interface CrossSectionDependenceTest {
  /** z: positive when the units' residuals tend to move together. */
  statistic: number;
  /** Infinity: the standard normal is Student's t with infinitely many degrees of freedom. */
  degreesOfFreedom: number;
  pValue: number;
  /** Means of the correlation and of its absolute value over the pairs used; only in the first do opposite signs cancel out. */
  meanCorrelation: number;
  meanAbsoluteCorrelation: number;
  /** Number of pairs of units used, and of pairs left out because they lack two common periods with variation. */
  pairs: number;
  pairsLeftOut: number;
}

/** Sums over the pairs of units for which a correlation exists. */
interface PairSums {
  /** Σ √Tᵢⱼ ρᵢⱼ, Σ ρᵢⱼ and Σ |ρᵢⱼ|. */
  weighted: number;
  total: number;
  absolute: number;
  pairs: number;
}

/** The correlation of two units over their common periods; undefined with fewer than two of them, or without variation. */
function sharedCorrelation(x: Float64Array, y: Float64Array, dust: number): { periods: number; rho: number } | undefined {
  let [periods, sumX, sumY] = [0, 0, 0];
  for (let t = 0; t < x.length; t++) {
    if (Number.isNaN(x[t]! + y[t]!)) continue;
    periods++;
    sumX += x[t]!;
    sumY += y[t]!;
  }
  const [meanX, meanY] = [sumX / periods, sumY / periods];
  let [xx, yy, xy] = [0, 0, 0];
  for (let t = 0; t < x.length; t++) {
    const [a, b] = [x[t]! - meanX, y[t]! - meanY];
    if (Number.isNaN(a + b)) continue;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  // A single period is its own mean, and leaves squares of exactly 0.
  return xx > dust && yy > dust ? { periods, rho: xy / Math.sqrt(xx * yy) } : undefined;
}

/** Sums the correlations of all pairs of units, each over the common periods of the pair. */
function sumsOfPairs(
  residuals: Float64Array,
  { codes, labels }: Identifier,
  { order, first }: UnitSequences,
  dust: number,
): PairSums {
  // For each unit its residuals by period, NaN where the unit was not observed.
  const units = Array.from(first.subarray(1), (end, unit) => {
    const column = new Float64Array(labels.length).fill(NaN);
    for (const row of order.subarray(first[unit], end)) column[codes[row]!] = residuals[row]!;
    return column;
  });
  const sums = { weighted: 0, total: 0, absolute: 0, pairs: 0 };
  units.forEach((x, unit) => {
    for (const y of units.slice(0, unit)) {
      const shared = sharedCorrelation(x, y, dust);
      if (!shared) continue;
      sums.weighted += Math.sqrt(shared.periods) * shared.rho;
      sums.total += shared.rho;
      sums.absolute += Math.abs(shared.rho);
      sums.pairs++;
    }
  });
  return sums;
}

/** Sums of squares below this share of the mean squared residual are rounding error. */
const ROUNDING = 1e-20;

/**
 * Test that residuals of different units are uncorrelated (Pesaran 2004, CD): √(2/n(n−1)) Σ √Tᵢⱼ ρᵢⱼ over pairs of units, where ρᵢⱼ is
 * the correlation of their residuals over the Tᵢⱼ periods they share. In an unbalanced panel the means are taken over the shared
 * periods. Pairs that share fewer than two periods are left out and not counted in n(n−1)/2. The statistic is standard normal if the
 * units are independent.
 *
 * @param options the regression that gives the residuals, as for `fixedEffects`; covariance and weights are rejected.
 *   Residuals of a two-way regression add up to 0 in every period, which in itself pulls the statistic below 0
 * @throws as `fixedEffects`, when units or periods are not named or a unit has two rows in one period, and when no pair has a
 *   correlation
 * @example crossSectionDependenceTest(rows, { outcome: 'inv', regressors: ['value'], unit: 'firm', time: 'year' }).statistic
 */
export function crossSectionDependenceTest(rows: PanelRows, options: PanelOptions): CrossSectionDependenceTest {
  const unused = { unused: 'only the residuals of the regression are used' };
  const kinds = { ...panelOptionKinds, covariance: unused, singletons: unused, weights: unused, confidenceLevel: unused };
  checkOptions('crossSectionDependenceTest', options, kinds);
  const data = readPanel(rows, { ...options, singletons: 'keep' });
  const sequences = unitSequences(data, 'crossSectionDependenceTest');
  const { residuals, rss } = fitWithin(data);
  const units = data.unit!.labels.length;
  const dust = (ROUNDING * rss) / data.rows;
  const { weighted, total, absolute, pairs } = sumsOfPairs(residuals, data.time!, sequences, dust);
  if (pairs === 0) throw new Error('crossSectionDependenceTest: no two units share two periods; nothing can be correlated.');
  const statistic = weighted / Math.sqrt(pairs);
  return {
    statistic,
    degreesOfFreedom: Infinity,
    pValue: studentTTwoSided(statistic, Infinity),
    meanCorrelation: total / pairs,
    meanAbsoluteCorrelation: absolute / pairs,
    pairs,
    pairsLeftOut: (units * (units - 1)) / 2 - pairs,
  };
}
