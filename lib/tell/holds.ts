import { display } from '../charts/display';
import { escapeMarkdown } from '../charts/escape';

/** The MIME type of the output that records a finding; programs that do not know it show nothing. */
export const findingType = 'application/vnd.finding+json';

/** A sentence of a notebook, and whether the current figures support it. */
export interface NotebookFinding {
  sentence: string;
  holds: boolean;
}

/**
 * Records a finding of the notebook and whether it is true for the current figures. If it is true, nothing is shown. If newer figures
 * contradict it, the sentence is marked here and listed by `npm start` and `npm run check`; nothing stops.
 *
 * @param sentence - the finding in plain words, without numbers; it identifies the finding in the ledger of findings
 * @param condition - the finding as an expression over the cells above
 * @throws Error for an empty sentence, and for a condition that is neither true nor false
 * @example
 * holds('Atyrau leads and Turkestan is last', leader.region === 'ATY' && last.region === 'TRK');
 */
export function holds(sentence: string, condition: boolean): void {
  if (typeof sentence !== 'string' || sentence.trim() === '') throw new Error('holds: the sentence is empty; say what is found.');
  if (typeof condition !== 'boolean') {
    throw new Error(`holds: "${sentence}" is ${String(condition)}; expected true or false.`);
  }
  const finding: NotebookFinding = { sentence, holds: condition };
  const warning = `✗ The figures at hand no longer bear out this sentence: “${sentence}”`;
  display({
    data: {
      [findingType]: finding,
      ...(condition ? {} : { 'text/markdown': `**${escapeMarkdown(warning)}**`, 'text/plain': warning }),
    },
  });
}
