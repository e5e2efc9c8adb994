import type { WorkBook, WorkSheet } from 'xlsx';
import { DataError } from '../data-error';
import type { Grid, SheetCell } from './grid';
import { isWorkbook, textCells } from './text-cells';
import { workbookCell, type DateOf, type WorkbookCell } from './workbook-cell';

/** The sheets of a file, in their order; a CSV file is one sheet without a name. */
export interface SheetFile {
  sheets: { name: string; hidden: boolean; grid: Grid }[];
  /** A text file of cells (an export) and no workbook */
  isText: boolean;
  remarks: string[];
}

interface Tools {
  decodeRange: (range: string) => { s: { r: number; c: number }; e: { r: number; c: number } };
  dateOf: DateOf;
}

/** Marks that nobody sees: a soft hyphen, a space of no width, a sign for the direction of writing. They part no word. */
const seen = (cell: SheetCell): SheetCell => (typeof cell === 'string' ? cell.replace(/\p{Cf}/gu, '') : cell);

function gridOf(sheet: WorkSheet, file: string, tools: Tools): Grid {
  if (sheet['!ref'] === undefined) return { file, cells: [], merges: [] };
  const { e } = tools.decodeRange(sheet['!ref']);
  const data = (sheet['!data'] ?? []) as (WorkbookCell | undefined)[][];
  let percents = 0;
  const cells = Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c) => {
      const { cell, percent } = workbookCell(data[r]?.[c], tools.dateOf);
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
  return { file, cells, merges, remarks };
}

/**
 * The cells of a workbook (.xlsx, .xls, .ods) or of a text file (CSV with tabs, semicolons, commas or bars). The content decides, not
 * the name's ending.
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
  // Heavy, and only whoever reads a workbook needs it. Old .xls files are in a code page of their own.
  const { read, utils, SSF, set_cptable: setCodePages } = await import('xlsx');
  setCodePages(await import('xlsx/dist/cpexcel.full.mjs'));
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', cellNF: true, dense: true });
  } catch (error) {
    throw new DataError({ file: name, expected: `a workbook (.xlsx, .xls, .ods) or a .csv file (${(error as Error).message})` });
  }
  const { parse_date_code: dateOf } = SSF as { parse_date_code: (day: number, options: { date1904: boolean }) => ReturnType<DateOf> }; // prettier-ignore
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const tools: Tools = { decodeRange: utils.decode_range, dateOf: (day) => dateOf(day, { date1904 }) };
  const sheets = book.SheetNames.map((sheet, place) => ({
    name: sheet,
    hidden: (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0,
    grid: gridOf(book.Sheets[sheet], `${name}, sheet ${sheet}`, tools),
  }));
  return { sheets, isText: false, remarks: [] };
}
