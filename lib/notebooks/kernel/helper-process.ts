import { join } from 'node:path';
import { runProcess } from './run-process';
import { shortRunOptions } from './short-run';

const run = join(__dirname, '..', '..', 'cli', 'run.cjs');
const endWithParent = join(__dirname, 'end-with-parent.cjs');

/**
 * Runs one of the project's commands in a separate process while other work continues. It never outlives this process, however this one
 * ends.
 *
 * @param command - the path of its file
 * @returns what it printed to stdout
 * @throws Error with what it wrote to stderr if it fails, or if it is aborted
 */
export async function helperProcess(command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const node = [...shortRunOptions(), '--require', endWithParent, run, command, ...args];
  const { code, stdout, stderr } = await runProcess(process.execPath, node, {
    signal,
    killSignal: 'SIGKILL',
    // The last is the pipe by which the process knows that this one is alive.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (code !== 0) throw new Error(stderr.trim() || `${command} ended with exit code ${code}`);
  return stdout;
}
