import { checkOptions } from '../numerics/read-options';
import { levelSums, levelTotals } from './level-sums';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { Label } from '../numerics/identifiers';
import type { PanelRows } from '../numerics/table-columns';
import { fitWithin } from './within-estimator';

/** The estimated unit effects and their share of the variance; everything except `rho` in the unit of the outcome. */
export interface UnitEffects {
  /** One effect per unit, in the order of the labels: the (weighted) unit mean of y − x'b, minus the constant. */
  effects: { unit: Label; effect: number; observations: number }[];
  /** Standard deviation of the effects over the units, divisor n − 1. */
  sigmaU: number;
  /** √(RSS / residual degrees of freedom). */
  sigmaE: number;
  /** σ_u² / (σ_u² + σ_e²): the share of the variance due to the effects. */
  rho: number;
}

/**
 * The unit effects of a one-way fixed-effects regression, with sigma_u, sigma_e and rho as printed by Stata's xtreg, fe. The
 * effects include their own sampling error, so sigma_u is larger than the standard deviation of the true effects.
 *
 * @param options as for `fixedEffects`; covariance, singletons and confidenceLevel are rejected
 * @throws as `fixedEffects`, when `effects` is not `unit`, and when there is only one unit
 * @example unitEffects(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).rho
 */
export function unitEffects(rows: PanelRows, options: PanelOptions): UnitEffects {
  const unused = { unused: 'the effects of all units are estimated, without standard errors' };
  const kinds = { ...panelOptionKinds, effects: ['unit'], covariance: unused, singletons: unused, confidenceLevel: unused };
  checkOptions('unitEffects', options, kinds);
  const data = readPanel(rows, { ...options, singletons: 'keep' });
  const { codes, labels } = data.unit!;
  if (labels.length < 2) throw new Error(`unitEffects: the column "${data.unit!.name}" names 1 unit; at least 2 are needed.`);
  const fit = fitWithin(data);
  const totals = levelTotals(codes, labels.length, data.weights);
  const counts = levelTotals(codes, labels.length);
  const rest = data.outcome.map((value) => value - fit.constant);
  fit.raw.forEach((column, k) => column.forEach((value, i) => (rest[i] = rest[i]! - fit.coefficients[k]! * value)));
  const estimated = levelSums(rest, codes, labels.length, data.weights).map((sum, unit) => sum / totals[unit]!);
  const mean = estimated.reduce((sum, effect) => sum + effect, 0) / labels.length;
  const variance = estimated.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / (labels.length - 1);
  const residualVariance = fit.rss / fit.degreesOfFreedom;
  return {
    effects: labels.map((unit, code) => ({ unit, effect: estimated[code]!, observations: counts[code]! })),
    sigmaU: Math.sqrt(variance),
    sigmaE: Math.sqrt(residualVariance),
    rho: variance / (variance + residualVariance),
  };
}
