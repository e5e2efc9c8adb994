import { readBureauWorkbook } from './bureau-workbook';
import { DataError } from './data-error';
import type { Resource } from './descriptor';
import { files } from './files';
import type { FigureColumns } from './figure-columns';
import type { LoadOptions } from './load-table';
import type { PlacedFigure } from './merge-figures';

/** A workbook's figures for a table, and what was left out of it. */
export interface WorkbookFigures {
  figures: PlacedFigure[];
  /** Years of the workbook that lie before the table's first possible year */
  yearsLeftOut: number[];
  /** Cells with a sign for "no figure" */
  withoutFigure: number;
}

/** Which sheet holds which item: "1" for a table without items, "GDP=2" for one with them. */
function sheetsByItem(sheets: readonly string[], resource: Resource, { key }: FigureColumns): { item?: string; sheet: string }[] {
  const items = resource.schema.fields.find((field) => field.name === 'item')?.constraints?.enum ?? [];
  const refuse = (value: string, expected: string) =>
    new DataError({ file: `table ${resource.name}`, column: 'sheet', value, expected });
  if (!key.includes('item')) {
    if (sheets.length !== 1) throw refuse(sheets.join(', '), 'the name of one sheet');
    return [{ sheet: sheets[0] }];
  }
  const named = sheets.map((text) => ({ item: text.slice(0, Math.max(0, text.indexOf('='))), sheet: text.slice(text.indexOf('=') + 1) }));
  const wrong = named.findIndex(({ item }, place) => !items.includes(item) || named.findIndex((other) => other.item === item) < place);
  if (named.length === 0 || wrong >= 0) {
    throw refuse(sheets[wrong] ?? '', `item=sheet, each item once (items: ${items.join(', ')}), for example GDP=1`);
  }
  return named;
}

/** A multiple without the dust of binary fractions: 20123.4 · 1000 is 20123400. */
const timesExactly = (value: number, times: number) => (times === 1 ? value : Number((value * times).toPrecision(14)));

/**
 * Reads from a workbook in the Bureau's layout the figures of one table.
 *
 * @param sheets the sheet's name; for a table with items one "item=sheet" for each item that the workbook holds
 * @param times what the workbook's figures are multiplied with, to come to the table's unit
 * @throws DataError as readBureauWorkbook, and for quarters, an unknown item, or no figure in the table's years
 */
export async function workbookFigures(
  path: string,
  resource: Resource,
  columns: FigureColumns,
  sheets: readonly string[],
  times: number,
  options: LoadOptions,
): Promise<WorkbookFigures> {
  const firstYear = resource.schema.fields.find((field) => field.name === 'year')?.constraints?.minimum ?? 0;
  const result: WorkbookFigures = { figures: [], yearsLeftOut: [], withoutFigure: 0 };
  const leftOut = new Set<number>();
  for (const { item, sheet } of sheetsByItem(sheets, resource, columns)) {
    const { table, missing } = await readBureauWorkbook(path, { ...options, sheet, measure: columns.measure });
    const file = `${files.nameOf(path)}, sheet ${sheet}`;
    if (table.columnNames().includes('quarter')) {
      throw new DataError({ file, expected: `years; table ${resource.name} holds no quarters` });
    }
    result.withoutFigure += missing.length;
    for (const row of table.objects() as Record<string, string | number>[]) {
      const [region, year] = [String(row.region), Number(row.year)];
      const value = timesExactly(Number(row[columns.measure]), times);
      if (year < firstYear) leftOut.add(year);
      else result.figures.push({ region, year, ...(item === undefined ? {} : { item }), value });
    }
  }
  if (result.figures.length === 0) {
    throw new DataError({ file: files.nameOf(path), expected: `figures of ${String(firstYear)} or later, as table ${resource.name} holds them` });
  }
  result.yearsLeftOut = [...leftOut].sort((one, other) => one - other);
  return result;
}
