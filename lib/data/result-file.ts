import { DataError } from './data-error';
import { files } from './files';

/** A file in build/results: its name for messages, and a function that writes it. */
export interface ResultFile {
  file: string;
  /** Writes it completely or not at all; returns its path relative to the project's folder. */
  write(text: string): string;
}

/**
 * Returns a file in build/results. The environment variable DIVERSIFICATION_BUILD sets another build folder.
 *
 * @param name file name without extension: lower-case letters, digits and hyphens
 * @throws DataError for any other name
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
