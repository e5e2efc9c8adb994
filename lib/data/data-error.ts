/** Where in a file something is wrong, what was found there and what was expected. */
export interface DataFault {
  /** Path of the file as shown to users, for example data/raw/population.csv */
  file: string;
  /** Line number in the file; the header is line 1 */
  row?: number;
  column?: string;
  value?: string;
  expected: string;
}

function describe(fault: DataFault): string {
  const place = [
    fault.file,
    fault.row === undefined ? '' : `row ${String(fault.row)}`,
    fault.column === undefined ? '' : `column ${fault.column}`,
  ].filter(Boolean);
  const found = fault.value === undefined ? '' : `found "${fault.value}", `;
  return `${place.join(', ')}: ${found}expected ${fault.expected}`;
}

/**
 * An error about a figure or a file that cannot be used as it is. The message names file, row, column, value and what was expected;
 * the error has the same five as fields.
 *
 * @example
 * throw new DataError({ file: 'data/raw/population.csv', row: 7, column: 'persons', value: '-5', expected: 'a number of at least 0' });
 */
export class DataError extends Error implements DataFault {
  readonly file: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly expected: string;

  constructor(fault: DataFault) {
    super(describe(fault));
    this.name = 'DataError';
    this.file = fault.file;
    this.row = fault.row;
    this.column = fault.column;
    this.value = fault.value;
    this.expected = fault.expected;
  }
}
