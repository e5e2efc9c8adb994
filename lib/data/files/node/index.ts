import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Files } from '../files';

const projectName = 'regional-diversification-notebooks';

function isProject(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === projectName;
}

function projectRoot(): string {
  let folder = __dirname;
  while (!isProject(folder)) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No folder above ${__dirname} has the package.json of ${projectName}.`);
    folder = above;
  }
  return folder;
}

/** Writes a temporary file and renames it, so that a reader never sees half a file. */
function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${String(process.pid)}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Files on disk. */
export const files: Files = {
  projectRoot,
  dataFolder: () => process.env.DIVERSIFICATION_DATA || join(projectRoot(), 'data'),
  buildFolder: () => process.env.DIVERSIFICATION_BUILD || join(projectRoot(), 'build'),
  exists: existsSync,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  stamp(path) {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat && `${String(stat.mtimeMs)} ${String(stat.size)}`;
  },
  read: (path) => readFileSync(path),
  readText: (path) => readFileSync(path, 'utf8'),
  list: (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []),
  write,
  remove(path) {
    rmSync(path, { force: true });
  },
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  join,
  folderOf: dirname,
  nameOf: (path) => basename(path),
  relative,
};
