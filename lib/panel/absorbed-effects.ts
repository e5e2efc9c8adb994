import { levelTotals, withoutMeans } from './level-sums';
import type { Identifier } from '../numerics/identifiers';

/** Effects removed from every variable before the regression: the grand mean, one set of effects, or two sets. */
export interface AbsorbedEffects {
  /** The sets of effects; empty when only the grand mean is removed. */
  sets: Identifier[];
  /** The number of linearly independent dummy variables that the effects amount to, including the constant. */
  rank: number;
  /** A column minus its (weighted) projection on the effects. */
  demean(column: Float64Array): Float64Array;
  /**
   * Solves for the effects other than those of the units, given (weighted) sums of a variable whose unit means are 0: sums by period
   * for two sets, the overall total when only the grand mean is removed. `scale` is the largest absolute value of the variable.
   */
  secondEffects(sums: Float64Array, scale: number): Float64Array;
}

/** Removes only the grand mean, as a pooled regression with a constant does. */
export function absorbMean(rows: number, weights?: Float64Array): AbsorbedEffects {
  const codes = new Int32Array(rows);
  const totals = levelTotals(codes, 1, weights);
  return {
    sets: [],
    rank: 1,
    demean: (column) => withoutMeans(column, { codes, totals }, weights),
    secondEffects: (sums) => sums.map((sum) => sum / totals[0]!),
  };
}

/** Removes one set of effects. */
export function absorbOne(units: Identifier, weights?: Float64Array): AbsorbedEffects {
  const totals = levelTotals(units.codes, units.labels.length, weights);
  return {
    sets: [units],
    rank: units.labels.length,
    demean: (column) => withoutMeans(column, { codes: units.codes, totals }, weights),
    secondEffects: () => new Float64Array(0),
  };
}
