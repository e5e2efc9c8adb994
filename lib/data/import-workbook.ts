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

/** Which table a workbook is for, and which of its figures. */
export interface ImportOptions extends LoadOptions, Choice {
  table: string;
  /** The sheet's name; for a table with items "item=sheet" for each item. The file's only sheet when absent */
  sheets?: readonly string[];
  /** What the workbook's figures are multiplied by to get the table's unit; 1 when absent */
  times?: number;
  /** Look, and write nothing */
  dryRun?: boolean;
  /** Write in spite of what speaks against it (never a table that the loader would refuse) */
  force?: boolean;
}

/** What an import found, and did. */
export interface Imported extends Omit<MergedFigures, 'rows'>, WorkbookFigures {
  /** The file written, and where the file that stood there before is kept; relative to the data folder's parent */
  path: string;
  earlier: string;
  written: boolean;
  /** What spoke against writing */
  objections: Objections;
}

/** The table would be refused: what was found goes along, so that a reader sees the whole. */
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

/** The Bureau's portal exports some tables multiplied by a power of ten; the figures at hand tell by which. */
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
 * Puts the figures of a workbook or CSV export of the Bureau into a table of data/raw/: new years are added, revised figures replaced,
 * all others stay. The table as it would be is checked as the loader checks it, its identities are computed, and the new figures are
 * compared with those at hand. Nothing is written when an identity breaks, when no figure agrees with the table at hand, when a
 * region moves by more than the table's history allows, or when the unit is another, unless `force` insists. The file that stood there
 * before is kept under raw/earlier/.
 *
 * @param path the .xlsx, .xls or .csv file
 * @returns the figures added and revised, what was not used, and what spoke against writing; `written` is false where the workbook brings
 * nothing new, and with `dryRun`
 * @throws ImportRefused (a DataError that holds all that was found) when something speaks against writing; DataError when the workbook
 * cannot be read or would leave the table incomplete. Nothing is written then
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
    // Figures in another unit often break a rule of the table first; the unit is the reason to name.
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
