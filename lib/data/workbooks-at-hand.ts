import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './descriptor';

/**
 * Workbooks (.xlsx) that lie in data/raw/ and wait to be read, in the order of their names.
 *
 * @returns their full paths
 * @example
 * workbooksAtHand().map((path) => basename(path)); // []
 */
export function workbooksAtHand(options: { folder?: string } = {}): string[] {
  const folder = join(dataFolder(options.folder), 'raw');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'))
    .sort()
    .map((name) => join(folder, name));
}
