import { DataError } from '../data-error';
import { files } from '../files';
import { nearWords } from '../near-words';
import type { Grid } from './grid';
import { readGrids, type SheetFile } from './read-grids';

/**
 * Opens a workbook or a CSV file.
 *
 * @throws DataError for a file that is missing, is not a plain file (a pipe or a device could block for ever), or is not a table
 */
export async function openSheets(path: string): Promise<SheetFile> {
  const file = files.nameOf(path);
  if (!files.exists(path)) throw new DataError({ file, expected: 'the workbook to be there' });
  if (!files.isFile(path)) throw new DataError({ file, expected: 'a plain file, no folder, pipe or device' });
  return readGrids(files.read(path), file);
}

/**
 * Returns the named sheet or, without a name, the only sheet that is neither hidden nor empty.
 *
 * @throws DataError listing the names of the sheets
 */
export function sheetNamed({ sheets, isText }: SheetFile, name: string | undefined, file: string): Grid {
  const refuse = (value: string | undefined, expected: string) =>
    new DataError({ file, column: 'sheet', ...(value === undefined ? {} : { value }), expected });
  if (isText) {
    if (name !== undefined && name !== '') throw refuse(name, 'no name of a sheet, the file is a text file');
    return withRows(sheets[0].grid, undefined);
  }
  const names = sheets.map((sheet) => (sheet.hidden ? `${sheet.name} (hidden)` : sheet.name)).join(', ');
  if (name !== undefined) {
    const found = sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.trim() === name.trim());
    if (found) return withRows(found.grid, name);
    const near = nearWords(name, sheets.map((sheet) => sheet.name)); // prettier-ignore
    throw refuse(name, `one of the sheets ${names}${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`);
  }
  const open = sheets.filter((sheet) => !sheet.hidden && sheet.grid.cells.length > 0);
  if (open.length === 1) return withRows(open[0].grid, open[0].name);
  throw refuse(undefined, `the name of one sheet with --sheet: ${names}`);
}

function withRows(grid: Grid, sheet: string | undefined): Grid {
  if (grid.cells.length > 0) return grid;
  throw new DataError({
    file: grid.file,
    ...(sheet === undefined ? {} : { column: 'sheet', value: sheet }),
    expected: 'a sheet with rows, it is empty',
  });
}
