import { checkKeys } from '../data/check-rows';
import { DataError } from '../data/data-error';
import type { Field } from '../data/descriptor';
import { files } from '../data/files';
import { readCell, type Cell } from '../data/read-cell';
import { readCsv } from '../data/read-csv';

/** A table of the paper's folder: its columns and its key. */
export interface PaperTable {
  name: string;
  fields: Field[];
  key: string[];
  /** True when a header without rows is a table too: one to be filled in */
  mayBeEmpty?: boolean;
}

/** A row with its line number in the file. */
export interface PaperRow {
  row: number;
  cells: Record<string, Cell>;
}

/**
 * Reads a table of data/paper/ with the same checks as the tables of figures have: encoding, columns, types, keys.
 *
 * @param folder the folder, data/paper/ as a rule
 * @throws DataError naming file, row, column, value and what was expected
 */
export function readPaperTable(table: PaperTable, folder: string): PaperRow[] {
  const file = `data/paper/${table.name}.csv`;
  const path = files.join(folder, `${table.name}.csv`);
  if (!files.exists(path)) throw new DataError({ file, expected: 'the file to be there' });
  const bytes = files.read(path);
  const wanted = table.fields.map((field) => field.name);
  const onlyHeader = new TextDecoder().decode(bytes).replace(/^\ufeff/, '').trim().split(/\r?\n/).length === 1; // prettier-ignore
  if (table.mayBeEmpty && onlyHeader && bytes.length > 0) {
    return [];
  }
  const { header, records } = readCsv(bytes, file);
  const fault = wanted.find((name) => !header.includes(name)) ?? header.find((name) => !wanted.includes(name));
  if (fault !== undefined) throw new DataError({ file, row: 1, column: fault, expected: `the columns ${wanted.join(', ')}` });
  const rows = records.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(
      table.fields.map((field) => [field.name, readCell(cells[header.indexOf(field.name)], field, file, row)]),
    ),
  }));
  checkKeys({ file, rows }, table.key);
  return rows;
}
