import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that cells import by name. */
const packages = ['arquero', 'ml-matrix', 'pure-rand', 'danfojs-node'];
/** Folders that run only in Node, or that belong to the site itself. */
const left = new Set(['notebooks', 'live', 'cli', 'node', 'browser', 'tensorflow-node']);

/** Lists the modules of lib/ that cells may import, by their path in it. */
export function sourceFiles(folder: string, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) return left.has(entry.name) ? [] : sourceFiles(folder, path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/**
 * Returns the source of the worker's entry: every module of lib/ under the path that notebooks import it by, and the packages that cells
 * use. Each is evaluated when a cell first asks for it.
 *
 * @param library the folder lib/
 */
export function workerEntry(library: string): string {
  const own = sourceFiles(library).map((path) => {
    const name = path.replace(/\.ts$/, '').replace(/\/index$/, '');
    return `  ${JSON.stringify(`lib/${name}`)}: () => require(${JSON.stringify(`./${path}`)}),`;
  });
  const theirs = packages.map((name) => `  ${JSON.stringify(name)}: () => require(${JSON.stringify(name)}),`);
  return [
    `import { startWorker } from './live/runtime/worker';`,
    `import { paths } from './live/runtime/paths';`,
    `import * as whatIf from './live/runtime/what-if';`,
    'startWorker({',
    ...own,
    ...theirs,
    `  'node:path': () => paths,`,
    `  'live/what-if': () => whatIf,`,
    '}, self);',
  ].join('\n');
}
