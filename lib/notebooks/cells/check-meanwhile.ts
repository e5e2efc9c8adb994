import { join } from 'node:path';
import { helperProcess } from '../kernel/helper-process';
import type { CellProblem, Dialect } from './check-cells';

const command = join(__dirname, '..', 'cli', 'cell-types.ts');

/**
 * Type-checks the code cells of notebooks in a separate process, so that the cells can run at the same time.
 *
 * @returns the problems, as `checkCells` finds them
 * @throws Error with the error output of the process, if it fails
 */
export async function checkMeanwhile(
  dialect: Dialect,
  fileNames: readonly string[],
  signal?: AbortSignal,
): Promise<CellProblem[]> {
  return JSON.parse(await helperProcess(command, [dialect, ...fileNames], signal)) as CellProblem[];
}
