import type { CodeCell, NotebookJson } from '../notebook-format';

/** The type of the output by which a notebook states a finding: `{ sentence, holds }` (lib/tell/holds). */
export const findingMimeType = 'application/vnd.finding+json';

/** A sentence of a notebook that its figures no longer bear out. */
export interface BrokenFinding {
  fileName: string;
  cell: number;
  sentence: string;
}

/** The findings that do not hold any more, in the order of the cells. */
export function brokenFindings({ fileName, notebook }: { fileName: string; notebook: NotebookJson }): BrokenFinding[] {
  const codeCells = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');
  return codeCells.flatMap((cell, index) =>
    cell.outputs.flatMap((output) => {
      if (output.output_type !== 'display_data') return [];
      const finding = output.data[findingMimeType] as { sentence: string; holds: boolean } | undefined;
      return finding?.holds === false ? [{ fileName, cell: index + 1, sentence: finding.sentence }] : [];
    }),
  );
}
