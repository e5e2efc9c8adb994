import { display } from '../charts/display';
import { judge, type ExerciseKey } from '../charts/self-check';

/**
 * An exercise: takes what is expected, and hands back the check of an answer. What is expected stays inside, so that the cell of the
 * exercise does not give it away; make it in a cell that is folded.
 *
 * @param expected - the right answer, computed from the figures
 * @param options - `lookAt`: where to look when the answer is not right; `tolerance`: how far a number may be off, 0 when absent
 * @returns a function that shows whether an answer is right; undefined means not answered yet
 * @example
 * const checkMean = exercise(mean - national, { tolerance: 0.5, lookAt: 'accounts, one row a region' });
 * // in the cell of the exercise:
 * const answer1: number | undefined = undefined;
 * checkMean(answer1);
 */
export function exercise(
  expected: ExerciseKey['expected'],
  options: Omit<ExerciseKey, 'expected'>,
): (answer: ExerciseKey['expected'] | undefined) => void {
  return (answer) => {
    const { text } = judge(answer, { expected, ...options });
    display({ data: { 'text/markdown': `**Self-check.** ${text}`, 'text/plain': text } });
  };
}
