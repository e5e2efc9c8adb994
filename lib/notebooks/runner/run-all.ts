import { join } from 'node:path';
import { codeCells, type NotebookJson } from '../notebook-format';
import { readNotebook } from '../read-notebook';
import { KernelPool } from '../quick/kernel-pool';
import { mayBeTyped, runNotebook, type NotebookRun, type RunOptions } from './run-notebook';

/** A notebook and its file name. */
export interface NamedNotebook {
  fileName: string;
  notebook: NotebookJson;
}

/** A notebook that was run. */
export type NamedRun = NotebookRun & { fileName: string };

/** How a set of notebooks is run: each may have its own folder, which its cells use as build/. */
export type SetOptions = Omit<RunOptions, 'onCell' | 'environment'> & { buildOf?: (fileName: string) => string };

/** Called during the run, to display progress. */
export interface RunListener {
  cell(fileName: string, done: number, all: number): void;
  finished(run: NamedRun): void;
  /** These notebooks will be run again, with the types of each cell checked as Jupyter does. */
  again(fileNames: readonly string[]): void;
}

/** Reads the named notebooks before any is run, so that a broken file is found at once. */
export function readNotebooks(folder: string, fileNames: readonly string[]): NamedNotebook[] {
  return fileNames.map((fileName) => ({ fileName, notebook: readNotebook(join(folder, fileName)) }));
}

/**
 * Runs notebooks, a few at a time, each in its own kernel. Those with the most cells run first, so that none of them is still running
 * alone at the end. A failure in one does not stop the others.
 *
 * @returns the runs, in the order of the notebooks
 */
export async function runAll(
  notebooks: readonly NamedNotebook[],
  jobs: number,
  options: SetOptions,
  listener: RunListener,
): Promise<NamedRun[]> {
  const runs: NamedRun[] = [];
  const size = ({ notebook }: NamedNotebook): number => codeCells(notebook).length;
  const waiting = [...notebooks.keys()].sort((one, other) => size(notebooks[other]!) - size(notebooks[one]!));
  const worker = async (): Promise<void> => {
    for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
      const { fileName, notebook } = notebooks[index];
      const environment = options.buildOf && { DIVERSIFICATION_BUILD: options.buildOf(fileName) };
      const onCell = (done: number, all: number) => listener.cell(fileName, done, all);
      const run = await runNotebook(notebook, { ...options, environment, onCell });
      runs[index] = { fileName, ...run };
      listener.finished(runs[index]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, notebooks.length) }, worker));
  return runs;
}

/**
 * Runs notebooks while their types are checked elsewhere, all at once. A notebook with type errors or a failed cell is run again in a
 * kernel that checks cell by cell: it stops where Jupyter would, with the same message.
 *
 * @param library - the folder of the compiled lib/
 * @param doubtful - the file names of the notebooks with type errors
 * @returns the runs, in the order of the notebooks
 */
export async function runWhileChecked(
  notebooks: readonly NamedNotebook[],
  library: Promise<string>,
  doubtful: Promise<ReadonlySet<string>>,
  jobs: number,
  options: Omit<SetOptions, 'quick'>,
  listener: RunListener,
): Promise<NamedRun[]> {
  const quickly = async (): Promise<NamedRun[]> => {
    const quick = new KernelPool({ ...options, library: await library });
    try {
      return await runAll(notebooks, jobs, { ...options, quick }, listener);
    } finally {
      await quick.close();
    }
  };
  const [runs, names] = await Promise.all([quickly(), doubtful]);
  const open = runs.filter(({ fileName, failure }) => names.has(fileName) || (failure && mayBeTyped(failure)));
  if (open.length === 0) return runs;
  listener.again(open.map(({ fileName }) => fileName));
  const once = new Set(open.map(({ fileName }) => fileName));
  const second = await runAll(
    notebooks.filter(({ fileName }) => once.has(fileName)),
    jobs,
    options,
    listener,
  );
  return runs.map((run) => second.find(({ fileName }) => fileName === run.fileName) ?? run);
}
