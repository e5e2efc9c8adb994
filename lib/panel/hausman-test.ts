import { chiSquareUpperTail } from '../numerics/distributions';
import { leastSquares } from '../numerics/least-squares';
import { checkOptions } from '../numerics/read-options';
import { levelSums, levelTotals } from './level-sums';
import { report } from './fixed-effects';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions, type PanelRegression } from './panel-options';
import type { RandomEffectsOptions } from './random-effects';
import { fitRandom } from './random-effects';
import type { PanelRows } from '../numerics/table-columns';
import { VARIANCE_METHODS } from './variance-components';
import type { WaldTest } from './wald-test';
import { quadraticForm, waldTest } from './wald-test';
import { fitWithin } from './within-estimator';

/** The Hausman test. */
export interface HausmanTest {
  chiSquare: number;
  degreesOfFreedom: number;
  /** Null when χ² is negative, in which case there is no test. */
  pValue: number | null;
  /** False when the difference of the two covariances is not positive definite, so that the χ² theory does not apply. */
  positiveDefinite: boolean;
}

/**
 * Hausman's test (1978) that the unit effects are uncorrelated with the regressors. It compares the slopes of fixed and random
 * effects (Swamy & Arora unless `components` is set), assuming classical errors. With clustered errors use {@link mundlakTest}.
 *
 * @param options as for `fixedEffects`, one-way
 * @throws as `fixedEffects`
 * @example hausmanTest(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).chiSquare
 */
export function hausmanTest(rows: PanelRows, options: RandomEffectsOptions): HausmanTest {
  const unused = { unused: 'it compares classical errors of one-way models; mundlakTest clusters' };
  const kinds = { ...panelOptionKinds, effects: ['unit'], covariance: unused, singletons: unused, weights: unused };
  checkOptions('hausmanTest', options, { ...kinds, confidenceLevel: unused, components: VARIANCE_METHODS });
  const fixed = fitWithin(readPanel(rows, { ...options, singletons: 'keep' }));
  const random = fitRandom(fixed, options.components ?? 'swamy-arora');
  const variance = fixed.rss / fixed.degreesOfFreedom;
  // Positions among the random-effects coefficients, the first of which is the constant.
  const places = fixed.kept.map((k) => k + 1);
  const gaps = places.map((place, k) => fixed.coefficients[k]! - random.coefficients[place]!);
  const difference = fixed.bread.map((row, k) =>
    Array.from(row, (value, l) => variance * value - random.matrix[places[k]!]![places[l]!]!),
  );
  // The matrix is scaled to a diagonal of ±1, so that the units of measurement do not matter.
  const scale = difference.map((row, k) => 1 / Math.sqrt(Math.abs(row[k]!)));
  const scaled = difference.map((row, k) => row.map((value, l) => value * scale[k]! * scale[l]!));
  const right = gaps.map((gap, k) => gap * scale[k]!);
  const { coefficients, rank } = leastSquares(scaled, right);
  if (rank < gaps.length) throw new Error('hausmanTest: the difference of the two covariances is singular; no test can be made.');
  const chiSquare = right.reduce((sum, value, k) => sum + value * coefficients[k]!, 0);
  return {
    chiSquare,
    degreesOfFreedom: gaps.length,
    pValue: chiSquare >= 0 ? chiSquareUpperTail(chiSquare, gaps.length) : null,
    positiveDefinite: quadraticForm(gaps, difference) !== null,
  };
}

/** The Mundlak regression and its test. */
export interface MundlakTest extends WaldTest {
  /** The pooled regression; the unit mean of x is the term `mean of x`. The slopes of x equal those of fixed effects. */
  regression: PanelRegression;
}

/**
 * Mundlak's form of the Hausman test (Mundlak 1978; Wooldridge 2010, ch. 10): unit means are added to a pooled regression and tested
 * jointly against 0 with a cluster covariance (default CR1 by unit), which allows correlated errors within clusters.
 *
 * @param options as for `fixedEffects`, one-way
 * @throws as `fixedEffects`, and when there are fewer clusters than means to test
 * @example mundlakTest(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).pValue
 */
export function mundlakTest(rows: PanelRows, options: PanelOptions): MundlakTest {
  const unused = { unused: 'a pooled regression uses every row' };
  checkOptions('mundlakTest', options, { ...panelOptionKinds, effects: ['unit'], singletons: unused });
  const data = readPanel(rows, { ...options, singletons: 'keep' });
  const { codes, labels } = data.unit!;
  const totals = levelTotals(codes, labels.length, data.weights);
  const means = data.regressors.map((column) => {
    const sums = levelSums(column, codes, labels.length, data.weights);
    return Float64Array.from(codes, (code) => sums[code]! / totals[code]!);
  });
  const varying = fitWithin(data).names;
  const named = data.regressorNames.map((name) => `mean of ${name}`);
  const added = data.regressorNames.map((_, k) => k).filter((k) => varying.includes(data.regressorNames[k]!));
  const fit = fitWithin({
    ...data,
    effects: 'none',
    regressorNames: [...data.regressorNames, ...added.map((k) => named[k]!)],
    regressors: [...data.regressors, ...added.map((k) => means[k]!)],
  });
  const regression = report(fit, { ...options, effects: 'none' }, 'mundlakTest');
  const hypotheses = added.map((k) => named[k]!).filter((name) => fit.names.includes(name));
  return { ...waldTest(regression, hypotheses), regression };
}
