import { escapeHtml } from '../../../charts/escape';
import type { Translated } from '../../../paper/text';
import type { ListedClaim } from '../../../paper/ledger-of';
import type { PageWords } from './page-words';

/** Renders search, section, kind, severity, and the buttons that act on all rows. They are hidden without JavaScript. */
export function claimFilters(claims: readonly ListedClaim[], words: PageWords): string {
  const distinct = (all: readonly Translated[]) => [...new Map(all.map((each) => [each.en, each])).values()];
  const optionsOf = (values: readonly Translated[], prefix: string): string =>
    distinct(values)
      .map(
        (each) =>
          `<option value="${escapeHtml(each.en)}" ${words.attributes(`${prefix}-${each.en}`, each)}>${escapeHtml(each.en)}</option>`,
      )
      .join('');
  const all = `<option value="" ${words.attributes('filter-all')}>${words.english('filter-all')}</option>`;
  const button = (name: 'filter-reset' | 'open-all' | 'close-all' | 'download-shown'): string =>
    `<button type="button" class="action" data-action="${name}" ${words.attributes(name)}>${words.english(name)}</button>`;
  return `<div class="claim-filters" role="search">
<label>${words.html('filter-search')} <input type="search" name="search" autocomplete="off" spellcheck="false"
 placeholder="${escapeHtml(words.english('filter-hint'))}" data-word-placeholder="filter-hint"></label>
<label>${words.html('filter-section')} <select name="section">${all}${optionsOf(
    claims.flatMap(({ sections }) => sections),
    'location',
  )}</select></label>
<label>${words.html('filter-kind')} <select name="kind">${all}${optionsOf(
    claims.map(({ words: { kind } }) => kind),
    'phrase',
  )}</select></label>
<label class="box"><input type="checkbox" name="conclusion"> ${words.html('filter-conclusion')}</label>
<div class="actions">${(['filter-reset', 'open-all', 'close-all', 'download-shown'] as const).map(button).join(' ')}</div>
</div>`;
}
