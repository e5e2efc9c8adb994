import { checkMeanwhile } from '../cells/check-meanwhile';
import { stageBuild, type Staging } from '../runner/build-folder';
import { readNotebooks, runWhileChecked, type NamedNotebook, type NamedRun } from '../runner/run-all';
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
 * @returns what `use` returns; false when a notebook failed
 */
export async function stagedRun(
  notebooks: readonly NamedNotebook[],
  options: CommandOptions,
  signal: AbortSignal,
  use: (runs: NamedRun[], staging: Staging) => boolean | Promise<boolean>,
): Promise<boolean> {
  const staging = stageBuild(buildFolder);
  try {
    const environment = { DIVERSIFICATION_BUILD: staging.folder };
    const run = { root, folder: notebookFolder, environment, cellTimeoutSeconds: options.timeoutSeconds, signal };
    const fileNames = notebooks.map(({ fileName }) => fileName);
    const doubtful = checkMeanwhile('kernel', fileNames, signal).then((found) => new Set(found.map(({ fileName }) => fileName)));
    const runs = await runWhileChecked(notebooks, doubtful, options.jobs, run, progressLines(fileNames));
    return reportFailures(runs) ? false : await use(runs, staging);
  } finally {
    staging.discard();
  }
}
