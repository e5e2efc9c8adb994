import { pageFileNameOf } from '../../notebooks/pages/notebook-page';
import type { NotebookJson } from '../../notebooks/notebook-format';
import type { LiveFile } from './bundle';
import { carriedText } from './carried';

/** Returns each notebook without its outputs, as a script that a page loads when readers download it with their changes. */
export function notebookParts(notebooks: readonly { fileName: string; notebook: NotebookJson }[]): LiveFile[] {
  return notebooks.map(({ fileName, notebook }) => {
    const stem = pageFileNameOf(fileName).replace(/\.html$/, '');
    const cells = notebook.cells.map((cell) =>
      cell.cell_type === 'code' ? { ...cell, outputs: [], execution_count: null } : cell,
    );
    return {
      path: `assets/live-notebook-${stem}.js`,
      content: carriedText(`notebook-${stem}`, JSON.stringify({ ...notebook, cells })),
    };
  });
}
