import {
  hasTag,
  joinLines,
  textOf,
  type Cell,
  type CodeCell,
  type DisplayOutput,
  type NotebookJson,
} from '../../lib/notebooks/notebook-format';
import { lineKinds, measureCell, type CellMeasure, type LineKind } from './measure-cell';

/** A notebook's code and words in figures. */
export interface NotebookMeasure {
  fileName: string;
  cells: number;
  lines: number;
  byKind: Record<LineKind, number>;
  medianLines: number;
  longestCell: number;
  longestLine: number;
  importCells: number;
  /** What a reader meets: prose, sentences from cells and tables; what is folded (solutions) does not count. */
  words: number;
  faults: string[];
}

/** Measures a notebook as it is stored, with its outputs. */
export function measureNotebook({ fileName, notebook }: { fileName: string; notebook: NotebookJson }): NotebookMeasure {
  const code = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  const measures = code.map((cell) => measureCell(joinLines(cell.source)));
  const lengths = measures.map(({ lines }) => lines).sort((one, other) => one - other);
  const total = (of: (measure: CellMeasure) => number): number => measures.reduce((sum, measure) => sum + of(measure), 0);
  return {
    fileName,
    cells: code.length,
    lines: total(({ lines }) => lines),
    byKind: Object.fromEntries(lineKinds.map((kind) => [kind, total(({ byKind }) => byKind[kind])])) as Record<LineKind, number>,
    medianLines: medianOf(lengths),
    longestCell: Math.max(0, ...lengths),
    longestLine: Math.max(0, ...measures.map(({ longestLine }) => longestLine)),
    importCells: measures.filter(({ byKind }) => byKind.imports > 0).length,
    words: notebook.cells.reduce((sum, cell) => sum + wordsIn(cell), 0),
    faults: measures.flatMap(({ faults }, index) => faults.map((fault) => `cell [${index + 1}]: ${fault}`)),
  };
}

function medianOf(sorted: readonly number[]): number {
  if (sorted.length === 0) return 0;
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function wordsIn(cell: Cell): number {
  if (cell.cell_type !== 'code') return countWords(joinLines(cell.source));
  const { outputs_hidden: folded } = (cell.metadata.jupyter ?? {}) as { outputs_hidden?: boolean };
  if (folded || hasTag(cell, 'solution')) return 0;
  return cell.outputs.reduce((sum, output) => {
    if (output.output_type === 'stream') return sum + countWords(joinLines(output.text));
    return output.output_type === 'error' ? sum : sum + wordsOfBundle(output);
  }, 0);
}

function wordsOfBundle({ data }: DisplayOutput): number {
  if ('text/html' in data) {
    // The notes and the source below a table are looked up, not read.
    const html = textOf(data['text/html']).replace(/<tfoot>[^]*?<\/tfoot>/g, ' ');
    return countWords(html.replace(/<\/?(tr|td|th|caption|br|table|thead|tbody)\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''));
  }
  return 'text/markdown' in data ? countWords(textOf(data['text/markdown'])) : 0;
}

/** Words as they are read: a formula is one, marks alone are none. */
export function countWords(text: string): number {
  return text
    .replace(/\$\$[^]*?\$\$|\$[^$\n]+\$/g, ' formula ')
    .replace(/\]\([^)]*\)/g, ']')
    .split(/[ \t\r\n]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
