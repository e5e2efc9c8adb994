import { asColumns, checkKeys } from '../data/check-rows';
import { DataError } from '../data/data-error';
import type { Field } from '../data/descriptor';
import { readCell, type Cell } from '../data/read-cell';
import { readCsv } from '../data/read-csv';

/** The files of a paper: a folder, or what a reader dropped into a page. */
export interface PaperFiles {
  /** A file's content by its name ("claims.csv"); undefined when it is not there */
  read: (name: string) => Uint8Array | undefined;
  /** The names of all files */
  names: () => string[];
  /** The file's name as a reader knows it, for messages */
  label: (name: string) => string;
}

/** A table of the paper's folder: its columns and its key. */
export interface PaperTable {
  name: string;
  fields: Field[];
  key: string[];
  /** True when a header without rows is a table too: one to be filled in */
  mayBeEmpty?: boolean;
  /** Columns that may be absent */
  optional?: readonly string[];
}

/** A row with its line number in the file. */
export interface PaperRow {
  row: number;
  cells: Record<string, Cell>;
}

/**
 * Reads a table of a paper with the same checks as the tables of figures have: encoding, columns, types, keys. Lines that begin with "#" are
 * comments.
 *
 * @throws DataError naming file, row, column, value and what was expected
 */
export function readPaperTable(table: PaperTable, files: PaperFiles): PaperRow[] {
  const file = files.label(`${table.name}.csv`);
  const bytes = files.read(`${table.name}.csv`);
  if (bytes === undefined) throw new DataError({ file, expected: 'the file to be there' });
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (table.mayBeEmpty && lines.length === 1) return [];
  const { header, records } = readCsv(withoutComments(bytes, text), file);
  const wanted = table.fields.map((field) => field.name);
  const needed = wanted.filter((name) => !(table.optional ?? []).includes(name));
  const fault = needed.find((name) => !header.includes(name)) ?? header.find((name) => !wanted.includes(name));
  if (fault !== undefined) throw new DataError({ file, row: 1, column: fault, expected: `the columns ${wanted.join(', ')}` });
  const rows = records.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      table.fields.map((field) => [field.name, readCell(cells[header.indexOf(field.name)] ?? '', field, file, row)]),
    ),
  }));
  checkKeys(asColumns(file, rows), table.key);
  return rows;
}

/** Comments become empty lines, so that line numbers in messages stay those of the file. */
function withoutComments(bytes: Uint8Array, text: string): Uint8Array {
  return /^#/m.test(text) ? new TextEncoder().encode(text.replace(/^#.*$/gm, '')) : bytes;
}
