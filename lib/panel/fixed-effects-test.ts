import { fUpperTail } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import type { FTest } from './wald-test';
import { fitWithin } from './within-estimator';

/**
 * F test that all effects are equal, comparing the residual sums of squares with and without them (classical errors).
 *
 * @param options as for `fixedEffects`; `against` is the smaller model: only a constant (`none`, the default) or, for two-way
 *   effects, the unit effects (`unit`), which tests the period effects
 * @throws as `fixedEffects`, and when the model in `against` is not smaller
 * @example fixedEffectsTest(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm' }).statistic
 */
export function fixedEffectsTest(rows: PanelRows, options: PanelOptions & { against?: 'none' | 'unit' }): FTest {
  const unused = { unused: 'it compares sums of squared residuals of all rows' };
  const kinds = { ...panelOptionKinds, covariance: unused, singletons: unused, confidenceLevel: unused };
  checkOptions('fixedEffectsTest', options, { ...kinds, against: ['none', 'unit'] });
  const { against = 'none' } = options;
  const data = readPanel(rows, { ...options, singletons: 'keep' });
  if (data.effects === 'none' || data.effects === against) {
    throw new Error(`fixedEffectsTest: effects "${data.effects}" against "${against}" leaves no effects to test.`);
  }
  const full = fitWithin(data);
  const smaller = fitWithin({ ...data, effects: against, regressorNames: full.names, regressors: full.raw });
  const numerator = smaller.degreesOfFreedom - full.degreesOfFreedom;
  const statistic = (smaller.rss - full.rss) / numerator / (full.rss / full.degreesOfFreedom);
  return {
    statistic,
    numerator,
    denominator: full.degreesOfFreedom,
    pValue: fUpperTail(Math.max(0, statistic), numerator, full.degreesOfFreedom),
  };
}
