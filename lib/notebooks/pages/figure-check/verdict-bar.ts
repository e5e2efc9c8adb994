import { verdictMark } from '../verdict-mark';
import { ledgerVerdicts, type LedgerClaim } from './ledger-file';
import type { PageWords } from './page-words';
import { countClaims } from './summary';

/**
 * The counts as one bar, each verdict with its own hatching, mark and number; below it a box to tick for each verdict, which is its
 * legend too. The bar says nothing that the boxes do not, so screen readers pass over it.
 */
export function verdictBar(claims: readonly LedgerClaim[], words: PageWords): string {
  const counts = countClaims(claims);
  const segments = ledgerVerdicts
    .filter((verdict) => counts[verdict] > 0)
    .map(
      (verdict) =>
        `<span class="bar-part" data-verdict="${verdict}" style="flex-grow:${String(counts[verdict])}">` +
        `<span>${verdictMark(verdict)} ${String(counts[verdict])}</span></span>`,
    );
  const boxes = ledgerVerdicts.map(
    (verdict) =>
      `<label class="verdict-box"><input type="checkbox" name="verdict" value="${verdict}"${counts[verdict] === 0 ? ' disabled' : ''}>` +
      `<span class="pattern" data-verdict="${verdict}" aria-hidden="true"></span>` +
      `<span data-verdict="${verdict}"><span aria-hidden="true">${verdictMark(verdict)}</span> ${words.html(`verdict-${verdict}`)}</span> ` +
      `<span class="box-count">${String(counts[verdict])}</span></label>`,
  );
  return `<div class="verdict-bar" aria-hidden="true">${segments.join('')}</div>
<fieldset class="verdict-boxes"><legend ${words.attributes('bar-label')}>${words.english('bar-label')}</legend>
${boxes.join('\n')}
</fieldset>`;
}
