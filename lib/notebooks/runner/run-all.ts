import { join } from 'node:path';
import { readNotebook, type NotebookJson } from '../notebook-format';
import { runNotebook, type NotebookRun, type RunOptions } from './run-notebook';

/** A notebook of the set, by its file name. */
export interface NamedNotebook {
  fileName: string;
  notebook: NotebookJson;
}

/** A notebook that was run. */
export type NamedRun = NotebookRun & { fileName: string };

/** Called as the run goes on: for a progress display. */
export interface RunListener {
  cell(fileName: string, done: number, all: number): void;
  finished(run: NamedRun): void;
}

/** Reads the named notebooks, all before any is run, so that a broken file costs no time. */
export function readNotebooks(folder: string, fileNames: readonly string[]): NamedNotebook[] {
  return fileNames.map((fileName) => ({ fileName, notebook: readNotebook(join(folder, fileName)) }));
}

/**
 * Runs notebooks, a few at a time, each in a kernel of its own. A failure in one does not stop the others.
 *
 * @returns the runs, in the order of the notebooks
 */
export async function runAll(
  notebooks: readonly NamedNotebook[],
  jobs: number,
  options: Omit<RunOptions, 'onCell'>,
  listener: RunListener,
): Promise<NamedRun[]> {
  const runs: NamedRun[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < notebooks.length) {
      const index = next++;
      const { fileName, notebook } = notebooks[index];
      const run = await runNotebook(notebook, { ...options, onCell: (done, all) => listener.cell(fileName, done, all) });
      runs[index] = { fileName, ...run };
      listener.finished(runs[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, notebooks.length) }, worker));
  return runs;
}
