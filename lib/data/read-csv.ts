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

/**
 * Splits a CSV file into its header and its records. A byte order mark and Windows line ends are accepted.
 *
 * @param bytes the file's content
 * @param file its name for messages
 * @throws DataError for another encoding than UTF-8, an empty file, a file without rows, broken quotes, or a line with too many or too few cells
 */
export function readCsv(bytes: Uint8Array, file: string): { header: string[]; records: CsvRecord[] } {
  const text = decode(bytes, file);
  if (text.trim() === '') throw new DataError({ file, expected: 'a header and rows, the file is empty' });
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as typeof parsed;
  } catch (error) {
    throw new DataError({ file, expected: `a CSV file (${(error as Error).message})` });
  }
  const [first, ...rest] = parsed;
  const header = first.record.map((name) => name.trim());
  if (rest.length === 0) throw new DataError({ file, row: 1, expected: 'rows under the header' });
  const records = rest.map(({ record, info }) => {
    if (record.length !== header.length) {
      throw new DataError({
        file,
        row: info.lines,
        value: record.join(','),
        expected: `${String(header.length)} cells (${header.join(', ')}), there are ${String(record.length)}; a decimal comma or a comma without quotes?`,
      });
    }
    return { row: info.lines, cells: record };
  });
  return { header, records };
}
