import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { randomSource } from '../../lib/numerics/random';

/** The columns of a file, in this order; each is a run of 8-byte floating-point numbers. */
export const MOST_REGRESSORS = 10;
export const columnNames = ['y', ...Array.from({ length: MOST_REGRESSORS }, (_, k) => `x${k + 1}`), 'unit', 'time'];

const SEED = 2023;
/** One row in ten of the full rectangle of units and periods is left out: a balanced panel would be an easier case. */
const KEPT_SHARE = 0.9;

/**
 * Draws an unbalanced panel with unit and period effects that are correlated with the regressors, and AR(1) errors within units.
 *
 * @param rows number of rows
 * @param periods number of periods of the rectangle that rows are left out of
 * @param full true keeps every row
 */
export function simulateColumns(rows: number, periods: number, full: boolean): Map<string, Float64Array> {
  const random = randomSource(SEED);
  const columns = new Map(columnNames.map((name) => [name, new Float64Array(rows)]));
  const column = (name: string): Float64Array => columns.get(name)!;
  const periodEffects = Float64Array.from({ length: periods }, () => random.normal());
  let row = 0;
  for (let unit = 1; row < rows; unit++) {
    const unitEffect = random.normal();
    let error = random.normal();
    for (let time = 1; time <= periods && row < rows; time++) {
      error = 0.5 * error + random.normal();
      if (!full && random.uniform() >= KEPT_SHARE) continue;
      column('unit')[row] = unit;
      column('time')[row] = 2000 + time;
      let outcome = unitEffect + periodEffects[time - 1]! + error;
      for (let k = 1; k <= MOST_REGRESSORS; k++) {
        const value = random.normal() + 0.5 * unitEffect + 0.3 * periodEffects[time - 1]!;
        column(`x${k}`)[row] = value;
        outcome += (0.05 * k - 0.2) * value;
      }
      column('y')[row] = outcome;
      row++;
    }
  }
  return columns;
}

/** Writes the columns one after another. */
export function writeColumns(path: string, columns: ReadonlyMap<string, Float64Array>): void {
  const file = openSync(path, 'w');
  for (const column of columns.values()) writeSync(file, new Uint8Array(column.buffer));
  closeSync(file);
}

/** Reads some columns of a file with so many rows, straight into their arrays. */
export function readColumns(path: string, rows: number, names: readonly string[]): Record<string, Float64Array> {
  const file = openSync(path, 'r');
  const read = names.map((name): [string, Float64Array] => {
    const column = new Float64Array(rows);
    readSync(file, new Uint8Array(column.buffer), 0, 8 * rows, 8 * rows * columnNames.indexOf(name));
    return [name, column];
  });
  closeSync(file);
  return Object.fromEntries(read);
}
