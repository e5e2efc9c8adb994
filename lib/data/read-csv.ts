import { parse } from 'csv-parse/sync';
import { DataError } from './data-error';

/** A line of a CSV file: its number in the file (the header is 1) and its cells as text. */
export interface CsvRecord {
  row: number;
  cells: string[];
}

function decode(bytes: Uint8Array, file: string): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DataError({ file, expected: 'text in UTF-8; save the file again in that encoding' });
  }
  if (text.includes('\u0000')) throw new DataError({ file, expected: 'text in UTF-8, not UTF-16; save the file again in UTF-8' });
  return text;
}

/** Parses the rows; each has the number of the line on which it ends. */
function parseRows(text: string, file: string, delimiter: string): CsvRecord[] {
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, info: true };
  try {
    const rows = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ row: info.lines, cells: record }));
  } catch (error) {
    throw new DataError({ file, expected: `a CSV file (${(error as Error).message})` });
  }
}

/**
 * Splits a CSV file into its header and its records. A byte order mark and Windows line endings are accepted.
 *
 * @param bytes the file's content
 * @param file its name for messages
 * @param delimiter the character between cells
 * @throws DataError for an encoding other than UTF-8, an empty file, a file without rows, broken quotes, or a line with too many or too few cells
 */
export function readCsv(bytes: Uint8Array, file: string, delimiter = ','): { header: string[]; records: CsvRecord[] } {
  const text = decode(bytes, file);
  if (text.trim() === '') throw new DataError({ file, expected: 'a header and rows; the file is empty' });
  const [first, ...records] = parseRows(text, file, delimiter);
  const header = first.cells.map((name) => name.trim());
  if (records.length === 0) throw new DataError({ file, row: 1, expected: 'rows below the header' });
  for (const { row, cells } of records) {
    if (cells.length === header.length) continue;
    throw new DataError({
      file,
      row,
      value: cells.join(delimiter),
      expected: `${String(header.length)} cells (${header.join(', ')}), not ${String(cells.length)}; ${delimiter === ',' ? 'a decimal comma or a comma' : 'a delimiter'} without quotes?`,
    });
  }
  return { header, records };
}
