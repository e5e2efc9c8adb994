import type { Identifier, Label } from '../numerics/identifiers';
import { identifierColumn, pickRows } from '../numerics/identifiers';
import type { PanelOptions } from './panel-options';
import { findSingletons } from './singletons';
import type { PanelRows } from '../numerics/table-columns';
import { numericColumn, rowCount } from '../numerics/table-columns';

/** The columns of one panel regression, as typed arrays. */
export interface PanelData {
  /** Number of rows used. */
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
  /** Units (and periods) with only one row, whether their rows are used or not. */
  singletons: Label[];
  /** Numbers of the input rows that are used, or undefined when all are. */
  kept: Int32Array | undefined;
  rowsGiven: number;
  /** Reads a column as an identifier, for clusters. */
  identifier(name: string): Identifier;
}

function positiveWeights(rows: PanelRows, name: string): Float64Array {
  const column = numericColumn(rows, name);
  column.forEach((weight, row) => {
    if (weight <= 0) throw new Error(`Row ${row + 1}, column "${name}" is ${weight}; expected a positive weight.`);
  });
  return column;
}

function meanOne(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (weight * weights.length) / sum);
}

/** @throws when a required column is not named, or the regressors contain a duplicate or the outcome */
function checkNames({ outcome, regressors, unit, time, effects = 'unit' }: PanelOptions): void {
  if (typeof outcome !== 'string') throw new Error('No outcome is named; expected the name of a column.');
  if (!Array.isArray(regressors) || regressors.length === 0)
    throw new Error('No regressors are named; expected at least one column.');
  const twice = regressors.find((name, index) => regressors.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`The regressor "${twice}" is named twice.`);
  if (regressors.includes(outcome)) throw new Error(`The outcome "${outcome}" is among the regressors; it would explain itself.`);
  if (effects !== 'none' && unit === undefined) throw new Error(`effects "${effects}" need the unit column: give it as unit.`);
  if (effects === 'two-way' && time === undefined) throw new Error('effects "two-way" need the period column: give it as time.');
}

/**
 * Reads and checks the columns of a regression, and drops singletons unless they are to be kept.
 *
 * @throws as {@link numericColumn}, when a required column is not named, and when every row is a singleton
 */
export function readPanel(rows: PanelRows, options: PanelOptions): PanelData {
  const rowsGiven = rowCount(rows);
  checkNames(options);
  const { outcome, regressors, unit, time, effects = 'unit' } = options;
  const outcomes = numericColumn(rows, outcome);
  const columns = regressors.map((name) => numericColumn(rows, name));
  const units = unit === undefined ? undefined : identifierColumn(rows, unit);
  const periods = time === undefined ? undefined : identifierColumn(rows, time);
  const weights = options.weights === undefined ? undefined : positiveWeights(rows, options.weights);
  const sets = effects === 'none' ? [] : effects === 'unit' ? [units!] : [units!, periods!];
  const { singletons, kept: left } = findSingletons(sets);
  const kept = options.singletons === 'keep' ? undefined : left;
  if (kept?.length === 0) {
    throw new Error(
      `Every row is the only one of its ${effects === 'two-way' ? 'unit or period' : 'unit'}: no slope can be estimated.`,
    );
  }
  const picked = (column: Float64Array): Float64Array => (kept ? Float64Array.from(kept, (row) => column[row]!) : column);
  const pickedIdentifier = (column: Identifier): Identifier => (kept ? pickRows(column, kept) : column);
  const unitsUsed = units && pickedIdentifier(units);
  const periodsUsed = periods && pickedIdentifier(periods);
  return {
    rows: kept?.length ?? rowsGiven,
    outcomeName: outcome,
    outcome: picked(outcomes),
    regressorNames: [...regressors],
    regressors: columns.map(picked),
    unit: unitsUsed,
    time: periodsUsed,
    weights: weights && meanOne(picked(weights)),
    effects,
    singletons,
    kept,
    rowsGiven,
    identifier: (name) =>
      [unitsUsed, periodsUsed].find((known) => known?.name === name) ?? pickedIdentifier(identifierColumn(rows, name)),
  };
}
