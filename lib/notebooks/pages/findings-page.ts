import { comparesWithLibrary, findingsOf, type NotebookFinding } from '../runner/findings';
import { escapeHtml } from '../../charts/escape';
import type { ExtraPage } from './extra-page';
import { notebookTitle, pageFileNameOf, type ExecutedNotebook } from './notebook-page';

/**
 * Renders the page "Our findings": every finding that the notebooks state, whether the current figures bear it out, and a link to the
 * cell that computes it. Those that are no longer true come first; mere comparisons of a cell with the library's function are folded.
 */
export function findingsPage(runs: readonly ExecutedNotebook[]): ExtraPage {
  const sections = runs
    .map((run) => ({ id: run.fileName.replace(/\.ipynb$/, ''), title: notebookTitle(run), rows: findingsOf(run) }))
    .filter(({ rows }) => rows.length > 0);
  const findings = sections.flatMap(({ rows }) => rows);
  const broken = findings.filter(({ holds }) => !holds);
  return {
    fileName: 'findings.html',
    title: 'Our findings',
    leadHtml: `The notebooks check their own sentences as they check the paper's: the current figures bear out ${findings.length - broken.length} of ${findings.length}.`,
    bodyHtml: [
      ...(broken.length > 0 ? [`<h2 id="broken">No longer borne out</h2>\n${list(broken)}`] : []),
      ...sections.map(({ id, title, rows }) => `<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>\n${section(rows)}`),
    ].join('\n'),
    headings: [
      ...(broken.length > 0 ? [{ level: 2, id: 'broken', text: 'No longer borne out', html: 'No longer borne out' }] : []),
      ...sections.map(({ id, title }) => ({ level: 2, id, text: title, html: escapeHtml(title) })),
    ],
  };
}

function section(findings: readonly NotebookFinding[]): string {
  const compared = findings.filter(comparesWithLibrary);
  const stated = list(findings.filter((finding) => !comparesWithLibrary(finding)));
  if (compared.length === 0) return stated;
  const summary = `The library gives what the cells compute: ${compared.length} compared`;
  return `${stated}\n<details><summary>${summary}</summary>\n${list(compared)}\n</details>`;
}

function list(findings: readonly NotebookFinding[]): string {
  const items = findings.map(({ fileName, cell, sentence, holds }) => {
    const mark = holds ? '✓' : '✗ no longer:';
    const link = `<a href="${escapeHtml(pageFileNameOf(fileName))}#cell-${cell}">cell ${cell}</a>`;
    return `<li data-holds="${holds}">${mark} ${escapeHtml(sentence)} ${link}</li>`;
  });
  return `<ul class="findings">\n${items.join('\n')}\n</ul>`;
}
