import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Files } from '../files';
import { folderOf, joinPath, nameOf, relativePath } from './paths';

/** The project's folder in the page's memory. */
const root = '/project';

interface HeldFile {
  bytes: Uint8Array;
  stamp: string;
}

const held = new Map<string, HeldFile>();
let writes = 0;

let reading: ((path: string) => void) | undefined;

/** Sets the function that is called for each file read or looked for and each folder listed; it replaces the previous one. */
export function watchReads(watch: ((path: string) => void) | undefined): void {
  reading = watch;
}

const asBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const isFolder = (path: string): boolean => [...held.keys()].some((name) => name.startsWith(`${joinPath(path)}/`));

function read(path: string): Uint8Array {
  reading?.(joinPath(path));
  const file = held.get(joinPath(path));
  if (!file) throw new Error(`${path}: no such file.`);
  return file.bytes;
}

/** Files in the page's memory: the project's data and what cells write. Nothing leaves the page. */
export const files: Files = {
  projectRoot: () => root,
  dataFolder: () => joinPath(root, 'data'),
  buildFolder: () => joinPath(root, 'build'),
  exists(path) {
    reading?.(joinPath(path));
    return held.has(joinPath(path)) || isFolder(path);
  },
  isFile(path) {
    reading?.(joinPath(path));
    return held.has(joinPath(path));
  },
  stamp(path) {
    reading?.(joinPath(path));
    return held.get(joinPath(path))?.stamp;
  },
  read,
  readText: (path) => new TextDecoder().decode(read(path)),
  list(folder) {
    reading?.(joinPath(folder));
    const start = `${joinPath(folder)}/`;
    const below = [...held.keys()].filter((path) => path.startsWith(start));
    return [...new Set(below.map((path) => path.slice(start.length).split('/')[0]!))].sort();
  },
  write(path, content) {
    writes += 1;
    held.set(joinPath(path), { bytes: asBytes(content), stamp: String(writes) });
  },
  remove(path) {
    held.delete(joinPath(path));
  },
  sha256: (bytes) => bytesToHex(sha256(bytes)),
  join: joinPath,
  folderOf,
  nameOf,
  relative: relativePath,
};
