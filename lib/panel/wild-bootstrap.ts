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

/** A wild cluster bootstrap: the regression as for `fixedEffects` (of its covariance, only the cluster column is used), and the hypothesis. */
export interface WildBootstrapOptions extends PanelOptions {
  /** The regressor whose coefficient is tested. */
  term: string;
  /** Its value under the hypothesis; default 0. */
  nullValue?: number;
  /** The column that identifies the clusters. Default: `covariance.cluster`, otherwise the unit. */
  cluster?: string;
  /** Number of random draws, used when there are more than 16 clusters; default 9999. */
  draws?: number;
  /** Seed of the random draws; default 1. */
  seed?: number;
}

/** The result of a wild cluster bootstrap test. */
export interface WildBootstrapTest {
  /** The share of draws with |t*| > |t|. The draw that changes no sign is one of the draws. */
  pValue: number;
  /** The share of draws with |t*| ≥ |t|. With few clusters ties matter; this p-value is never 0. */
  pValueWithTies: number;
  /** t = (estimate − null value) / CR0 standard error. */
  statistic: number;
  /** The number of draws: 2^G when enumerated. */
  draws: number;
  /** Number of draws with |t*| > |t|. */
  exceeding: number;
  /** Number of draws with |t*| ≥ |t|. */
  reaching: number;
  /** True when all 2^G draws were enumerated. */
  enumerated: boolean;
  /** The seed of the draws, or null when all were enumerated. */
  seed: number | null;
  clusters: number;
  estimate: number;
  /** Warnings: few clusters, which bound the p-value from below; a term identified by a single cluster. */
  notes: string[];
}

/** The option kinds of a wild bootstrap. */
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

/** The bootstrap of one coefficient, prepared so that any null value can be tested with the same draws. */
export interface PreparedWild {
  wild: WildClusters;
  draws: WildDraws;
  total: number;
  enumerated: boolean;
  seed: number | null;
  notes: string[];
}

/** With fewer clusters than this, the p-value with ties, which is at least 2^(1 − G), is above 0.03. */
const FEW_CLUSTERS = 7;

function wildNotes(fit: WithinFit, cluster: Identifier): string[] {
  const groups = cluster.labels.length;
  const lone = loneClusterNotes(fit, cluster);
  if (groups >= FEW_CLUSTERS) return lone;
  const smallest = 2 ** (1 - groups);
  const few = `${groups} clusters allow ${2 ** (groups - 1)} different |t*|: with ties counted, p is never below ${smallest}.`;
  return [few, ...lone];
}

/** Prepares the bootstrap once for many null values. */
export function prepareWild(rows: PanelRows, options: WildBootstrapOptions): PreparedWild {
  return prepareWildOf(fitWithin(readPanel(rows, options)), options);
}

/** Prepares the bootstrap of a regression that has already been fitted. */
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
  // The draw that changes no sign has |t*| = |t|: it counts in the denominator and never exceeds |t|.
  const signs = drawSigns(wild.groups, draws - 1, randomSource(seed));
  return { wild, draws: givenDraws(wild, signs), total: draws, enumerated: false, seed, notes };
}

/**
 * Restricted wild cluster bootstrap-t of one coefficient (Cameron, Gelbach & Miller 2008): the hypothesis is imposed, each cluster's
 * residuals are multiplied by a Rademacher sign, and t* uses CR0, as t does. With up to 16 clusters all 2^G draws are enumerated, so
 * the p-value has no simulation error; with more, the draws are random with a given seed.
 *
 * @throws as `fixedEffects`, and when the term is unknown or a unit lies in more than one cluster
 * @example
 * wildClusterBootstrap(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', term: 'value', nullValue: 0 }).pValue
 */
export function wildClusterBootstrap(rows: PanelRows, options: WildBootstrapOptions): WildBootstrapTest {
  checkWildOptions('wildClusterBootstrap', options, { ...wildOptionKinds, confidenceLevel: { unused: 'wildInterval does' } });
  return wildTest(prepareWild(rows, options), options.nullValue);
}

/** @throws when an option is unknown, unused or of the wrong kind, or two different cluster columns are named */
export function checkWildOptions(method: string, options: WildBootstrapOptions, kinds: OptionKinds<WildBootstrapOptions>): void {
  checkOptions(method, options, kinds);
  checkClusterChoice(method, options.covariance);
  const { cluster, covariance } = options;
  if (cluster !== undefined && covariance?.cluster !== undefined && cluster !== covariance.cluster) {
    throw new Error(
      `${method}: cluster is "${cluster}" and covariance.cluster "${covariance.cluster}"; expected only one of them.`,
    );
  }
}

/** Compares the observed t with the t* of the draws. @throws when the null value is not finite */
export function wildTest({ wild, draws, total, enumerated, seed, notes }: PreparedWild, nullValue = 0): WildBootstrapTest {
  if (!Number.isFinite(nullValue)) throw new Error(`nullValue is ${nullValue}; expected a finite number.`);
  const counted = countDraws(wild, draws, nullValue);
  // With random draws, the draw that changes no sign is not among those visited; it reaches |t|.
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
