import { escapeHtml } from '../../charts/escape';
import { renderLayout } from './layout';
import type { NotebookSummary } from './notebook-page';
import { factsOf } from './notebook-page';
import { newPageState } from './page-state';
import type { PageLink, SiteFrame } from './site-frame';
import { closeScrollRegion, openScrollRegion } from './scroll-region';
import { renderMarkdown } from './markdown';
import { verdictHtml } from './verdict-html';

/** One display item of the paper (a figure, a table, a ranking) and where it is recomputed. */
export interface PaperItem {
  /** Its name in the paper: "Figure 2". */
  item: string;
  /** What it shows, in a few words. */
  shows?: string;
  notebook?: PageLink;
  result?: PageLink;
  /** "from raw data", "from the paper's own numbers", "not possible". */
  reproducibility?: string;
  verdict?: string;
  reason?: string;
}

/** A result file that a reader can download. */
export interface ResultFile extends PageLink {
  bytes: number;
}

export interface IndexContent {
  /** A description of the set in two sentences (Markdown). */
  description: string;
  notebooks: NotebookSummary[];
  paperItems?: PaperItem[];
  results?: ResultFile[];
}

/** Renders the site's first page: a description of the set, its notebooks, the paper's display items, the result files. */
export function renderIndexPage(frame: SiteFrame, content: IndexContent): string {
  const state = newPageState('index', frame.pageFileNames);
  const section = (heading: string, html: string): string => (html === '' ? '' : renderMarkdown(`## ${heading}`, state) + html);
  const bodyHtml = [
    `<div class="introduction">${renderMarkdown(content.description, state)}</div>`,
    section('The notebooks', renderNotebookList(content.notebooks)),
    section('Where each figure and table of the paper is recomputed', renderPaperItems(content.paperItems ?? [])),
    section('Results to download', renderResults(content.results ?? [])),
  ].join('\n');
  return renderLayout({
    frame,
    fileName: 'index.html',
    title: { html: escapeHtml(frame.title), text: frame.title },
    description: content.description,
    bodyHtml,
    headings: [],
  });
}

function renderNotebookList(notebooks: NotebookSummary[]): string {
  if (notebooks.length === 0) return '';
  // The title is the link; links inside an answer would have targets on the other page.
  const withoutLinks = (html: string): string => html.replace(/<\/?a\b[^>]*>/g, '');
  const items = notebooks.map(
    (notebook) => `<li><h3><a href="${escapeHtml(notebook.pageFileName)}">${withoutLinks(notebook.title.html)}</a></h3>
${notebook.answer ? `<p>${withoutLinks(notebook.answer.html)}</p>\n` : ''}<p class="facts">${factsOf(notebook)}</p></li>`,
  );
  return `<ol class="notebook-list">\n${items.join('\n')}\n</ol>`;
}

function renderPaperItems(items: PaperItem[]): string {
  if (items.length === 0) return '';
  const link = (target?: PageLink): string =>
    target ? `<a href="${escapeHtml(target.href)}">${escapeHtml(target.title)}</a>` : '';
  const text = (value?: string): string => escapeHtml(value ?? '');
  const columns: { title: string; cell: (item: PaperItem) => string }[] = [
    { title: 'It shows', cell: (item) => text(item.shows) },
    { title: 'Notebook', cell: (item) => link(item.notebook) },
    { title: 'Result file', cell: (item) => link(item.result) },
    { title: 'Recomputed', cell: (item) => text(item.reproducibility) },
    { title: 'Verdict', cell: (item) => verdictHtml(item.verdict ?? '') },
    { title: 'Why', cell: (item) => text(item.reason) },
  ];
  const filled = columns.filter((column) => items.some((item) => column.cell(item) !== ''));
  const head = filled.map((column) => `<th scope="col">${column.title}</th>`).join('');
  const rows = items.map(
    (item) =>
      `<tr><th scope="row">${escapeHtml(item.item)}</th>${filled.map((column) => `<td>${column.cell(item)}</td>`).join('')}</tr>`,
  );
  return `${openScrollRegion('The paper’s figures and tables')}<table class="prose">
<thead><tr><th scope="col">In the paper</th>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>${closeScrollRegion}`;
}

function renderResults(results: ResultFile[]): string {
  if (results.length === 0) return '';
  const items = results.map(
    (file) =>
      `<li><a href="${escapeHtml(file.href)}" download>${escapeHtml(file.title)}</a> <span class="file-size">${fileSize(file.bytes)}</span></li>`,
  );
  return `<ul class="result-list">\n${items.join('\n')}\n</ul>`;
}

/** `12345` → `12 kB`: bytes below a thousand, otherwise decimal kilobytes or megabytes. */
function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
