import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest folder upwards from `start` with a package.json. */
export function projectRoot(start: string = process.cwd()): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) {
      throw new Error(`No package.json in ${start} or any folder above it: run this inside the project.`);
    }
  }
}

/** The folder for results: DIVERSIFICATION_BUILD where it is set, else `build/` in the project. */
export function buildFolder(): string {
  return process.env.DIVERSIFICATION_BUILD || join(projectRoot(), 'build');
}
