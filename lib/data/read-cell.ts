import { DataError } from './data-error';
import type { Field } from './descriptor';
import { nearWords } from './near-words';

/** A cell's value: text, a number, or null for an optional number that is missing. */
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

/** Reads a cell of one column from its text; the file's name and the line number are for messages. */
export type CellReader = (text: string, file: string, row: number) => Cell;

/**
 * Returns a reader that turns the texts of a column into values and checks them against the field's type and constraints. An empty
 * optional number becomes null, an empty optional text stays empty; an empty required cell is an error.
 *
 * @param field the column's description
 * @returns a reader that throws DataError naming file, row, column, value and what was expected
 */
export function cellReader(field: Field): CellReader {
  const { required, minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = field.constraints ?? {};
  const isText = field.type === 'string';
  const whole = field.type === 'integer';
  const words = field.constraints?.enum;
  const allowed = words && new Set(words);
  // Created once, not for each cell: a large table has millions of cells.
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
    if (required) throw refuse(text, file, row, isText ? 'text; the cell is empty' : `${wanted(field)}; the cell is empty`);
    return isText ? '' : null;
  };
}

/** Reads a single cell with {@link cellReader}. */
export const readCell = (text: string, field: Field, file: string, row: number): Cell => cellReader(field)(text, file, row);
