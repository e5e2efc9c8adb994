import { DataError } from './data-error';
import { hasTable, isDescribed, loadTable } from './load-table';
import { dataFolder, findResource, readDescriptor, type Borders, type Resource } from './descriptor';

/** True if a replaced file has later years than the descriptor knows; false if it only has other figures for those years. */
function isNewer({ name, summary }: Resource, options: { folder?: string }): boolean {
  if (summary === undefined) return false;
  const years = loadTable(name, { ...options, onWarning: () => undefined }).array('year') as ArrayLike<number>;
  return Math.max(...new Set(Array.from(years))) > Math.max(...summary.years);
}

/**
 * Returns the source line of a table for charts and captions. The vintage comes from the descriptor, which `npm run data:describe`
 * updates. If the file has been replaced since, the line says that it has newer or other figures.
 *
 * @param name name of the table in data/datapackage.json
 * @returns for example "Bureau of National Statistics of Kazakhstan, table 5927 (copy of September 2026)"
 * @throws DataError for an unknown table
 * @example
 * tableSource('population');
 */
export function tableSource(name: string, options: { folder?: string } = {}): string {
  const resource = findResource(readDescriptor(options.folder), name);
  const line = resource.sourceLine ?? resource.sources.map((source) => source.title).join('; ');
  if (!line.includes('{vintage}')) return line;
  const changed = hasTable(name, options) && !isDescribed(name, options);
  const since = !changed ? '' : isNewer(resource, options) ? ', with newer figures' : ', with other figures';
  return line.replace('{vintage}', `${resource.vintage ?? ''}${since}`);
}

/** One entry in the list of the project's tables. */
export interface TableEntry {
  name: string;
  path: string;
  title: string;
  units: string;
  vintage: string;
  source: string;
  licence: string;
  optional: boolean;
}

/**
 * Returns every table described in data/datapackage.json, in the same order.
 *
 * @example
 * tableList().map((table) => table.name); // ['regions', 'sections', 'gross-value-added', …]
 */
export function tableList(options: { folder?: string } = {}): TableEntry[] {
  return readDescriptor(options.folder).resources.map((resource) => ({
    name: resource.name,
    path: `data/${resource.path}`,
    title: resource.title,
    units: resource.schema.fields.flatMap((field) => field.unit ?? []).join('; '),
    vintage: resource.vintage ?? '',
    source: resource.sources.map((source) => source.title).join('; '),
    licence: resource.licenses.map((licence) => licence.title).join('; '),
    optional: resource.optional ?? false,
  }));
}

/**
 * Returns the borders to which the figures of a table refer: see {@link Borders}.
 *
 * @throws DataError for a table without a border regime
 */
export function bordersOf(name: string, options: { folder?: string } = {}): Borders {
  const { borders } = findResource(readDescriptor(dataFolder(options.folder)), name);
  if (!borders)
    throw new DataError({
      file: 'data/datapackage.json',
      column: name,
      expected: 'a table with borders (national-accounts, surveys, back-cast)',
    });
  return borders;
}

/** A table's columns in words, for users who bring their own file. */
export interface TableDescription {
  /** The file within data/ */
  path: string;
  /** Where to get an optional table; empty for a table that is shipped */
  whereToGet: string;
  columns: { column: string; meaning: string; unit: string; type: string }[];
}

/**
 * Returns what a table must contain, from data/datapackage.json.
 *
 * @throws DataError for an unknown table
 * @example
 * describeTable('firms').columns.map(({ column }) => column); // ['region', 'year', 'section', 'opened', 'liquidated']
 */
export function describeTable(name: string, options: { folder?: string } = {}): TableDescription {
  const { path, whereToGet = '', schema } = findResource(readDescriptor(options.folder), name);
  const columns = schema.fields.map(({ name: column, title = '', unit = '', type }) => ({ column, meaning: title, unit, type }));
  return { path, whereToGet, columns };
}
