import { fUpperTail } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import { periodLine } from './periods';
import type { PanelRows } from '../numerics/table-columns';
import { unitSequences } from './unit-sequences';
import type { FTest } from './wald-test';
import { fitWithin } from './within-estimator';

/** A sum of squares below this share of another is rounding error. */
const ROUNDING = 1e-20;

/** Wooldridge's test, with results of the regression behind it. */
export interface SerialCorrelationTest extends FTest {
  /** The slope of a residual on the previous one, minus −1/(T − 1), its value without serial correlation. */
  excess: number;
  /** Standard error of `excess`, clustered by unit. */
  standardError: number;
  /** Number of residuals with one in the previous period. */
  pairs: number;
}

/**
 * Test that the errors of a one-way fixed-effects regression are not serially correlated (Wooldridge 2002, section 10.5.4;
 * for short panels). The within transformation itself makes the residuals of a unit negatively correlated: without serial correlation the
 * slope of a residual on the previous one is −1/(T − 1). The slope is estimated (with a constant) and compared with that value, using a
 * variance clustered by unit without a small-sample factor; F with 1 and (pairs − 2) degrees of freedom, as in plm's pwartest.
 *
 * In an unbalanced panel the expected slope of each unit is −1/(Tᵢ − 1) for its own Tᵢ rows, and only residuals of consecutive periods
 * form a pair: no pair reaches across a missing year.
 *
 * @param options as for `fixedEffects`, one-way; covariance and weights are rejected
 * @throws as `fixedEffects`, when `effects` is not `unit`, when units or periods are not named or a unit has two rows in
 *   one period, when there are fewer than three pairs, and when no unit has three periods
 * @example serialCorrelationTest(rows, { outcome: 'inv', regressors: ['value'], unit: 'firm', time: 'year' }).pValue
 */
export function serialCorrelationTest(rows: PanelRows, options: PanelOptions): SerialCorrelationTest {
  const unused = { unused: 'the test computes its own variance' };
  const kinds = { ...panelOptionKinds, effects: ['unit'], covariance: unused, singletons: unused, weights: unused };
  checkOptions('serialCorrelationTest', options, { ...kinds, confidenceLevel: unused });
  const data = readPanel(rows, { ...options, singletons: 'keep' });
  const { order, first } = unitSequences(data, 'serialCorrelationTest');
  const { residuals } = fitWithin(data);
  const { codes } = data.time!;
  const { places } = periodLine(data.time!);
  const before: number[] = [];
  const excessOf: number[] = [];
  const unitOf: number[] = [];
  for (let unit = 0; unit + 1 < first.length; unit++) {
    const share = 1 / (first[unit + 1]! - first[unit]! - 1);
    for (let place = first[unit]! + 1; place < first[unit + 1]!; place++) {
      const row = order[place]!;
      const earlier = order[place - 1]!;
      if (places[codes[row]!]! - places[codes[earlier]!]! !== 1) continue;
      before.push(residuals[earlier]!);
      // The residual minus its expected value given the previous one; the slope of this excess is tested against 0.
      excessOf.push(residuals[row]! + share * residuals[earlier]!);
      unitOf.push(unit);
    }
  }
  const pairs = before.length;
  if (pairs < 3)
    throw new Error(`serialCorrelationTest: ${pairs} residuals have one in the previous period; at least 3 are needed.`);
  const sizeOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
  if (!(sizeOf(excessOf) > ROUNDING * sizeOf(before))) {
    throw new Error(
      'serialCorrelationTest: no unit has three periods; with two, the second residual is the first with its sign changed.',
    );
  }
  const mean = before.reduce((sum, value) => sum + value, 0) / pairs;
  const level = excessOf.reduce((sum, value) => sum + value, 0) / pairs;
  const centred = before.map((value) => value - mean);
  const squares = centred.reduce((sum, value) => sum + value * value, 0);
  const excess = centred.reduce((sum, value, i) => sum + value * (excessOf[i]! - level), 0) / squares;
  const scores = new Float64Array(data.unit!.labels.length);
  centred.forEach((value, i) => {
    scores[unitOf[i]!] = scores[unitOf[i]!]! + value * (excessOf[i]! - level - excess * value);
  });
  const standardError = Math.sqrt(scores.reduce((sum, score) => sum + score * score, 0)) / squares;
  const statistic = (excess / standardError) ** 2;
  return {
    statistic,
    numerator: 1,
    denominator: pairs - 2,
    pValue: fUpperTail(statistic, 1, pairs - 2),
    excess,
    standardError,
    pairs,
  };
}
