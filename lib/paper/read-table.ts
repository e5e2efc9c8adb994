import { asColumns, checkKeys } from '../data/check-rows';
import { DataError } from '../data/data-error';
import type { Field } from '../data/descriptor';
import { nearWords } from '../data/near-words';
import { readCell, type Cell } from '../data/read-cell';
import { readCsv } from '../data/read-csv';

/** The files of a paper: a folder, or files that a reader dropped into a page. */
export interface PaperFiles {
  /** Returns a file's content by its name ("claims.csv"); undefined if it does not exist */
  read: (name: string) => Uint8Array | undefined;
  /** The names of all files */
  names: () => string[];
  /** The file's name as a reader knows it, for messages */
  label: (name: string) => string;
}

/** A table in the paper's folder: its columns and its key. */
export interface PaperTable {
  name: string;
  fields: Field[];
  key: string[];
  /** True if the table may have a header but no rows, to be filled in later */
  mayBeEmpty?: boolean;
  /** Columns that may be absent */
  optional?: readonly string[];
}

/** A row with its line number in the file. */
export interface PaperRow {
  row: number;
  cells: Record<string, Cell>;
}

/** Returns the lines of a file that are neither empty nor comments. Excel puts a comment that contains a comma in quotes. */
const linesIn = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => /[^\s,;]/.test(line) && !/^"?#/.test(line));

const headerName = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '_');

/** Whether a file of the paper has rows below its header. */
export function hasRows(files: PaperFiles, name: string): boolean {
  const bytes = files.read(name);
  return bytes !== undefined && linesIn(new TextDecoder().decode(bytes)).length > 1;
}

/** Whether the header of a file of the paper has a column. */
export function hasColumn(files: PaperFiles, name: string, column: string): boolean {
  const header = linesIn(new TextDecoder().decode(files.read(name)))[0] ?? '';
  return header.split(/[,;\t]/).some((cell) => headerName(cell.replaceAll('"', '')) === column);
}

/** Replaces comments with empty lines, so that line numbers in messages match the file. */
function withoutComments(bytes: Uint8Array, text: string): Uint8Array {
  return /^\ufeff?"?#/m.test(text) ? new TextEncoder().encode(text.replace(/^\ufeff?"?#[^\r\n]*/gm, '')) : bytes;
}

/** Returns the delimiter that finds the most columns in the header. Excel writes semicolons if the decimal separator is a comma. */
function delimiterOf(header: string, wanted: readonly string[]): string {
  const found = (mark: string): number =>
    header.split(mark).filter((name) => wanted.includes(headerName(name.replaceAll('"', '')))).length;
  return [';', '\t'].reduce((best, mark) => (found(mark) > found(best) ? mark : best), ',');
}

/** Refuses a header that lacks a column or has an unknown one; a misspelt column is named in the message. */
function checkHeader(table: PaperTable, header: readonly string[], file: string): void {
  const wanted = table.fields.map((field) => field.name);
  const needed = wanted.filter((name) => !(table.optional ?? []).includes(name));
  const unknown = header.filter((name) => !wanted.includes(name));
  const missing = needed.find((name) => !header.includes(name));
  const may = table.optional === undefined ? '' : `, and optionally ${table.optional.join(', ')}`;
  const columns = `the columns ${needed.join(', ')}${may}`;
  if (missing !== undefined) {
    const near = nearWords(missing, unknown);
    const instead = near.length > 0 ? `"${near[0]}" is there instead` : 'it is missing';
    throw new DataError({ file, row: 1, column: missing, expected: `this column; ${instead}; ${columns}` });
  }
  if (unknown.length > 0) throw new DataError({ file, row: 1, column: unknown[0], expected: `only ${columns}` });
}

/**
 * Reads a table of a paper with the same checks as the data tables: encoding, columns, types, keys. Cells are separated by commas, or by
 * semicolons or tabs, as spreadsheets write them. Lines that begin with "#" are comments; empty rows are left out.
 *
 * @throws DataError naming file, row, column, value and what was expected
 */
export function readPaperTable(table: PaperTable, files: PaperFiles): PaperRow[] {
  const file = files.label(`${table.name}.csv`);
  const bytes = files.read(`${table.name}.csv`);
  if (bytes === undefined) throw new DataError({ file, expected: 'the file to exist' });
  const text = new TextDecoder().decode(bytes);
  const lines = linesIn(text);
  if (table.mayBeEmpty && lines.length <= 1) return [];
  const wanted = table.fields.map((field) => field.name);
  const csv = readCsv(withoutComments(bytes, text), file, delimiterOf(lines[0] ?? '', wanted));
  const header = csv.header.map(headerName);
  checkHeader(table, header, file);
  const rows = csv.records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        table.fields.map((field) => [field.name, readCell(cells[header.indexOf(field.name)] ?? '', field, file, row)]),
      ),
    }));
  checkKeys(asColumns(file, rows), table.key);
  return rows;
}
