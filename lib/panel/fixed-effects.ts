import { studentTQuantile, studentTTwoSided } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { spectral, symmetricEigen } from '../numerics/symmetric-eigen';
import type { ChosenCovariance } from './covariance/covariance';
import { chooseCovariance } from './covariance/covariance';
import { findWithoutTest, type WithoutTest } from './covariance/without-test';
import { rSquared } from './goodness-of-fit';
import { loneClusterNotes } from './lone-cluster';
import { readPanel } from './panel-data';
import type { Coefficient, PanelOptions, PanelRegression } from './panel-options';
import { panelOptionKinds } from './panel-options';
import { predicted } from './predict';
import type { PanelRows } from '../numerics/table-columns';
import type { WithinFit } from './within-estimator';
import { repeatedRowsNote } from './repeated-rows';
import { fitWithin } from './within-estimator';

/** The name under which the constant is reported. */
export const CONSTANT = '(constant)';

/** @throws when the confidence level is not between 0 and 1 */
export function checkedLevel(level: number): number {
  if (!(level > 0 && level < 1)) throw new Error(`confidenceLevel is ${level}; expected a number between 0 and 1, such as 0.95.`);
  return level;
}

/** Adds the t test against 0 and the confidence interval to an estimate. */
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

/** A covariance and the coefficients that it cannot test. */
interface TestedCovariance extends ChosenCovariance {
  without: WithoutTest;
}

/** Tests a linear combination of the constant and the slopes. The covariance is that of (γ, b); the constant is γ − x̄'b. */
function combination(
  fit: WithinFit,
  covariance: TestedCovariance,
  term: string,
  weights: Float64Array,
  level: number,
): Coefficient {
  const contrast = weights.map((weight, k) => (k === 0 ? weight : weight - weights[0]! * fit.means[k - 1]!));
  const { without } = covariance;
  const untested = without.everything || [...without.slopes].some((k) => contrast[k + 1] !== 0);
  const variance = contrast.reduce(
    (sum, left, k) => sum + left * contrast.reduce((inner, right, l) => inner + right * covariance.matrix[k]![l]!, 0),
    0,
  );
  const estimate = weights[0]! * fit.constant + fit.coefficients.reduce((sum, value, k) => sum + value * weights[k + 1]!, 0);
  return tested(term, estimate, untested ? NaN : variance, covariance.degreesOfFreedom(contrast), level);
}

/** The maximum number of labels in a note. */
const LISTED = 10;

function singletonNote({ singletons, kept }: WithinFit['data']): string[] {
  if (singletons.length === 0) return [];
  const more = singletons.length > LISTED ? ` and ${singletons.length - LISTED} more` : '';
  const list = singletons.slice(0, LISTED).join(', ') + more;
  return [
    kept
      ? `Left out, with only one row: ${list}. They say nothing about the slopes; singletons: 'keep' counts them.`
      : `Kept, though with only one row: ${list}. They say nothing about the slopes, and are counted as rows, units and clusters.`,
  ];
}

/** Residuals in the order of the input rows. */
function residualsGiven({ residuals, data }: WithinFit): Float64Array {
  if (!data.kept) return residuals;
  const given = new Float64Array(data.rowsGiven);
  data.kept.forEach((row, place) => (given[row] = residuals[place]!));
  return given;
}

function clippedErrors(slopes: number[][]): number[] | null {
  const eigen = symmetricEigen(slopes);
  if (eigen.values.every((value) => value > 0)) return null;
  return spectral(eigen, (value) => Math.max(0, value)).map((row, k) => Math.sqrt(row[k]!));
}

/** Assembles the result of a fit, with the covariance set in the options. */
export function report(fit: WithinFit, options: PanelOptions, method = 'fixedEffects'): PanelRegression {
  const { data } = fit;
  const chosen = chooseCovariance(fit, options.covariance, method);
  const covariance = { ...chosen, without: findWithoutTest(fit, chosen) };
  const level = checkedLevel(options.confidenceLevel ?? 0.95);
  const names = [CONSTANT, ...fit.names];
  const unitVector = (place: number): Float64Array => Float64Array.from(names, (_, k) => (k === place ? 1 : 0));
  const [constant, ...terms] = names.map((name, k) => combination(fit, covariance, name, unitVector(k), level));
  const matrix = covariance.matrix.slice(1).map((row) => Array.from(row.subarray(1)));
  const { everything, slopes } = covariance.without;
  const clippedStandardErrors = everything || slopes.size > 0 ? null : clippedErrors(matrix);
  matrix.forEach((row, k) => row.forEach((_, l) => (slopes.has(k) || slopes.has(l) ? (row[l] = NaN) : undefined)));
  const notes = [
    ...fit.notes,
    ...singletonNote(data),
    ...repeatedRowsNote(data),
    ...covariance.notes,
    ...covariance.without.notes,
  ];
  if (covariance.type !== 'classical') notes.push(...covariance.clusters.flatMap((cluster) => loneClusterNotes(fit, cluster)));
  if (clippedStandardErrors) notes.push(`The ${covariance.type} covariance is not positive definite.`);
  return {
    outcome: data.outcomeName,
    terms,
    constant: constant!,
    r2: rSquared(fit),
    observations: data.rows,
    groups: data.unit ? data.unit.labels.length : 1,
    periods: data.time ? data.time.labels.length : null,
    singletons: data.singletons,
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
    residuals: residualsGiven(fit),
    predict: (rows, how) => predicted(fit, rows, how),
    withCovariance: (other) => report(fit, { ...options, covariance: other }, `${method}.withCovariance`),
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
 * Fixed-effects (within) regression of a panel, with a choice of standard errors.
 *
 * The effects (of the units, or of units and periods) are removed from every variable, exactly even when the panel is unbalanced or
 * weighted; the slopes are then estimated by least squares (QR). Regressors collinear with the effects or with earlier regressors are
 * left out and reported. So are units with one row (and periods, in a two-way model), unless `singletons` is `keep`.
 *
 * Defaults: `effects: 'unit'`; `covariance: { type: 'CR1', cluster: unit }`; two-way clusters `[unit, time]`; Driscoll-Kraay lag
 * ⌊T^¼⌋; Newey-West lag ⌊T^¼⌋ for the longest unit; `confidenceLevel: 0.95`. The CR1 factor counts parameters as Stata's xtreg and
 * fixest do: effects nested in the clusters count once. The t tests have G − 1 degrees of freedom with clusters, Satterthwaite's for
 * CR2 and CR3, T − 1 for Driscoll-Kraay, and the residual ones for `classical`, HC1, `newey-west`, `conley` and `beck-katz`. The method
 * `withCovariance` of the result gives other standard errors for the same fit without re-estimation.
 *
 * @param rows an array of plain objects, an arquero table, or an object of column arrays; outcome and regressors are finite numbers,
 *   identifiers text or numbers
 * @throws when an option is unknown or unused (it is named), a column is unknown (the known ones are listed), a cell is missing or not a
 *   finite number (row and column are named), the outcome or all regressors lack variation within the effects, no degrees of freedom are
 *   left, there are fewer than two clusters, the scores of every term sum to zero in each period (Driscoll-Kraay), a unit is in several
 *   clusters (CR2, CR3), a unit has two rows in a period (`newey-west`, `conley`, `beck-katz`), or the panel is unbalanced (`beck-katz`)
 * @example
 * fixedEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', time: 'year',
 *   effects: 'two-way', covariance: { type: 'CR2', cluster: 'firm' } }).terms
 */
export function fixedEffects(rows: PanelRows, options: PanelOptions): PanelRegression {
  checkOptions('fixedEffects', options, panelOptionKinds);
  return report(fitWithin(readPanel(rows, options)), options);
}
