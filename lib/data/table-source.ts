import { DataError } from './data-error';
import { hasTable, isDescribed, loadTable } from './load-table';
import { dataFolder, findResource, readDescriptor, type Borders, type Resource } from './descriptor';

/** Whether a file that was replaced goes on after the years that the descriptor knows, or differs in what it says of them. */
function isNewer({ name, summary }: Resource, options: { folder?: string }): boolean {
  if (summary === undefined) return false;
  const years = loadTable(name, { ...options, onWarning: () => undefined }).array('year') as ArrayLike<number>;
  return Math.max(...new Set(Array.from(years))) > Math.max(...summary.years);
}

/**
 * The source line of a table for charts and captions. The vintage is that of the descriptor, which `npm run data:describe` renews; of
 * a file that was replaced since, the line says that its figures are newer, or others.
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

/** A table of the project in one line. */
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
 * Every table that data/datapackage.json describes, in its order.
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
 * On which borders the figures of a table are: see {@link Borders}.
 *
 * @throws DataError for a table whose rows belong to no border regime
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

/** A table's columns in words, for a reader who would bring one. */
export interface TableDescription {
  /** The file within data/ */
  path: string;
  /** Where to get an optional table; empty for a table that is there */
  whereToGet: string;
  columns: { column: string; meaning: string; unit: string; type: string }[];
}

/**
 * What a table must contain, from data/datapackage.json.
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
