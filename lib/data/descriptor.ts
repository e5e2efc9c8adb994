import { checkDescriptor } from './check-descriptor';
import { DataError } from './data-error';
import { files } from './files';
import { nearWords } from './near-words';

/** A column of a table, as described in data/datapackage.json. */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'number';
  title?: string;
  unit?: string;
  constraints?: { required?: boolean; minimum?: number; maximum?: number; exclusiveMinimum?: number; enum?: string[] };
}

/** Required rows: in each year from `from` to `to` (default: the newest year in the file), each region of the set and each item. */
export interface Coverage {
  from?: number;
  to?: number;
  /** A name in regionSets */
  regions: string;
  items?: string[];
}

/**
 * The borders to which a table's figures refer: `national-accounts` and `surveys` use the borders of the day (the units of 2022 appear
 * in 2021 and in 2022, respectively), `back-cast` uses those of 2022 in every year.
 */
export type Borders = 'national-accounts' | 'surveys' | 'back-cast';

/** A summary of a table's described file, so that another vintage can be compared with it without the file. */
export interface TableSummary {
  rows: number;
  /** Years of the republic's figures, in order */
  years: number[];
  /** The republic's figure for each of these years; if the table has items, for the item named below */
  republic: number[];
  item?: string;
}

/** One table of the package. */
export interface Resource {
  name: string;
  path: string;
  title: string;
  hash?: string;
  optional?: boolean;
  whereToGet?: string;
  vintage?: string;
  sourceLine?: string;
  borders?: Borders;
  coverage?: Coverage[];
  /** Items that other figures are divided by: they must be above zero */
  divisors?: string[];
  summary?: TableSummary;
  sources: { title: string; path?: string }[];
  licenses: { name: string; title: string; path?: string }[];
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

/** The part of data/datapackage.json that the project reads. */
export interface Descriptor {
  regionSets: Record<string, string[]>;
  resources: Resource[];
}

/** Returns the data folder given, or else that of the environment variable DIVERSIFICATION_DATA, or else the project's. */
export function dataFolder(folder?: string): string {
  return folder ?? files.dataFolder();
}

// Cached, because every table and every source line needs it: it is parsed again only when it has changed.
const read = new Map<string, { stamp: string; descriptor: Descriptor }>();

/**
 * Reads datapackage.json of a data folder.
 *
 * @param folder the data folder; default: the project's own
 * @throws DataError when the file is missing, is not JSON or describes its tables wrongly ({@link checkDescriptor})
 */
export function readDescriptor(folder?: string): Descriptor {
  const file = files.join(dataFolder(folder), 'datapackage.json');
  const stamp = files.stamp(file);
  if (stamp === undefined) throw new DataError({ file: 'data/datapackage.json', expected: 'the file to exist' });
  const known = read.get(file);
  if (known?.stamp === stamp) return known.descriptor;
  const descriptor = parseDescriptor(files.readText(file));
  read.set(file, { stamp, descriptor });
  return descriptor;
}

function parseDescriptor(text: string): Descriptor {
  let descriptor: Descriptor;
  try {
    descriptor = JSON.parse(text) as Descriptor;
  } catch (error) {
    throw new DataError({ file: 'data/datapackage.json', expected: `JSON (${(error as Error).message})` });
  }
  checkDescriptor(descriptor);
  return descriptor;
}

/**
 * Returns the description of one table.
 *
 * @throws DataError for a name that is not in the package, listing similar ones
 */
export function findResource(descriptor: Descriptor, name: string): Resource {
  const found = descriptor.resources.find((resource) => resource.name === name);
  if (found) return found;
  const names = descriptor.resources.map((resource) => resource.name);
  const near = nearWords(name, names);
  throw new DataError({
    file: 'data/datapackage.json',
    column: 'name',
    value: name,
    expected: near.length > 0 ? `a table; near: ${near.join(', ')}` : `one of the tables ${names.join(', ')}`,
  });
}
