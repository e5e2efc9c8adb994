import type Token from 'markdown-it/lib/token.mjs';
import type { Cell, CodeCell, DisplayOutput, NotebookJson, Output } from '../notebook-format';
import { hasTag, joinLines, textOf } from '../notebook-format';
import { escapeHtml } from '../../charts/escape';
import { parseMarkdown, plainText, renderInline } from './markdown';
import type { PageState } from './page-state';

/** The question a notebook asks (its first heading) and the sentence that answers it, as safe inline HTML and as plain text. */
export interface Opening {
  title: { html: string; text: string };
  answer?: { html: string; text: string };
  /** Index in `cells` of the cell that prints the answer; undefined if the answer is prose. */
  answeredBy?: number;
  /** The cells without what the page's header already shows. */
  cells: Cell[];
}

/**
 * Extracts the title and the answer from a notebook. The answer is, in this order: the first Markdown output of a cell tagged `answer`;
 * the first Markdown output between the title and the first section; the first paragraph below the title. An output or paragraph that is
 * shown in the header is not repeated below.
 *
 * @param fallbackTitle used if the notebook has no first-level heading
 */
export function findOpening(notebook: NotebookJson, fallbackTitle: string, state: PageState): Opening {
  const cells = [...notebook.cells];
  const titleAt = cells.findIndex((cell) => cell.cell_type === 'markdown' && titleIndex(tokensOf(cell, state)) >= 0);
  if (titleAt < 0) return { title: { html: escapeHtml(fallbackTitle), text: fallbackTitle }, cells };

  const tokens = tokensOf(cells[titleAt], state);
  const heading = titleIndex(tokens);
  const title = inlineOf(tokens[heading + 1], state);
  const paragraph = tokens.at(heading + 3)?.type === 'paragraph_open' ? tokens[heading + 4] : undefined;

  const output = findAnswerOutput(cells, titleAt, state);
  const hidden: [number, number][] = [tokens[heading].map!];
  let answer = paragraph && inlineOf(paragraph, state);
  if (output) {
    const { first, only } = firstParagraph(output.text, state);
    answer = inlineOf(first, state);
    if (only) cells[output.cellIndex] = withoutOutput(cells[output.cellIndex] as CodeCell, output.output);
  } else if (paragraph) hidden.push(paragraph.map!);
  cells[titleAt] = { ...cells[titleAt], source: withoutLines(joinLines(cells[titleAt].source), hidden) };
  return { title, answer, answeredBy: output?.cellIndex, cells };
}

const tokensOf = (cell: Cell, state: PageState): Token[] => parseMarkdown(joinLines(cell.source), state);
const titleIndex = (tokens: Token[]): number => tokens.findIndex((token) => token.type === 'heading_open' && token.tag === 'h1');
const inlineOf = (token: Token, state: PageState): { html: string; text: string } => ({
  html: renderInline(token, state),
  text: plainText(token.children ?? []),
});

interface AnswerOutput {
  cellIndex: number;
  output: Output;
  text: string;
}

function findAnswerOutput(cells: Cell[], titleAt: number, state: PageState): AnswerOutput | undefined {
  const tagged = cells.findIndex((cell) => hasTag(cell, 'answer'));
  if (tagged >= 0) return markdownOutput(cells, tagged, state);
  for (let index = titleAt + 1; index < cells.length; index++) {
    const cell = cells[index];
    if (cell.cell_type === 'markdown' && tokensOf(cell, state).some((token) => token.type === 'heading_open')) return undefined;
    const found = markdownOutput(cells, index, state);
    if (found) return found;
  }
  return undefined;
}

function markdownOutput(cells: Cell[], cellIndex: number, state: PageState): AnswerOutput | undefined {
  const cell = cells[cellIndex];
  if (cell.cell_type !== 'code') return undefined;
  for (const output of cell.outputs) {
    const data = (output as Partial<DisplayOutput>).data;
    if (!data || !('text/markdown' in data)) continue;
    const text = textOf(data['text/markdown']);
    if (parseMarkdown(text, state)[0]?.type === 'paragraph_open') return { cellIndex, output, text };
  }
  return undefined;
}

/** Returns the inline token of the first paragraph, and whether there is nothing else. */
function firstParagraph(text: string, state: PageState): { first: Token; only: boolean } {
  const tokens = parseMarkdown(text, state);
  return { first: tokens[1], only: tokens.length === 3 };
}

const withoutOutput = (cell: CodeCell, output: Output): CodeCell => ({
  ...cell,
  outputs: cell.outputs.filter((candidate) => candidate !== output),
});

function withoutLines(text: string, ranges: [number, number][]): string {
  return text
    .split('\n')
    .filter((_line, index) => !ranges.some(([from, to]) => index >= from && index < to))
    .join('\n');
}
