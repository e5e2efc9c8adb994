import { checkOptions } from '../numerics/read-options';
import { clusterOf } from './covariance/covariance';
import { checkClusterChoice } from './covariance/covariance-options';
import { crossProducts } from './covariance/sandwich';
import { atLeastTwo, unitsWithin } from './covariance/small-sample';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { Label } from '../numerics/identifiers';
import type { PanelRows } from '../numerics/table-columns';
import { fitWithin } from './within-estimator';

/** The influence of one cluster on the estimates. */
export interface ClusterLeverage {
  cluster: Label;
  observations: number;
  /** The cluster's leverage over all slopes, the trace of X̃_g(X̃'X̃)⁻¹X̃_g'; sums over clusters to the number of slopes. */
  leverage: number;
  /** For each slope, the cluster's share of the regressor's variation net of the other regressors; the shares sum to 1. */
  partial: Record<string, number>;
}

/** The effective number of clusters of each slope, and the clusters behind it. */
export interface EffectiveClusters {
  clusters: number;
  effective: Record<string, number>;
  byCluster: ClusterLeverage[];
}

/**
 * The effective number of clusters of Carter, Schnepel & Steigerwald (2017), G* = G / (1 + Γ), where Γ is the squared coefficient of
 * variation of γ_g = e'(X'X)⁻¹X_g'X_g(X'X)⁻¹e over clusters. Errors are assumed independent, the only case defined when effects are nested
 * in the clusters (MacKinnon, Nielsen & Webb 2023). If G* is far below G, a few clusters dominate and t(G − 1) rejects too often.
 *
 * @param options as for `fixedEffects`; clusters are `covariance.cluster`, by default the units
 * @throws as `fixedEffects`, and when a unit lies in more than one cluster
 * @example effectiveClusters(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).effective.value
 */
export function effectiveClusters(rows: PanelRows, options: PanelOptions): EffectiveClusters {
  const unused = { unused: 'no interval is made' };
  checkOptions('effectiveClusters', options, { ...panelOptionKinds, confidenceLevel: unused });
  checkClusterChoice('effectiveClusters', options.covariance);
  const fit = fitWithin(readPanel(rows, options));
  const cluster = clusterOf(fit, options.covariance?.cluster);
  atLeastTwo(cluster);
  unitsWithin(fit, cluster, 'the leverage of clusters');
  const { weights } = fit.data;
  const members: number[][] = cluster.labels.map(() => []);
  cluster.codes.forEach((code, row) => members[code]!.push(row));
  const size = fit.names.length;
  const gammas = fit.names.map(() => new Float64Array(cluster.labels.length));
  const byCluster = members.map((own, g) => {
    const columns = fit.demeaned.map((column) =>
      Float64Array.from(own, (row) => column[row]! * Math.sqrt(weights ? weights[row]! : 1)),
    );
    const products = crossProducts(columns);
    const partial: Record<string, number> = {};
    fit.names.forEach((name, k) => {
      const row = fit.bread[k]!;
      const gamma = row.reduce((sum, a, i) => sum + a * row.reduce((inner, b, j) => inner + b * products[i]![j]!, 0), 0);
      gammas[k]![g] = gamma;
      partial[name] = gamma / row[k]!;
    });
    let leverage = 0;
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) leverage += products[i]![j]! * fit.bread[i]![j]!;
    return { cluster: cluster.labels[g]!, observations: own.length, leverage, partial };
  });
  const effective: Record<string, number> = {};
  fit.names.forEach((name, k) => {
    const values = gammas[k]!;
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value / mean - 1) ** 2, 0) / values.length;
    effective[name] = values.length / (1 + spread);
  });
  return { clusters: cluster.labels.length, effective, byCluster };
}
