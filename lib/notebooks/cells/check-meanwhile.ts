import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { shortRunOptions } from '../kernel/short-run';
import type { CellProblem, Dialect } from './check-cells';

const command = join(__dirname, '..', 'cli', 'cell-types.ts');
const mostBytes = 64 * 1024 * 1024;

/**
 * Type-checks the code cells of notebooks in a process of its own, so that they can run meanwhile.
 *
 * @returns the problems, as `checkCells` finds them
 * @throws Error with what the process printed, when it fails
 */
export async function checkMeanwhile(
  dialect: Dialect,
  fileNames: readonly string[],
  signal?: AbortSignal,
): Promise<CellProblem[]> {
  const args = [...shortRunOptions(), '--import', 'tsx', command, dialect, ...fileNames];
  const { stdout } = await promisify(execFile)(process.execPath, args, { signal, maxBuffer: mostBytes });
  return JSON.parse(stdout) as CellProblem[];
}
