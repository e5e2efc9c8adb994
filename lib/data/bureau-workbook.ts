import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { DataError } from './data-error';
import { files } from './files';
import { chooseFigures, type Choice } from './import/choose-figures';
import { labelFigures } from './import/label-figures';
import type { LabelledFigure } from './import/labelled-sheet';
import { openSheets, sheetNamed } from './import/open-sheets';
import type { LoadOptions } from './load-table';

/** What to read from a workbook. */
export interface WorkbookOptions extends LoadOptions, Choice {
  /** Name of the sheet; default: the only one */
  sheet?: string;
  /** Name of the value column of the result, with its unit, for example 'million_tenge' */
  measure: string;
}

/** A cell with a sign for "no figure", as the Bureau prints it. */
export interface MissingCell {
  region: string;
  year: number;
  quarter: number | null;
  /** The sign: "-", "…", "x", or the empty text */
  sign: string;
}

/** The contents of a workbook. */
export interface WorkbookTable {
  /** region, year, (quarter,) and the measure; only cells with a figure */
  table: ColumnTable;
  /** The cells without a figure */
  missing: MissingCell[];
  /** Notes under the table */
  notes: string[];
  /** What was not read as printed, what was chosen, and what was not used */
  remarks: string[];
}

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/**
 * Reads a workbook or CSV export in a layout of the Bureau of National Statistics (titles, regions in rows or columns, periods above or
 * beside them, blocks and sub-columns; names in Russian, Kazakh or English) into a tidy table. If a sheet has both years and quarters, the
 * years are read; a sheet with only quarters gives a column `quarter`.
 *
 * @param path an .xlsx, .xls or .csv file
 * @param options the sheet's name, the name of the value column with its unit, and the choice among blocks, columns and periods
 * @returns the table region, year, (quarter,) value; the cells with a sign for "no figure"; notes and remarks
 * @throws DataError for a missing workbook or sheet, a sheet without years, an unknown region (with similar names), a region that
 * is listed twice, text instead of a figure, or a choice that was not made (with the possible choices)
 * @example
 * const { table, missing } = await readBureauWorkbook('grp.xlsx', { sheet: '1', measure: 'million_tenge' });
 */
export async function readBureauWorkbook(path: string, options: WorkbookOptions): Promise<WorkbookTable> {
  const file = await openSheets(path);
  const sheet = labelFigures(sheetNamed(file, options.sheet, files.nameOf(path)), options);
  const parts = new Set(sheet.figures.map(({ part }) => part));
  const quarterly = options.period === undefined && !parts.has('year') && QUARTERS.some((part) => parts.has(part));
  const wanted = quarterly ? QUARTERS.filter((part) => parts.has(part)) : [options.period];
  const chosen = wanted.map((period) => chooseFigures(sheet, { ...options, period }));
  const places = new Map(sheet.figures.map(({ place }, order) => [place, order]));
  const figures = chosen.flatMap((one) => one.figures).sort((one, other) => places.get(one.place)! - places.get(other.place)!);
  const quarterOf = ({ part }: LabelledFigure) => (quarterly ? Number(part!.slice(1)) : null);
  const tidy = figures.flatMap((figure) => {
    const quarter = quarterOf(figure);
    if (figure.value === undefined) return [];
    return [
      { region: figure.region, year: figure.year!, ...(quarter === null ? {} : { quarter }), [options.measure]: figure.value },
    ];
  });
  if (tidy.length === 0) throw new DataError({ file: sheet.file, expected: 'at least one figure' });
  const missing = figures
    .filter(({ value }) => value === undefined)
    .map((figure) => ({ region: figure.region, year: figure.year!, quarter: quarterOf(figure), sign: figure.sign }));
  const said = quarterly ? [] : chosen.flatMap(({ unused, remarks }) => [...remarks, ...unused]);
  return { table: aq.from(tidy), missing, notes: sheet.notes, remarks: [...file.remarks, ...sheet.remarks, ...said] };
}
