import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { hashOfFolders, keepNewest } from '../runner/fingerprint';

/** Parts of lib/ that cells do not use. */
const leftOut = /^(cli|live|[^/]+\/cli|notebooks\/(?!session|quick))(\/|$)/;
/** How many compiled versions of lib/ are kept: a concurrent run may still use an earlier one. */
const keptStates = 3;

function sources(library: string, folder = library): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (leftOut.test(relative(library, path).replaceAll('\\', '/'))) return [];
    if (entry.isDirectory()) return sources(library, path);
    return /\.ts$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/**
 * Compiles lib/ once for all notebooks, into build/.cache/lib/. A version that was compiled before is reused.
 *
 * @param root - the project's folder
 * @param cache - the folder for files that may be kept between runs
 * @returns the folder of the compiled files, laid out like lib/
 */
export async function compiledLibrary(root: string, cache: string): Promise<string> {
  const library = join(root, 'lib');
  const states = join(cache, 'lib');
  const folder = join(states, hashOfFolders(root, ['lib']).slice(0, 16));
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(states, { recursive: true });
  const { outputFiles } = await build({
    // Each with its output path: esbuild cannot derive one if a path contains quotes.
    entryPoints: sources(library).map((path) => ({ in: path, out: relative(library, path).replace(/\.ts$/, '') })),
    outdir: unfinished,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  try {
    // Written here rather than by esbuild, so that a full disk gives a clear message.
    for (const { path, contents } of outputFiles) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    // A concurrent run may have finished first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  keepNewest(states, keptStates);
  return folder;
}
