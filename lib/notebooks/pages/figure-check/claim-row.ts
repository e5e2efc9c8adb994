import { escapeHtml } from '../../../charts/escape';
import { verdictMarks } from '../../../charts/verdicts';
import { basisWord, claimDetails, type RowContext } from './claim-details';
import { languages } from '../../../paper/text';
import { gravity } from './gravity';
import type { ListedClaim } from '../../../paper/ledger-of';

/** The columns of the table, in order; `sortable` lists those that a reader can sort by. */
export const columns = ['claim', 'where', 'printed', 'computed', 'verdict', 'why'] as const;
export const sortable: readonly string[] = ['claim', 'where', 'printed', 'verdict'];

/**
 * Renders a claim as two rows in their own `tbody`, which has the claim's id: what was printed, what we compute, the verdict and why;
 * below it the details, folded by the page's script. ARIA roles are explicit, because narrow screens show the rows as cards.
 *
 * @param place its position in the paper, from 0
 */
export function claimRow(claim: ListedClaim, place: number, context: RowContext): string {
  const { words } = context;
  const id = escapeHtml(claim.id);
  const data = {
    outcome: claim.verdict,
    place: String(place),
    gravity: String(gravity(claim)),
    severity: claim.severity,
    kind: claim.kind,
    sections: claim.sections.map(({ en }) => en).join('|'),
    statement: claim.statement,
    unit: claim.unit,
    quotation: claim.quotation,
    source: claim.source,
    names: namesOf(claim, context),
    printed: claim.printed,
    computed: claim.computed,
    reason: claim.reason,
    location: claim.location,
  };
  const attributes = Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  const cell = (name: (typeof columns)[number], html: string): string =>
    `<td role="cell" class="${name}"><span class="cell-name" aria-hidden="true">${words.html(`column-${name}`)}</span><div>${html}</div></td>`;
  const location = words.html(`location-${claim.location}`, claim.words.location);
  const toggle =
    `<button type="button" class="toggle-row" aria-expanded="false" aria-controls="${id}-details" ` +
    `aria-label="${escapeHtml(words.english('toggle-row').replace('{id}', claim.id))}" data-word-label="toggle-row" data-id="${id}"></button>`;
  const severity =
    claim.severity === 'none'
      ? ''
      : `<span class="severity" data-severity="${claim.severity}">${words.html(`severity-${claim.severity}`)}</span>`;
  const from = claim.verdict === 'reproduced' ? `<span class="severity">${words.html(basisWord(claim))}</span>` : '';
  const note = claim.statement === 'ours' ? `<span class="severity">${words.html('note-of-ours')}</span>` : '';
  const verdict =
    `<span class="verdict" data-verdict="${claim.verdict}"><span aria-hidden="true">${verdictMarks[claim.verdict]}\u00a0</span>` +
    `${words.html(`verdict-${claim.verdict}`)}</span>${from}${severity}${note}`;
  const computed =
    claim.computed === '' ? `<span class="muted">—</span>` : words.html(`computed-${claim.id}`, claim.words.computed);
  return `<tbody id="${id}" role="rowgroup" class="claim-rows"${attributes}>
<tr role="row" class="summary"><th role="rowheader" scope="row" class="claim">${toggle}<a href="#${id}">${id}</a></th>${cell('where', location)}${cell(
    'printed',
    `<span lang="en">${escapeHtml(claim.printed)}</span>`,
  )}${cell('computed', computed)}${cell('verdict', verdict)}${cell('why', words.html(`reason-${claim.id}`, claim.words.reason))}</tr>
<tr role="row" class="details" id="${id}-details"><td role="cell" colspan="${String(columns.length)}">${claimDetails(claim, context)}</td></tr>
</tbody>`;
}

/** All names in all languages, so that a search in any of them finds the claim. */
function namesOf(claim: ListedClaim, { regions, activities }: RowContext): string {
  const named = [...claim.regions.map((code) => regions.get(code)!), ...claim.activities.map((code) => activities.get(code)!)];
  return named.flatMap((each) => languages.map((language) => each[language])).join(' ');
}
