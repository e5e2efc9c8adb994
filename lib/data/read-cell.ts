import { DataError } from './data-error';
import type { Field } from './descriptor';
import { nearWords } from './near-words';

/** A cell's value: text, a number, or null for a number that may be missing and is. */
export type Cell = string | number | null;

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const DECIMAL_COMMA = /^-?\d[\d\s\u00a0\u202f]*,\d+$/;
const THOUSANDS_SPACE = /^-?\d{1,3}([\s\u00a0\u202f]\d{3})+([.,]\d+)?$/;

function wanted(field: Field): string {
  const { minimum, maximum, exclusiveMinimum } = field.constraints ?? {};
  const kind = field.type === 'integer' ? 'a whole number' : 'a number';
  if (exclusiveMinimum !== undefined) return `${kind} above ${String(exclusiveMinimum)}`;
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${String(minimum)} to ${String(maximum)}`;
  if (minimum !== undefined) return `${kind} of at least ${String(minimum)}`;
  if (maximum !== undefined) return `${kind} of at most ${String(maximum)}`;
  return kind;
}

function numberHint(text: string): string {
  if (THOUSANDS_SPACE.test(text)) return ' without spaces between the thousands';
  if (DECIMAL_COMMA.test(text)) return ' with a decimal point, not a comma';
  return ', not text';
}

/** Reads the cells of one column: the text, the file's name and the line for messages. */
export type CellReader = (text: string, file: string, row: number) => Cell;

/**
 * Turns the texts of a column into values, and checks them against the field's type and constraints. An optional number that is
 * empty becomes null, an optional text the empty text; a required cell that is empty is refused.
 *
 * @param field the column's description
 * @returns a reader that throws DataError naming file, row, column, value and expectation
 */
export function cellReader(field: Field): CellReader {
  const { required, minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = field.constraints ?? {};
  const isText = field.type === 'string';
  const whole = field.type === 'integer';
  const words = field.constraints?.enum;
  const allowed = words && new Set(words);
  // Made once and not for each cell: a large table has millions of them.
  const refuse = (text: string, file: string, row: number, expected: string) =>
    new DataError({ file, row, column: field.name, value: text, expected });
  const readText: CellReader = (text, file, row) => {
    if (!allowed || allowed.has(text)) return text;
    const near = nearWords(text, words!);
    throw refuse(text, file, row, `one of ${words!.join(', ')}${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`);
  };
  const readNumber: CellReader = (text, file, row) => {
    if (!NUMBER.test(text)) throw refuse(text, file, row, wanted(field) + numberHint(text));
    const value = Number(text);
    if (!Number.isFinite(value)) throw refuse(text, file, row, `${wanted(field)}, not one too large for a computer to hold`);
    if (value <= exclusiveMinimum) throw refuse(text, file, row, `${wanted(field)}: other figures are divided by it`);
    const outside = value < minimum || value > maximum;
    if (outside || (whole && !Number.isInteger(value))) throw refuse(text, file, row, wanted(field));
    return value;
  };
  const read = isText ? readText : readNumber;
  return (text, file, row) => {
    if (text !== '') return read(text, file, row);
    if (required) throw refuse(text, file, row, isText ? 'a text, the cell is empty' : `${wanted(field)}, the cell is empty`);
    return isText ? '' : null;
  };
}

/** Reads a single cell: {@link cellReader}. */
export const readCell = (text: string, field: Field, file: string, row: number): Cell => cellReader(field)(text, file, row);
