// Makes the type declarations visible to every file that imports this one, so that tables are typed wherever they are read.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient module cannot be imported
/// <reference path="./arquero.d.ts" />
import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { checkCoverage, checkDivisors, checkKeys, checkReference, type CheckedRows } from './check-rows';
import { DataError } from './data-error';
import { dataFolder, findResource, readDescriptor, type Descriptor, type Resource } from './descriptor';
import { fileHash } from './file-hash';
import { files } from './files';
import { matchRegion } from './match-region';
import { nearWords } from './near-words';
import { cellReader, type Cell } from './read-cell';
import { readCsv } from './read-csv';
import type { TableRows } from './table-rows';
import { checkOptions, type OptionKinds } from '../numerics/read-options';

/** Where tables are read from and where warnings go. */
export interface LoadOptions {
  /** A data folder with its own datapackage.json; default: the project's data/ */
  folder?: string;
  /** Called with the text of a warning; default: write it to the standard error stream, once per file */
  onWarning?: (warning: string) => void;
  /** Tables to use instead of files, by name: to check a table before it is written */
  instead?: Readonly<Record<string, ColumnTable>>;
}

/** The kinds of these options, for functions that take them and others. */
export const loadOptionKinds: OptionKinds<LoadOptions> = { folder: 'text', onWarning: 'function', instead: 'object' };

/** The same row type, expanded so that editors and error messages list its columns. */
type Columns<Row> = { [Column in keyof Row]: Row[Column] };

interface Loaded {
  table: ColumnTable;
  hash: string;
  /** The file's modification time and size: it is not read again while both stay the same. */
  stamp: string;
  descriptor: Descriptor;
}

const loaded = new Map<string, Loaded>();
const warned = new Set<string>();

function checkHeader(file: string, header: string[], wanted: string[]): void {
  const missing = wanted.find((name) => !header.includes(name));
  const extra = header.find((name, place) => !wanted.includes(name) || header.indexOf(name) !== place);
  const columns = `the columns ${wanted.join(', ')}`;
  if (missing !== undefined) {
    const near = nearWords(missing, header.filter((name) => !wanted.includes(name))); // prettier-ignore
    const hint = near.length > 0 ? `; is "${near[0]}" meant?` : '';
    throw new DataError({ file, row: 1, column: missing, expected: `${columns}; ${missing} is missing${hint}` });
  }
  if (extra !== undefined) throw new DataError({ file, row: 1, column: extra, expected: `${columns}; ${extra} is one too many` });
}

function readBytes(resource: Resource, folder: string, file: string): Uint8Array {
  const path = files.join(folder, resource.path);
  if (files.isFile(path)) return files.read(path);
  // Reading from a pipe or a device could block for ever.
  if (files.exists(path)) throw new DataError({ file, expected: 'a regular file, not a folder, pipe or device' });
  const hint = resource.optional ? `; it is not shipped. Where to get it: ${resource.whereToGet ?? 'see data/README.md'}` : '';
  throw new DataError({ file, expected: `the file to exist${hint}` });
}

function checkedRows(bytes: Uint8Array, file: string, resource: Resource): CheckedRows {
  const { fields } = resource.schema;
  const { header, records } = readCsv(bytes, file);
  checkHeader(
    file,
    header,
    fields.map((field) => field.name),
  );
  const columns = fields.map((field): [string, Cell[]] => {
    const place = header.indexOf(field.name);
    const read = cellReader(field);
    return [field.name, records.map(({ row, cells }) => read(cells[place], file, row))];
  });
  return { file, rows: records.map(({ row }) => row), columns: Object.fromEntries(columns) };
}

function checkTable(checked: CheckedRows, resource: Resource, descriptor: Descriptor, options: LoadOptions): void {
  checkKeys(checked, resource.schema.primaryKey);
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const target = loadTable(reference.resource, options);
    const codes = target.array(reference.fields) as string[];
    const names = target.array('name_en') as string[];
    // Finds the code that is meant by a region's name in any spelling.
    const codeOf = (name: string) =>
      reference.resource === 'regions' && resource.name !== 'region-aliases' ? matchRegion(name, options).code : undefined;
    checkReference(checked, fields, new Map(codes.map((code, i) => [code, names[i]])), codeOf);
  }
  checkCoverage(checked, resource, descriptor);
  checkDivisors(checked, resource);
}

function warnOfVintage(resource: Resource, file: string, hash: string, options: LoadOptions): void {
  if (!resource.hash || resource.hash === hash) return;
  const warning = `${file} differs from the vintage described in the project (${resource.vintage ?? 'see data/datapackage.json'}): results are those of the file.`;
  if (options.onWarning) options.onWarning(warning);
  else if (!warned.has(file + hash)) console.warn(warning);
  warned.add(file + hash);
}

/**
 * Returns the table in a file's bytes, checked as in {@link loadTable}; for a file that is not yet in its place.
 *
 * @param file its name for messages
 * @throws DataError naming file, row, column, value and what was expected
 */
export function checkedTable(
  bytes: Uint8Array,
  file: string,
  resource: Resource,
  descriptor: Descriptor,
  options: LoadOptions = {},
): ColumnTable {
  const checked = checkedRows(bytes, file, resource);
  checkTable(checked, resource, descriptor, options);
  return aq.table(resource.schema.fields.map(({ name }): [string, Cell[]] => [name, checked.columns[name]]));
}

/**
 * Reads a table of data/ and checks it against data/datapackage.json: encoding, columns, types, ranges, keys, region codes, and that no
 * region is missing in a year. A file other than the one described (another sha256) causes a warning, not an error, because users bring
 * new vintages.
 *
 * @param name name of the table in data/datapackage.json, for example 'population'
 * @param options another data folder; where warnings go
 * @returns an arquero table with the file's columns in the described order; a missing optional number is null
 * @throws DataError naming file, row, column, value and what was expected
 * @example
 * const population = loadTable('population'); // region, year, persons
 */
export function loadTable<Name extends keyof TableRows>(name: Name, options?: LoadOptions): ColumnTable<Columns<TableRows[Name]>>;
/** For a table whose name is known only at run time, so that its columns are not known either. */
export function loadTable(name: string, options: LoadOptions): ColumnTable;
export function loadTable(name: string, options: LoadOptions = {}): ColumnTable {
  checkOptions('loadTable', options, loadOptionKinds);
  const standIn = options.instead?.[name];
  if (standIn) return standIn;
  const folder = dataFolder(options.folder);
  const descriptor = readDescriptor(folder);
  const resource = findResource(descriptor, name);
  const file = `data/${resource.path}`;
  const path = files.join(folder, resource.path);
  const stamp = files.stamp(path) ?? 'absent';
  const known = loaded.get(path);
  if (known?.stamp === stamp && known.descriptor === descriptor) {
    warnOfVintage(resource, file, known.hash, options);
    return known.table;
  }
  const bytes = readBytes(resource, folder, file);
  const hash = fileHash(bytes);
  warnOfVintage(resource, file, hash, options);
  const table = checkedTable(bytes, file, resource, descriptor, options);
  loaded.set(path, { table, hash, stamp, descriptor });
  return table;
}

/**
 * True when a table's file is the one that data/datapackage.json describes.
 *
 * @throws DataError as {@link loadTable}
 */
export function isDescribed(name: string, options: LoadOptions = {}): boolean {
  const folder = dataFolder(options.folder);
  const { path, hash } = findResource(readDescriptor(folder), name);
  loadTable(name, { folder, onWarning: () => undefined });
  return hash === undefined || loaded.get(files.join(folder, path))?.hash === hash;
}

/**
 * The rows of a table as typed objects.
 *
 * @example
 * loadRows('population').find((row) => row.region === 'KAZ' && row.year === 2022)!.persons;
 */
export function loadRows<Name extends keyof TableRows>(name: Name, options: LoadOptions = {}): TableRows[Name][] {
  return loadTable(name, options).objects() as TableRows[Name][];
}

/** True when the table's file exists (only an optional table, like 'firms', may be absent). */
export function hasTable(name: string, options: LoadOptions = {}): boolean {
  const folder = dataFolder(options.folder);
  return files.exists(files.join(folder, findResource(readDescriptor(folder), name).path));
}
