import { renderOutputs } from '../../notebooks/pages/outputs';
import { newPageState, type PageState } from '../../notebooks/pages/page-state';
import type { Output } from '../../notebooks/notebook-format';
import type { LiveError, LiveOutput } from '../messages';
import { element } from './elements';
import { loadLibrary, loadPart } from './parts';
import type { RunnableCell } from './runner';

/** Functions of `assets/charts.js` and `assets/scroll-regions.js` for outputs added later. */
interface PageHelpers {
  drawCharts?: (within: HTMLElement) => void;
  prepareTables?: (within: HTMLElement) => void;
}

/** The libraries that draw charts, for a page published without charts. */
const chartLibraries = [
  ['vega.min.js', 'vega'],
  ['vega-lite.min.js', 'vegaLite'],
  ['vega-tooltip.min.js', 'vegaTooltip'],
  ['dark-charts.js', 'darkCharts'],
  ['charts.js', 'drawCharts'],
] as const;

/** Returns a function that draws outputs as the published page does: same renderer, same rules for what an output may contain. */
export function outputRenderer(): (cell: RunnableCell, outputs: readonly LiveOutput[], error?: LiveError) => Promise<void> {
  const state = newPageState('live', pagesOfSite(), true);
  document.querySelectorAll('[id]').forEach(({ id }) => state.ids.take(id));
  return async (cell, outputs, error) => {
    const html = await htmlOf(cell, outputs, state).catch(unshown);
    // Outputs of a different height would shift what the reader is looking at, so the old height is kept for a moment.
    cell.outputs.style.minHeight = `${String(cell.outputs.offsetHeight)}px`;
    cell.outputs.querySelectorAll('[id]').forEach(({ id }) => {
      state.ids.release(id);
    });
    cell.outputs.innerHTML = html;
    if (error) cell.outputs.append(errorNotice(error));
    else moveAnswer(cell);
    await prepare(cell.outputs);
    window.setTimeout(() => (cell.outputs.style.minHeight = ''), 400);
  };
}

/** Replaces outputs that do not match their types; the other cells are still shown. */
const unshown = (reason: unknown): string =>
  errorNotice({ kind: 'This cell has run, but its output cannot be shown', message: String(reason) }).outerHTML;

/** The sentence under the page's title is the first paragraph of one cell: it changes with that cell and is not shown twice. */
function moveAnswer({ id, outputs }: RunnableCell): void {
  const answer = document.querySelector<HTMLElement>(`.answer[data-cell="${id}"]`);
  const paragraph = outputs.querySelector('.output-markdown > p:first-child');
  if (!answer || !paragraph) return;
  answer.innerHTML = paragraph.innerHTML;
  if (!paragraph.nextElementSibling) paragraph.parentElement!.remove();
}

async function htmlOf(cell: RunnableCell, outputs: readonly LiveOutput[], state: PageState): Promise<string> {
  const holdsFormula = outputs.some((output) => 'data' in output && /\$/.test(String(output.data['text/markdown'] ?? '')));
  if (holdsFormula) await prepareFormulas();
  state.charts = countAbove(cell.outputs, 'figure.chart');
  state.tables = countAbove(cell.outputs, 'table');
  return renderOutputs(outputs as Output[], state);
}

/** Loads KaTeX, and its stylesheet for a page published without formulas. */
async function prepareFormulas(): Promise<void> {
  await loadPart('katex');
  if (document.querySelector('link[href$="katex.min.css"]')) return;
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = 'assets/katex/katex.min.css';
  document.head.prepend(style);
}

/** Counts these elements above a place, so that the numbers of tables and charts continue. */
const countAbove = (place: HTMLElement, selector: string): number =>
  Array.from(document.querySelectorAll(`main ${selector}`)).filter(
    (each) => each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING && !place.contains(each),
  ).length;

const pagesOfSite = (): string[] =>
  Array.from(document.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) =>
    link.getAttribute('href')!.replace(/#.*$/, ''),
  ).filter((href) => /^[\w-]+\.html$/.test(href));

function errorNotice({ kind, message, line, hint }: LiveError): HTMLElement {
  const notice = element('div', 'notice error', element('p', 'notice-title', kind), element('p', '', message));
  notice.setAttribute('role', 'note');
  if (line !== undefined) {
    const place = element('pre', '', line);
    // A long line scrolls; this makes it scrollable with the keyboard too.
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'The line that failed');
    notice.append(place);
  }
  if (hint !== undefined) notice.append(element('p', 'live-hint', hint));
  return notice;
}

async function prepare(outputs: HTMLElement): Promise<void> {
  const helpers = window as unknown as PageHelpers;
  if (outputs.querySelector('.chart-specification')) {
    for (const [file, name] of chartLibraries) await loadLibrary(file, name);
    helpers.drawCharts?.(outputs);
  }
  helpers.prepareTables?.(outputs);
}
