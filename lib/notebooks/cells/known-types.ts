import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, groundOfTypes, hashOf, keepNewest } from '../runner/fingerprint';
import type { NamedNotebook } from '../runner/run-all';
import { checkMeanwhile } from './check-meanwhile';

/** How many earlier results are kept. */
const keptMarks = 100;

const folderOf = (cache: string): string => join(cache, 'types');

/**
 * Checks the types of the cells as the kernel does, in a separate process. A notebook that passed before with the same cells, lib/ and
 * packages is not checked again: an empty file named after its fingerprint records this.
 *
 * @param caches - folders with earlier results; new ones are written to the first
 * @param check - finds the problems
 * @returns the file names of the notebooks with type errors
 */
export async function doubtfulNotebooks(
  root: string,
  notebooks: readonly NamedNotebook[],
  caches: readonly [string, ...string[]],
  signal?: AbortSignal,
  check: typeof checkMeanwhile = checkMeanwhile,
): Promise<Set<string>> {
  const ground = hashOf(groundOfTypes(root) + readFileSync(join(root, '.config', 'tsconfig.kernel.json'), 'utf8'));
  const marks = new Map(notebooks.map(({ fileName, notebook }) => [fileName, fingerprintOf(notebook, ground)]));
  const isKnown = (mark: string): boolean => caches.some((cache) => existsSync(join(folderOf(cache), mark)));
  const unknown = [...marks].filter(([, mark]) => !isKnown(mark)).map(([fileName]) => fileName);
  if (unknown.length === 0) return new Set();
  const doubtful = new Set((await check('kernel', unknown, signal)).map(({ fileName }) => fileName));
  const folder = folderOf(caches[0]);
  mkdirSync(folder, { recursive: true });
  for (const fileName of unknown) if (!doubtful.has(fileName)) writeFileSync(join(folder, marks.get(fileName)!), '');
  keepNewest(folder, keptMarks);
  return doubtful;
}
