import { either } from '../paper/text';

/**
 * Refuses a choice at the top of a notebook that its cells cannot handle, and gives the reason and the fix.
 *
 * @param what - the name of the constant
 * @param chosen - its value
 * @param choices - the values that work
 * @param why - why other values do not work
 * @throws Error naming the constant, its value, the values that work, and why
 * @example
 * oneOf('year', year, [2022, 2023, 2024], 'growth needs the year before on the same borders');
 */
export function oneOf<Choice extends string | number>(
  what: string,
  chosen: Choice,
  choices: readonly Choice[],
  why: string,
): void {
  if (choices.includes(chosen)) return;
  throw new Error(`${what} is ${chosen}: ${why}. Set it to ${inShort(choices)}.`);
}

/** Returns "a year from 2011 to 2025", or the choices one by one. */
function inShort(choices: readonly (string | number)[]): string {
  const [first, last] = [choices[0], choices[choices.length - 1]];
  const inARow =
    choices.length > 3 && choices.every((choice, place) => typeof choice === 'number' && choice === Number(first) + place);
  return inARow ? `a year from ${first} to ${last}` : either(choices).en;
}
