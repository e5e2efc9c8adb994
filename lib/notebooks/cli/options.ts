import type { Command } from 'commander';
import { newCommand, wholeNumber, type CommandWords } from '../../cli/command';

/** The options of the commands that run notebooks. */
export interface CommandOptions {
  jobs: number;
  timeoutSeconds: number;
  /** Words that select notebooks by file name; none means all. */
  notebooks: string[];
}

const mostJobs = 64;
/** One day. Timers accept at most 2³¹ milliseconds. */
const mostSeconds = 86_400;

/** Creates a command that takes the names of notebooks, `--jobs` and `--timeout`. */
export function notebookCommand(words: CommandWords): Command {
  return newCommand(words)
    .argument('[notebooks...]', 'parts of file names, such as 02 (default: all notebooks)')
    .option('--jobs <count>', `how many notebooks run at a time, 1 to ${mostJobs}`, wholeNumber(1, mostJobs), 2)
    .option('--timeout <seconds>', `how long one cell may run, 1 to ${mostSeconds}`, wholeNumber(1, mostSeconds), 120);
}

/** Reads the command line of a {@link notebookCommand}. */
export function commandOptions<Own extends object = object>(command: Command, args: readonly string[]): CommandOptions & Own {
  command.parse([...args], { from: 'user' });
  const { timeout, ...rest } = command.opts<{ jobs: number; timeout: number } & Own>();
  return { ...(rest as unknown as Own & { jobs: number }), timeoutSeconds: timeout, notebooks: command.args };
}
