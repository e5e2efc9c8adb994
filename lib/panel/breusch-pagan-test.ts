import { chiSquareUpperTail } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { levelSums, levelTotals } from './level-sums';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import { fitWithin } from './within-estimator';

/** A χ² test. */
export interface ChiSquareTest {
  statistic: number;
  degreesOfFreedom: number;
  pValue: number;
}

/**
 * Lagrange multiplier test for the absence of unit effects (Breusch & Pagan 1980; unbalanced panels as in Baltagi & Li 1990), based on the
 * residuals of the pooled regression: without effects, their sums by unit are no larger than expected by chance. χ² with 1 degree of
 * freedom, assuming independent homoscedastic errors.
 *
 * @param options outcome, regressors, unit and time as for `fixedEffects`; the others are rejected
 * @throws as `fixedEffects`, when no unit column is named, and when every unit has only one row
 * @example breuschPaganTest(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).pValue
 */
export function breuschPaganTest(rows: PanelRows, options: PanelOptions): ChiSquareTest {
  const unused = { unused: 'it tests the pooled regression with independent errors' };
  const kinds = { ...panelOptionKinds, effects: unused, covariance: unused, singletons: unused, weights: unused };
  checkOptions('breuschPaganTest', options, { ...kinds, confidenceLevel: unused });
  const data = readPanel(rows, { ...options, effects: 'unit', singletons: 'keep' });
  const { codes, labels } = data.unit!;
  const pairs = levelTotals(codes, labels.length).reduce((sum, total) => sum + total ** 2, 0) - data.rows;
  if (pairs === 0) throw new Error('breuschPaganTest: every unit has only one row, so no effect can be found.');
  const { residuals, rss } = fitWithin({ ...data, effects: 'none' });
  const between = levelSums(residuals, codes, labels.length).reduce((sum, value) => sum + value * value, 0);
  const statistic = ((data.rows ** 2 / 2) * (between / rss - 1) ** 2) / pairs;
  return { statistic, degreesOfFreedom: 1, pValue: chiSquareUpperTail(statistic, 1) };
}
