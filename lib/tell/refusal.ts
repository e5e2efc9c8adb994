import { display } from '../charts/display';

/**
 * Shows why the library refuses something, as a quotation.
 *
 * @throws Error when it is not refused
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
