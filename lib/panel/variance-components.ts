import { inverseCrossProduct, solveUpper, triangularFactor } from '../numerics/triangular-factor';
import { levelSums, levelTotals } from './level-sums';
import { crossProducts } from './covariance/sandwich';
import type { WithinFit } from './within-estimator';

/** The estimator of the variances within units and of the unit effects. */
export type VarianceMethod = 'swamy-arora' | 'wallace-hussain' | 'amemiya' | 'nerlove';

/** Variances, in the squared unit of the outcome. */
export interface VarianceComponents {
  withinVariance: number;
  unitVariance: number;
}

/** Least squares of the outcome on columns. */
export function regressColumns(columns: Float64Array[], outcome: Float64Array) {
  const size = columns.length;
  const joint = triangularFactor([...columns, outcome]);
  const factor = joint.slice(0, size).map((column) => column.slice(0, size));
  return { coefficients: solveUpper(factor, joint[size]!), rss: joint[size]![size]! ** 2, inverse: inverseCrossProduct(factor) };
}

/** The quantities of a panel that the variance estimators use. */
interface UnitMoments {
  fit: WithinFit;
  rows: number;
  units: number;
  /** Number of rows of each unit, and whether it is the same for all. */
  totals: Float64Array;
  balanced: boolean;
  /** The constant and the regressors, and their unit means. */
  columns: Float64Array[];
  means: Float64Array[];
  unitMeans(column: Float64Array): Float64Array;
}

/** tr(AB) for symmetric A and B. */
const trace = (left: readonly Float64Array[], right: readonly Float64Array[]): number =>
  left.reduce((sum, row, k) => sum + row.reduce((inner, value, l) => inner + value * right[k]![l]!, 0), 0);

/** Σ over units of share · x̄ z̄' for two lists of unit means. */
const meanProducts = (means: readonly Float64Array[], share: (total: number) => number, totals: Float64Array): Float64Array[] =>
  means.map((left) =>
    Float64Array.from(means, (right) => {
      let sum = 0;
      for (let unit = 0; unit < totals.length; unit++) sum += share(totals[unit]!) * left[unit]! * right[unit]!;
      return sum;
    }),
  );

/** Σ T ē² over units: the sum of squares between units. */
const betweenSquares = (means: Float64Array, totals: Float64Array): number =>
  totals.reduce((sum, total, unit) => sum + total * means[unit]! ** 2, 0);

/** From the within and the between regression; the latter weights each unit by its number of rows. */
function swamyArora({ fit, rows, units, totals, columns, means, unitMeans }: UnitMoments): VarianceComponents {
  const repeated = (values: Float64Array): Float64Array => values.map((value, unit) => value * Math.sqrt(totals[unit]!));
  const between = regressColumns(means.map(repeated), repeated(unitMeans(fit.data.outcome)));
  if (units <= columns.length) {
    throw new Error(`randomEffects: ${units} units for ${columns.length} coefficients; the between regression needs more units.`);
  }
  const squares = trace(
    between.inverse,
    meanProducts(means, (total) => total ** 2, totals),
  );
  const withinVariance = fit.rss / fit.degreesOfFreedom;
  return { withinVariance, unitVariance: (between.rss - (units - columns.length) * withinVariance) / (rows - squares) };
}

/** From the residuals of the pooled regression, within and between units. */
function wallaceHussain({ fit, rows, units, totals, balanced, columns, means, unitMeans }: UnitMoments): VarianceComponents {
  const { coefficients, inverse } = regressColumns(columns, fit.data.outcome);
  const residuals = fit.data.outcome.slice();
  columns.forEach((column, k) => column.forEach((value, i) => (residuals[i] = residuals[i]! - coefficients[k]! * value)));
  const between = betweenSquares(unitMeans(residuals), totals);
  const within = fit.absorbed.demean(residuals).reduce((sum, value) => sum + value * value, 0);
  if (balanced) {
    const withinVariance = within / (rows - units);
    return { withinVariance, unitVariance: (between - units * withinVariance) / rows };
  }
  // The expected sums of squared residuals are linear in the two variances (Baltagi & Chang 1994): two equations, two unknowns.
  const demeaned = columns.map((column) => fit.absorbed.demean(column));
  const withinX = crossProducts(demeaned);
  const unitX = meanProducts(means, (total) => total ** 2, totals);
  const sandwich = inverse.map((row) =>
    Float64Array.from(inverse, (other) =>
      row.reduce((sum, a, k) => sum + a * other.reduce((inner, b, l) => inner + b * withinX[k]![l]!, 0), 0),
    ),
  );
  const leverage = trace(inverse, withinX);
  const leak = trace(sandwich, unitX);
  const a = rows - units - leverage;
  const c = units - columns.length + leverage;
  const d = rows - trace(inverse, unitX) - leak;
  const determinant = a * d - leak * c;
  return {
    withinVariance: (within * d - between * leak) / determinant,
    unitVariance: (between * a - within * c) / determinant,
  };
}

/** The unit effects implied by the within slopes, centred at their mean over all rows. */
function centredEffects({ fit, totals, unitMeans, rows }: UnitMoments): Float64Array {
  const effects = unitMeans(fit.data.outcome);
  fit.raw.forEach((column, k) => {
    unitMeans(column).forEach((mean, unit) => (effects[unit] = effects[unit]! - fit.coefficients[k]! * mean));
  });
  const mean = effects.reduce((sum, effect, unit) => sum + totals[unit]! * effect, 0) / rows;
  return effects.map((effect) => effect - mean);
}

/** From the residuals given the within slopes. */
function amemiya(moments: UnitMoments): VarianceComponents {
  const { fit, rows, units, totals, balanced, means } = moments;
  const between = betweenSquares(centredEffects(moments), totals);
  if (balanced) {
    const withinVariance = fit.rss / (rows - units);
    return { withinVariance, unitVariance: (between - units * withinVariance) / rows };
  }
  // Wansbeek & Kapteyn (1989), as in Baltagi & Chang (1994).
  const withinVariance = fit.rss / fit.degreesOfFreedom;
  const centred = fit.kept.map((k, place) => means[k + 1]!.map((value) => value - fit.means[place]!));
  const slopes = trace(
    fit.bread,
    meanProducts(centred, (total) => total, totals),
  );
  const squares = totals.reduce((sum, total) => sum + total ** 2, 0);
  return { withinVariance, unitVariance: (between - (units - 1 + slopes) * withinVariance) / (rows - squares / rows) };
}

/** From the variance of the estimated effects, each weighted by its number of rows. */
function nerlove(moments: UnitMoments): VarianceComponents {
  const { fit, rows, units, totals } = moments;
  const spread = betweenSquares(centredEffects(moments), totals) / rows;
  return { withinVariance: fit.rss / rows, unitVariance: (spread * units) / (units - 1) };
}

const METHODS: Record<VarianceMethod, (moments: UnitMoments) => VarianceComponents> = {
  'swamy-arora': swamyArora,
  'wallace-hussain': wallaceHussain,
  amemiya,
  nerlove,
};

/** Names of the methods. */
export const VARIANCE_METHODS = Object.keys(METHODS);

/**
 * Estimates the variances within units and of the unit effects; a negative variance of the effects is set to 0.
 *
 * - `swamy-arora` (1972): within and between regression; unbalanced as in Baltagi & Chang (1994);
 * - `wallace-hussain` (1969): residuals of the pooled regression, without a correction for the slopes; unbalanced with the exact
 *   expectations of Baltagi & Chang (1994);
 * - `amemiya` (1971): residuals given the within slopes, RSS / n(T − 1); unbalanced as in Wansbeek & Kapteyn (1989), RSS / (N − n − K);
 * - `nerlove` (1971): variance of the estimated effects, divisor n − 1, and RSS / N; unbalanced with the effects weighted by their rows,
 *   as in plm (the method has no exact form for such panels).
 *
 * @throws when there are too few units, or, for `amemiya` and `nerlove`, when a regressor does not vary
 *   within units, since its contribution would be attributed to the unit effects
 */
export function varianceComponents(fit: WithinFit, method: VarianceMethod): VarianceComponents {
  const { data } = fit;
  const { codes, labels } = data.unit!;
  if (labels.length < 2) throw new Error(`randomEffects: the column "${data.unit!.name}" names 1 unit; at least 2 are needed.`);
  const missing = data.regressorNames.filter((name) => !fit.names.includes(name));
  if ((method === 'amemiya' || method === 'nerlove') && missing.length > 0) {
    throw new Error(
      `components "${method}" needs a within slope for every regressor; there is none for ${missing.join(', ')}: use "swamy-arora".`,
    );
  }
  const totals = levelTotals(codes, labels.length);
  const unitMeans = (column: Float64Array): Float64Array =>
    levelSums(column, codes, labels.length).map((sum, unit) => sum / totals[unit]!);
  const columns = [new Float64Array(data.rows).fill(1), ...data.regressors];
  const { withinVariance, unitVariance } = METHODS[method]({
    fit,
    rows: data.rows,
    units: labels.length,
    totals,
    balanced: totals.every((total) => total === totals[0]),
    columns,
    means: columns.map(unitMeans),
    unitMeans,
  });
  return { withinVariance, unitVariance: Math.max(0, unitVariance) };
}
