import { quotientInterval, readPrintedNumber, type RoundingMode } from './printed-number';
import type { Range } from './range';

/** A cell of a regression table: coefficient, stars and standard error, the two numbers as the printed strings. */
export interface RegressionCell {
  coefficient: string;
  stars: number;
  standardError: string;
}

const CELL = /^\s*([^\s*(]+)\s*(\**)\s*\(([^)]+)\)\s*$/;

/**
 * Reads a cell such as "0.424*** (0.140)".
 *
 * @returns the cell, or null if the text is not a cell
 * @example
 * readRegressionCell('0.0670** (0.012)'); // { coefficient: '0.0670', stars: 2, standardError: '0.012' }
 */
export function readRegressionCell(text: string): RegressionCell | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const [, coefficient, stars, standardError] = match;
  const error = readPrintedNumber(standardError);
  if (readPrintedNumber(coefficient) === null || error === null || error.value < 0) return null;
  return { coefficient, stars: stars.length, standardError };
}

/** Reads a cell. @throws Error naming the text */
export function regressionCell(text: string): RegressionCell {
  const cell = readRegressionCell(text);
  if (cell === null) throw new Error(`"${text}": expected a cell such as "0.424*** (0.140)".`);
  return cell;
}

/** Returns the range of |t| of a cell, with both printed numbers anywhere in their rounding intervals. */
export function tInterval(cell: RegressionCell, mode: RoundingMode = 'nearest'): Range {
  return quotientInterval(cell.coefficient, cell.standardError, mode);
}
