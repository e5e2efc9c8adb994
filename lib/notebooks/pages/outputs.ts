import { AnsiUp } from 'ansi_up';
import type { DisplayOutput, ErrorOutput, Output } from '../notebook-format';
import { textOf } from '../notebook-format';
import { findingMimeType } from '../runner/findings';
import { imageTypeOf, isChart, renderChart, renderImage } from './chart-output';
import { escapeHtml } from '../../charts/escape';
import { renderMarkdown } from './markdown';
import type { PageState } from './page-state';
import { sanitiseHtml } from './sanitise-html';
import { closeScrollRegion, openScrollRegion } from './scroll-region';

/** Renders the outputs of one cell, in order; adjacent pieces of the same stream are joined. */
export function renderOutputs(outputs: readonly Output[], state: PageState): string {
  return joinStreams(outputs)
    .map((output) => renderOutput(output, state))
    .join('');
}

function renderOutput(output: Output, state: PageState): string {
  switch (output.output_type) {
    case 'stream':
      return renderStream(textOf(output.text), output.name);
    case 'error':
      return renderError(output);
    case 'display_data':
    case 'execute_result':
      return renderDisplay(output, state);
    default:
      return '';
  }
}

/** Renders the richest type of a bundle: chart, HTML, Markdown, picture, JSON, plain text. */
function renderDisplay(output: DisplayOutput, state: PageState): string {
  const text = (type: string): string => textOf(output.data[type]);
  if (isChart(output)) return renderChart(output, state);
  if ('text/html' in output.data) return `<div class="output-html">${renderHtml(text('text/html'), state)}</div>\n`;
  if ('text/markdown' in output.data)
    return `<div class="output-markdown">${renderMarkdown(text('text/markdown'), state)}</div>\n`;
  if (imageTypeOf(output)) return renderImage(output, state);
  if ('application/json' in output.data) return renderStream(JSON.stringify(output.data['application/json'], null, 2), 'stdout');
  if ('text/plain' in output.data) return renderStream(text('text/plain'), 'stdout');
  // A finding that is true has only a machine-readable output.
  if (findingMimeType in output.data) return '';
  return '<p class="output-unknown">This output is of a kind that a page cannot show; open the notebook to see it.</p>\n';
}

/** Renders a cell's HTML, made harmless. Each table is in a scrollable region named after its caption; a nested table shares the outer region. */
function renderHtml(html: string, state: PageState): string {
  let depth = 0;
  return sanitiseHtml(html, state.ids).replace(/<table\b[^>]*>|<\/table>/g, (tag, start: number, whole: string) => {
    if (tag === '</table>') return --depth === 0 ? tag + closeScrollRegion : tag;
    return depth++ === 0 ? openScrollRegion(tableLabel(whole.slice(start + tag.length), ++state.tables)) + tag : tag;
  });
}

/** "Table 3: Gross regional product", or "Table 3" if the table does not start with a caption. */
function tableLabel(content: string, number: number): string {
  const caption = /^\s*<caption\b[^>]*>([^]*?)<\/caption>/
    .exec(content)?.[1]
    .replace(/<[^>]*>/g, '')
    .trim();
  return `Table ${number}` + (caption ? `: ${unescapeCaption(caption)}` : '');
}

// The caption is already HTML; openScrollRegion escapes its argument.
const unescapeCaption = (caption: string): string =>
  caption
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

function renderStream(text: string, name: 'stdout' | 'stderr'): string {
  const body = ansiToHtml(text.replace(/\n+$/, ''));
  if (body === '') return '';
  if (name === 'stdout') return `<pre class="output-text" tabindex="0" role="group" aria-label="Printed output">${body}</pre>\n`;
  return `<div class="notice warning" role="note"><p class="notice-title">Warning</p><pre tabindex="0" role="group" aria-label="Warning">${body}</pre></div>\n`;
}

function renderError(output: ErrorOutput): string {
  const trace = ansiToHtml(Array.isArray(output.traceback) ? output.traceback.join('\n') : '');
  const details = trace === '' ? '' : `<pre tabindex="0" role="group" aria-label="Where it happened">${trace}</pre>`;
  return `<div class="notice error" role="note"><p class="notice-title">Error: ${escapeHtml(textOf(output.ename))}</p><p>${escapeHtml(textOf(output.evalue))}</p>${details}</div>\n`;
}

function ansiToHtml(text: string): string {
  const ansi = new AnsiUp();
  ansi.use_classes = true;
  return ansi.ansi_to_html(text);
}

function joinStreams(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name) {
      joined[joined.length - 1] = { ...last, text: textOf(last.text) + textOf(output.text) };
    } else joined.push(output);
  }
  return joined;
}
