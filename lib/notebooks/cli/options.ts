import { parseArgs } from 'node:util';

/** What the commands that run notebooks can be told. */
export interface CommandOptions {
  jobs: number;
  timeoutSeconds: number;
  /** Words that choose notebooks by their file names; none means all. */
  notebooks: string[];
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} is "${text}"; expected a whole number from 1 on`);
  return value;
}

/** Reads the command line: `--jobs 2 --timeout 120 [notebook …]`. */
export function commandOptions(args: readonly string[]): CommandOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { jobs: { type: 'string', default: '2' }, timeout: { type: 'string', default: '120' } },
  });
  return { jobs: positive('jobs', values.jobs), timeoutSeconds: positive('timeout', values.timeout), notebooks: positionals };
}
