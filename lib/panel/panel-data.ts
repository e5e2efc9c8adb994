import type { PanelOptions } from './panel-options';
import type { Identifier, PanelRows } from './table-columns';
import { identifierColumn, numericColumn, rowCount } from './table-columns';

/** The columns of one panel regression, as typed arrays. */
export interface PanelData {
  rows: number;
  outcomeName: string;
  outcome: Float64Array;
  regressorNames: string[];
  regressors: Float64Array[];
  unit: Identifier | undefined;
  time: Identifier | undefined;
  /** Scaled to mean 1. */
  weights: Float64Array | undefined;
  effects: 'none' | 'unit' | 'two-way';
  /** A column as an identifier, for clusters. */
  identifier(name: string): Identifier;
}

function meanOneWeights(rows: PanelRows, name: string): Float64Array {
  const column = numericColumn(rows, name);
  let sum = 0;
  column.forEach((weight, row) => {
    if (weight <= 0) throw new Error(`Row ${row + 1}, column "${name}" is ${weight}; expected a positive weight.`);
    sum += weight;
  });
  return column.map((weight) => (weight * column.length) / sum);
}

/** Reads and checks the columns that a regression names. @throws as {@link numericColumn}, and when a needed name is not given */
export function readPanel(rows: PanelRows, options: PanelOptions): PanelData {
  const count = rowCount(rows);
  const { outcome, regressors, unit, time, effects = 'unit', weights } = options;
  if (!['none', 'unit', 'two-way'].includes(effects)) {
    throw new Error(`effects is "${String(effects)}"; expected "unit", "two-way" or "none".`);
  }
  if (typeof outcome !== 'string') throw new Error('No outcome is named; expected the name of a column.');
  if (!Array.isArray(regressors) || regressors.length === 0)
    throw new Error('No regressors are named; expected at least one column.');
  const names = regressors as readonly string[];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The regressor "${twice}" is named twice.`);
  if (effects !== 'none' && unit === undefined)
    throw new Error(`effects "${effects}" need the column of the units: name it as unit.`);
  if (effects === 'two-way' && time === undefined)
    throw new Error('effects "two-way" need the column of the periods: name it as time.');
  const outcomes = numericColumn(rows, outcome);
  const columns = names.map((name) => numericColumn(rows, name));
  const units = unit === undefined ? undefined : identifierColumn(rows, unit);
  const periods = time === undefined ? undefined : identifierColumn(rows, time);
  return {
    rows: count,
    outcomeName: outcome,
    outcome: outcomes,
    regressorNames: [...names],
    regressors: columns,
    unit: units,
    time: periods,
    weights: weights === undefined ? undefined : meanOneWeights(rows, weights),
    effects,
    identifier: (name) => [units, periods].find((known) => known?.name === name) ?? identifierColumn(rows, name),
  };
}
