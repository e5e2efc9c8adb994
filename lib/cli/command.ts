import { Command, InvalidArgumentError } from 'commander';

/** A command as its help describes it. */
export interface CommandWords {
  /** As typed: `npm start`. */
  name: string;
  /** What it does, in a sentence or two. */
  does: string;
  /** Arguments, each with a comment: `['02', 'only the notebook with 02 in its name']`. */
  examples: readonly (readonly [args: string, comment: string])[];
}

/**
 * A command whose `--help` (exit code 0) says what it does, its options with their defaults, and examples. An unknown option or a
 * value out of range is refused (exit code 1), with the known ones listed.
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
 * Reads an option's value as a whole number of a range.
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
