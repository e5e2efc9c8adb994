import { dataFolder, findResource, readDescriptor, type Resource, type TableSummary } from './descriptor';
import { describedBytes } from './earlier-vintage';
import { columnsOfFigures, figureTables, type FigureColumns } from './figure-columns';
import { checkedTable, loadTable, type LoadOptions } from './load-table';
import { largestFirst, type Revision } from './merge-figures';
import { tableSummary } from './table-summary';
import { vintageChanges } from './vintage-changes';

/** How a table's figures compare with the vintage that data/datapackage.json describes. */
export interface VintageReport {
  table: string;
  /**
   * `figure by figure` if the described file is kept under raw/earlier/; otherwise only the `republic` figures, which
   * datapackage.json contains, can be compared.
   */
  compared: 'figure by figure' | 'republic';
  rowsBefore: number;
  rowsAfter: number;
  /** Years that have figures now but had none before */
  newYears: number[];
  /** Number of figures of the described vintage that are gone; only the republic's if only those are compared */
  dropped: number;
  /** Largest relative change first */
  revised: Revision[];
}

type Row = Record<string, string | number>;

function byFigure(before: readonly Row[], after: readonly Row[], { key, measure }: FigureColumns): Omit<VintageReport, 'table'> {
  const keyOf = (row: Row) => key.map((column) => row[column]).join(' ');
  const now = new Map(after.map((row) => [keyOf(row), row]));
  const years = new Set(before.map((row) => row.year));
  const kept = before.filter((row) => now.has(keyOf(row)));
  const revised = kept.flatMap((row): Revision[] => {
    const [old, fresh] = [Number(row[measure]), Number(now.get(keyOf(row))![measure])];
    const item = key.includes('item') ? { item: String(row.item) } : {};
    return old === fresh ? [] : [{ region: String(row.region), year: Number(row.year), ...item, before: old, after: fresh }];
  });
  return {
    compared: 'figure by figure',
    rowsBefore: before.length,
    rowsAfter: after.length,
    newYears: [...new Set(after.map((row) => Number(row.year)).filter((year) => !years.has(year)))],
    dropped: before.length - kept.length,
    revised: largestFirst(revised),
  };
}

function byRepublic(before: TableSummary, after: TableSummary): Omit<VintageReport, 'table'> {
  const now = new Map(after.years.map((year, place) => [year, after.republic[place]]));
  const item = before.item === undefined ? {} : { item: before.item };
  const revised = before.years.flatMap((year, place): Revision[] => {
    const [old, fresh] = [before.republic[place], now.get(year)];
    return fresh === undefined || fresh === old ? [] : [{ region: 'KAZ', year, ...item, before: old, after: fresh }];
  });
  return {
    compared: 'republic',
    rowsBefore: before.rows,
    rowsAfter: after.rows,
    newYears: after.years.filter((year) => !before.years.includes(year)),
    dropped: before.years.filter((year) => !now.has(year)).length,
    revised: largestFirst(revised),
  };
}

function reportOf(resource: Resource, columns: FigureColumns, folder: string, options: LoadOptions): VintageReport[] {
  const quiet = { ...options, onWarning: () => undefined };
  const now = loadTable(resource.name, quiet);
  const described = describedBytes(resource, folder);
  if (described) {
    const before = checkedTable(described, `data/${resource.path}, earlier`, resource, readDescriptor(folder), quiet);
    return [{ table: resource.name, ...byFigure(before.objects() as Row[], now.objects() as Row[], columns) }];
  }
  return resource.summary ? [{ table: resource.name, ...byRepublic(resource.summary, tableSummary(now, columns)) }] : [];
}

/**
 * Reports what has changed since the described vintage, for every table of figures by region and year whose file has changed: figure by
 * figure if the described file is kept under raw/earlier/ (where `npm run data:import` puts it), otherwise by the number of rows and the
 * republic's figures in data/datapackage.json.
 *
 * @returns an empty list if every file is the one described
 * @example
 * vintageReport().map(({ table, revised }) => `${table}: ${revised.length} figures revised`);
 */
export function vintageReport(options: LoadOptions = {}): VintageReport[] {
  const folder = dataFolder(options.folder);
  const descriptor = readDescriptor(folder);
  const names = new Set(figureTables(descriptor).map((resource) => resource.name));
  return vintageChanges({ folder })
    .filter(({ table, state }) => state === 'changed' && names.has(table))
    .flatMap(({ table }) => {
      const resource = findResource(descriptor, table);
      return reportOf(resource, columnsOfFigures(resource, descriptor), folder, options);
    });
}
