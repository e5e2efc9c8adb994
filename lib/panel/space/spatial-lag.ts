import { checkOptions } from '../../numerics/read-options';
import type { PanelRows } from '../../numerics/table-columns';
import type { SpatialWeights } from './contiguity-weights';
import { readMaps, type MapOptions } from './read-map';

/** W x: for each unit the weighted mean of its neighbours. */
export function neighbourMeans({ neighbours, weights }: SpatialWeights, values: Float64Array): Float64Array {
  return Float64Array.from(neighbours, (own, place) =>
    own.reduce((sum, other, k) => sum + weights[place]![k]! * values[other]!, 0),
  );
}

/**
 * The spatial lag of a variable, W x: the mean of it over the neighbours of each unit in the same period. As a regressor it says what the
 * neighbours' x has to do with the outcome (the SLX model: Halleck Vega & Elhorst 2015).
 *
 * @returns one value for each row, in the variable's unit; 0 for a unit without neighbours, whatever the level of x (they are listed in
 *   `weights.islands`)
 * @throws when a unit is unknown to the weights, or has no row or two rows in a period (it is named)
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
