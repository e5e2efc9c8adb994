import { randomSource } from '../../numerics/random';
import { checkOptions } from '../../numerics/read-options';
import type { Label } from '../../numerics/identifiers';
import type { PanelRows } from '../../numerics/table-columns';
import type { SpatialWeights } from './contiguity-weights';
import { readMaps, type MapOptions } from './read-map';
import { neighbourMeans } from './spatial-lag';

/** Moran's I with its permutation test. */
export interface MoransI {
  /** Above `expected`, neighbours are similar; below, they are dissimilar. */
  statistic: number;
  /** Mean of I over all permutations of the units, −1/(n − 1). */
  expected: number;
  /** Two-sided: the share of permutations, including the observed order, whose I is at least as far from the expected value. */
  pValue: number;
}

/** Moran's I by period and pooled over all periods. */
export interface MoransIByPeriod {
  pooled: MoransI;
  byPeriod: ({ period: Label } & MoransI)[];
  permutations: number;
  seed: number;
}

export interface MoransIOptions extends MapOptions {
  /** Number of random permutations of the units; default 9999. */
  permutations?: number;
  /** Seed of the permutations; default 1. */
  seed?: number;
}

/** Distances from the expected value that differ by less than this share are ties, up to rounding. */
const TIE_GUARD = 1e-9;

const centred = (values: Float64Array): Float64Array => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
};

const product = (x: Float64Array, y: Float64Array): number => x.reduce((sum, value, k) => sum + value * y[k]!, 0);

/** Numerators Σᵢ Σⱼ wᵢⱼ zᵢ zⱼ of each period, for a permutation of the units. */
function numerators(
  { neighbours, weights }: SpatialWeights,
  maps: readonly Float64Array[],
  order: readonly number[],
): Float64Array {
  return Float64Array.from(maps, (z) => {
    let sum = 0;
    for (let place = 0; place < neighbours.length; place++) {
      let mean = 0;
      for (let k = 0; k < neighbours[place]!.length; k++) mean += weights[place]![k]! * z[order[neighbours[place]![k]!]!]!;
      sum += mean * z[order[place]!]!;
    }
    return sum;
  });
}

/**
 * Moran's I (Moran 1950) of a variable or of residuals, by period and pooled: Σ zᵢ (W z)ᵢ / Σ zᵢ², where z is the deviation from the
 * period mean; sums run over units and, when pooled, also over periods. Weights are row-standardised.
 *
 * For the p-value, units are permuted at random, each with all its periods, which allows for correlation over time within units.
 *
 * @param rows one row per unit and period, without gaps; for the residuals of a regression, include them as a column
 * @throws when a unit is not in the weights, has no row or two rows in a period, or has no neighbour; when the variable does not vary
 *   in a period
 * @example moransI(rows, { variable: 'residual', unit: 'region', time: 'year', weights }).pooled.pValue
 */
export function moransI(rows: PanelRows, options: MoransIOptions): MoransIByPeriod {
  checkOptions('moransI', options, {
    variable: 'text',
    unit: 'text',
    time: 'text',
    weights: 'object',
    permutations: 'number',
    seed: 'number',
  });
  const { weights, permutations = 9999, seed = 1 } = options;
  if (!Number.isInteger(permutations) || permutations < 1) {
    throw new Error(`moransI: permutations is ${permutations}; expected a whole number of at least 1.`);
  }
  if (weights.islands.length > 0)
    throw new Error(`moransI: ${weights.islands.join(', ')} has no neighbour; expected one for each unit.`);
  const { periods, values } = readMaps('moransI', rows, options);
  const maps = values.map(centred);
  const squares = Float64Array.from(maps, (z) => product(z, z));
  squares.forEach((square, period) => {
    if (square <= 1e-24 * product(values[period]!, values[period]!)) {
      throw new Error(`moransI: "${options.variable}" does not vary in ${String(periods[period]!)}; I is undefined.`);
    }
  });
  const total = squares.reduce((sum, square) => sum + square, 0);
  const expected = -1 / (weights.units.length - 1);
  const statistics = (sums: Float64Array): Float64Array =>
    Float64Array.from([...sums, sums.reduce((sum, own) => sum + own, 0)], (sum, k) => sum / (squares[k] ?? total));
  const observed = statistics(Float64Array.from(maps, (z) => product(z, neighbourMeans(weights, z))));
  const reaching = new Int32Array(observed.length).fill(1);
  const random = randomSource(seed);
  for (let draw = 0; draw < permutations; draw++) {
    statistics(numerators(weights, maps, random.permutation(weights.units.length))).forEach((value, k) => {
      if (Math.abs(value - expected) >= Math.abs(observed[k]! - expected) * (1 - TIE_GUARD)) reaching[k] = reaching[k]! + 1;
    });
  }
  const result = (k: number): MoransI => ({ statistic: observed[k]!, expected, pValue: reaching[k]! / (permutations + 1) });
  return {
    pooled: result(periods.length),
    byPeriod: periods.map((period, k) => ({ period, ...result(k) })),
    permutations,
    seed,
  };
}
