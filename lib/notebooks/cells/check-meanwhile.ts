import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { shortRunOptions } from '../kernel/short-run';
import type { CellProblem, Dialect } from './check-cells';

const command = join(__dirname, '..', 'cli', 'cell-types.ts');
const run = join(__dirname, '..', '..', 'cli', 'run.cjs');
const endWithParent = join(__dirname, '..', 'kernel', 'end-with-parent.cjs');

/**
 * Type-checks the code cells of notebooks in a process of its own, so that they can run meanwhile.
 *
 * @returns the problems, as `checkCells` finds them
 * @throws Error with what the process printed, when it fails
 */
export function checkMeanwhile(dialect: Dialect, fileNames: readonly string[], signal?: AbortSignal): Promise<CellProblem[]> {
  const node = [...shortRunOptions(), '--require', endWithParent, run];
  const child = spawn(process.execPath, [...node, command, dialect, ...fileNames], {
    signal,
    killSignal: 'SIGKILL',
    // The last is the pipe by which the process knows that this one lives.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed = [child.stdout!, child.stderr!].map((stream) => text(stream));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      Promise.all(printed).then(([out, complaints]) => {
        if (code === 0) resolve(JSON.parse(out) as CellProblem[]);
        else reject(new Error(complaints.trim() || `the check of types ended with exit code ${String(code)}`));
      }, reject);
    });
  });
}
