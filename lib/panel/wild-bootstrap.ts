import { randomSource } from '../numerics/random';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { clusterOf } from './covariance/covariance';
import { checkClusterChoice } from './covariance/covariance-options';
import { atLeastTwo } from './covariance/small-sample';
import { readPanel } from './panel-data';
import { loneClusterNotes } from './lone-cluster';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { Identifier } from '../numerics/identifiers';
import type { PanelRows } from '../numerics/table-columns';
import type { WildClusters } from './wild-clusters';
import { wildClusters } from './wild-clusters';
import { countDraws } from './wild-count';
import { allDraws, drawSigns, givenDraws, type WildDraws } from './wild-draws';
import { fitWithin, type WithinFit } from './within-estimator';

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
  /** The share of draws with |t*| > |t|; the draw that changes nothing is one of the draws. */
  pValue: number;
  /** The share of draws with |t*| ≥ |t|: with few clusters ties weigh, and this one is never 0. */
  pValueWithTies: number;
  /** t = (estimate − null value) / CR0 standard error. */
  statistic: number;
  /** The number of draws: 2^G when enumerated. */
  draws: number;
  /** How many of them had |t*| > |t|. */
  exceeding: number;
  /** How many of them had |t*| ≥ |t|. */
  reaching: number;
  /** True when all 2^G draws were looked at. */
  enumerated: boolean;
  /** The seed of the draws, or null when all were enumerated. */
  seed: number | null;
  clusters: number;
  estimate: number;
  /** What a reader should know: few clusters that bound the p-value from below, a term that rests on one cluster. */
  notes: string[];
}

/** The kinds of the options of a wild bootstrap. */
export const wildOptionKinds: OptionKinds<WildBootstrapOptions> = {
  ...panelOptionKinds,
  term: 'text',
  nullValue: 'number',
  cluster: 'text',
  draws: 'number',
  seed: 'number',
};

/** All draws are enumerated up to this many clusters. */
const MOST_ENUMERATED = 16;

/** The bootstrap of one coefficient, ready for any null value, all of them with the same draws. */
export interface PreparedWild {
  wild: WildClusters;
  draws: WildDraws;
  total: number;
  enumerated: boolean;
  seed: number | null;
  notes: string[];
}

/** Below so many clusters the p-value with ties, at least 2^(1 − G), is above 0.03. */
const FEW_CLUSTERS = 7;

function wildNotes(fit: WithinFit, cluster: Identifier): string[] {
  const groups = cluster.labels.length;
  const lone = loneClusterNotes(fit, cluster);
  if (groups >= FEW_CLUSTERS) return lone;
  const smallest = 2 ** (1 - groups);
  const few = `${groups} clusters allow ${2 ** (groups - 1)} different |t*| only: with ties counted p is never below ${smallest}.`;
  return [few, ...lone];
}

/** Prepares the bootstrap once for many null values. */
export function prepareWild(rows: PanelRows, options: WildBootstrapOptions): PreparedWild {
  return prepareWildOf(fitWithin(readPanel(rows, options)), options);
}

/** Prepares the bootstrap of a regression that is fitted already. */
export function prepareWildOf(fit: WithinFit, options: Omit<WildBootstrapOptions, 'outcome' | 'regressors'>): PreparedWild {
  const { draws = 9999, seed = 1 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new Error(`draws is ${draws}; expected a whole number of at least 1.`);
  const place = fit.names.indexOf(options.term);
  if (place === -1) throw new Error(`No coefficient "${options.term}". The coefficients are: ${fit.names.join(', ')}.`);
  const cluster = clusterOf(fit, options.cluster ?? options.covariance?.cluster);
  atLeastTwo(cluster);
  const wild = wildClusters(fit, place, cluster);
  const notes = wildNotes(fit, cluster);
  if (wild.groups <= MOST_ENUMERATED) {
    return { wild, draws: allDraws(wild), total: 2 ** wild.groups, enumerated: true, seed: null, notes };
  }
  // The draw that changes nothing has |t*| = |t|: it is in the denominator and never exceeds.
  const signs = drawSigns(wild.groups, draws - 1, randomSource(seed));
  return { wild, draws: givenDraws(wild, signs), total: draws, enumerated: false, seed, notes };
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
  checkWildOptions('wildClusterBootstrap', options, { ...wildOptionKinds, confidenceLevel: { unused: 'wildInterval does' } });
  return wildTest(prepareWild(rows, options), options.nullValue);
}

/** @throws when an option is unknown, unused or of a wrong kind, or the clusters are named twice */
export function checkWildOptions(method: string, options: WildBootstrapOptions, kinds: OptionKinds<WildBootstrapOptions>): void {
  checkOptions(method, options, kinds);
  checkClusterChoice(method, options.covariance);
  const { cluster, covariance } = options;
  if (cluster !== undefined && covariance?.cluster !== undefined && cluster !== covariance.cluster) {
    throw new Error(`${method}: cluster is "${cluster}" and covariance.cluster "${covariance.cluster}"; expected one of them.`);
  }
}

/** Compares the observed t with those of the draws. @throws when the null value is not finite */
export function wildTest({ wild, draws, total, enumerated, seed, notes }: PreparedWild, nullValue = 0): WildBootstrapTest {
  if (!Number.isFinite(nullValue)) throw new Error(`nullValue is ${nullValue}; expected a finite number.`);
  const counted = countDraws(wild, draws, nullValue);
  // Of random draws the one that changes nothing is not among those visited, and it reaches |t|.
  const reaching = counted.reaching + (enumerated ? 0 : 1);
  return {
    pValue: counted.exceeding / total,
    pValueWithTies: reaching / total,
    statistic: (wild.estimate - nullValue) / wild.standardError,
    draws: total,
    exceeding: counted.exceeding,
    reaching,
    enumerated,
    seed,
    clusters: wild.groups,
    estimate: wild.estimate,
    notes,
  };
}
