import { codeCells, joinLines, type MultilineText, type NotebookJson } from '../notebook-format';

/** The MIME type of the output in which a notebook states a finding: `{ sentence, holds }` (lib/tell/holds). */
export const findingMimeType = 'application/vnd.finding+json';

/** A sentence that a notebook states, and whether its figures bear it out. */
export interface NotebookFinding {
  fileName: string;
  /** The code cell, from 1 */
  cell: number;
  sentence: string;
  holds: boolean;
}

/** Whether a finding states only that the library's function returns what a cell computes (lib/tell/same-as). */
export const comparesWithLibrary = ({ sentence }: NotebookFinding): boolean =>
  sentence.startsWith("The library's function gives the same: ");

/** Returns the findings of an executed notebook, in cell order. */
export function findingsOf({ fileName, notebook }: { fileName: string; notebook: NotebookJson }): NotebookFinding[] {
  return codeCells(notebook).flatMap((cell, index) =>
    cell.outputs.flatMap((output) => {
      if (output.output_type !== 'display_data') return [];
      const stored = output.data[findingMimeType];
      if (stored === undefined) return [];
      // Notebooks may store JSON as lines of text.
      const finding = (
        typeof stored === 'string' || Array.isArray(stored) ? JSON.parse(joinLines(stored as MultilineText)) : stored
      ) as {
        sentence: string;
        holds: boolean;
      };
      return [{ fileName, cell: index + 1, sentence: finding.sentence, holds: finding.holds }];
    }),
  );
}

/** Returns the findings that the figures no longer support. */
export function brokenFindings(run: { fileName: string; notebook: NotebookJson }): NotebookFinding[] {
  return findingsOf(run).filter(({ holds }) => !holds);
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Returns the list of findings as the text of a CSV file: notebook, cell, sentence, holds. */
export function findingsCsv(findings: readonly NotebookFinding[]): string {
  const lines = findings.map(({ fileName, cell, sentence, holds }) => `${fileName},${cell},${quoted(sentence)},${holds}`);
  return ['notebook,cell,sentence,holds', ...lines, ''].join('\n');
}

/** Returns the list of findings for a console: those that are no longer true, and how many still are. */
export function findingsText(findings: readonly NotebookFinding[]): string {
  const broken = findings.filter(({ holds }) => !holds);
  const count = `The notebooks state ${findings.length} findings; the figures bear out ${findings.length - broken.length} of them.`;
  return [count, ...broken.map(({ fileName, cell, sentence }) => `  ✗ ${fileName}, cell [${cell}]: ${sentence}`)].join('\n');
}
