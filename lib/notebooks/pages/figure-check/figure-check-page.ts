import { escapeHtml } from '../../../charts/escape';
import type { ExtraPage } from '../extra-page';
import { claimFilters } from './claim-filters';
import type { RowContext } from './claim-details';
import { claimRow, columns, sortable } from './claim-row';
import { languageNames, languages } from '../../../paper/text';
import { gravestClaimsFirst } from './gravity';
import type { LedgerFile } from '../../../paper/ledger-of';
import type { AboutPaper } from '../../../paper/paper-of';
import { PageWords } from './page-words';
import { summarySentence } from './summary';
import { verdictBar } from './verdict-bar';
import type { Word } from './words';

export interface FigureCheckOptions {
  /** Where a claim's computation is shown; undefined if the site has no such page */
  evidence: RowContext['evidence'];
  /** The day of the check, "2026-11-25", and the version of the checks */
  date: string;
  version: string;
  /** Files that the page offers, relative to it: the ledger, the report in each language, the CODECHECK file */
  downloads: { csv?: string; json?: string; report?: string; word?: string; codecheck?: string };
}

/**
 * Renders the page "Figure check": the counts in a sentence and a bar, and every claim with what was printed, what we compute, the
 * verdict and why. Without JavaScript it is a table with all details open. {@link withAssets} adds its scripts and styles.
 *
 * @example
 * figureCheckPage(readLedgerFile(text, 'claims.json'), { evidence, date: '2026-11-25', version: '0.1.0', downloads: { csv: 'claims.csv', json: 'claims.json' } });
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
  const leadHtml = words.html('lead', summarySentence(ledger.counts));
  const bodyHtml = `<div class="figure-check" data-language="en">
<a class="skip-link" href="#claims" ${words.attributes('skip-claims')}>${words.english('skip-claims')}</a>
${languageSwitch(words)}
${aboutPaper(ledger.paper, options, words)}
<p class="notice english-only" hidden>${words.html('english-names')}</p>
${verdictBar(ledger.counts, words)}
${downloadLinks(options.downloads, words)}
${claimFilters(ledger.claims, words)}
<p class="claim-count" role="status">${escapeHtml(words.english('count').replace('{shown}', total).replace('{total}', total))}</p>
<table class="claims" id="claims" role="table" aria-label="${escapeHtml(words.english('table-label'))}" data-word-label="table-label">
<thead role="rowgroup"><tr role="row">${columns.map((column) => columnHead(column, words)).join('')}</tr></thead>
${gravestClaimsFirst(ledger.claims)
  .map(({ claim, place }) => claimRow(claim, place, context))
  .join('\n')}
</table>
${help(words)}
${words.jsonElement()}
</div>`;
  return {
    fileName: 'figure-check.html',
    title: words.english('title'),
    leadHtml,
    bodyHtml,
    live: true,
  };
}

function languageSwitch(words: PageWords): string {
  return `<div class="language-switch" role="group" aria-label="${words.english('language')}" data-word-label="language">${languageButtons()}</div>`;
}

/** Returns one button per language; English is selected until a script changes it. */
export const languageButtons = (): string =>
  languages
    .map(
      (language) =>
        `<button type="button" class="switch" lang="${language}" data-language="${language}" aria-pressed="${String(language === 'en')}">${languageNames[language]}</button>`,
    )
    .join(' ');

function columnHead(column: (typeof columns)[number], words: PageWords): string {
  const sort = sortable.includes(column) ? ` data-sort="${column}"` : '';
  return `<th role="columnheader" scope="col" class="${column}"${sort}>${words.html(`column-${column}`)}</th>`;
}

function aboutPaper(paper: AboutPaper, { date, version }: FigureCheckOptions, words: PageWords): string {
  const doi =
    paper.doi === '' ? '' : ` <a href="https://doi.org/${escapeHtml(paper.doi)}">https://doi.org/${escapeHtml(paper.doi)}</a>`;
  const published = [paper.journal, paper.issue, paper.year]
    .filter((each) => each !== '')
    .map(escapeHtml)
    .join(', ');
  const versionHtml = `<span ${words.attributes('about-version')} data-version="${escapeHtml(version)}">${escapeHtml(words.english('about-version').replace('{version}', version))}</span>`;
  const entries: [Word, string][] = [
    ['about-authors', escapeHtml(paper.authors)],
    ['about-journal', published + doi],
    ['about-checked', `<time datetime="${escapeHtml(date)}">${escapeHtml(date)}</time>, ${versionHtml}`],
    ['about-read', paper.readFrom && words.html('about-read-text', paper.words.readFrom)],
    ['about-against', paper.checkedAgainst && words.html('about-against-text', paper.words.checkedAgainst)],
  ];
  const lines = entries
    .filter(([, html]) => html !== '')
    .map(([word, html]) => `<div><dt>${words.html(word)}</dt><dd>${html}</dd></div>`);
  return `<section class="about-paper"><p class="paper-title"><cite lang="en">${escapeHtml(paper.title)}</cite></p><dl>${lines.join('')}</dl></section>`;
}

function downloadLinks(downloads: FigureCheckOptions['downloads'], words: PageWords): string {
  const link = (href: string | undefined, word: Word, perLanguage = false): string => {
    if (href === undefined) return '';
    const shown = href.replace('{language}', 'en');
    const download = word === 'report-print' ? '' : ' download';
    const template = perLanguage ? ` data-href="${escapeHtml(href)}"` : '';
    return `<a class="action" href="${escapeHtml(shown)}"${template}${download} ${words.attributes(word)}>${words.english(word)}</a>`;
  };
  const links = [
    link(downloads.report, 'report-print', true),
    link(downloads.word, 'report-word', true),
    link(downloads.csv, 'download-csv'),
    link(downloads.json, 'download-json'),
    link(downloads.codecheck, 'codecheck'),
  ];
  const there = links.filter((each) => each !== '');
  return there.length === 0 ? '' : `<p class="downloads">${there.join(' ')}</p>`;
}

function help(words: PageWords): string {
  const severity = (name: string): string =>
    `<div><dt>${words.html(`severity-${name}`)}</dt><dd>${words.html(`meaning-${name}`)}</dd></div>`;
  return `<section class="verdict-help">
<h2 id="figure-check-verdicts">${words.html('help-title')}</h2>
<p>${words.html('help-computed')}</p>
<dl>${['inconsistency', 'changes-conclusion'].map(severity).join('')}</dl>
</section>`;
}
