import { display } from './display';
import { formatNumber } from './number-format';

/** What an exercise expects, and what helps a reader who is not there yet. */
export interface ExerciseKey {
  /** The right answer, computed by the notebook, never typed. */
  expected: number | string | boolean | readonly string[];
  /** How far a number may be off. Default: 0. */
  tolerance?: number;
  /** Where to look when the answer is not right; never the answer itself. */
  lookAt: string;
}

/** What a reader's answer is worth. */
export interface ExerciseResult {
  state: 'open' | 'right' | 'look again';
  text: string;
}

const asSet = (list: readonly unknown[]): string => JSON.stringify([...list].map(String).sort());

/**
 * Judges the answer to an exercise. `undefined` means that the reader has not answered yet.
 *
 * @throws Error when the expected answer is itself not a value (NaN): the exercise is broken, not the reader
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
  return { state: 'look again', text: `✗ ${spoken(answer)} is not it yet. Look at ${lookAt}.` };
}

function spoken(answer: unknown): string {
  if (typeof answer === 'number' && Number.isFinite(answer)) {
    return Number.isInteger(answer) ? formatNumber(answer, 0, { group: false }) : formatNumber(answer, 3);
  }
  return Array.isArray(answer) ? answer.map(String).join(', ') : String(answer);
}

/**
 * Shows whether the answer to an exercise is right, or what to look at.
 *
 * @example
 * const answer: number | undefined = undefined;
 * selfCheck(answer, { expected: ranking.length, lookAt: 'the number of rows of the ranking' });
 */
export function selfCheck(answer: unknown, key: ExerciseKey): void {
  const { text } = judge(answer, key);
  display({ data: { 'text/markdown': `**Self-check.** ${text}`, 'text/plain': text } });
}
