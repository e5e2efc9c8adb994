import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folders, as the commands use them. */
export const root = resolve(__dirname, '..', '..', '..');
export const notebookFolder = join(root, 'notebooks');
export const buildFolder = join(root, 'build');
/** Caches, which may be deleted at any time. */
export const cacheFolder = join(buildFolder, '.cache');
/** The caches that `npm install` makes (prepare.ts); the other commands only read them. */
export const preparedFolder = join(root, 'node_modules', '.cache', 'regional-diversification');

/**
 * Lists the notebooks in order; if words are given, only those with one of them in the file name.
 *
 * @throws Error listing the names if a word matches no notebook
 */
export function notebookNames(words: readonly string[]): string[] {
  const all = readdirSync(notebookFolder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort();
  const stranger = words.find((word) => !all.some((name) => name.includes(word)));
  if (stranger !== undefined) throw new Error(`no notebook is called "${stranger}"; there are ${all.join(', ')}`);
  return words.length === 0 ? all : all.filter((name) => words.some((word) => name.includes(word)));
}

/** Returns the date and version of a check, as its page and report show them. */
export function checkedWhen(): { date: string; version: string } {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { date: new Date().toISOString().slice(0, 10), version };
}
