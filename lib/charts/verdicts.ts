import type { Verdict } from '../paper/claim';

/** The mark of each verdict of the figure check, since colour alone is never enough. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  reproduced: '✓',
  consistent: '○',
  'within-revision': '≈',
  differs: '✗',
  contradicted: '✗',
  misread: '✗',
  'not-reported': '∅',
  'not-checkable': '?',
};

/** Whether a word is a verdict. */
export const isVerdict = (word: string): word is Verdict => Object.hasOwn(verdictMarks, word);

/** Returns "✓ reproduced", "≈ within revision" … */
export function verdictWord(verdict: Verdict): string {
  if (!isVerdict(verdict)) {
    throw new Error(`"${String(verdict)}" is not a verdict; expected one of ${Object.keys(verdictMarks).join(', ')}.`);
  }
  return `${verdictMarks[verdict]}\u00a0${verdict.replace('-', ' ')}`;
}
