import { DataError } from './data-error';
import { files } from './files';

/** A file of build/results: its name for messages, and how it is written. */
export interface ResultFile {
  file: string;
  /** Writes it whole or not at all; returns its path relative to the project's folder. */
  write(text: string): string;
}

/**
 * A file of build/results. The environment variable DIVERSIFICATION_BUILD names another build folder.
 *
 * @param name file name without ending: lower-case letters, digits and hyphens
 * @throws DataError for another name
 */
export function resultFile(name: string, ending: 'csv' | 'json'): ResultFile {
  const file = `results/${name}.${ending}`;
  if (!/^[a-z0-9-]+$/.test(name))
    throw new DataError({ file, value: name, expected: 'a name of lower-case letters, digits and hyphens' });
  return {
    file,
    write(text) {
      const path = files.join(files.buildFolder(), file);
      files.write(path, text);
      return files.relative(files.projectRoot(), path);
    },
  };
}
