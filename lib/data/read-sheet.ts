import { files } from './files';
import type { SheetCell } from './import/grid';
import { cellText } from './import/grid';
import { openSheets, sheetNamed } from './import/open-sheets';

export type { SheetCell } from './import/grid';

/**
 * Reads one sheet of a workbook and gives back its rows as they are in the sheet, the first one included. Empty rows are left out.
 *
 * @param path the workbook
 * @param sheet name of the sheet
 * @throws DataError for a missing workbook, one that cannot be read, a missing sheet (with the names of those that are there) or an empty one
 */
export async function readSheet(path: string, sheet: string): Promise<SheetCell[][]> {
  const { cells } = sheetNamed(await openSheets(path), sheet, files.nameOf(path));
  return cells.filter((row) => row.some((cell) => cellText(cell) !== ''));
}
