import { solveLower, solveUpper } from '../numerics/triangular-factor';
import { largest, levelSums } from './level-sums';
import { unitsWithin } from './covariance/small-sample';
import type { Identifier } from '../numerics/identifiers';
import type { WithinFit } from './within-estimator';

/**
 * What one set of restricted residuals implies for a bootstrap draw v (one sign per cluster): the estimate changes by Σ v_h gain_h,
 * and the score of cluster g becomes v_g gain_g − Σ_k left_gk · Σ_h v_h right_kh.
 */
export interface WildTerms {
  gain: Float64Array;
  right: Float64Array[];
}

/** The wild cluster bootstrap of one coefficient, reduced to sums by cluster. */
export interface WildClusters {
  groups: number;
  estimate: number;
  /** Standard error with CR0. */
  standardError: number;
  left: Float64Array[];
  /** The terms for the hypothesis that the coefficient equals the estimate. */
  atEstimate: WildTerms;
  /** The change in these terms for a hypothesis one unit below the estimate. */
  perUnit: WildTerms;
  /** The terms for the hypothesis that the coefficient equals `nullValue`; they are linear in it. */
  terms(nullValue: number): WildTerms;
}

const SMALLEST_ERROR = 1e-12;

/**
 * Reduces the wild bootstrap of coefficient `place` to sums by cluster. With effects other than those of the units (periods, or
 * the constant of a pooled regression), each drawn outcome must be demeaned again; the sums include this projection.
 *
 * @throws when a unit lies in more than one cluster, or the standard error is 0
 */
export function wildClusters(fit: WithinFit, place: number, cluster: Identifier): WildClusters {
  unitsWithin(fit, cluster, 'the wild cluster bootstrap');
  const { data, demeaned, factor, coefficients, bread, absorbed } = fit;
  const groups = cluster.labels.length;
  const column = solveUpper(
    factor,
    solveLower(
      factor,
      Float64Array.from(factor, (_, k) => (k === place ? 1 : 0)),
    ),
  );
  // The weights c'x̃ with which residuals enter the coefficient.
  const direction = new Float64Array(data.rows);
  demeaned.forEach((source, k) => source.forEach((value, i) => (direction[i] = direction[i]! + column[k]! * value)));
  const weighted = (values: Float64Array): Float64Array =>
    data.weights ? values.map((value, i) => value * data.weights![i]!) : values;
  const byCluster = (values: Float64Array): Float64Array => levelSums(values, cluster.codes, groups);
  const times = (x: Float64Array, y: Float64Array): Float64Array => x.map((value, i) => value * y[i]!);

  // Restricting b_j to r changes the residuals by (b_j − r) times the part of x_j not explained by the other regressors.
  const slope = direction.map((value) => value / bread[place]![place]!);
  const further = data.effects === 'unit' ? undefined : furtherSums(fit, cluster);
  const sumsOf = (residuals: Float64Array): WildTerms => {
    const scored = weighted(residuals);
    const scores = demeaned.map((source) => byCluster(times(source, scored)));
    const right = demeaned.map((_, k) =>
      Float64Array.from({ length: groups }, (_unused, g) => scores.reduce((sum, score, l) => sum + bread[k]![l]! * score[g]!, 0)),
    );
    if (further) {
      const scale = largest(residuals);
      const effects = further.of(scored).map((sums) => absorbed.secondEffects(sums, scale));
      for (let t = 0; t < further.levels; t++) right.push(Float64Array.from(effects, (effect) => effect[t]!));
    }
    return { gain: byCluster(times(direction, scored)), right };
  };

  const drawn = weighted(direction);
  const left = demeaned.map((source) => byCluster(times(source, drawn)));
  if (further) {
    const sums = further.of(drawn);
    for (let t = 0; t < further.levels; t++) left.push(Float64Array.from(sums, (sum) => sum[t]!));
  }
  const atEstimate = sumsOf(fit.residuals);
  const perUnit = sumsOf(slope);
  const standardError = Math.hypot(...atEstimate.gain);
  if (!(standardError > SMALLEST_ERROR * Math.abs(coefficients[place]!))) {
    throw new Error(`The cluster standard error of "${fit.names[place]}" is 0: the wild bootstrap has nothing to draw from.`);
  }
  return {
    groups,
    estimate: coefficients[place]!,
    standardError,
    left,
    atEstimate,
    perUnit,
    terms(nullValue) {
      const distance = coefficients[place]! - nullValue;
      const mix = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, g) => value + distance * b[g]!);
      return { gain: mix(atEstimate.gain, perUnit.gain), right: atEstimate.right.map((row, k) => mix(row, perUnit.right[k]!)) };
    },
  };
}

/** Sums by cluster and by level of the effects other than those of the units: periods, or one level for a constant. */
function furtherSums(fit: WithinFit, cluster: Identifier): { levels: number; of(values: Float64Array): Float64Array[] } {
  const { data } = fit;
  const levels = data.effects === 'two-way' ? data.time!.labels.length : 1;
  return {
    levels,
    of(values) {
      const sums = cluster.labels.map(() => new Float64Array(levels));
      values.forEach((value, i) => {
        const level = data.effects === 'two-way' ? data.time!.codes[i]! : 0;
        const target = sums[cluster.codes[i]!]!;
        target[level] = target[level]! + value;
      });
      return sums;
    },
  };
}
