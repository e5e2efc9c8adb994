import type { NotebookJson } from '../notebook-format';
import { codeCellNumbers } from '../notebook-format';
import { renderCell } from './cells';
import { escapeHtml } from '../../charts/escape';
import { renderLayout } from './layout';
import { findOpening } from './opening';
import type { FigureFile } from './page-state';
import { newPageState } from './page-state';
import type { PageLink, SiteFrame } from './site-frame';

/** An executed notebook: its file name, its content with outputs, and how many seconds it took (if known). */
export interface ExecutedNotebook {
  fileName: string;
  notebook: NotebookJson;
  seconds?: number;
}

/** What the site's index shows about a notebook. */
export interface NotebookSummary {
  pageFileName: string;
  title: { html: string; text: string };
  answer?: { html: string; text: string };
  codeCells: number;
  figures: number;
  tables: number;
  seconds?: number;
}

export interface RenderedNotebook {
  html: string;
  summary: NotebookSummary;
  /** Pictures that the page needs. */
  figureFiles: FigureFile[];
}

export interface NotebookPageContext {
  frame: SiteFrame;
  previous?: PageLink;
  next?: PageLink;
  /** Whether the executed notebook can be downloaded, from `notebooks` next to the site. */
  hasFile?: boolean;
  /** Whether cells can be edited and run in the page. */
  live?: boolean;
}

const codeSwitch = '<button type="button" class="switch code-switch" aria-pressed="false">Show all code</button>';

/** `02-grp.ipynb` → `02-grp.html` */
export const pageFileNameOf = (fileName: string): string => fileName.replace(/\.ipynb$/, '') + '.html';

/** Returns the question a notebook asks, as plain text; its file name if it has no title. */
export function notebookTitle({ fileName, notebook }: ExecutedNotebook): string {
  return findOpening(notebook, fileName, newPageState('title')).title.text;
}

/**
 * Renders one executed notebook as a page: title and answer, table of contents, prose, folded cells, outputs.
 *
 * @example
 * renderNotebookPage({ fileName: '01-data.ipynb', notebook }, { frame }).html;
 */
export function renderNotebookPage(executed: ExecutedNotebook, context: NotebookPageContext): RenderedNotebook {
  const { fileName, notebook, seconds } = executed;
  const pageFileName = pageFileNameOf(fileName);
  const state = newPageState(pageFileName.replace(/\.html$/, ''), context.frame.pageFileNames);
  const opening = findOpening(notebook, fileName, state);
  const numbers = codeCellNumbers(notebook);
  const bodyHtml = opening.cells.map((cell, index) => renderCell(cell, numbers[index], state)).join('');
  const summary: NotebookSummary = {
    pageFileName,
    title: opening.title,
    answer: opening.answer,
    codeCells: numbers.filter((number) => number !== undefined).length,
    figures: state.charts,
    tables: state.tables,
    seconds,
  };
  const html = renderLayout({
    frame: context.frame,
    fileName: pageFileName,
    title: opening.title,
    leadHtml: opening.answer?.html,
    ...(opening.answeredBy === undefined ? {} : { leadCell: `cell-${String(numbers[opening.answeredBy])}` }),
    description: opening.answer?.text,
    factsHtml: `<div class="facts"><p>${factsOf(summary)}</p>${bodyHtml.includes('<details class="code"') ? codeSwitch : ''}</div>`,
    bodyHtml,
    headings: state.headings,
    ...(context.live ? { scripts: ['live.js'], styles: ['live.css'] } : {}),
    previous: context.previous,
    next: context.next,
    footerLinks:
      context.hasFile === false
        ? []
        : [{ href: `../notebooks/${encodeURIComponent(fileName)}`, title: 'This notebook (.ipynb)' }],
  });
  return { html, summary, figureFiles: state.figureFiles };
}

/** "24 cells · 8 figures · 6 tables · executed in 3.1 s" */
export function factsOf(summary: NotebookSummary): string {
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const facts = [count(summary.codeCells, 'cell', 'cells')];
  if (summary.figures > 0) facts.push(count(summary.figures, 'figure', 'figures'));
  if (summary.tables > 0) facts.push(count(summary.tables, 'table', 'tables'));
  if (summary.seconds !== undefined) facts.push(`executed in ${summary.seconds.toFixed(1)} s`);
  return escapeHtml(facts.join(' · '));
}
