import type { CovarianceOptions, CovarianceType } from '../panel-options';
import type { Identifier } from '../../numerics/identifiers';
import { identifier } from '../../numerics/identifiers';
import { gapNotes, periodLine } from '../periods';
import { everyPeriod, unitSequences } from '../unit-sequences';
import type { WithinFit } from '../within-estimator';
import { adjustedClusters } from './adjusted-clusters';
import { beckKatzMeat } from './beck-katz';
import { neighbourMeat } from './conley';
import { clusterMeat, twoWaySandwich } from './cluster-sandwich';
import { covarianceType } from './covariance-options';
import { driscollKraayMeat } from './driscoll-kraay';
import { neweyWestLag, neweyWestMeat } from './newey-west';
import type { Covariance } from './sandwich';
import { fullBread, groupedScores, rowMeat, sandwich } from './sandwich';
import { atLeastTwo, clusterFactor, unitsWithin } from './small-sample';

/** A covariance with its type, clusters and lag. */
export interface ChosenCovariance extends Covariance {
  type: CovarianceType;
  clusters: Identifier[];
  lag: number | null;
}

/** The clusters named, otherwise the units, otherwise each row as its own cluster. */
export function clusterOf(fit: WithinFit, name: string | undefined): Identifier {
  if (name !== undefined) return fit.data.identifier(name);
  return (
    fit.data.unit ??
    identifier(
      '(rows)',
      Int32Array.from({ length: fit.data.rows }, (_, row) => row),
    )
  );
}

function twoClusters(fit: WithinFit, names: readonly string[] | undefined): [Identifier, Identifier] {
  if (names && names.length !== 2) throw new Error(`covariance.clusters names ${names.length} columns; expected two.`);
  const first = names ? fit.data.identifier(names[0]!) : fit.data.unit;
  const second = names ? fit.data.identifier(names[1]!) : fit.data.time;
  if (!first || !second)
    throw new Error('Two-way clusters need two columns: give them as covariance.clusters, or give unit and time.');
  return [first, second];
}

/** @throws when the lag is not a whole number below the number of periods */
function checkedLag(lag: number, periods: number): number {
  if (Number.isInteger(lag) && lag >= 0 && lag < periods) return lag;
  throw new Error(`covariance.lag is ${lag}; expected a whole number from 0 to ${periods - 1} (${periods} periods).`);
}

/**
 * Computes the covariance of the constant and the slopes, by type (default CR1 by unit):
 *
 * - `classical`: s²(X̃'X̃)⁻¹, t with N − effects − slopes degrees of freedom;
 * - `HC1`: N / df times the sum over rows (White 1980), the same t;
 * - `CR0`, `CR1`: sums over clusters (Liang & Zeger 1986), CR1 times G/(G−1) · (N−1)/(N−K*), t(G−1);
 * - `CR2`, `CR3`: see `adjusted-clusters.ts`;
 * - `two-way`: V₁ + V₂ − V₁₂ (Cameron, Gelbach & Miller 2011) times the CR1 factor of the smaller set, or each of the three matrices
 *   with its own G/(G−1); t(G_min−1);
 * - `driscoll-kraay`: Bartlett-weighted sums over periods (Driscoll & Kraay 1998), t(T−1);
 * - `newey-west`: Bartlett-weighted lags within units (Newey & West 1987), no factor, the t of `classical`;
 * - `conley`: errors correlated between neighbours within a period (Conley 1999), and within a unit over `lag` periods; the t of `classical`;
 * - `beck-katz`: errors correlated across units within periods (Beck & Katz 1995), no factor, the t of `classical`.
 */
export function chooseCovariance(fit: WithinFit, options: CovarianceOptions = {}, method = 'fixedEffects'): ChosenCovariance {
  const type = covarianceType(method, options);
  const { cluster: clusterName } = options;
  const constantly = (value: number) => (): number => value;
  if (type === 'classical' || type === 'HC1') {
    const factor = type === 'classical' ? 1 : fit.data.rows / fit.degreesOfFreedom;
    const variance = fit.rss / fit.degreesOfFreedom;
    const matrix =
      type === 'HC1' ? sandwich(fit, rowMeat(fit), factor) : fullBread(fit).map((row) => row.map((value) => value * variance));
    return { type, matrix, factor, clusters: [], lag: null, notes: [], degreesOfFreedom: constantly(fit.degreesOfFreedom) };
  }
  if (type === 'CR0' || type === 'CR1') {
    const cluster = clusterOf(fit, clusterName);
    atLeastTwo(cluster);
    const groups = cluster.labels.length;
    const factor = type === 'CR0' ? 1 : clusterFactor(fit, groups, [cluster], options.countedEffects);
    const matrix = sandwich(fit, clusterMeat(fit, cluster), factor);
    return { type, matrix, factor, clusters: [cluster], lag: null, notes: [], degreesOfFreedom: constantly(groups - 1) };
  }
  if (type === 'CR2' || type === 'CR3') {
    const cluster = clusterOf(fit, clusterName);
    atLeastTwo(cluster);
    unitsWithin(fit, cluster, type);
    return { ...adjustedClusters(fit, cluster, type), type, clusters: [cluster], lag: null };
  }
  if (type === 'two-way') {
    const [first, second] = twoClusters(fit, options.clusters);
    atLeastTwo(first);
    atLeastTwo(second);
    const groups = Math.min(first.labels.length, second.labels.length);
    const both = twoWaySandwich(fit, first, second, options);
    return { type, ...both, clusters: [first, second], lag: null, notes: [], degreesOfFreedom: constantly(groups - 1) };
  }
  if (type === 'driscoll-kraay') {
    const periods = fit.data.time;
    if (!periods) throw new Error('Driscoll-Kraay standard errors need the period column: give it as time.');
    atLeastTwo(periods, 'periods');
    const count = periods.labels.length;
    const lag = checkedLag(options.lag ?? Math.floor(count ** 0.25), count);
    const line = periodLine(periods);
    const matrix = sandwich(fit, driscollKraayMeat(groupedScores(fit, periods.codes, count), line.places, lag), 1);
    return { type, matrix, factor: 1, clusters: [periods], lag, notes: gapNotes(line), degreesOfFreedom: constantly(count - 1) };
  }
  if (type === 'newey-west') {
    const sequences = unitSequences(fit.data, 'covariance "newey-west"');
    const lag = checkedLag(options.lag ?? neweyWestLag(sequences), fit.data.time!.labels.length);
    const matrix = sandwich(fit, neweyWestMeat(fit, sequences, lag), 1);
    const notes = gapNotes(periodLine(fit.data.time!));
    return { type, matrix, factor: 1, clusters: [], lag, notes, degreesOfFreedom: constantly(fit.degreesOfFreedom) };
  }
  if (type === 'conley') {
    const method = 'covariance "conley"';
    if (!options.neighbours) throw new Error(`${method} needs covariance.neighbours: which units are neighbours.`);
    const sequences = unitSequences(fit.data, method);
    const lag = checkedLag(options.lag ?? 0, fit.data.time!.labels.length);
    const own = neweyWestMeat(fit, sequences, lag);
    const beside = neighbourMeat(fit, sequences, options.neighbours);
    const matrix = sandwich(
      fit,
      own.map((row, k) => row.map((value, l) => value + beside[k]![l]!)),
      1,
    );
    return { type, matrix, factor: 1, clusters: [], lag, notes: [], degreesOfFreedom: constantly(fit.degreesOfFreedom) };
  }
  const asked = 'covariance "beck-katz"';
  if (fit.data.weights) throw new Error(`${asked} does not take weights.`);
  const sequences = unitSequences(fit.data, asked);
  everyPeriod(fit.data, sequences, asked);
  const matrix = sandwich(fit, beckKatzMeat(fit, sequences), 1);
  return { type, matrix, factor: 1, clusters: [], lag: null, notes: [], degreesOfFreedom: constantly(fit.degreesOfFreedom) };
}
