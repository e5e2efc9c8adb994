import { studentTQuantile, studentTTwoSided } from '../numerics/distributions';
import { spectral, symmetricEigen } from '../numerics/symmetric-eigen';
import { levelTotals } from './level-sums';
import type { ChosenCovariance } from './covariance/covariance';
import { chooseCovariance } from './covariance/covariance';
import { rSquared } from './goodness-of-fit';
import { readPanel } from './panel-data';
import type { Coefficient, PanelOptions, PanelRegression } from './panel-options';
import type { Identifier, Label, PanelRows } from './table-columns';
import type { WithinFit } from './within-estimator';
import { fitWithin } from './within-estimator';

/** The name under which the constant is reported. */
export const CONSTANT = '(constant)';

/** The largest confidence level is below 1, the smallest above 0. */
function checkedLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw new Error(`confidenceLevel is ${level}; expected a number between 0 and 1, such as 0.95.`);
  return level;
}

/** An estimate with its t test against 0 and its interval. */
export function tested(term: string, estimate: number, variance: number, degreesOfFreedom: number, level: number): Coefficient {
  const standardError = variance >= 0 ? Math.sqrt(variance) : NaN;
  const statistic = estimate / standardError;
  if (Number.isNaN(statistic) || !(degreesOfFreedom > 0)) {
    return { term, estimate, standardError, statistic, degreesOfFreedom, pValue: NaN, interval: [NaN, NaN] };
  }
  const reach = studentTQuantile(1 - (1 - level) / 2, degreesOfFreedom) * standardError;
  const pValue = studentTTwoSided(statistic, degreesOfFreedom);
  return { term, estimate, standardError, statistic, degreesOfFreedom, pValue, interval: [estimate - reach, estimate + reach] };
}

/** A linear combination of constant and slopes, tested; the covariance is of (γ, b), and the constant is γ − x̄'b. */
function combination(
  fit: WithinFit,
  covariance: ChosenCovariance,
  term: string,
  weights: Float64Array,
  level: number,
): Coefficient {
  const contrast = weights.map((weight, k) => (k === 0 ? weight : weight - weights[0]! * fit.means[k - 1]!));
  const variance = contrast.reduce(
    (sum, left, k) => sum + left * contrast.reduce((inner, right, l) => inner + right * covariance.matrix[k]![l]!, 0),
    0,
  );
  const estimate = weights[0]! * fit.constant + fit.coefficients.reduce((sum, value, k) => sum + value * weights[k + 1]!, 0);
  return tested(term, estimate, variance, covariance.degreesOfFreedom(contrast), level);
}

function alone(set: Identifier): Label[] {
  const totals = levelTotals(set.codes, set.labels.length);
  return set.labels.filter((_, level) => totals[level] === 1);
}

function clippedErrors(slopes: number[][]): number[] | null {
  const eigen = symmetricEigen(slopes);
  if (eigen.values.every((value) => value > 0)) return null;
  return spectral(eigen, (value) => Math.max(0, value)).map((row, k) => Math.sqrt(row[k]!));
}

/** Packs a fit and its covariance into the result that is reported. */
export function report(fit: WithinFit, covariance: ChosenCovariance, options: PanelOptions): PanelRegression {
  const { data } = fit;
  const level = checkedLevel(options.confidenceLevel ?? 0.95);
  const names = [CONSTANT, ...fit.names];
  const unitVector = (place: number): Float64Array => Float64Array.from(names, (_, k) => (k === place ? 1 : 0));
  const [constant, ...terms] = names.map((name, k) => combination(fit, covariance, name, unitVector(k), level));
  const matrix = covariance.matrix.slice(1).map((row) => Array.from(row.subarray(1)));
  const clippedStandardErrors = clippedErrors(matrix);
  const singletons = fit.absorbed.sets.flatMap(alone);
  const notes = [...fit.notes, ...covariance.notes];
  if (singletons.length > 0) notes.push(`With one row only: ${singletons.join(', ')}.`);
  if (clippedStandardErrors) notes.push(`The ${covariance.type} covariance is not positive definite.`);
  return {
    outcome: data.outcomeName,
    terms,
    constant: constant!,
    r2: rSquared(fit),
    observations: data.rows,
    groups: data.unit ? data.unit.labels.length : 1,
    periods: data.time ? data.time.labels.length : null,
    singletons,
    dropped: data.regressorNames.filter((name) => !fit.names.includes(name)),
    residualDegreesOfFreedom: fit.degreesOfFreedom,
    rss: fit.rss,
    sigma: Math.sqrt(fit.rss / fit.degreesOfFreedom),
    effects: data.effects,
    weights: options.weights ?? null,
    covariance: {
      type: covariance.type,
      clusters: covariance.clusters.map((cluster) => cluster.name),
      clusterCounts: covariance.clusters.map((cluster) => cluster.labels.length),
      lag: covariance.lag,
      factor: covariance.factor,
      matrix,
      positiveDefinite: clippedStandardErrors === null,
      clippedStandardErrors,
    },
    notes,
    confidenceLevel: level,
    residuals: fit.residuals,
    combine(weights) {
      const unknown = Object.keys(weights).find((name) => !names.includes(name));
      if (unknown !== undefined) throw new Error(`No coefficient "${unknown}". The coefficients are: ${names.join(', ')}.`);
      const label = Object.entries(weights)
        .map(([name, weight]) => `${weight}·${name}`)
        .join(' + ');
      return combination(
        fit,
        covariance,
        label,
        Float64Array.from(names, (name) => weights[name] ?? 0),
        level,
      );
    },
  };
}

/**
 * Fixed-effects (within) regression of a panel, with the standard errors of your choice.
 *
 * The effects (of the units, or of units and periods) are taken out of every variable, exactly also when the panel is unbalanced
 * or weighted; the slopes are then least squares by QR. Regressors that the effects or earlier regressors determine are left out
 * and reported. Rows are counted as given: units with one row stay in.
 *
 * Defaults: `effects: 'unit'`; `covariance: { type: 'CR1', cluster: unit }`; two-way clusters `[unit, time]`; Driscoll-Kraay lag
 * ⌊T^¼⌋; Newey-West lag ⌊T^¼⌋ for the longest unit; `confidenceLevel: 0.95`. The CR1 factor counts parameters as Stata's xtreg and
 * fixest do: effects nested in the clusters count once. t is held against G − 1 degrees of freedom of clusters, Satterthwaite's for CR2
 * and CR3, T − 1 for Driscoll-Kraay, and the residual ones for `classical`, HC1, `newey-west` and `beck-katz`.
 *
 * @param rows an array of plain objects or an arquero table; outcome and regressors hold finite numbers, identifiers text or numbers
 * @throws when a column is unknown (the known ones are listed), a cell is missing or not a finite number (row and column are named),
 *   the outcome or all regressors lack variation within the effects, no degrees of freedom are left, there are fewer than two
 *   clusters, a cluster varies within a unit where CR2 or CR3 need it constant, a unit has two rows in one period under `newey-west` or
 *   `beck-katz`, or the panel is unbalanced under `beck-katz`
 * @example
 * fixedEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', time: 'year',
 *   effects: 'two-way', covariance: { type: 'CR2', cluster: 'firm' } }).terms
 */
export function fixedEffects(rows: PanelRows, options: PanelOptions): PanelRegression {
  const fit = fitWithin(readPanel(rows, options));
  return report(fit, chooseCovariance(fit, options.covariance), options);
}
