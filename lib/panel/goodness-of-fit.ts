import { levelSums, levelTotals } from './level-sums';
import type { RSquared } from './panel-options';
import type { WithinFit } from './within-estimator';

/** Squared (weighted) correlation, or null when either variable does not vary. */
function squaredCorrelation(x: Float64Array, y: Float64Array, weights?: Float64Array): number | null {
  let total = 0;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = weights ? weights[i]! : 1;
    total += weight;
    meanX += weight * x[i]!;
    meanY += weight * y[i]!;
  }
  meanX /= total;
  meanY /= total;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = weights ? weights[i]! : 1;
    xx += weight * (x[i]! - meanX) ** 2;
    yy += weight * (y[i]! - meanY) ** 2;
    xy += weight * (x[i]! - meanX) * (y[i]! - meanY);
  }
  return xx > 0 && yy > 0 ? (xy * xy) / (xx * yy) : null;
}

/** The four R². With weights, unit means and the overall correlation are weighted; in the between R² all units count equally. */
export function rSquared(fit: WithinFit): RSquared {
  const { data, raw, coefficients } = fit;
  const predicted = new Float64Array(data.rows);
  raw.forEach((column, k) => {
    const slope = coefficients[k]!;
    for (let i = 0; i < predicted.length; i++) predicted[i] = predicted[i]! + slope * column[i]!;
  });

  let between: number | null = null;
  if (data.unit) {
    const { codes, labels } = data.unit;
    const totals = levelTotals(codes, labels.length, data.weights);
    const unitMean = (column: Float64Array): Float64Array =>
      levelSums(column, codes, labels.length, data.weights).map((sum, unit) => sum / totals[unit]!);
    between = squaredCorrelation(unitMean(predicted), unitMean(data.outcome));
  }

  let mean = 0;
  for (let i = 0; i < data.rows; i++) mean += ((data.weights ? data.weights[i]! : 1) * data.outcome[i]!) / data.rows;
  let total = 0;
  for (let i = 0; i < data.rows; i++) total += (data.weights ? data.weights[i]! : 1) * (data.outcome[i]! - mean) ** 2;
  return {
    within: 1 - fit.rss / fit.withinTotal,
    between,
    overall: squaredCorrelation(predicted, data.outcome, data.weights),
    lsdv: 1 - fit.rss / total,
  };
}
