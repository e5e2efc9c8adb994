/** The verdicts of the figure check, each with its mark: never colour alone. */
export const verdictMarks = {
  reproduced: '✓',
  consistent: '○',
  'within-revision': '≈',
  differs: '✗',
  contradicted: '✗',
  misread: '✗',
  'not-reported': '∅',
  'not-checkable': '?',
} as const;

export type Verdict = keyof typeof verdictMarks;

/** "✓ reproduced", "≈ within revision" … */
export function verdictWord(verdict: Verdict): string {
  if (!Object.hasOwn(verdictMarks, verdict)) {
    throw new Error(`"${String(verdict)}" is no verdict; expected one of ${Object.keys(verdictMarks).join(', ')}.`);
  }
  return `${verdictMarks[verdict]}\u00a0${verdict.replace('-', ' ')}`;
}
