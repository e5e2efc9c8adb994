import { display } from '../charts/display';

/**
 * Runs something that the library refuses, and shows the error message as a quotation.
 *
 * @throws Error if nothing is refused
 * @example
 * refusal(() => convergenceBetween('2010', 2010, 2025));
 */
export function refusal(run: () => unknown): void {
  let message: string;
  try {
    run();
  } catch (error) {
    message = error instanceof Error ? error.message : String(error);
    const text = `> ${message.replaceAll('\n', '\n> ')}`;
    display({ data: { 'text/markdown': text, 'text/plain': text } });
    return;
  }
  throw new Error('refusal: nothing was refused.');
}
