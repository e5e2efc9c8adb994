import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
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
export function helperProcess(command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  const child = spawn(process.execPath, [...shortRunOptions(), '--require', endWithParent, run, command, ...args], {
    signal,
    killSignal: 'SIGKILL',
    // The last is the pipe by which the process knows that this one lives.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const printed = [child.stdout!, child.stderr!].map((stream) => text(stream));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      Promise.all(printed).then(([output, complaints]) => {
        if (code === 0) resolve(output);
        else reject(new Error(complaints.trim() || `${command} ended with exit code ${String(code)}`));
      }, reject);
    });
  });
}
