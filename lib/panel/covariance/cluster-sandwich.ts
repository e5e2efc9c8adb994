import type { CovarianceOptions } from '../panel-options';
import type { Identifier } from '../../numerics/identifiers';
import { intersection } from '../../numerics/identifiers';
import type { WithinFit } from '../within-estimator';
import { crossProducts, groupedScores, sandwich } from './sandwich';
import { clusterFactor, parameterFactor } from './small-sample';

/** The meat of Liang & Zeger (1986): cross-products of the scores summed by cluster. */
export function clusterMeat(fit: WithinFit, cluster: Identifier): Float64Array[] {
  return crossProducts(groupedScores(fit, cluster.codes, cluster.labels.length));
}

/**
 * V₁ + V₂ − V₁₂ for two sets of clusters (Cameron, Gelbach & Miller 2011). The small-sample factor is that of the smaller set for the
 * whole sum (`min`), or G/(G − 1) for each of the three matrices with its own number of clusters (`conventional`).
 *
 * @returns the matrix and the factor common to all its entries
 */
export function twoWaySandwich(
  fit: WithinFit,
  first: Identifier,
  second: Identifier,
  { adjustment = 'min', countedEffects }: CovarianceOptions,
): { matrix: Float64Array[]; factor: number } {
  const both = intersection(first, second);
  const own = ({ labels }: Identifier): number => (adjustment === 'min' ? 1 : labels.length / (labels.length - 1));
  const parts = [first, second, both].map((cluster) => ({ meat: clusterMeat(fit, cluster), factor: own(cluster) }));
  const [one, two, pairs] = parts;
  const meat = one!.meat.map((row, k) =>
    row.map((value, l) => one!.factor * value + two!.factor * two!.meat[k]![l]! - pairs!.factor * pairs!.meat[k]![l]!),
  );
  const groups = Math.min(first.labels.length, second.labels.length);
  const factor =
    adjustment === 'min'
      ? clusterFactor(fit, groups, [first, second], countedEffects)
      : parameterFactor(fit, [first, second], countedEffects);
  return { matrix: sandwich(fit, meat, factor), factor };
}
