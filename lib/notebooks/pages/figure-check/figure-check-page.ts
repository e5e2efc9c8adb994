import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../escape-html';
import type { ExtraPage, PageAsset } from '../extra-page';
import { claimFilters } from './claim-filters';
import { claimRow, columns, sortable, type RowContext } from './claim-row';
import { languageNames, languages } from './languages';
import { ledgerVerdicts, type LedgerFile } from './ledger-file';
import { gravestClaimsFirst } from './order-claims';
import { PageWords } from './page-words';
import { summarySentence } from './summary';
import { verdictBar } from './verdict-bar';
import { verdictMark } from '../verdict-mark';

export interface FigureCheckOptions {
  /** Where a claim's computation is shown; undefined when the site has no such page */
  evidence: RowContext['evidence'];
  /** The ledger's files, seen from the site */
  downloads: { csv: string; json: string };
}

const assets = join(__dirname, '..', 'assets', 'figure-check');
const asset = (fileName: string): PageAsset => ({ fileName, content: readFileSync(join(assets, fileName), 'utf8') });

/**
 * The page "Figure check": the counts in a sentence and a bar, and every claim with what was printed, what we compute, the verdict and
 * why. Without JavaScript it is a table with all details open.
 *
 * @example
 * figureCheckPage(readLedgerFile(text, 'claims.json'), { evidence, downloads: { csv: '../results/claims.csv', json: '../results/claims.json' } });
 */
export function figureCheckPage(ledger: LedgerFile, options: FigureCheckOptions): ExtraPage {
  const words = new PageWords();
  const byCode = (named: LedgerFile['regions']) => new Map(named.map((each) => [each.code, each]));
  const context: RowContext = {
    words,
    regions: byCode(ledger.regions),
    activities: byCode(ledger.activities),
    evidence: options.evidence,
  };
  const total = String(ledger.claims.length);
  const leadHtml = words.html('lead', summarySentence(ledger.claims));
  const bodyHtml = `<div class="figure-check" data-language="en">
${languageSwitch(words)}
<p class="notice english-only" hidden>${words.html('english-prose')}</p>
${verdictBar(ledger.claims, words)}
${claimFilters(ledger.claims, words)}
<p class="claim-count" role="status">${escapeHtml(words.english('count').replace('{shown}', total).replace('{total}', total))}</p>
<table class="claims" role="table" aria-label="${escapeHtml(words.english('table-label'))}" data-word-label="table-label">
<thead role="rowgroup"><tr role="row">${columns.map((column) => columnHead(column, words)).join('')}</tr></thead>
${gravestClaimsFirst(ledger.claims)
  .map(({ claim, place }) => claimRow(claim, place, context))
  .join('\n')}
</table>
${downloadLinks(options.downloads, words)}
${help(words)}
${words.jsonElement()}
</div>`;
  return {
    fileName: 'figure-check.html',
    title: words.english('title'),
    leadHtml,
    bodyHtml,
    scripts: [asset('claim-list.js'), asset('figure-check.js')],
    styles: [asset('figure-check.css')],
  };
}

function languageSwitch(words: PageWords): string {
  const buttons = languages.map(
    (language) =>
      `<button type="button" class="switch" lang="${language}" data-language="${language}" aria-pressed="${String(language === 'en')}">${languageNames[language]}</button>`,
  );
  return `<div class="language-switch" role="group" aria-label="${words.english('language')}" data-word-label="language">${buttons.join(' ')}</div>`;
}

function columnHead(column: (typeof columns)[number], words: PageWords): string {
  const sort = sortable.includes(column) ? ` data-sort="${column}"` : '';
  // The reasons are made from the numbers in English: where the page speaks another language, the head says so.
  const remark = column === 'why' ? ` <span class="english-only" hidden>(${words.html('english-only')})</span>` : '';
  return `<th role="columnheader" scope="col" class="${column}"${sort}>${words.html(`column-${column}`)}${remark}</th>`;
}

function downloadLinks({ csv, json }: FigureCheckOptions['downloads'], words: PageWords): string {
  const link = (href: string, word: 'download-csv' | 'download-json'): string =>
    `<a href="${escapeHtml(href)}" download ${words.attributes(word)}>${words.english(word)}</a>`;
  return `<p class="downloads">${link(csv, 'download-csv')} ${link(json, 'download-json')}</p>`;
}

function help(words: PageWords): string {
  const verdict = (name: string): string =>
    `<div><dt data-verdict="${name}"><span aria-hidden="true">${verdictMark(name)}</span> ${words.html(`verdict-${name}`)}</dt><dd>${words.html(`meaning-${name}`)}</dd></div>`;
  const severity = (name: string): string =>
    `<div><dt>${words.html(`severity-${name}`)}</dt><dd>${words.html(`meaning-${name}`)}</dd></div>`;
  return `<section class="verdict-help">
<h2 id="figure-check-verdicts">${words.html('help-title')}</h2>
<p>${words.html('help-computed')}</p>
<dl>${ledgerVerdicts.map(verdict).join('')}${['inconsistency', 'changes-conclusion'].map(severity).join('')}</dl>
</section>`;
}
