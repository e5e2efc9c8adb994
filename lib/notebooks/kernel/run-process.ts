import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** What a process printed, and its exit code; the code is 1 if a signal ended it. */
export interface EndedProcess {
  code: number;
  stdout: string;
  stderr: string;
  /** Both, in the order received. */
  output: string;
}

/**
 * Runs a process to its end.
 *
 * @throws Error if it cannot be started, or if the signal of `options` ends it
 */
export async function runProcess(command: string, args: readonly string[], options: SpawnOptions): Promise<EndedProcess> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const printed = { stdout: '', stderr: '', output: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      printed.output += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, ...printed };
}
