import { dataFolder } from '../data/descriptor';
import { files } from '../data/files';
import type { PaperFiles } from './read-table';

/** data/paper/ of the project, or of another data folder. */
export function paperFolder(folder?: string): string {
  return files.join(dataFolder(folder), 'paper');
}

/**
 * The files of a paper in a folder.
 *
 * @param folder the folder
 * @param label how the folder is called in messages
 */
export function filesIn(folder: string, label: string): PaperFiles {
  const at = (name: string) => files.join(folder, name);
  return {
    read: (name) => (files.exists(at(name)) ? files.read(at(name)) : undefined),
    names: () => files.list(folder),
    label: (name) => `${label}/${name}`,
  };
}

/** The files of data/paper/, or of the paper/ of another data folder. */
export const projectFiles = (options: { folder?: string } = {}): PaperFiles => filesIn(paperFolder(options.folder), 'data/paper');
