import { inspect } from 'node-inspect-extracted';
import { CellFault, lineWithCaret, writtenColumn, type Place } from '../cells/fault';
import type { LiveError } from '../messages';

/** The number of lines that the AsyncFunction constructor adds above the body. */
const linesAbove = 2;

/** The first place in the cell that an error's stack mentions; Chromium and Firefox format it differently. */
function placeOf(stack: string, name: string): Place | undefined {
  const match = new RegExp(`${name}[^\\n:]*:(\\d+):(\\d+)`).exec(stack);
  return match ? { line: Number(match[1]) - linesAbove, column: Number(match[2]) - 1 } : undefined;
}

/**
 * Describes a cell's error for the reader: the line of the cell with a caret, and a hint.
 *
 * @param body the compiled cell, to which the columns of the stack refer
 * @param hintOf returns a hint; it receives the line, from 1, if that is known
 */
export function describeError(
  error: unknown,
  cell: { name: string; source: string; body: string },
  hintOf: (error: Error, line?: number) => string | undefined,
): LiveError {
  if (error instanceof CellFault) {
    const line = error.place && lineWithCaret(cell.source, error.place);
    return { kind: error.kind, message: error.message, line, hint: hintOf(error, error.place?.line) };
  }
  if (!(error instanceof Error)) return { kind: 'Thrown', message: inspect(error) };
  const place = placeOf(error.stack ?? '', cell.name);
  const written = place && cell.source.split('\n')[place.line - 1];
  const compiled = place && cell.body.split('\n')[place.line - 1];
  const line =
    place && written !== undefined && compiled !== undefined
      ? lineWithCaret(cell.source, { line: place.line, column: writtenColumn(compiled, written, place.column) })
      : undefined;
  return { kind: error.name, message: error.message, line, hint: hintOf(error, place?.line) };
}
