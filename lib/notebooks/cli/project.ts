import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folders, as the commands use them. */
export const root = resolve(__dirname, '..', '..', '..');
export const notebookFolder = join(root, 'notebooks');
export const buildFolder = join(root, 'build');
/** Caches, which may be deleted at any time. */
export const cacheFolder = join(buildFolder, '.cache');
/** The caches that `npm install` made (prepare.ts); the other commands only read them. */
export const preparedFolder = join(root, 'node_modules', '.cache', 'regional-diversification');

/**
 * The notebooks in their order; with words given, those with one of them in the file name.
 *
 * @throws Error when a word fits no notebook: the names are listed
 */
export function notebookNames(words: readonly string[]): string[] {
  const all = readdirSync(notebookFolder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort();
  const stranger = words.find((word) => !all.some((name) => name.includes(word)));
  if (stranger !== undefined) throw new Error(`no notebook is called "${stranger}"; there are ${all.join(', ')}`);
  return words.length === 0 ? all : all.filter((name) => words.some((word) => name.includes(word)));
}

/** The day and the version of a check, as its page and report name them. */
export function checkedWhen(): { date: string; version: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { date: new Date().toISOString().slice(0, 10), version };
}
