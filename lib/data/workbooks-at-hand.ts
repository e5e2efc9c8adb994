import { dataFolder } from './descriptor';
import { files } from './files';

/**
 * Returns the workbooks (.xlsx) in data/raw/, sorted by name.
 *
 * @returns their full paths
 * @example
 * workbooksAtHand().map((path) => basename(path)); // []
 */
export function workbooksAtHand(options: { folder?: string } = {}): string[] {
  const folder = files.join(dataFolder(options.folder), 'raw');
  return files
    .list(folder)
    .filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$'))
    .map((name) => files.join(folder, name));
}
