import { escapeHtml } from '../../charts/escape';
import { isVerdict, verdictWord } from '../../charts/verdicts';

/** Renders a verdict as HTML, with mark and word: "✓ reproduced". Any other word is shown as plain text. */
export function verdictHtml(word: string): string {
  return isVerdict(word) ? `<span class="verdict" data-verdict="${word}">${verdictWord(word)}</span>` : escapeHtml(word);
}
