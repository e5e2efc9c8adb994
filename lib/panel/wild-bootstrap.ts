import { randomSource } from '../numerics/random';
import { clusterOf } from './covariance/covariance';
import { atLeastTwo } from './covariance/small-sample';
import { readPanel } from './panel-data';
import type { PanelOptions } from './panel-options';
import type { PanelRows } from './table-columns';
import type { WildClusters } from './wild-clusters';
import { wildClusters } from './wild-clusters';
import { countExceeding } from './wild-count';
import { allDraws, drawSigns, givenDraws, type WildDraws } from './wild-draws';
import { fitWithin } from './within-estimator';

/** A wild cluster bootstrap: the regression as for `fixedEffects` (its covariance is not used), and the hypothesis. */
export interface WildBootstrapOptions extends PanelOptions {
  /** The regressor whose coefficient is tested. */
  term: string;
  /** Its value under the hypothesis; default 0. */
  nullValue?: number;
  /** The column that names the clusters. Default: `covariance.cluster`, else the unit. */
  cluster?: string;
  /** Random draws when there are more than 16 clusters; default 9999. */
  draws?: number;
  /** Their seed; default 1. */
  seed?: number;
}

/** The outcome of a wild cluster bootstrap test. */
export interface WildBootstrapTest {
  /** The share of draws with |t*| > |t|; the draw that changes nothing is one of them. */
  pValue: number;
  /** t = (estimate − null value) / CR0 standard error. */
  statistic: number;
  /** The number of draws: 2^G when enumerated. */
  draws: number;
  /** How many of them had |t*| > |t|. */
  exceeding: number;
  /** True when all 2^G draws were looked at. */
  enumerated: boolean;
  /** The seed of the draws, or null when all were enumerated. */
  seed: number | null;
  clusters: number;
  estimate: number;
}

/** All draws are enumerated up to this many clusters. */
export const MOST_ENUMERATED = 16;

/** The bootstrap of one coefficient, ready for any null value, all of them with the same draws. */
export interface PreparedWild {
  wild: WildClusters;
  draws: WildDraws;
  total: number;
  enumerated: boolean;
  seed: number | null;
}

/** Prepares the bootstrap once for many null values. */
export function prepareWild(rows: PanelRows, options: WildBootstrapOptions): PreparedWild {
  const fit = fitWithin(readPanel(rows, options));
  const place = fit.names.indexOf(options.term);
  if (place === -1) throw new Error(`No coefficient "${options.term}". The coefficients are: ${fit.names.join(', ')}.`);
  const cluster = clusterOf(fit, options.cluster ?? options.covariance?.cluster);
  atLeastTwo(cluster);
  const wild = wildClusters(fit, place, cluster);
  if (wild.groups <= MOST_ENUMERATED) {
    return { wild, draws: allDraws(wild), total: 2 ** wild.groups, enumerated: true, seed: null };
  }
  const { draws = 9999, seed = 1 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new Error(`draws is ${draws}; expected a whole number of at least 1.`);
  // The draw that changes nothing has |t*| = |t|: it is in the denominator and never exceeds.
  const signs = drawSigns(wild.groups, draws - 1, randomSource(seed));
  return { wild, draws: givenDraws(wild, signs), total: draws, enumerated: false, seed };
}

/**
 * Restricted wild cluster bootstrap-t of one coefficient (Cameron, Gelbach & Miller 2008): the hypothesis is imposed, each cluster's
 * residuals are multiplied by a Rademacher sign, and t* uses CR0 like t. Up to 16 clusters all 2^G draws are looked at, so the
 * p-value has no simulation error; beyond, draws come from a seed.
 *
 * @throws as `fixedEffects`, and when the term is unknown or a unit lies in more than one cluster
 * @example
 * wildClusterBootstrap(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', term: 'value', nullValue: 0 }).pValue
 */
export function wildClusterBootstrap(rows: PanelRows, options: WildBootstrapOptions): WildBootstrapTest {
  const { nullValue = 0 } = options;
  if (!Number.isFinite(nullValue)) throw new Error(`nullValue is ${nullValue}; expected a finite number.`);
  const prepared = prepareWild(rows, options);
  const exceeding = countExceeding(prepared.wild, prepared.draws, nullValue);
  return {
    pValue: exceeding / prepared.total,
    statistic: (prepared.wild.estimate - nullValue) / prepared.wild.standardError,
    draws: prepared.total,
    exceeding,
    enumerated: prepared.enumerated,
    seed: prepared.seed,
    clusters: prepared.wild.groups,
    estimate: prepared.wild.estimate,
  };
}
