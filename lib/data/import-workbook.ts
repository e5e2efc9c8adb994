import { checkNumber } from '../numerics/check-number';
import { dataFolder, findResource, readDescriptor, type Resource } from './descriptor';
import { DataError } from './data-error';
import { keptPath } from './earlier-vintage';
import { columnsOfFigures, type FigureColumns } from './figure-columns';
import { files } from './files';
import type { Choice } from './import/choose-figures';
import { agreementOf } from './import/compare-figures';
import { forecastObjection, objectionsTo, unitObjection, type Objections } from './import/objections';
import { checkedTable, loadTable, type LoadOptions } from './load-table';
import { mergeFigures, type MergedFigures, type PlacedFigure } from './merge-figures';
import { readCsv } from './read-csv';
import { timesExactly, workbookFigures, type WorkbookFigures } from './workbook-figures';
import { csvText } from './write-csv';

/** Which table a workbook is for, and which of its figures to import. */
export interface ImportOptions extends LoadOptions, Choice {
  table: string;
  /** The sheet's name; for a table with items, "item=sheet" for each item. Default: the file's only sheet */
  sheets?: readonly string[];
  /** The factor by which the workbook's figures are multiplied to get the table's unit (default 1) */
  times?: number;
  /** Only report what would change; write nothing */
  dryRun?: boolean;
  /** Write in spite of objections (but never a table that the loader would refuse) */
  force?: boolean;
}

/** What an import found and did. */
export interface Imported extends Omit<MergedFigures, 'rows'>, WorkbookFigures {
  /** The file written, and where the previous file is kept; both relative to the data folder's parent */
  path: string;
  earlier: string;
  written: boolean;
  /** Reasons against writing, and what to look at */
  objections: Objections;
}

/** An import was refused. The error contains everything that was found, so that users see the whole picture. */
export class ImportRefused extends DataError {
  constructor(
    file: string,
    readonly found: Imported,
  ) {
    super({
      file,
      expected: `figures that fit the table. Nothing was written (--force takes them in all the same):\n${found.objections.against.map((reason) => `- ${reason}`).join('\n')}`,
    });
    this.name = 'ImportRefused';
  }
}

function figuresOf(name: string, columns: FigureColumns, options: LoadOptions): PlacedFigure[] {
  const rows = loadTable(name, { ...options, onWarning: () => undefined }).objects() as Record<string, string | number>[];
  const withItems = columns.key.includes('item');
  return rows.map((row) => ({
    region: String(row.region),
    year: Number(row.year),
    ...(withItems ? { item: String(row.item) } : {}),
    value: Number(row[columns.measure]),
  }));
}

/** Undoes the power of ten by which the Bureau's portal multiplies some exports; comparison with the existing figures shows which. */
function inTableUnit(found: WorkbookFigures, known: readonly PlacedFigure[], times: number): WorkbookFigures {
  if (!found.isText || times !== 1) return found;
  const { power, shared } = agreementOf(known, found.figures);
  if (power === 0) return found;
  const remark = `The export's figures are 10^${String(power)} times the table's, found by comparing ${String(shared)} of them; they were divided by it.`;
  const figures = found.figures.map((figure) => ({ ...figure, value: timesExactly(figure.value, 10 ** -power) }));
  return { ...found, figures, remarks: [...found.remarks, remark] };
}

function mergedTable(resource: Resource, columns: FigureColumns, figures: readonly PlacedFigure[], folder: string) {
  const before = files.read(files.join(folder, resource.path));
  const { header, records } = readCsv(before, `data/${resource.path}`);
  const { rows, ...changes } = mergeFigures(header, records, columns.measure, figures);
  return { before, changes, text: csvText([header, ...rows]) };
}

/**
 * Puts the figures of a workbook or CSV export of the Bureau into a table of data/raw/: new years are added, revised figures are
 * replaced, all others stay. The resulting table is first checked like any loaded table, its identities are computed, and the new figures
 * are compared with the existing ones. Unless `force` is set, nothing is written if an identity breaks, if no figure agrees with the
 * existing table, if a region changes by more than the table's history allows, or if the unit differs. The previous file is kept under
 * raw/earlier/.
 *
 * @param path the .xlsx, .xls or .csv file
 * @returns the figures added and revised, what was not used, and the objections to writing; `written` is false if the workbook contains
 * nothing new, and with `dryRun`
 * @throws ImportRefused (a DataError with everything that was found) if there are objections; DataError if the workbook cannot be
 * read or would leave the table incomplete. In both cases nothing is written
 * @example
 * await importWorkbook('data/raw/population-2026.xlsx', { table: 'population', sheets: ['1'] });
 */
export async function importWorkbook(path: string, options: ImportOptions): Promise<Imported> {
  const {
    table: name,
    sheets = [],
    times = 1,
    dryRun = false,
    force = false,
    block,
    column,
    period,
    year,
    skip,
    ...load
  } = options;
  checkNumber(times, 'times', 'a number above zero');
  const folder = dataFolder(options.folder);
  const descriptor = readDescriptor(folder);
  const resource = findResource(descriptor, name);
  const columns = columnsOfFigures(resource, descriptor);
  const known = figuresOf(name, columns, load);
  const read = await workbookFigures(path, resource, columns, sheets, times, { block, column, period, year, skip }, load);
  const found = inTableUnit(read, known, times);
  const { before, changes, text } = mergedTable(resource, columns, found.figures, folder);
  const earlier = keptPath(resource, before);
  const result: Imported = {
    ...found,
    ...changes,
    path: `data/${resource.path}`,
    earlier: `data/${earlier}`,
    written: false,
    objections: { against: [], look: [], checked: 0, broken: [] },
  };
  const file = `data/${resource.path} with ${files.nameOf(path)}`;
  if (changes.added.length + changes.revised.length === 0) return result;
  let merged: ReturnType<typeof checkedTable>;
  try {
    merged = checkedTable(new TextEncoder().encode(text), file, resource, descriptor, load);
  } catch (error) {
    // Figures in another unit often break a rule of the table first, but the unit is the reason to report.
    const unit = unitObjection(known, found.figures, columns.unit);
    if (unit === undefined) throw error;
    throw new ImportRefused(file, { ...result, objections: { ...result.objections, against: [unit, (error as Error).message] } });
  }
  result.objections = objectionsTo(name, columns, known, found.figures, changes, merged, load);
  const forecast = forecastObjection(found.titles, found.headers);
  if (forecast !== undefined) result.objections.against.unshift(forecast);
  if (result.objections.against.length > 0 && !force) throw new ImportRefused(file, result);
  if (dryRun) return result;
  if (!files.exists(files.join(folder, earlier))) files.write(files.join(folder, earlier), before);
  files.write(files.join(folder, resource.path), text);
  return { ...result, written: true };
}
