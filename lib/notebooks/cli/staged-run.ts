import { checkMeanwhile } from '../cells/check-meanwhile';
import { stageBuild, type Staging } from '../runner/build-folder';
import { readNotebooks, runAll, runWhileChecked, type NamedNotebook, type NamedRun } from '../runner/run-all';
import type { CommandOptions } from './options';
import { progressLines, reportFailures } from './progress';
import { buildFolder, notebookFolder, notebookNames, root } from './project';

/** The notebooks that the command line names, read and checked. */
export function chosenNotebooks(options: CommandOptions): NamedNotebook[] {
  return readNotebooks(notebookFolder, notebookNames(options.notebooks));
}

/**
 * Runs notebooks so that what they write lands in a staging folder, and hands the runs over when none failed. Failures are
 * reported; whatever is not published is thrown away.
 *
 * @param types - whether a process of its own checks the types of all cells, or the kernels check cell by cell, as for a reader
 * @returns what `use` returns; false when a notebook failed
 */
export async function stagedRun(
  notebooks: readonly NamedNotebook[],
  options: CommandOptions,
  signal: AbortSignal,
  use: (runs: NamedRun[], staging: Staging) => boolean | Promise<boolean>,
  types: 'meanwhile' | 'cell by cell' = 'meanwhile',
): Promise<boolean> {
  const staging = stageBuild(buildFolder);
  try {
    const environment = { DIVERSIFICATION_BUILD: staging.folder };
    const run = { root, folder: notebookFolder, environment, cellTimeoutSeconds: options.timeoutSeconds, signal };
    const fileNames = notebooks.map(({ fileName }) => fileName);
    const progress = progressLines(fileNames);
    const doubtful = async (): Promise<Set<string>> =>
      new Set((await checkMeanwhile('kernel', fileNames, signal)).map(({ fileName }) => fileName));
    const runs =
      types === 'meanwhile'
        ? await runWhileChecked(notebooks, doubtful(), options.jobs, run, progress)
        : await runAll(notebooks, options.jobs, run, progress);
    return reportFailures(runs) ? false : await use(runs, staging);
  } finally {
    staging.discard();
  }
}
