import type { NotebookMeasure } from './measure-notebook';

/** How a notebook should read: a cell is the method, everything else gets out of its way. */
export const goals = {
  analysisShare: 0.6,
  medianLines: 8,
  longestCell: 25,
  longestLine: 120,
  importLines: 8,
  importCells: 1,
  words: 2500,
  /** Of the notebooks on the paper together. */
  lines: 2000,
} as const;

/** True for the notebooks on the paper, 01 to 06; notebook 07 is about data of the reader's own. */
export const isOnPaper = ({ fileName }: { fileName: string }): boolean => fileName < '07';

/** What a notebook misses of the goals, in words; none when it meets them. */
export function missedGoals(measure: NotebookMeasure): string[] {
  const share = measure.byKind.analysis / measure.lines;
  const checks: [boolean, string][] = [
    [
      share >= goals.analysisShare,
      `analysis is ${(100 * share).toFixed(0)} % of the code; the goal is ${100 * goals.analysisShare} %`,
    ],
    [
      measure.medianLines <= goals.medianLines,
      `the median cell has ${measure.medianLines} lines; the goal is ${goals.medianLines}`,
    ],
    [measure.longestCell <= goals.longestCell, `a cell has ${measure.longestCell} lines; the most are ${goals.longestCell}`],
    [measure.longestLine <= goals.longestLine, `a line has ${measure.longestLine} characters; the most are ${goals.longestLine}`],
    [
      measure.byKind.imports <= goals.importLines,
      `${measure.byKind.imports} lines of imports; the most are ${goals.importLines}`,
    ],
    [measure.importCells <= goals.importCells, `${measure.importCells} cells import; one should`],
    [measure.words <= goals.words, `${measure.words} words; the most are ${goals.words}`],
  ];
  return [...checks.flatMap(([met, miss]) => (met ? [] : [miss])), ...measure.faults];
}

/** The lines of code of several notebooks together. */
export const linesOf = (measures: readonly Pick<NotebookMeasure, 'lines'>[]): number =>
  measures.reduce((sum, { lines }) => sum + lines, 0);

/** The measures as a table for a console. */
export function measureText(measures: readonly NotebookMeasure[]): string {
  const heads = [
    'notebook',
    'cells',
    'lines',
    'analysis',
    'sentences',
    'tables',
    'charts',
    'imports',
    'median',
    'longest',
    'words',
  ];
  const row = (measure: NotebookMeasure): string[] => {
    const { byKind, lines } = measure;
    const share = (count: number): string => `${count} (${lines === 0 ? 0 : Math.round((100 * count) / lines)} %)`;
    const kinds = [byKind.analysis, byKind.sentences, byKind.tables, byKind.charts].map(share);
    const figures = [measure.medianLines, measure.longestCell, measure.words].map(String);
    return [measure.fileName, String(measure.cells), String(lines), ...kinds, String(byKind.imports), ...figures];
  };
  const total = linesOf(measures);
  const analysis = measures.reduce((sum, { byKind }) => sum + byKind.analysis, 0);
  const rows = [heads, ...measures.map(row)];
  const widths = heads.map((_, place) => Math.max(...rows.map((cells) => cells[place].length)));
  const lines = rows.map((cells) =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(widths[place]) : cell.padStart(widths[place]))).join('  '),
  );
  const sum = `01 to 06: ${linesOf(measures.filter(isOnPaper))} lines (the goal is ${goals.lines}). All: ${total} lines, ${total === 0 ? 0 : Math.round((100 * analysis) / total)} % analysis (the goal is ${100 * goals.analysisShare} %).`;
  return [...lines, '', sum].join('\n');
}
