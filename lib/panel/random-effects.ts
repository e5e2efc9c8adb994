import { checkOptions } from '../numerics/read-options';
import { levelSums, levelTotals, subtractLevels } from './level-sums';
import { checkedLevel, CONSTANT, tested } from './fixed-effects';
import { readPanel } from './panel-data';
import { panelOptionKinds, type Coefficient, type PanelOptions } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import type { VarianceMethod } from './variance-components';
import { regressColumns, VARIANCE_METHODS, varianceComponents } from './variance-components';
import { fitWithin, type WithinFit } from './within-estimator';

/** The options of a random-effects regression: as for `fixedEffects`, one-way. */
export interface RandomEffectsOptions extends PanelOptions {
  /** The estimator of the two variances; see `varianceComponents`. Default `swamy-arora`. */
  components?: VarianceMethod;
}

/** A fitted random-effects regression. */
export interface RandomEffects {
  /** The constant, then the slopes. */
  terms: Coefficient[];
  /** Covariance matrix in the order of `terms`. */
  matrix: number[][];
  /** The estimator used for the two variances. */
  components: VarianceMethod;
  /** Variances within units, and of the unit effects. */
  withinVariance: number;
  unitVariance: number;
  /** θ of each unit, the share of the unit mean that is subtracted, in the order of the unit labels. */
  theta: number[];
}

/**
 * Random-effects regression. The variances within units and of the unit effects are estimated (by default as in Swamy & Arora 1972, for
 * unbalanced panels Baltagi & Chang 1994), then a share θ of the unit mean is subtracted from every variable. The t tests have N minus
 * the number of coefficients as degrees of freedom.
 *
 * @param options as for `fixedEffects`, one-way, and `components`; covariance, singletons and weights are rejected
 * @throws as `fixedEffects` and `varianceComponents`, and when there are no more units than coefficients under `swamy-arora`
 * @example randomEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', components: 'amemiya' }).theta[0]
 */
export function randomEffects(rows: PanelRows, options: RandomEffectsOptions): RandomEffects {
  const unused = { unused: 'its standard errors are classical and use all rows' };
  const kinds = { ...panelOptionKinds, effects: ['unit'], covariance: unused, singletons: unused, weights: unused };
  checkOptions('randomEffects', options, { ...kinds, components: VARIANCE_METHODS });
  const { components = 'swamy-arora' } = options;
  const level = checkedLevel(options.confidenceLevel ?? 0.95);
  const fit = fitWithin(readPanel(rows, { ...options, singletons: 'keep' }));
  const { coefficients, degreesOfFreedom, ...rest } = fitRandom(fit, components);
  const terms = [CONSTANT, ...fit.data.regressorNames].map((name, k) =>
    tested(name, coefficients[k]!, rest.matrix[k]![k]!, degreesOfFreedom, level),
  );
  return { terms, ...rest, components };
}

/** Random-effects estimates (constant first) without tests and intervals, given the within regression on the same rows. */
export function fitRandom(fit: WithinFit, components: VarianceMethod) {
  const { data } = fit;
  const { withinVariance, unitVariance } = varianceComponents(fit, components);
  const { codes, labels } = data.unit!;
  const totals = levelTotals(codes, labels.length);
  const columns = [new Float64Array(data.rows).fill(1), ...data.regressors];
  const theta = Array.from(totals, (total) => 1 - Math.sqrt(withinVariance / (total * unitVariance + withinVariance)));
  const swept = (column: Float64Array): Float64Array => {
    const shares = levelSums(column, codes, labels.length).map((sum, code) => (theta[code]! * sum) / totals[code]!);
    const result = new Float64Array(column.length);
    subtractLevels(column, codes, shares, result);
    return result;
  };
  const { coefficients, rss, inverse } = regressColumns(columns.map(swept), swept(data.outcome));
  const degreesOfFreedom = data.rows - columns.length;
  const matrix = inverse.map((row) => Array.from(row, (value) => (value * rss) / degreesOfFreedom));
  return { coefficients, matrix, degreesOfFreedom, withinVariance, unitVariance, theta };
}
