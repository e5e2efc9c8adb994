import { identifierColumn, type Label } from '../../numerics/identifiers';
import { numericColumn, rowCount, type PanelRows } from '../../numerics/table-columns';
import type { SpatialWeights } from './contiguity-weights';

/** The variable to map, and the columns that identify rows. */
export interface MapOptions {
  /** A numeric column. */
  variable: string;
  unit: string;
  /** The column of the periods; without it, every unit has one row. */
  time?: string;
  weights: SpatialWeights;
}

/** One variable as maps, one map per period. */
export interface Maps {
  periods: Label[];
  /** Values by period and position in `weights.units`. */
  values: Float64Array[];
  /** Row number of each value. */
  rows: Int32Array[];
}

/**
 * Arranges a variable as one map per period, in the order of the units in the weights.
 *
 * @throws when a unit is not in the weights, or has no row or two rows in a period
 */
export function readMaps(method: string, rows: PanelRows, { variable, unit, time, weights }: MapOptions): Maps {
  const column = numericColumn(rows, variable);
  const units = identifierColumn(rows, unit);
  const everything = { codes: new Int32Array(rowCount(rows)), labels: ['' as Label] };
  const periods = time === undefined ? everything : identifierColumn(rows, time);
  const places = new Map(weights.units.map((label, place): [Label, number] => [label, place]));
  const values = periods.labels.map(() => new Float64Array(weights.units.length));
  const found = periods.labels.map(() => new Int32Array(weights.units.length).fill(-1));
  const at = (period: number): string => (time === undefined ? '' : ` in ${String(periods.labels[period]!)}`);
  column.forEach((value, row) => {
    const label = units.labels[units.codes[row]!]!;
    const place = places.get(label);
    const period = periods.codes[row]!;
    if (place === undefined) {
      throw new Error(`${method}: row ${row + 1}, column "${unit}" is ${String(label)}, which is not in the weights.`);
    }
    const before = found[period]![place]!;
    if (before !== -1)
      throw new Error(`${method}: ${String(label)} has two rows${at(period)} (${before + 1} and ${row + 1}); expected one.`);
    found[period]![place] = row;
    values[period]![place] = value;
  });
  found.forEach((own, period) => {
    const absent = own.indexOf(-1);
    if (absent !== -1)
      throw new Error(`${method}: ${String(weights.units[absent]!)} has no row${at(period)}; expected one for each unit.`);
  });
  return { periods: periods.labels, values, rows: found };
}
