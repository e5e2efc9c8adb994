import type { Cell, CodeCell, NotebookJson, Output } from '../../notebooks/notebook-format';
import type { LiveOutput } from '../messages';
import type { Changes } from './keep';
import { loadPart } from './parts';

const codeCell = (id: string, source: string, outputs: readonly LiveOutput[]): CodeCell => ({
  cell_type: 'code',
  id,
  execution_count: null,
  metadata: {},
  outputs: outputs as Output[],
  source,
});

/**
 * Returns the notebook as the reader has it: changed sources, added cells in their places, and the outputs of the cells that ran.
 *
 * @param notebook the notebook that the page shows, without outputs
 */
export function changedNotebook(
  notebook: NotebookJson,
  changes: Changes,
  outputs: ReadonlyMap<string, readonly LiveOutput[]>,
): NotebookJson {
  let number = 0;
  const below = (id: string): Cell[] =>
    changes.own
      .filter((own) => own.below === id)
      .flatMap((own) => [codeCell(own.id, own.source, outputs.get(own.id) ?? []), ...below(own.id)]);
  const cells = notebook.cells.flatMap((cell): Cell[] => {
    if (cell.cell_type !== 'code') return [cell];
    const id = `cell-${String(++number)}`;
    const source = changes.cells[id] ?? cell.source;
    return [{ ...cell, source, outputs: (outputs.get(id) ?? []) as Output[] }, ...below(id)];
  });
  return { ...notebook, cells: [...cells, ...below('')] };
}

/**
 * Saves the page's notebook with the changes and the outputs of the cells that ran.
 *
 * @param stem - the page's file name without its extension
 * @returns what was done, in words
 */
export async function saveNotebook(
  stem: string,
  changes: Changes,
  outputs: ReadonlyMap<string, readonly LiveOutput[]>,
): Promise<string> {
  const notebook = JSON.parse(await loadPart<string>(`notebook-${stem}`)) as NotebookJson;
  const text = JSON.stringify(changedNotebook(notebook, changes, outputs), null, 1);
  window.pageSettings.save(`${stem}.ipynb`, `${text}\n`, 'application/x-ipynb+json');
  return 'The notebook is saved; JupyterLab (npm run lab) runs it in the folder notebooks/.';
}
