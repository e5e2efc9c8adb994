import { DataError } from './data-error';
import type { Resource } from './descriptor';
import type { FigureColumns } from './figure-columns';
import { files } from './files';
import { chooseFigures, type Choice } from './import/choose-figures';
import { itemOf } from './import/item-of';
import { labelFigures } from './import/label-figures';
import type { LabelledFigure, LabelledSheet } from './import/labelled-sheet';
import { openSheets, sheetNamed } from './import/open-sheets';
import { loadRows, type LoadOptions } from './load-table';
import type { PlacedFigure } from './merge-figures';

/** A workbook's figures for a table, and what was left out. */
export interface WorkbookFigures {
  figures: PlacedFigure[];
  /** Years of the workbook before the table's first possible year */
  yearsLeftOut: number[];
  /** Number of cells with a sign for "no figure" */
  withoutFigure: number;
  /** What was not read as printed, what was chosen and what was not used; one line each */
  remarks: string[];
  /** Titles, units and notes of the sheets */
  titles: string[];
  /** The headers of the columns from which figures were taken */
  headers: string[];
  /** True for a text export, whose figures may be off by a power of ten */
  isText: boolean;
}

interface SheetOfItem {
  item?: string;
  sheet?: string;
}

/** Assigns sheets to items: "1" for a table without items, "GDP=2" for one with items, "2" if the sheet itself names the items. */
function sheetsByItem(
  sheets: readonly string[],
  names: readonly string[],
  resource: Resource,
  { key }: FigureColumns,
): SheetOfItem[] {
  const items = itemsOf(resource);
  const refuse = (value: string, expected: string) =>
    new DataError({ file: `table ${resource.name}`, column: 'sheet', value, expected });
  if (sheets.length === 0) return [{}];
  const named = sheets.map((text): SheetOfItem => {
    const [, item, sheet] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (items.includes(text) && !names.includes(text)) return { item: text };
    return item !== undefined && items.includes(item) ? { item, sheet: sheet === '' ? undefined : sheet } : { sheet: text };
  });
  if (!key.includes('item')) {
    if (sheets.length !== 1) throw refuse(sheets.join(', '), 'the name of one sheet');
    return named;
  }
  const wrong = sheets.find((text, place) => (text.includes('=') && named[place].item === undefined) || named.findIndex(({ item }) => item !== undefined && item === named[place].item) < place && named[place].item !== undefined); // prettier-ignore
  if (wrong !== undefined) throw refuse(wrong, `item=sheet, each item once (items: ${items.join(', ')}), for example GDP=1`);
  return named;
}

const itemsOf = (resource: Resource) => resource.schema.fields.find((field) => field.name === 'item')?.constraints?.enum ?? [];

/** Multiplies without binary rounding errors: 20123.4 · 1000 is 20123400. */
export const timesExactly = (value: number, times: number) => (times === 1 ? value : Number((value * times).toPrecision(14)));

/** Adds its item to each figure: from the names above and beside it, or the item that the user named for the sheet. */
function withItems(
  sheet: LabelledSheet,
  resource: Resource,
  wanted: string | undefined,
  choice: Choice,
  options: LoadOptions,
  remarks: string[],
): (LabelledFigure & { item?: string })[] {
  const items = itemsOf(resource);
  if (items.length === 0) return sheet.figures;
  const sections = loadRows('sections', options);
  const found = sheet.figures.map((figure) => {
    const { item } = itemOf([...figure.block, ...figure.column], items, sections);
    const bare = (names: LabelledFigure['block']) => (item === undefined ? names : itemOf(names, items, sections).left);
    return { ...figure, item, block: bare(figure.block), column: bare(figure.column) };
  });
  const held = [...new Set(found.flatMap(({ item }) => item ?? []))];
  // With --column or --block, the item named is that of the chosen column or block.
  const chosen = wanted !== undefined && (choice.column !== undefined || choice.block !== undefined);
  if (wanted !== undefined && (chosen || !held.includes(wanted)))
    return sheet.figures.map((figure) => ({ ...figure, item: wanted }));
  if (held.length === 0) {
    throw new DataError({
      file: sheet.file,
      column: 'item',
      expected: `the item of the figures, as --sheet item=sheet (items: ${items.join(', ')})`,
    });
  }
  const others = [
    ...new Set(
      found
        .filter(({ item }) => item === undefined)
        .map(({ block, column }) => [...block, ...column].map((name) => name.printed).join(' › ') || "the region's own row"),
    ),
  ];
  if (others.length > 0)
    remarks.push(
      `No item of the table, not used: ${others.map((text) => `"${text}"`).join(', ')}. To read one, give --sheet with the item's name and --block or --column with one of these.`,
    );
  if (wanted !== undefined && held.length > 1)
    remarks.push(`Items not used: ${held.filter((item) => item !== wanted).join(', ')}.`);
  return found.filter(({ item }) => item !== undefined && (wanted === undefined || item === wanted));
}

/** Chooses for each item separately: the product may be under a heading "total", a section under none. */
function chooseByItem(
  sheet: LabelledSheet,
  figures: readonly (LabelledFigure & { item?: string })[],
  choice: Choice,
  remarks: string[],
) {
  const items = [...new Set(figures.map(({ item }) => item))];
  return items.flatMap((item) => {
    const chosen = chooseFigures({ ...sheet, figures: figures.filter((figure) => figure.item === item) }, choice);
    for (const line of [...chosen.remarks, ...chosen.unused]) if (!remarks.includes(line)) remarks.push(line);
    return chosen.figures.map((figure) => ({ ...figure, item }));
  });
}

/**
 * Reads the figures of one table from a workbook or CSV export in a layout of the Bureau.
 *
 * @param sheets the sheet's name; for a table with items, "item=sheet" for each item, or the name of a sheet whose headers name the items
 * @param times the factor by which the workbook's figures are multiplied to get the table's unit
 * @param choice which block, column, period and year to read if the sheet has several
 * @throws DataError like labelFigures and chooseFigures, and also for an unknown item, or if no figure is in the table's years
 */
export async function workbookFigures(
  path: string,
  resource: Resource,
  columns: FigureColumns,
  sheets: readonly string[],
  times: number,
  choice: Choice,
  options: LoadOptions,
): Promise<WorkbookFigures> {
  const firstYear = resource.schema.fields.find((field) => field.name === 'year')?.constraints?.minimum ?? 0;
  const book = await openSheets(path);
  const result: WorkbookFigures = {
    figures: [],
    yearsLeftOut: [],
    withoutFigure: 0,
    remarks: [...book.remarks],
    titles: [],
    headers: [],
    isText: book.isText,
  };
  const leftOut = new Set<number>();
  for (const { item: wanted, sheet: name } of sheetsByItem(
    sheets,
    book.sheets.map((one) => one.name),
    resource,
    columns,
  )) {
    const sheet = labelFigures(sheetNamed(book, name, files.nameOf(path)), { ...options, skip: choice.skip });
    result.titles.push(...sheet.titles, ...sheet.notes);
    result.remarks.push(...sheet.remarks);
    for (const { region, year, item, value, header } of chooseByItem(
      sheet,
      withItems(sheet, resource, wanted, choice, options, result.remarks),
      choice,
      result.remarks,
    )) {
      if (!result.headers.includes(header)) result.headers.push(header);
      if (value === undefined) result.withoutFigure += 1;
      else if (year! < firstYear) leftOut.add(year!);
      else
        result.figures.push({ region, year: year!, ...(item === undefined ? {} : { item }), value: timesExactly(value, times) });
    }
  }
  if (result.figures.length === 0) {
    throw new DataError({
      file: files.nameOf(path),
      expected: `figures of ${String(firstYear)} or later, as in table ${resource.name}`,
    });
  }
  result.yearsLeftOut = [...leftOut].sort((one, other) => one - other);
  return result;
}
