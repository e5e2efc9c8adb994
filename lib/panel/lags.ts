import { checkOptions } from '../numerics/read-options';
import { identifierColumn } from '../numerics/identifiers';
import { periodLine } from './periods';
import type { PanelRows } from '../numerics/table-columns';
import { numericColumn } from '../numerics/table-columns';

/** The variable to shift, and the columns that identify rows. */
export interface LagOptions {
  /** A numeric column. */
  variable: string;
  unit: string;
  time: string;
  /** Number of periods to shift; default 1. */
  periods?: number;
}

/** The value of the same unit `periods` steps later (direction 1) or earlier (−1), or null where there is no such row. */
function shifted(method: string, rows: PanelRows, options: LagOptions, direction: 1 | -1): (number | null)[] {
  checkOptions(method, options, { variable: 'text', unit: 'text', time: 'text', periods: 'number' });
  const { variable, periods = 1 } = options;
  if (!Number.isInteger(periods) || periods < 1)
    throw new Error(`${method}: periods is ${periods}; expected a whole number of at least 1.`);
  const values = numericColumn(rows, variable);
  const unit = identifierColumn(rows, options.unit);
  const time = identifierColumn(rows, options.time);
  const { places } = periodLine(time);
  const rowAt = new Map<string, number>();
  const cellOf = (row: number, shift: number): string => `${unit.codes[row]!} ${places[time.codes[row]!]! + shift}`;
  for (let row = 0; row < values.length; row++) {
    const earlier = rowAt.get(cellOf(row, 0));
    if (earlier !== undefined) {
      const where = `${String(unit.labels[unit.codes[row]!])} has two rows for ${String(time.labels[time.codes[row]!])}`;
      throw new Error(`${method}: the unit ${where} (rows ${earlier + 1} and ${row + 1}); expected one.`);
    }
    rowAt.set(cellOf(row, 0), row);
  }
  return Array.from(values, (_, row) => {
    const other = rowAt.get(cellOf(row, direction * periods));
    return other === undefined ? null : values[other]!;
  });
}

/**
 * Lags a variable: returns for each row the value of the same unit `periods` periods earlier, or null if that period is missing. Gaps
 * are never bridged. Filter rows with null out before a regression, which rejects missing cells.
 *
 * @throws when a column is unknown, a cell is missing, a unit has two rows in one period, or `periods` is not a whole number of at least 1
 * @example table.assign({ x_before: lag(table, { variable: 'x', unit: 'firm', time: 'year' }) })
 */
export function lag(rows: PanelRows, options: LagOptions): (number | null)[] {
  return shifted('lag', rows, options, -1);
}

/** The value of the same unit `periods` periods later; see {@link lag}. @example lead(rows, { variable: 'x', unit: 'firm', time: 'year' }) */
export function lead(rows: PanelRows, options: LagOptions): (number | null)[] {
  return shifted('lead', rows, options, 1);
}

/** The value minus that of `periods` periods earlier; see {@link lag}. @example difference(rows, { variable: 'x', unit: 'firm', time: 'year' }) */
export function difference(rows: PanelRows, options: LagOptions): (number | null)[] {
  const before = shifted('difference', rows, options, -1);
  const values = numericColumn(rows, options.variable);
  return before.map((value, row) => (value === null ? null : values[row]! - value));
}
