import { renameSync, writeFileSync } from 'node:fs';
import { kernelName, type NotebookJson } from '../notebook-format';

/** Returns a notebook's text as Jupyter writes it: indented by one space, with a line break at the end. */
export function notebookText(notebook: NotebookJson): string {
  const metadata = {
    ...notebook.metadata,
    kernelspec: { display_name: 'TypeScript (tslab)', language: 'typescript', name: kernelName },
    language_info: {
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
      file_extension: '.ts',
      mimetype: 'text/typescript',
      name: 'typescript',
      version: '3.7.2',
    },
  };
  return `${JSON.stringify({ ...notebook, metadata }, null, 1)}\n`;
}

/** Writes a notebook under a temporary name first, so that a half-written file is never visible. */
export function writeNotebook(path: string, notebook: NotebookJson): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, notebookText(notebook));
  renameSync(temporary, path);
}
