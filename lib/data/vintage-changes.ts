import { dataFolder, readDescriptor } from './descriptor';
import { fileHash } from './file-hash';
import { files } from './files';

/** How a table's file compares with the one described in data/datapackage.json. */
export interface VintageChange {
  table: string;
  path: string;
  vintage: string;
  state: 'as described' | 'changed' | 'missing' | 'not shipped' | 'brought by the user';
}

function stateOf(path: string, hash: string | undefined): VintageChange['state'] {
  if (!files.exists(path)) return hash ? 'missing' : 'not shipped';
  if (!hash) return 'brought by the user';
  return fileHash(files.read(path)) === hash ? 'as described' : 'changed';
}

/**
 * Reports for every table whether its file is the one described (same sha256), another one, or absent.
 *
 * @example
 * vintageChanges().filter((table) => table.state === 'changed');
 */
export function vintageChanges(options: { folder?: string } = {}): VintageChange[] {
  const folder = dataFolder(options.folder);
  return readDescriptor(folder).resources.map((resource) => ({
    table: resource.name,
    path: `data/${resource.path}`,
    vintage: resource.vintage ?? '',
    state: stateOf(files.join(folder, resource.path), resource.hash),
  }));
}
