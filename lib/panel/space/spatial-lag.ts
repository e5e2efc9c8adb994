import { checkOptions } from '../../numerics/read-options';
import type { PanelRows } from '../../numerics/table-columns';
import type { SpatialWeights } from './contiguity-weights';
import { readMaps, type MapOptions } from './read-map';

/** W x: for each unit the weighted mean of x over its neighbours. */
export function neighbourMeans({ neighbours, weights }: SpatialWeights, values: Float64Array): Float64Array {
  return Float64Array.from(neighbours, (own, place) =>
    own.reduce((sum, other, k) => sum + weights[place]![k]! * values[other]!, 0),
  );
}

/**
 * The spatial lag W x of a variable: its mean over the neighbours of each unit in the same period. As a regressor it measures the
 * association of the neighbours' x with the outcome (the SLX model: Halleck Vega & Elhorst 2015).
 *
 * @returns one value per row, in the variable's unit; 0 for units without neighbours, whatever the level of x (they are listed in
 *   `weights.islands`)
 * @throws when a unit is not in the weights, or has no row or two rows in a period (it is named)
 * @example table.assign({ x_of_neighbours: spatialLag(table, { variable: 'x', unit: 'region', time: 'year', weights }) })
 */
export function spatialLag(rows: PanelRows, options: MapOptions): Float64Array {
  checkOptions('spatialLag', options, { variable: 'text', unit: 'text', time: 'text', weights: 'object' });
  const maps = readMaps('spatialLag', rows, options);
  const lags = new Float64Array(maps.values.length * options.weights.units.length);
  maps.values.forEach((values, period) => {
    neighbourMeans(options.weights, values).forEach((mean, place) => (lags[maps.rows[period]![place]!] = mean));
  });
  return lags;
}
