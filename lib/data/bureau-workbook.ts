import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { findPeriods, type PeriodColumn } from './bureau-header';
import { DataError } from './data-error';
import { files } from './files';
import type { LoadOptions } from './load-table';
import { matchRegion } from './match-region';
import { readSheet, type SheetCell } from './read-sheet';

/** What to read from a workbook. */
export interface WorkbookOptions extends LoadOptions {
  /** Name of the sheet */
  sheet: string;
  /** Name of the value column of the result, with its unit, for example 'million_tenge' */
  measure: string;
}

/** A cell that holds a sign for "no figure", as the Bureau prints it. */
export interface MissingCell {
  region: string;
  year: number;
  quarter: number | null;
  /** The sign: "-", "…", "x", or the empty text */
  sign: string;
}

/** What a workbook held. */
export interface WorkbookTable {
  /** region, year, (quarter,) and the measure; only cells that hold a figure */
  table: ColumnTable;
  /** The cells without one, named */
  missing: MissingCell[];
  /** Rows that are no region: notes under the table, headings between its parts */
  notes: string[];
}

const NO_FIGURE = new Set(['', '-', '–', '—', '…', '...', 'x', 'х', 'X', 'Х']);
const NUMBER = /^-?\d+([.,]\d+)?$/;

const asText = (cell: SheetCell | undefined) => String(cell ?? '').trim();

function readFigure(cell: SheetCell | undefined, refuse: (value: string) => DataError): number | string {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  const text = asText(cell);
  if (NO_FIGURE.has(text)) return text;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  // A figure stored as text, in the Bureau's own notation: "1 234,5".
  if (typeof cell === 'string' && NUMBER.test(plain)) return Number(plain.replace(',', '.'));
  throw refuse(text);
}

interface RegionLine {
  region: string;
  label: string;
  cells: SheetCell[];
}

/** The region of every row that holds figures; a bare "Almaty" is the region where the city stands in a row of its own. */
function readRegions(rows: SheetCell[][], columns: PeriodColumn[], file: string, options: LoadOptions): { lines: RegionLine[]; notes: string[] } {
  const places = new Set(columns.map((column) => column.place));
  const labelOf = (row: SheetCell[]) => asText(row.find((cell, place) => !places.has(place) && typeof cell === 'string' && asText(cell) !== ''));
  const labelled = rows.map((cells) => ({ cells, label: labelOf(cells), match: matchRegion(labelOf(cells), options) }));
  const cityNamed = labelled.some(({ match }) => match.code === 'ALA' && !match.bareAlmaty);
  const lines: RegionLine[] = [];
  const notes: string[] = [];
  for (const { cells, label, match } of labelled) {
    const empty = columns.every(({ place }) => asText(cells[place]) === '');
    if (match.code !== undefined) {
      const region = match.bareAlmaty && cityNamed ? 'ALM' : match.code;
      const before = lines.find((line) => line.region === region);
      if (before) throw new DataError({ file, column: 'region', value: label, expected: `a region that stands there once; ${region} is also "${before.label}"` });
      lines.push({ region, label, cells });
    } else if (empty) {
      if (label !== '') notes.push(label);
    } else {
      const hint = match.near.length > 0 ? `; near: ${match.near.join(', ')}` : '';
      throw new DataError({ file, column: 'region', value: label, expected: `a region's name in English, Russian or Kazakh${hint}` });
    }
  }
  return { lines, notes };
}

/**
 * Reads a workbook in the layout of the Bureau of National Statistics (title rows, regions in rows, years or quarters in columns; names
 * in Russian, Kazakh or English) into a tidy table. danfo's readExcel opens it; no arithmetic is left to danfo, whose frames
 * compute in single precision.
 *
 * @param path an .xlsx file
 * @param options the sheet's name and the name of the value column with its unit
 * @returns the table region, year, (quarter,) value; the cells that hold a sign for "no figure", each named; the rows that are notes
 * @throws DataError for a missing workbook or sheet, a sheet without years, an unknown region (with near names), a region that
 * stands there twice, or text in a cell for a figure
 * @example
 * const { table, missing } = await readBureauWorkbook('grp.xlsx', { sheet: '1', measure: 'million_tenge' });
 */
export async function readBureauWorkbook(path: string, options: WorkbookOptions): Promise<WorkbookTable> {
  const { sheet, measure } = options;
  const file = `${files.nameOf(path)}, sheet ${sheet}`;
  const rows = await readSheet(path, sheet);
  const periods = findPeriods(rows);
  if (!periods || periods.columns.length === 0) throw new DataError({ file, expected: 'a header row with years' });
  const { columns, firstRow } = periods;
  const twice = columns.find((one, place) => columns.findIndex((other) => other.year === one.year && other.quarter === one.quarter) < place);
  const nameOf = ({ year, quarter }: PeriodColumn) => (quarter === null ? String(year) : `${String(year)}, quarter ${String(quarter)}`);
  if (twice) throw new DataError({ file, column: nameOf(twice), expected: 'a period that stands in the header once' });
  const { lines, notes } = readRegions(rows.slice(firstRow), columns, file, options);
  if (lines.length === 0) throw new DataError({ file, expected: 'rows with regions under the header' });
  const tidy: Record<string, string | number>[] = [];
  const missing: MissingCell[] = [];
  for (const { region, label, cells } of lines) {
    for (const column of columns) {
      const expected = `a number or a sign for none (-, …, x), for region ${label}`;
      const figure = readFigure(cells[column.place], (value) => new DataError({ file, column: nameOf(column), value, expected }));
      const { year, quarter } = column;
      if (typeof figure === 'string') missing.push({ region, year, quarter, sign: figure });
      else tidy.push({ region, year, ...(quarter === null ? {} : { quarter }), [measure]: figure });
    }
  }
  if (tidy.length === 0) throw new DataError({ file, expected: 'at least one figure' });
  return { table: aq.from(tidy), missing, notes };
}
