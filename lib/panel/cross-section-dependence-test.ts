import { studentTTwoSided } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import type { UnitSequences } from './unit-sequences';
import { unitSequences } from './unit-sequences';
import { fitWithin } from './within-estimator';

/** Pesaran's test: a standard normal statistic. */
export interface CrossSectionDependenceTest {
  /** z: positive when the units' residuals tend to move together. */
  statistic: number;
  /** Of the standard normal, two-sided: Student's t with endless degrees of freedom. */
  degreesOfFreedom: number;
  pValue: number;
  /** Mean correlation over the pairs used, and of its absolute value: effects of opposite signs cancel out in the first only. */
  meanCorrelation: number;
  meanAbsoluteCorrelation: number;
  /** Pairs of units that were correlated, and pairs left out for want of two common periods with any variation. */
  pairs: number;
  pairsLeftOut: number;
}

/** The rows of two units in their common periods, as places in `order`. */
function commonPeriods({ order, first }: UnitSequences, periods: Int32Array, i: number, j: number): [number, number][] {
  const common: [number, number][] = [];
  let a = first[i]!;
  let b = first[j]!;
  while (a < first[i + 1]! && b < first[j + 1]!) {
    const gap = periods[order[a]!]! - periods[order[b]!]!;
    if (gap === 0) common.push([order[a]!, order[b]!]);
    if (gap <= 0) a++;
    if (gap >= 0) b++;
  }
  return common;
}

/** Correlation about the means over these rows, or null when there are fewer than two or one side does not vary. */
function correlation(residuals: Float64Array, common: readonly (readonly [number, number])[], dust: number): number | null {
  const count = common.length;
  if (count < 2) return null;
  const meanX = common.reduce((sum, [a]) => sum + residuals[a]!, 0) / count;
  const meanY = common.reduce((sum, [, b]) => sum + residuals[b]!, 0) / count;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [a, b] of common) {
    xx += (residuals[a]! - meanX) ** 2;
    yy += (residuals[b]! - meanY) ** 2;
    xy += (residuals[a]! - meanX) * (residuals[b]! - meanY);
  }
  return xx > dust && yy > dust ? xy / Math.sqrt(xx * yy) : null;
}

/** Sums of squares below this share of the mean squared residual are rounding. */
const ROUNDING = 1e-20;

/**
 * Test that residuals of different units are uncorrelated (Pesaran 2004, CD): √(2/n(n−1)) Σ √Tᵢⱼ ρᵢⱼ over pairs of units, with the
 * correlation ρᵢⱼ of their residuals over the Tᵢⱼ periods they share. In an unbalanced panel the means are those over the shared
 * periods, and pairs that share fewer than two are left out and not counted in n(n−1)/2. The statistic is standard normal for
 * independent units.
 *
 * @param options as for `fixedEffects`: the residuals are those of this regression; covariance and weights are refused.
 *   Residuals of a two-way regression add up to 0 in every period, which draws the statistic below 0 by itself
 * @throws as `fixedEffects`, when units or periods are not named or a unit has two rows in one period, and when no pair can be
 *   correlated
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
  let weighted = 0;
  let total = 0;
  let absolute = 0;
  let pairs = 0;
  for (let i = 1; i < units; i++) {
    for (let j = 0; j < i; j++) {
      const common = commonPeriods(sequences, data.time!.codes, i, j);
      const rho = correlation(residuals, common, (ROUNDING * rss) / data.rows);
      if (rho === null) continue;
      weighted += Math.sqrt(common.length) * rho;
      total += rho;
      absolute += Math.abs(rho);
      pairs++;
    }
  }
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
