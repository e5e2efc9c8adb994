/** A cell of a sheet as the file holds it; null when it is empty. */
export type SheetCell = string | number | boolean | null;

/** The cells of one sheet, empty rows included, so that a row's place is its number in the sheet less one. */
export interface Grid {
  /** What messages call it: the file, and the sheet where there are several */
  file: string;
  cells: SheetCell[][];
  /** Merged ranges, from the first to the last row and column, counted from 0 */
  merges: { top: number; left: number; bottom: number; right: number }[];
  /** What was read otherwise than stored */
  remarks?: string[];
  /** How rows are counted in messages: the number of the grid's first row */
  firstRow?: number;
}

/** The text of a cell on one line. */
export const cellText = (cell: SheetCell | undefined): string => String(cell ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore

/** A column as a spreadsheet names it: column 1 is B. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters; // prettier-ignore
  return letters;
}

/** A place as a spreadsheet names it: column 1, row 6 is B7. */
export const placeName = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;

/** The grid with rows and columns exchanged; messages then name places of the exchanged grid, so the caller keeps the direction. */
export function transposed(grid: Grid): Grid {
  const width = Math.max(0, ...grid.cells.map((row) => row.length));
  return {
    ...grid,
    cells: Array.from({ length: width }, (_, column) => grid.cells.map((row) => row[column] ?? null)),
    merges: grid.merges.map(({ top, left, bottom, right }) => ({ top: left, left: top, bottom: right, right: bottom })),
  };
}
