import { display } from '../charts/display';
import { checkOptions } from '../numerics/read-options';
import { formatNumber } from '../data/number-format';

/** What an exercise expects, and a hint for a reader whose answer is not right yet. */
export interface ExerciseKey {
  /** The right answer, computed by the notebook, never typed. */
  expected: number | string | boolean | readonly string[];
  /** How far a number may deviate. Default: 0. */
  tolerance?: number;
  /** Where to look if the answer is not right; never the answer itself. */
  lookAt: string;
}

/** The result of checking a reader's answer. */
export interface ExerciseResult {
  state: 'open' | 'right' | 'look again';
  text: string;
}

const asSet = (list: readonly unknown[]): string => JSON.stringify([...list].map(String).sort());

/**
 * Checks the answer to an exercise. `undefined` means that the reader has not answered yet.
 *
 * @throws Error if the expected answer is NaN: then the exercise is wrong, not the reader
 * @example
 * judge(3.63, { expected: 3.628, tolerance: 0.01, lookAt: 'the divisor of the variance' }).state; // 'right'
 */
export function judge(answer: unknown, { expected, tolerance = 0, lookAt }: ExerciseKey): ExerciseResult {
  if (typeof expected === 'number' && Number.isNaN(expected)) throw new Error('self-check: the expected answer is NaN.');
  if (answer === undefined)
    return { state: 'open', text: 'Not answered yet: write your answer in place of `undefined` and run the cell.' };
  const right =
    typeof expected === 'number'
      ? typeof answer === 'number' && Math.abs(answer - expected) <= tolerance
      : Array.isArray(expected)
        ? Array.isArray(answer) && asSet(answer) === asSet(expected as readonly string[])
        : answer === expected;
  if (right) return { state: 'right', text: `✓ Right: ${spoken(answer)}.` };
  return {
    state: 'look again',
    text: `✗ ${spoken(answer)} is not it yet${nearMiss(answer, expected, tolerance)}. Look at ${lookAt}.`,
  };
}

/** Returns a hint for small slips, which a reader should not mistake for a wrong method. */
function nearMiss(answer: unknown, expected: ExerciseKey['expected'], tolerance: number): string {
  if (typeof expected === 'string' && typeof answer === 'string')
    return answer.trim().toLowerCase() === expected.toLowerCase() ? ': capitals and spaces count' : '';
  if (kindOf(expected) !== kindOf(answer)) return `: expected ${kindOf(expected)}, found ${kindOf(answer)}`;
  if (typeof expected !== 'number') return '';
  const isIt = (value: number): boolean => Math.abs(value - expected) <= tolerance;
  const given = answer as number;
  if (isIt(-given)) return ': the size is right, the sign is not';
  const factor = [100, 1000, 1_000_000].find((each) => isIt(given * each) || isIt(given / each));
  if (factor !== undefined) return `: it is off by a factor of ${formatNumber(factor, 0)}, so compare the units`;
  return tolerance > 0 && Math.abs(given - expected) <= 10 * tolerance ? ': it is close, and may only need more decimals' : '';
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return { number: 'a number', string: 'a text', boolean: 'true or false' }[typeof value as string] ?? 'something else';
}

function spoken(answer: unknown): string {
  if (typeof answer === 'number' && Number.isFinite(answer)) {
    return Number.isInteger(answer) ? formatNumber(answer, 0, { group: false }) : formatNumber(answer, 3);
  }
  return Array.isArray(answer) ? answer.map(String).join(', ') : String(answer);
}

/**
 * Makes an exercise: takes the expected answer and returns a function that checks an answer. The expected answer stays inside the function,
 * so that the exercise cell does not give it away; call this in a folded cell.
 *
 * @param expected - the right answer, computed from the figures
 * @param options - `lookAt`: where to look if the answer is not right; `tolerance`: how far a number may deviate, 0 when absent
 * @returns a function that shows whether an answer is right; undefined means not answered yet
 * @example
 * const checkMean = exercise(mean - national, { tolerance: 0.5, lookAt: 'accounts, one row a region' });
 * // in the cell of the exercise:
 * checkMean(undefined); // a number
 */
export function exercise(
  expected: ExerciseKey['expected'],
  options: Omit<ExerciseKey, 'expected'>,
): (answer: ExerciseKey['expected'] | undefined) => void {
  checkOptions('exercise', options, { tolerance: 'number', lookAt: 'text' });
  return (answer) => {
    const { text } = judge(answer, { expected, ...options });
    display({ data: { 'text/markdown': `**Self-check.** ${text}`, 'text/plain': text } });
  };
}
