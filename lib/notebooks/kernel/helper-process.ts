import { join } from 'node:path';
import { runProcess } from './run-process';
import { shortRunOptions } from './short-run';

const run = join(__dirname, '..', '..', 'cli', 'run.cjs');
const endWithParent = join(__dirname, 'end-with-parent.cjs');

/**
 * Runs a command of the project in a separate process, so that other work goes on meanwhile. It ends with this process, however that
 * ends.
 *
 * @param command - the path of its file
 * @returns what it printed
 * @throws Error with its complaints when it fails, and when it is told to stop
 */
export async function helperProcess(command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const node = [...shortRunOptions(), '--require', endWithParent, run, command, ...args];
  const { code, stdout, stderr } = await runProcess(process.execPath, node, {
    signal,
    killSignal: 'SIGKILL',
    // The last is the pipe by which the process knows that this one lives.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (code !== 0) throw new Error(stderr.trim() || `${command} ended with exit code ${code}`);
  return stdout;
}
