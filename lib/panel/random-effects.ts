import { checkOptions } from '../numerics/read-options';
import { levelSums, levelTotals, subtractLevels } from './level-sums';
import { CONSTANT, tested } from './fixed-effects';
import { readPanel } from './panel-data';
import { panelOptionKinds, type Coefficient, type PanelOptions } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import type { VarianceMethod } from './variance-components';
import { regressColumns, VARIANCE_METHODS, varianceComponents } from './variance-components';
import { fitWithin, type WithinFit } from './within-estimator';

/** A random-effects regression: as for `fixedEffects`, one-way. */
export interface RandomEffectsOptions extends PanelOptions {
  /** How the two variances are estimated; see `varianceComponents`. Default `swamy-arora`. */
  components?: VarianceMethod;
}

/** A random-effects regression. */
export interface RandomEffects {
  /** The constant first. */
  terms: Coefficient[];
  /** Covariance in the order of `terms`. */
  matrix: number[][];
  /** How the two variances were estimated. */
  components: VarianceMethod;
  /** Variances within units, and of the units' effects. */
  withinVariance: number;
  unitVariance: number;
  /** The share of its mean taken out of each unit, in the order of its label. */
  theta: number[];
}

/**
 * Random effects of the units: the variances within units and of their effects are estimated (by default as Swamy & Arora 1972, for
 * unbalanced panels as Baltagi & Chang 1994), then every variable loses a share θ of its unit mean. t has N − coefficients degrees
 * of freedom.
 *
 * @param options as for `fixedEffects`, one-way, and `components`; covariance and weights are refused
 * @throws as `fixedEffects` and `varianceComponents`, and when there are no more units than coefficients under `swamy-arora`
 * @example randomEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', components: 'amemiya' }).theta[0]
 */
export function randomEffects(rows: PanelRows, options: RandomEffectsOptions): RandomEffects {
  const unused = { unused: 'its standard errors are classical and of all rows' };
  const kinds = { ...panelOptionKinds, effects: ['unit'], covariance: unused, singletons: unused, weights: unused };
  checkOptions('randomEffects', options, { ...kinds, components: VARIANCE_METHODS });
  const { components = 'swamy-arora' } = options;
  const fit = fitWithin(readPanel(rows, { ...options, singletons: 'keep' }));
  const { coefficients, degreesOfFreedom, ...rest } = fitRandom(fit, components);
  const terms = [CONSTANT, ...fit.data.regressorNames].map((name, k) =>
    tested(name, coefficients[k]!, rest.matrix[k]![k]!, degreesOfFreedom, options.confidenceLevel ?? 0.95),
  );
  return { terms, ...rest, components };
}

/** Random effects without tests and intervals: the constant first, from a within regression on the same rows. */
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
