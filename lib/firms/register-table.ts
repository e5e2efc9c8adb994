import * as aq from 'arquero';
import type { Table } from 'arquero';
import { asColumns, checkKeys } from '../data/check-rows';
import { DataError } from '../data/data-error';
import { dataFolder, findResource, readDescriptor, type Resource } from '../data/descriptor';
import { files } from '../data/files';
import { hasTable, loadTable, type LoadOptions } from '../data/load-table';
import { matchRegion } from '../data/match-region';
import { readCell, type Cell } from '../data/read-cell';
import type { SheetCell } from '../data/import/grid';
import { readSheet } from '../data/read-sheet';
import type { FirmsRow } from '../data/table-rows';

const workbook = 'raw/firms.xlsx';
const sheet = 'firms';
const file = `data/${workbook}`;
const asText = (cell: SheetCell | undefined): string => String(cell ?? '').trim();

/** Finds a region's code from a code or name; rejects "Almaty" alone, which may be the city or the region. */
function regionCode(text: string, row: number, options: LoadOptions): string {
  const { code, near, bareAlmaty } = matchRegion(text, options);
  const refuse = (expected: string) => new DataError({ file, row, column: 'region', value: text, expected });
  if (bareAlmaty) throw refuse('ALA (the city) or ALM (the region)');
  if (code === undefined) throw refuse(`a region's code or name${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`);
  return code;
}

function tableOf(rows: readonly Record<string, Cell>[], { schema }: Resource): Table<FirmsRow> {
  return aq.table(schema.fields.map(({ name }): [string, Cell[]] => [name, rows.map((row) => row[name])]));
}

function rowsOfSheet(sheetRows: readonly SheetCell[][], resource: Resource, options: LoadOptions): Table<FirmsRow> {
  const { fields, primaryKey } = resource.schema;
  const header = (sheetRows[0] ?? []).map(asText);
  const missing = fields.find((field) => !header.includes(field.name));
  if (missing) {
    const expected = `the columns ${fields.map((field) => field.name).join(', ')} in the first row of sheet "${sheet}"`;
    throw new DataError({ file, row: 1, column: missing.name, expected });
  }
  const rows = sheetRows.slice(1).map((cells, place) => {
    const row = place + 2;
    const read: Record<string, Cell> = {};
    for (const field of fields) {
      const text = asText(cells[header.indexOf(field.name)]);
      read[field.name] = field.name === 'region' ? regionCode(text, row, options) : readCell(text, field, file, row);
    }
    return { row, cells: read };
  });
  checkKeys(asColumns(file, rows), primaryKey);
  return tableOf(
    rows.map(({ cells }) => cells),
    resource,
  );
}

/**
 * Reads the register table of opened and liquidated firms that the reader may have put into data/raw/: firms.csv, or a workbook firms.xlsx
 * whose sheet "firms" has the same columns in its header row (region, year, section, opened, liquidated; regions by code or by name in
 * any of the three languages). Returns a table without rows if neither exists: the counts are not public, so the project ships none.
 *
 * @throws DataError when both files exist, or for an invalid cell (with its row).
 * @example
 * (await registerTable()).numRows(); // 0 as the project ships
 */
export async function registerTable(options: LoadOptions = {}): Promise<Table<FirmsRow>> {
  const folder = dataFolder(options.folder);
  const hasWorkbook = files.exists(files.join(folder, workbook));
  if (!hasTable('firms', options)) {
    const resource = findResource(readDescriptor(folder), 'firms');
    if (!hasWorkbook) return tableOf([], resource);
    return rowsOfSheet(await readSheet(files.join(folder, workbook), sheet), resource, options);
  }
  if (hasWorkbook) throw new DataError({ file, expected: 'either this workbook or data/raw/firms.csv, not both' });
  return loadTable('firms', options);
}
