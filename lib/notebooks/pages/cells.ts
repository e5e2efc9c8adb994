import type { Cell, CodeCell } from '../notebook-format';
import { hasTag, joinLines } from '../notebook-format';
import { escapeHtml } from '../../charts/escape';
import { highlightCode } from './highlight-code';
import { renderMarkdown } from './markdown';
import { renderOutputs } from './outputs';
import type { PageState } from './page-state';

/**
 * Renders one cell of a notebook as HTML. A cell tagged `solution` is folded entirely, whatever the page's code switch says, and so is
 * one whose outputs the notebook hides; one tagged `exercise` has a subtle frame.
 *
 * @param number the number of a code cell (see `codeCellNumbers`)
 */
export function renderCell(cell: Cell, number: number | undefined, state: PageState): string {
  const body = cell.cell_type === 'code' ? renderCodeCell(cell, number, state) : renderProse(cell, state);
  if (body === '') return '';
  if (hasTag(cell, 'solution')) return `<details class="solution"><summary>Show the solution</summary>\n${body}</details>\n`;
  if (cell.metadata.jupyter?.outputs_hidden) return `<details><summary>Show the details</summary>\n${body}</details>\n`;
  if (hasTag(cell, 'exercise')) return `<div class="exercise">\n${body}</div>\n`;
  return body;
}

function renderProse(cell: Cell, state: PageState): string {
  const source = joinLines(cell.source);
  if (source.trim() === '') return '';
  return cell.cell_type === 'raw' ? `<pre class="output-text">${escapeHtml(source)}</pre>\n` : renderMarkdown(source, state);
}

const mostLinesOpen = 12;

/** Short cells are open, so that the method is read with the text. Cells that only import or print text are hidden in the notebook. */
const standsOpen = (cell: CodeCell, lines: number): boolean =>
  cell.metadata.jupyter?.source_hidden !== true && lines <= mostLinesOpen;

function renderCodeCell(cell: CodeCell, number: number | undefined, state: PageState): string {
  const source = joinLines(cell.source).trim();
  if (source === '' && cell.outputs.length === 0) return '';
  const code = `<pre tabindex="0" role="group" aria-label="Code of cell ${number}"><code class="hljs">${highlightCode(source, 'typescript')}</code></pre>`;
  const lines = source.split('\n').length;
  // In a folded solution the code is what the reader wants to see, so it is not folded again.
  const shown = hasTag(cell, 'solution')
    ? `<div class="code">${code}</div>`
    : `<details class="code"${standsOpen(cell, lines) ? ' open' : ''}><summary><span class="when-folded">Show</span><span class="when-open">Hide</span> the cell<span class="code-length">, ${lines} ${lines === 1 ? 'line' : 'lines'}</span></summary>${code}</details>`;
  const id = state.ids.take(`cell-${number}`);
  return `<div class="cell" id="${id}">
<a class="cell-number" href="#${id}" aria-label="Link to cell ${number}">[${number}]</a>
${shown}
${renderOutputs(cell.outputs, state)}</div>
`;
}
