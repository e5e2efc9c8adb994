import { escapeHtml } from './escape-html';

const marks: Readonly<Record<string, string>> = {
  reproduced: '✓',
  consistent: '○',
  'within-revision': '≈',
  differs: '✗',
  contradicted: '✗',
  misread: '✗',
  'not-reported': '∅',
  'not-checkable': '?',
};

/** The mark that stands before a verdict, so that it does not rest on colour; empty for a word that is no verdict. */
export function verdictMark(verdict: string): string {
  return Object.hasOwn(marks, verdict) ? marks[verdict] : '';
}

/** A verdict as HTML: mark and word, "✓ reproduced". A word that is no verdict stands as it is. */
export function verdictHtml(verdict: string): string {
  const mark = verdictMark(verdict);
  if (mark === '') return escapeHtml(verdict);
  return `<span class="verdict" data-verdict="${verdict}">${mark}\u00a0${escapeHtml(verdict.replace('-', ' '))}</span>`;
}
