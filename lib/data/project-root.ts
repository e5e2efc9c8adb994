import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PROJECT = 'regional-diversification-notebooks';

function isProject(folder: string): boolean {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return false;
  return (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === PROJECT;
}

/**
 * The project's top folder: the nearest one upwards from this file that holds the project's package.json.
 *
 * @returns an absolute path
 * @throws Error when no folder upwards is the project's
 * @example
 * join(projectRoot(), 'data', 'raw');
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!isProject(folder)) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`No folder above ${__dirname} holds the package.json of ${PROJECT}.`);
    folder = above;
  }
  return folder;
}
