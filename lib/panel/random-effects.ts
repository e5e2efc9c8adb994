import { inverseCrossProduct, solveUpper, triangularFactor } from '../numerics/triangular-factor';
import { levelSums, levelTotals } from './level-sums';
import { CONSTANT, tested } from './fixed-effects';
import { readPanel } from './panel-data';
import type { Coefficient, PanelOptions } from './panel-options';
import type { PanelRows } from './table-columns';
import { fitWithin } from './within-estimator';

/** A random-effects regression. */
export interface RandomEffects {
  /** The constant first. */
  terms: Coefficient[];
  /** Covariance in the order of `terms`. */
  matrix: number[][];
  /** Variances within units, and of the units' effects. */
  withinVariance: number;
  unitVariance: number;
  /** The share of its mean taken out of each unit, in the order of its label. */
  theta: number[];
}

function regress(columns: Float64Array[], outcome: Float64Array) {
  const size = columns.length;
  const joint = triangularFactor([...columns, outcome]);
  const factor = joint.slice(0, size).map((column) => column.slice(0, size));
  return { coefficients: solveUpper(factor, joint[size]!), rss: joint[size]![size]! ** 2, inverse: inverseCrossProduct(factor) };
}

/**
 * Random effects of the units by Swamy & Arora (1972), for unbalanced panels as Baltagi & Chang (1994): the variances come from the
 * within and the between regression, then every variable loses a share θ of its unit mean.
 *
 * @param options as for `fixedEffects`; effects, covariance and weights are not used (weights are refused)
 * @throws as `fixedEffects`, and when there are no more units than coefficients
 * @example randomEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).theta[0]
 */
export function randomEffects(rows: PanelRows, options: PanelOptions): RandomEffects {
  if (options.weights !== undefined) throw new Error('randomEffects does not take weights.');
  const data = readPanel(rows, { ...options, effects: 'unit' });
  const fit = fitWithin(data);
  const { codes, labels } = data.unit!;
  const totals = levelTotals(codes, labels.length);
  const columns = [new Float64Array(data.rows).fill(1), ...data.regressors];
  const unitMeans = (column: Float64Array): Float64Array =>
    levelSums(column, codes, labels.length).map((sum, unit) => sum / totals[unit]!);

  // The between regression counts a unit once for each of its rows.
  const means = columns.map(unitMeans);
  const repeated = (values: Float64Array): Float64Array => values.map((value, unit) => value * Math.sqrt(totals[unit]!));
  const between = regress(means.map(repeated), repeated(unitMeans(data.outcome)));
  if (labels.length <= columns.length) {
    throw new Error(
      `randomEffects: ${labels.length} units for ${columns.length} coefficients; the between regression needs more units.`,
    );
  }
  let trace = 0;
  between.inverse.forEach((row, k) =>
    row.forEach((value, l) => {
      const squares = totals.reduce((sum, total, unit) => sum + total ** 2 * means[k]![unit]! * means[l]![unit]!, 0);
      trace += value * squares;
    }),
  );
  const withinVariance = fit.rss / fit.degreesOfFreedom;
  const unitVariance = Math.max(0, (between.rss - (labels.length - columns.length) * withinVariance) / (data.rows - trace));
  const theta = Array.from(totals, (total) => 1 - Math.sqrt(withinVariance / (total * unitVariance + withinVariance)));
  const swept = (column: Float64Array): Float64Array => {
    const unit = unitMeans(column);
    return column.map((value, i) => value - theta[codes[i]!]! * unit[codes[i]!]!);
  };
  const { coefficients, rss, inverse } = regress(columns.map(swept), swept(data.outcome));
  const degreesOfFreedom = data.rows - columns.length;
  const matrix = inverse.map((row) => Array.from(row, (value) => (value * rss) / degreesOfFreedom));
  const terms = [CONSTANT, ...data.regressorNames].map((name, k) =>
    tested(name, coefficients[k]!, matrix[k]![k]!, degreesOfFreedom, options.confidenceLevel ?? 0.95),
  );
  return { terms, matrix, withinVariance, unitVariance, theta };
}
