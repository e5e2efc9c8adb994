import { dataFolder, findResource, readDescriptor } from './descriptor';
import { earlierPath } from './earlier-vintage';
import { columnsOfFigures } from './figure-columns';
import { fileHash } from './file-hash';
import { files } from './files';
import { checkedTable, loadTable, type LoadOptions } from './load-table';
import { mergeFigures, type MergedFigures, type PlacedFigure } from './merge-figures';
import { readCsv } from './read-csv';
import { requireSameUnit } from './same-unit';
import { workbookFigures, type WorkbookFigures } from './workbook-figures';
import { csvText } from './write-csv';

/** Which table a workbook is for. */
export interface ImportOptions extends LoadOptions {
  table: string;
  /** The sheet's name; for a table with items one "item=sheet" for each item */
  sheets: readonly string[];
  /** What the workbook's figures are multiplied with, to come to the table's unit; 1 when absent */
  times?: number;
}

/** What an import did. */
export interface Imported extends Omit<MergedFigures, 'rows'>, Omit<WorkbookFigures, 'figures'> {
  /** The file written, and the one where the described vintage is kept; relative to the data folder's parent */
  path: string;
  earlier: string;
  written: boolean;
}

/**
 * Puts the figures of a workbook of the Bureau into a table of data/raw/: new years are added, revised figures replaced, all others
 * stay. The result is checked as the loader checks it before anything is written; the described file is kept under raw/earlier/, so that
 * `vintageReport` can compare figure by figure.
 *
 * @param path the .xlsx file
 * @returns the figures added and revised; `written` is false where the workbook brings nothing new
 * @throws DataError when the workbook cannot be read, is in another unit, or would leave the table incomplete; nothing is written then
 * @example
 * await importWorkbook('data/raw/population-2026.xlsx', { table: 'population', sheets: ['1'] });
 */
export async function importWorkbook(path: string, options: ImportOptions): Promise<Imported> {
  const { table: name, sheets, times = 1, ...load } = options;
  if (!Number.isFinite(times) || times <= 0) throw new Error(`times is ${String(times)}; expected a positive number.`);
  const folder = dataFolder(options.folder);
  const descriptor = readDescriptor(folder);
  const resource = findResource(descriptor, name);
  const columns = columnsOfFigures(resource, descriptor);
  const known = loadTable(name, { ...load, onWarning: () => undefined }).objects() as Record<string, string | number>[];
  const place = (row: Record<string, string | number>): PlacedFigure => ({
    region: String(row.region),
    year: Number(row.year),
    ...(columns.key.includes('item') ? { item: String(row.item) } : {}),
    value: Number(row[columns.measure]),
  });
  const { figures, ...leftOut } = await workbookFigures(path, resource, columns, sheets, times, load);
  requireSameUnit(known.map(place), figures, files.nameOf(path), columns.unit);
  const target = files.join(folder, resource.path);
  const before = files.read(target);
  const { header, records } = readCsv(before, `data/${resource.path}`);
  const { rows, ...changes } = mergeFigures(header, records, columns.measure, figures);
  const text = csvText([header, ...rows]);
  const written = changes.added.length + changes.revised.length > 0;
  const earlier = earlierPath(resource);
  if (written) {
    checkedTable(new TextEncoder().encode(text), `data/${resource.path} with ${files.nameOf(path)}`, resource, descriptor, load);
    if (fileHash(before) === resource.hash && !files.exists(files.join(folder, earlier))) files.write(files.join(folder, earlier), before);
    files.write(target, text);
  }
  return { ...changes, ...leftOut, path: `data/${resource.path}`, earlier: `data/${earlier}`, written };
}
