import { levelTotals, withoutMeans } from './level-sums';
import type { Identifier } from '../numerics/identifiers';

/** Effects that are taken out of every variable before the regression: one mean, one set of effects, or two. */
export interface AbsorbedEffects {
  /** The sets of effects; none when only the grand mean is taken out. */
  sets: Identifier[];
  /** The number of linearly independent dummy variables that the effects stand for, a constant included. */
  rank: number;
  /** A column minus its (weighted) projection on the effects. */
  demean(column: Float64Array): Float64Array;
  /**
   * The effects beyond the units' that answer to (weighted) sums of a variable whose unit means are 0: sums by period for two
   * sets, the one total when only the grand mean is taken out. `scale` is the largest absolute value of the variable.
   */
  secondEffects(sums: Float64Array, scale: number): Float64Array;
}

/** Takes out the grand mean only, as a pooled regression with a constant does. */
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

/** Takes out one set of effects. */
export function absorbOne(units: Identifier, weights?: Float64Array): AbsorbedEffects {
  const totals = levelTotals(units.codes, units.labels.length, weights);
  return {
    sets: [units],
    rank: units.labels.length,
    demean: (column) => withoutMeans(column, { codes: units.codes, totals }, weights),
    secondEffects: () => new Float64Array(0),
  };
}
