import type { Resource } from './descriptor';
import { fileHash } from './file-hash';
import { files } from './files';

/** Returns the path where a table's described file is kept after another file has replaced it: raw/earlier/population.csv. */
export function earlierPath(resource: Resource): string {
  return files.join(files.folderOf(resource.path), 'earlier', files.nameOf(resource.path));
}

/**
 * Returns the path where a table's file is kept before another one replaces it: the described file as raw/earlier/population.csv, any
 * other with the first digits of its sha256 in its name, so that none is lost.
 */
export function keptPath(resource: Resource, bytes: Uint8Array): string {
  const hash = fileHash(bytes);
  const path = earlierPath(resource);
  return hash === resource.hash ? path : path.replace(/(\.[^.]*)$/, `-${hash.slice(7, 15)}$1`);
}

/**
 * Finds the described file of a table by its sha256: in the table's own place, or under `earlier/`.
 *
 * @param folder the data folder
 * @returns its bytes, or undefined if it is not kept
 */
export function describedBytes(resource: Resource, folder: string): Uint8Array | undefined {
  for (const path of [files.join(folder, resource.path), files.join(folder, earlierPath(resource))]) {
    if (!files.exists(path)) continue;
    const bytes = files.read(path);
    if (fileHash(bytes) === resource.hash) return bytes;
  }
  return undefined;
}
