import { chiSquareUpperTail, fUpperTail, studentTTwoSided } from '../numerics/distributions';
import { checkOptions } from '../numerics/read-options';
import { solveLower } from '../numerics/triangular-factor';
import { CONSTANT } from './fixed-effects';
import type { PanelRegression } from './panel-options';

/** One linear hypothesis: a weighted sum of coefficients equals `value` (default 0). */
export interface LinearHypothesis {
  weights: Readonly<Record<string, number>>;
  value?: number;
}

/** An F test. */
export interface FTest {
  statistic: number;
  numerator: number;
  denominator: number;
  pValue: number;
}

/** A Wald test. */
export interface WaldTest extends FTest {
  /** The same test as χ² with `numerator` degrees of freedom, which treats the covariance as known. */
  chiSquare: number;
  chiSquarePValue: number;
}

/** r'V⁻¹r for a symmetric positive definite V, or null when V is not positive definite. */
export function quadraticForm(residual: readonly number[], matrix: readonly ArrayLike<number>[]): number | null {
  const size = residual.length;
  const lower = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let value = matrix[i]![j]!;
      for (let k = 0; k < j; k++) value -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(value > 1e-12 * Math.abs(matrix[i]![i]!))) return null;
      lower[i]![j] = i === j ? Math.sqrt(value) : value / lower[j]![j]!;
    }
  }
  // The columns of the transposed factor are the rows of the lower one.
  return solveLower(lower, residual).reduce((sum, value) => sum + value * value, 0);
}

function denominatorOf(regression: PanelRegression): number {
  const { clusterCounts } = regression.covariance;
  return clusterCounts.length === 0 ? regression.residualDegreesOfFreedom : Math.min(...clusterCounts) - 1;
}

/**
 * Wald test of one or several linear hypotheses on the slopes, using the covariance of the regression.
 *
 * The denominator degrees of freedom are those of the regression's t tests. Under CR2 and CR3, a single hypothesis has its own
 * Satterthwaite degrees of freedom; several joint hypotheses have G − 1.
 *
 * @param hypotheses names of coefficients to test jointly against 0, or weighted sums with their values
 * @throws when a coefficient is unknown, the hypotheses are redundant, or there are too few clusters to test them jointly
 * @example waldTest(fit, [{ weights: { rv: 1, uv: -1 } }]) // β_RV = β_UV
 */
export function waldTest(regression: PanelRegression, hypotheses: readonly (string | LinearHypothesis)[]): WaldTest {
  if (hypotheses.length === 0) throw new Error('waldTest: no hypotheses; expected at least one.');
  const list = hypotheses.map((hypothesis) => {
    if (typeof hypothesis === 'string') return { weights: { [hypothesis]: 1 } };
    checkOptions('waldTest', hypothesis, { weights: 'object', value: 'number' });
    return hypothesis;
  });
  const names = regression.terms.map(({ term }) => term);
  const combinations = list.map(({ weights }) => {
    if (weights[CONSTANT]) throw new Error('waldTest: the constant cannot be part of a hypothesis; use combine() for it.');
    return regression.combine(weights);
  });
  const gaps = combinations.map(({ estimate }, index) => estimate - ((list[index] as LinearHypothesis).value ?? 0));
  const rows = list.map(({ weights }) => names.map((name) => weights[name] ?? 0));
  const { matrix } = regression.covariance;
  const covariance = rows.map((left) =>
    rows.map((right) => left.reduce((sum, a, k) => sum + a * right.reduce((inner, b, l) => inner + b * matrix[k]![l]!, 0), 0)),
  );
  const chiSquare = quadraticForm(gaps, covariance);
  if (chiSquare === null) {
    throw new Error(
      'waldTest: the covariance of the hypotheses is singular: they repeat each other, or there are too few clusters.',
    );
  }
  const numerator = list.length;
  const single = numerator === 1;
  const denominator = single ? combinations[0]!.degreesOfFreedom : denominatorOf(regression);
  const statistic = chiSquare / numerator;
  const pValue = single ? studentTTwoSided(Math.sqrt(chiSquare), denominator) : fUpperTail(statistic, numerator, denominator);
  return { statistic, numerator, denominator, pValue, chiSquare, chiSquarePValue: chiSquareUpperTail(chiSquare, numerator) };
}
