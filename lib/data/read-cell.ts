import { DataError } from './data-error';
import type { Field } from './descriptor';
import { nearWords } from './near-words';

/** A cell's value: text, a number, or null for a number that may be missing and is. */
export type Cell = string | number | null;

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const DECIMAL_COMMA = /^-?\d[\d\s\u00a0\u202f]*,\d+$/;
const THOUSANDS_SPACE = /^-?\d{1,3}([\s\u00a0\u202f]\d{3})+([.,]\d+)?$/;

function wanted(field: Field): string {
  const { minimum, maximum } = field.constraints ?? {};
  const kind = field.type === 'integer' ? 'a whole number' : 'a number';
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

/**
 * Turns the text of a cell into its value, and holds it against the field's type and constraints. An optional number that is
 * empty becomes null, an optional text the empty text; a required cell that is empty is refused.
 *
 * @param text the cell as it stands in the file
 * @param field the column's description
 * @param file the file's name for messages
 * @param row the line number in the file
 * @throws DataError naming file, row, column, value and expectation
 */
export function readCell(text: string, field: Field, file: string, row: number): Cell {
  const refuse = (expected: string) => new DataError({ file, row, column: field.name, value: text, expected });
  const limits = field.constraints ?? {};
  if (text === '') {
    if (limits.required) throw refuse(field.type === 'string' ? 'a text, the cell is empty' : `${wanted(field)}, the cell is empty`);
    return field.type === 'string' ? '' : null;
  }
  if (field.type === 'string') {
    if (limits.enum && !limits.enum.includes(text)) {
      const near = nearWords(text, limits.enum);
      throw refuse(`one of ${limits.enum.join(', ')}${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`);
    }
    return text;
  }
  if (!NUMBER.test(text)) throw refuse(wanted(field) + numberHint(text));
  const value = Number(text);
  const tooSmall = limits.minimum !== undefined && value < limits.minimum;
  const tooLarge = limits.maximum !== undefined && value > limits.maximum;
  if (tooSmall || tooLarge || (field.type === 'integer' && !Number.isInteger(value))) throw refuse(wanted(field));
  return value;
}
