import { DataError } from './data-error';
import { files } from './files';
import { nearWords } from './near-words';

/** A cell of a sheet as the workbook holds it; null when it is empty. */
export type SheetCell = string | number | boolean | null;

interface Spreadsheet {
  readFile(path: string): { SheetNames: string[]; Sheets: Record<string, unknown> };
  utils: { sheet_to_json(sheet: unknown, options: object): SheetCell[][] };
}
interface Danfo {
  readExcel(path: string, options: object): Promise<{ columns: string[]; values: SheetCell[][] }>;
}

/**
 * danfo takes a sheet's first row for the header: a title becomes a column's name, empty cells become "__EMPTY", "__EMPTY_1", and names
 * that are whole numbers (years) move to the front. The first row as the sheet has it tells where each column belongs.
 */
function placesOf(columns: string[], firstRow: SheetCell[]): number[] {
  const titles = firstRow.map((cell) => (cell === null ? '' : String(cell).trim()));
  const isYear = (name: string) => /^\d+$/.test(name);
  const taken = new Set<number>();
  const places = columns.map((name) => {
    const place = isYear(name.trim()) ? titles.indexOf(name.trim()) : -1;
    if (place >= 0) taken.add(place);
    return place;
  });
  let next = 0;
  return places.map((place) => {
    if (place >= 0) return place;
    while (taken.has(next)) next += 1;
    next += 1;
    return next - 1;
  });
}

/**
 * Reads one sheet of an .xlsx workbook through danfo's readExcel and gives back its rows as they stand in the sheet, the first row included.
 * Empty rows are left out.
 *
 * @param path the workbook
 * @param sheet name of the sheet
 * @throws DataError for a missing workbook, one that cannot be read, a missing sheet (with the names of those that are there) or an empty one
 */
export async function readSheet(path: string, sheet: string): Promise<SheetCell[][]> {
  const file = files.nameOf(path);
  if (!files.exists(path)) throw new DataError({ file, expected: 'the workbook to be there' });
  // Both are heavy, and only whoever reads a workbook needs them.
  /* eslint-disable @typescript-eslint/no-require-imports */
  const spreadsheet = require('xlsx') as Spreadsheet;
  const danfo = require('danfojs-node') as Danfo;
  /* eslint-enable @typescript-eslint/no-require-imports */
  let book: ReturnType<Spreadsheet['readFile']>;
  try {
    book = spreadsheet.readFile(path);
  } catch (error) {
    throw new DataError({ file, expected: `an .xlsx workbook (${(error as Error).message})` });
  }
  const place = book.SheetNames.indexOf(sheet);
  if (place < 0) {
    const near = nearWords(sheet, book.SheetNames);
    const hint = near.length > 0 ? `; near: ${near.join(', ')}` : '';
    throw new DataError({ file, column: 'sheet', value: sheet, expected: `one of the sheets ${book.SheetNames.join(', ')}${hint}` });
  }
  const [firstRow] = spreadsheet.utils.sheet_to_json(book.Sheets[sheet], { header: 1, defval: null, blankrows: true });
  if (!firstRow) throw new DataError({ file, column: 'sheet', value: sheet, expected: 'a sheet with rows, it is empty' });
  const frame = await danfo.readExcel(path, { sheet: place });
  if (frame.values.length === 0) throw new DataError({ file, column: 'sheet', value: sheet, expected: 'rows under the first one' });
  const places = placesOf(frame.columns, firstRow);
  const rows = frame.values.map((values) => {
    const row: SheetCell[] = firstRow.map(() => null);
    values.forEach((value, column) => (row[places[column]] = value ?? null));
    return row;
  });
  return [firstRow, ...rows];
}
