import { escapeHtml } from '../charts/escape';
import { verdictWord } from '../charts/verdicts';
import type { Verdict } from '../paper/claim';
import type { TableModel } from './table-model';
import { tableText } from './table-text';

/** One row of the table that closes a section. */
export interface PaperComparison {
  /** What the claim is about, in a few words. */
  claim: string;
  /** What the paper prints, verbatim. */
  paper: string;
  /** The result of the cells above, with its precision. */
  ours: string;
  verdict: Verdict;
  /** One sentence, generated from the numbers. */
  why: string;
  /** The claim's identifier in the ledger, such as R15. */
  id?: string;
}

/** Returns the closing table as HTML with the class `verdicts` and each row's verdict in `data-verdict`. Every text is escaped. */
export function comparisonHtml(comparisons: readonly PaperComparison[]): string {
  checkComparisons(comparisons);
  const rows = comparisons.map((row) => {
    const word = `<strong class="verdict">${verdictWord(row.verdict)}</strong>`;
    const id = row.id ? ` data-claim="${escapeHtml(row.id)}"` : '';
    return (
      `<tr class="${row.verdict}" data-verdict="${row.verdict}"${id}>` +
      `<th scope="row" style="text-align:left">${escapeHtml(row.claim)}<br><span class="printed">${escapeHtml(row.paper)}</span></th>` +
      `<td style="text-align:left">${escapeHtml(row.ours)}</td>` +
      `<td style="text-align:left">${word}<br>${escapeHtml(row.why)}</td></tr>`
    );
  });
  const heads = ['The paper says', 'We get', 'Why'].map((head) => `<th scope="col" style="text-align:left">${head}</th>`);
  return [
    '<table class="verdicts">',
    '<caption>The paper and the figures</caption>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody>`,
    '</table>',
  ].join('\n');
}

/** Returns the closing table as aligned plain text. */
export function comparisonText(comparisons: readonly PaperComparison[]): string {
  checkComparisons(comparisons);
  const titles = ['Claim', 'The paper says', 'We get', 'Verdict', 'Why'];
  const model: TableModel = {
    caption: 'The paper and the figures',
    columns: titles.map((title) => ({ key: title, title, align: 'left', numeric: false, group: false })),
    cells: comparisons.map((row) =>
      [row.claim, row.paper, row.ours, verdictWord(row.verdict), row.why].map((text) => ({ text })),
    ),
  };
  return tableText(model);
}

function checkComparisons(comparisons: readonly PaperComparison[]): void {
  if (comparisons.length === 0) throw new Error('paperSays: there is no comparison to show.');
  comparisons.forEach((row, index) => {
    for (const key of ['claim', 'paper', 'ours', 'why'] as const) {
      if (typeof row[key] !== 'string' || row[key].trim() === '') {
        throw new Error(`paperSays: row ${index + 1}, "${key}" is ${JSON.stringify(row[key])}; expected text.`);
      }
    }
    verdictWord(row.verdict);
  });
}
