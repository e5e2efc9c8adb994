import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeCells, joinLines, type NotebookJson } from '../notebook-format';

export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Parts of lib/ that make pages or start runs; cells do not use them. */
const besideTheCells = [
  'lib/cli',
  'lib/live',
  'lib/notebooks/cli',
  'lib/notebooks/lab',
  'lib/notebooks/pages',
  'lib/notebooks/runner',
];

function addFolder(hash: Hash, root: string, folder: string, leftOut: readonly string[]): void {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (leftOut.includes(path) || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) addFolder(hash, root, path, leftOut);
    else if (entry.isFile()) addFile(hash, root, path);
  }
}

function addFile(hash: Hash, root: string, path: string): void {
  const content = readFileSync(join(root, path));
  hash.update(`${path}\0${content.length}\0`).update(content);
}

/** Hashes the contents of project folders together with the project's settings, its packages and the version of Node.js. */
export function hashOfFolders(root: string, folders: readonly string[], leftOut: readonly string[] = []): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\0`);
  for (const folder of folders) if (existsSync(join(root, folder))) addFolder(hash, root, folder, leftOut);
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json']) {
    if (existsSync(join(root, file))) addFile(hash, root, file);
  }
  return hash.digest('hex');
}

/**
 * Hashes everything except the cells that their outputs may depend on: the computations, the data, the packages, the version of Node.js.
 * While it is unchanged, the same cells give the same outputs.
 */
export const groundOfRuns = (root: string): string => hashOfFolders(root, ['lib', 'data'], besideTheCells);

/** Hashes everything except the cells that their types may depend on. */
export const groundOfTypes = (root: string): string => hashOfFolders(root, ['lib'], besideTheCells);

/** Hashes everything except the executed notebooks that the site depends on: the whole project. */
export const groundOfSite = (root: string): string => hashOfFolders(root, ['lib', 'data', 'notebooks']);

/** Deletes all but the newest files or folders of a cache. */
export function keepNewest(folder: string, count: number): void {
  const age = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newestFirst = readdirSync(folder).sort((one, other) => age(other) - age(one));
  for (const name of newestFirst.slice(count)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Hashes what the run of one notebook depends on: its code cells, and the ground. Prose may change without a new run. */
export function fingerprintOf(notebook: NotebookJson, ground: string): string {
  const cells = codeCells(notebook).map((cell) => joinLines(cell.source));
  return hashOf(JSON.stringify([ground, cells]));
}
