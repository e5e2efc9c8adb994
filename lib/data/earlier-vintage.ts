import type { Resource } from './descriptor';
import { fileHash } from './file-hash';
import { files } from './files';

/** Where the described file of a table is kept once another one has taken its place: raw/earlier/population.csv. */
export function earlierPath(resource: Resource): string {
  return files.join(files.folderOf(resource.path), 'earlier', files.nameOf(resource.path));
}

/**
 * Where a file of a table is kept before another one takes its place: the described one as raw/earlier/population.csv, any other with the
 * beginning of its sha256 in its name, so that none is lost.
 */
export function keptPath(resource: Resource, bytes: Uint8Array): string {
  const hash = fileHash(bytes);
  const path = earlierPath(resource);
  return hash === resource.hash ? path : path.replace(/(\.[^.]*)$/, `-${hash.slice(7, 15)}$1`);
}

/**
 * The described file of a table: in the table's own place, or kept under `earlier/`. The sha256 tells that it is
 * the one.
 *
 * @param folder the data folder
 * @returns its bytes, or nothing where it is not kept
 */
export function describedBytes(resource: Resource, folder: string): Uint8Array | undefined {
  for (const path of [files.join(folder, resource.path), files.join(folder, earlierPath(resource))]) {
    if (!files.exists(path)) continue;
    const bytes = files.read(path);
    if (fileHash(bytes) === resource.hash) return bytes;
  }
  return undefined;
}
