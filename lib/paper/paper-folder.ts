import { dataFolder } from '../data/descriptor';
import { files } from '../data/files';
import type { PaperFiles } from './read-table';

/** Returns the path of data/paper/, or of paper/ in another data folder. */
export function paperFolder(folder?: string): string {
  return files.join(dataFolder(folder), 'paper');
}

/**
 * Returns access to the files of a paper in a folder.
 *
 * @param folder the folder
 * @param label the folder's name in messages
 */
export function filesIn(folder: string, label: string): PaperFiles {
  const at = (name: string) => files.join(folder, name);
  return {
    read: (name) => (files.exists(at(name)) ? files.read(at(name)) : undefined),
    names: () => files.list(folder),
    label: (name) => `${label}/${name}`,
  };
}

/** Returns access to the files of data/paper/, or of paper/ in another data folder. */
export const projectFiles = (options: { folder?: string } = {}): PaperFiles => filesIn(paperFolder(options.folder), 'data/paper');
