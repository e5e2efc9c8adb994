import type { WorkBook, WorkSheet } from 'xlsx';
import { DataError } from '../data-error';
import { columnLetters, type Grid, type SheetCell } from './grid';
import { decode, isMarkup, isWorkbook, textCells } from './text-cells';
import { isBlank, isComputed, workbookCell, type DateOf, type WorkbookCell } from './workbook-cell';

/** The sheets of a file, in their order; a CSV file is a single sheet without a name. */
export interface SheetFile {
  sheets: { name: string; hidden: boolean; grid: Grid }[];
  /** True for a text file of cells (an export), false for a workbook */
  isText: boolean;
  remarks: string[];
}

/**
 * Removes invisible characters (a soft hyphen, a zero-width space, a mark for the direction of writing) and the leading apostrophe that
 * tells a spreadsheet to treat a number as text.
 */
const seen = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? cell.replace(/\p{Cf}/gu, '').replace(/^'(?=.)/, '') : cell); // prettier-ignore

/** Returns the size of a sheet up to its last cell with content: a sheet may be formatted down to its millionth row. */
function sizeOf(data: readonly (readonly (WorkbookCell | undefined)[])[]): { height: number; width: number } {
  const size = { height: 0, width: 0 };
  data.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === undefined || isBlank(cell)) return;
      size.height = r + 1;
      size.width = Math.max(size.width, c + 1);
    });
  });
  return size;
}

function gridOf(sheet: WorkSheet, file: string, dateOf: DateOf): Grid {
  const data = (sheet['!data'] ?? []) as (WorkbookCell | undefined)[][];
  const { height, width } = sizeOf(data);
  const computed = data.some((row) => row.some((cell) => cell !== undefined && isComputed(cell)));
  let percents = 0;
  const cells = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c) => {
      const { cell, percent } = workbookCell(data[r]?.[c], dateOf, computed);
      if (percent) percents += 1;
      return seen(cell);
    }),
  );
  const merges = (sheet['!merges'] ?? []).map((range) => ({
    top: range.s.r,
    left: range.s.c,
    bottom: range.e.r,
    right: range.e.c,
  }));
  const remarks = percents === 0 ? [] : [`Cells in the format of a percentage were read as they are shown (4.9 for 4.9 %): ${String(percents)}.`]; // prettier-ignore
  const hidden = (lines: readonly ({ hidden?: boolean } | undefined)[] = [], name: (line: number) => string, count: number) =>
    lines.slice(0, count).flatMap((line, place) => (line?.hidden ? [name(place)] : []));
  const rows = hidden(sheet['!rows'], (row) => String(row + 1), height);
  const columns = hidden(sheet['!cols'], columnLetters, width);
  if (rows.length > 0) remarks.push(`Hidden rows were read too: ${rows.join(', ')}.`);
  if (columns.length > 0) remarks.push(`Hidden columns were read too: ${columns.join(', ')}.`);
  return { file, cells, merges, remarks };
}

/**
 * Reads the cells of a workbook (.xlsx, .xls, .ods) or of a text file (CSV with tabs, semicolons, commas or bars). The content decides
 * which it is, not the file extension.
 *
 * @param bytes the file's content
 * @param name its name, for messages
 * @throws DataError for a file that is neither
 */
export async function readGrids(bytes: Uint8Array, name: string): Promise<SheetFile> {
  if (bytes.length === 0) throw new DataError({ file: name, expected: 'a file that is not empty' });
  if (!isWorkbook(bytes)) {
    const { cells, remarks } = textCells(bytes, name);
    const grid: Grid = { file: name, cells: cells.map((row) => row.map(seen)), merges: [] };
    return { sheets: [{ name: '', hidden: false, grid }], isText: true, remarks };
  }
  // Loaded only when a workbook is read, because it is large. Old .xls files need the code pages.
  const { read, SSF, set_cptable: setCodePages } = await import('xlsx');
  setCodePages(await import('xlsx/dist/cpexcel.full.mjs'));
  let book: WorkBook;
  try {
    // The cells of a web page stay text; otherwise "4,6" would be read as 46.
    const options = { cellNF: true, dense: true, sheetStubs: true, cellStyles: true };
    book = isMarkup(bytes) ? read(decode(bytes).text, { ...options, type: 'string', raw: true }) : read(bytes, { ...options, type: 'array' }); // prettier-ignore
  } catch (error) {
    throw new DataError({ file: name, expected: `a workbook (.xlsx, .xls, .ods) or a .csv file (${(error as Error).message})` });
  }
  const { parse_date_code: dateAt } = SSF as { parse_date_code: (day: number, options: { date1904: boolean }) => ReturnType<DateOf> }; // prettier-ignore
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const sheets = book.SheetNames.map((sheet, place) => ({
    name: sheet,
    hidden: (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0,
    grid: gridOf(book.Sheets[sheet], `${name}, sheet ${sheet}`, (day) => dateAt(day, { date1904 })),
  }));
  return { sheets, isText: false, remarks: [] };
}
