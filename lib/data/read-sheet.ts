import { files } from './files';
import { cellText, type SheetCell } from './import/grid';
import { openSheets, sheetNamed } from './import/open-sheets';

/**
 * Reads one sheet of a workbook and returns its rows unchanged, including the first one. Empty rows are left out.
 *
 * @param path the workbook
 * @param sheet name of the sheet
 * @throws DataError for a missing or unreadable workbook, a missing sheet (with the names of the existing ones) or an empty sheet
 */
export async function readSheet(path: string, sheet: string): Promise<SheetCell[][]> {
  const { cells } = sheetNamed(await openSheets(path), sheet, files.nameOf(path));
  return cells.filter((row) => row.some((cell) => cellText(cell) !== ''));
}
