/** A cell of a sheet as stored in the file; null if it is empty. */
export type SheetCell = string | number | boolean | null;

/** The cells of one sheet, including empty rows, so that a row's index is its number in the sheet minus one. */
export interface Grid {
  /** Its name in messages: the file, and the sheet if the file is a workbook */
  file: string;
  cells: SheetCell[][];
  /** Merged ranges, from the first to the last row and column, counted from 0 */
  merges: { top: number; left: number; bottom: number; right: number }[];
  /** What was not read as stored */
  remarks?: string[];
  /** How rows are counted in messages: the number of the grid's first row */
  firstRow?: number;
}

/** The text of a cell on one line. */
export const cellText = (cell: SheetCell | undefined): string => String(cell ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore

/** Returns a column's name in a spreadsheet: column 1 is B. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters; // prettier-ignore
  return letters;
}

/** Returns the number of a column from its letters: A is 1. */
export const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0); // prettier-ignore

/** Returns a cell's name in a spreadsheet: column 1, row 6 is B7. */
export const placeName = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;

/** Returns the grid with rows and columns exchanged; the caller must remember the exchange to name cells of the original sheet. */
export function transposed(grid: Grid): Grid {
  const width = Math.max(0, ...grid.cells.map((row) => row.length));
  return {
    ...grid,
    cells: Array.from({ length: width }, (_, column) => grid.cells.map((row) => row[column] ?? null)),
    merges: grid.merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
  };
}
