import { escapeHtml } from '../../../charts/escape';
import type { PageLink } from '../site-frame';
import type { ListedClaim, NamedCode } from '../../../paper/ledger-of';
import type { ShownInput } from '../../../paper/check-each';
import type { PageWords } from './page-words';
import type { Word } from './words';

/** What a row needs in addition to its claim. */
export interface RowContext {
  words: PageWords;
  regions: ReadonlyMap<string, NamedCode>;
  activities: ReadonlyMap<string, NamedCode>;
  /** Where the computation is shown; undefined if the site has no page for that notebook */
  evidence: (notebook: string, section: string) => PageLink | undefined;
}

const basisWords: Readonly<Record<string, Word>> = {
  'figures and records': 'from-figures',
  'the paper itself': 'from-paper',
  'not possible': 'from-nothing',
};

/** Returns what a verdict is based on, as one of the page's words. */
export const basisWord = (claim: ListedClaim): Word => basisWords[claim.basis] ?? 'from-nothing';

function inputHtml({ value, means, source, claim: other }: ShownInput): string {
  const shown =
    other === undefined ? `<code>${escapeHtml(value)}</code>` : `<a href="#${escapeHtml(other)}">${escapeHtml(other)}</a>`;
  const meaning = means === undefined ? '' : ` = ${escapeHtml(means)}`;
  const from = source === undefined || source === '' ? '' : ` <span class="muted">(${escapeHtml(source)})</span>`;
  return shown + meaning + from;
}

function inputList(inputs: readonly ShownInput[]): string {
  const names = [...new Set(inputs.map(({ input }) => input))];
  const items = names.map((name) => {
    const values = inputs.filter(({ input }) => input === name).map(inputHtml);
    return `<li>${escapeHtml(name.replaceAll('_', ' '))}: ${values.join(', ')}</li>`;
  });
  return items.length === 0 ? '' : `<ul class="inputs" lang="en">${items.join('')}</ul>`;
}

/** Renders the computation behind a verdict: quotation, check, inputs, severity, basis, and where it is shown. */
export function claimDetails(claim: ListedClaim, context: RowContext): string {
  const { words, regions, activities } = context;
  const names = (kind: string, codes: readonly string[], known: ReadonlyMap<string, NamedCode>): string =>
    codes.map((code) => words.html(`${kind}-${code}`, known.get(code)!)).join('; ');
  const { query } = claim.words;
  const entries: [Word, string][] = [
    ['detail-quotation', claim.quotation === '' ? '' : `<q lang="en">${escapeHtml(claim.quotation)}</q>`],
    ['detail-query', query === undefined ? '' : words.html(`query-${claim.id}`, query)],
    ['detail-unit', claim.unit === '' ? '' : words.html(`phrase-${claim.unit}`, claim.words.unit)],
    ['detail-kind', words.html(`phrase-${claim.kind}`, claim.words.kind)],
    ['detail-regions', names('region', claim.regions, regions)],
    ['detail-activities', names('activity', claim.activities, activities)],
    ['detail-check', `<code>${escapeHtml(claim.check)}</code>`],
    ['detail-inputs', inputList(claim.inputs)],
    ['detail-severity', claim.severity === 'none' ? '' : words.html(`severity-${claim.severity}`)],
    ['detail-repeats', claim.repeats.map((id) => `<a href="#${escapeHtml(id)}">${escapeHtml(id)}</a>`).join(', ')],
    ['detail-basis', words.html(basisWord(claim))],
    ['detail-evidence', evidence(claim, context)],
    ['detail-link', `<a href="#${escapeHtml(claim.id)}">#${escapeHtml(claim.id)}</a>`],
  ];
  const filled = entries.filter(([, html]) => html !== '');
  return `<dl>${filled.map(([word, html]) => `<div><dt>${words.html(word)}</dt><dd>${html}</dd></div>`).join('')}</dl>`;
}

function evidence({ evidence: { notebook, section } }: ListedClaim, { words, evidence: find }: RowContext): string {
  if (notebook === '') return '';
  const link = find(notebook, section);
  const name = `${words.html('notebook')} `;
  return link === undefined
    ? `${name}<code>${escapeHtml(notebook)}</code>`
    : `${name}<a lang="en" href="${escapeHtml(link.href)}">${escapeHtml(link.title)}</a>`;
}
