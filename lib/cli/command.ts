import { Command, InvalidArgumentError } from 'commander';

/** A command as described in its help. */
export interface CommandWords {
  /** As typed: `npm start`. */
  name: string;
  /** What the command does, in a sentence or two. */
  does: string;
  /** Arguments, each with a comment: `['02', 'only the notebook with 02 in its name']`. */
  examples: readonly (readonly [args: string, comment: string])[];
}

/**
 * Creates a command whose `--help` (exit code 0) shows what it does, its options with their defaults, and examples. For an unknown
 * option or a value out of range, the command shows its help and ends with exit code 1.
 *
 * @example
 * newCommand({ name: 'npm start', does: 'Runs the notebooks.', examples: [] }).option('--fresh', 'run all').parse(args, { from: 'user' });
 */
export function newCommand({ name, does, examples }: CommandWords): Command {
  const shown = examples.map(([args, comment]) => [`  ${name}${args === '' ? '' : ` -- ${args}`}`, comment] as const);
  const width = Math.max(0, ...shown.map(([line]) => line.length));
  const lines = shown.map(([line, comment]) => `${line.padEnd(width)}   ${comment}`);
  return new Command(`${name} --`)
    .description(does)
    .helpOption('-h, --help', 'show this help')
    .allowExcessArguments(false)
    .showHelpAfterError()
    .addHelpText('after', lines.length > 0 ? `\nExamples:\n${lines.join('\n')}` : '');
}

/**
 * Returns a parser that reads an option's value as a whole number within a range.
 *
 * @example
 * command.option('--jobs <count>', 'notebooks at a time', wholeNumber(1, 64), 2);
 */
export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isInteger(value) || value < from || value > to) {
      throw new InvalidArgumentError(`Expected a whole number from ${from} to ${to}.`);
    }
    return value;
  };
}
