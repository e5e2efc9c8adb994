import { join } from 'node:path';
import { helperProcess } from '../kernel/helper-process';
import type { CellProblem, Dialect } from './check-cells';

const command = join(__dirname, '..', 'cli', 'cell-types.ts');

/**
 * Type-checks the code cells of notebooks in a separate process, so that they can run meanwhile.
 *
 * @returns the problems, as `checkCells` finds them
 * @throws Error with what the process printed, when it fails
 */
export async function checkMeanwhile(
  dialect: Dialect,
  fileNames: readonly string[],
  signal?: AbortSignal,
): Promise<CellProblem[]> {
  return JSON.parse(await helperProcess(command, [dialect, ...fileNames], signal)) as CellProblem[];
}
