import { escapeHtml } from '../escape-html';
import type { LedgerClaim } from './ledger-file';
import { sectionsOf, translatedLocation } from './locations';
import type { PageWords } from './page-words';
import { translatedPhrase } from './phrases';

const optionsOf = (values: readonly string[], word: (value: string) => string): string =>
  values.map((value) => `<option value="${escapeHtml(value)}"${word(value)}>${escapeHtml(value)}</option>`).join('');

/** Search, section, kind, severity, and the buttons that act on all rows. Without JavaScript they are not shown. */
export function claimFilters(claims: readonly LedgerClaim[], words: PageWords): string {
  const sections = [...new Set(claims.flatMap((claim) => sectionsOf(claim.location)))];
  const kinds = [...new Set(claims.map((claim) => claim.kind))];
  const sectionWord = (section: string): string => {
    const translated = translatedLocation(section);
    return translated ? ` ${words.attributes(`location-${section}`, translated)}` : ' lang="en"';
  };
  const kindWord = (kind: string): string => {
    const translated = translatedPhrase(kind);
    return translated ? ` ${words.attributes(`phrase-${kind}`, translated)}` : ' lang="en"';
  };
  const all = `<option value="" ${words.attributes('filter-all')}>${words.english('filter-all')}</option>`;
  const button = (name: 'filter-reset' | 'open-all' | 'close-all' | 'download-shown'): string =>
    `<button type="button" class="action" data-action="${name}" ${words.attributes(name)}>${words.english(name)}</button>`;
  return `<div class="claim-filters" role="search">
<label>${words.html('filter-search')} <input type="search" name="search" autocomplete="off" spellcheck="false"
 placeholder="${escapeHtml(words.english('filter-hint'))}" data-word-placeholder="filter-hint"></label>
<label>${words.html('filter-section')} <select name="section">${all}${optionsOf(sections, sectionWord)}</select></label>
<label>${words.html('filter-kind')} <select name="kind">${all}${optionsOf(kinds, kindWord)}</select></label>
<label class="box"><input type="checkbox" name="conclusion"> ${words.html('filter-conclusion')}</label>
<div class="actions">${(['filter-reset', 'open-all', 'close-all', 'download-shown'] as const).map(button).join(' ')}</div>
</div>`;
}
