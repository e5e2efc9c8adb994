import type { NotebookJson, Output } from '../../lib/notebooks/notebook-format';

/** The notebook with the outputs of a page in place of its own; the page calls its code cells `cell-1`, `cell-2` and so on. */
export function withOutputs(notebook: NotebookJson, outputs: Record<string, Output[]>): NotebookJson {
  let number = 0;
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, outputs: outputs[`cell-${String(++number)}`] ?? [] } : cell,
  );
  return { ...notebook, cells };
}

/** How many outputs a notebook holds. */
export const outputCount = (notebook: NotebookJson): number =>
  notebook.cells.reduce((sum, cell) => sum + (cell.cell_type === 'code' ? cell.outputs.length : 0), 0);
