import { rmSync } from 'node:fs';
import { doubtfulNotebooks } from '../cells/known-types';
import { compiledLibrary } from '../quick/compiled-library';
import { stageBuild, type Staging } from '../runner/build-folder';
import { readNotebooks, runAll, runWhileChecked, type NamedNotebook, type NamedRun, type SetOptions } from '../runner/run-all';
import { ownBuild } from '../runner/run-record';
import type { CommandOptions } from './options';
import { progressLines, reportFailures } from './progress';
import { buildFolder, cacheFolder, notebookFolder, notebookNames, preparedFolder, root } from './project';

/** Reads and checks the notebooks named on the command line. */
export function chosenNotebooks(options: Pick<CommandOptions, 'notebooks'>): NamedNotebook[] {
  return readNotebooks(notebookFolder, notebookNames(options.notebooks));
}

/**
 * Runs notebooks so that what they write goes to a staging folder, separately for each, and reports their failures.
 *
 * @param types - whether a separate process checks the types of all cells, or the kernels check cell by cell, as for a reader
 * @returns the runs; undefined if a notebook failed
 */
export async function runStaged(
  notebooks: readonly NamedNotebook[],
  staging: Staging,
  options: CommandOptions,
  signal: AbortSignal,
  types: 'meanwhile' | 'cell by cell' = 'meanwhile',
): Promise<NamedRun[] | undefined> {
  const buildOf = (fileName: string): string => ownBuild(staging.folder, fileName);
  const run: SetOptions = { root, folder: notebookFolder, buildOf, cellTimeoutSeconds: options.timeoutSeconds, signal };
  const fileNames = notebooks.map(({ fileName }) => fileName);
  const progress = progressLines(fileNames, (fileName) => {
    rmSync(buildOf(fileName), { recursive: true, force: true });
  });
  const doubtful = (): Promise<Set<string>> => doubtfulNotebooks(root, notebooks, [cacheFolder, preparedFolder], signal);
  const runs =
    types === 'meanwhile'
      ? await runWhileChecked(notebooks, compiledLibrary(root, cacheFolder), doubtful(), options.jobs, run, progress)
      : await runAll(notebooks, options.jobs, run, progress);
  return reportFailures(runs) ? undefined : runs;
}

/** {@link runStaged} for commands that publish nothing: what the cells write is deleted. */
export async function runAside(
  notebooks: readonly NamedNotebook[],
  options: CommandOptions,
  signal: AbortSignal,
  use: (runs: NamedRun[]) => boolean,
  types: 'meanwhile' | 'cell by cell' = 'meanwhile',
): Promise<boolean> {
  const staging = stageBuild(buildFolder);
  try {
    const runs = await runStaged(notebooks, staging, options, signal, types);
    return runs !== undefined && use(runs);
  } finally {
    staging.discard();
  }
}
