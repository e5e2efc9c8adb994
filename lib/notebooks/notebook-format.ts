/** Text as nbformat stores it: one string, or a list of lines including their line breaks. */
export type MultilineText = string | string[];

/** MIME type → content. Text types contain text, `+json` types any JSON value, images base64. */
export type MimeBundle = Record<string, unknown>;

export interface StreamOutput {
  output_type: 'stream';
  name: 'stdout' | 'stderr';
  text: MultilineText;
}

export interface DisplayOutput {
  output_type: 'display_data' | 'execute_result';
  data: MimeBundle;
  metadata: Record<string, unknown>;
  execution_count?: number | null;
}

export interface ErrorOutput {
  output_type: 'error';
  ename: string;
  evalue: string;
  traceback: string[];
}

export type Output = StreamOutput | DisplayOutput | ErrorOutput;

export interface CellMetadata {
  tags?: string[];
  jupyter?: { source_hidden?: boolean; outputs_hidden?: boolean };
  [key: string]: unknown;
}

export interface CodeCell {
  cell_type: 'code';
  id?: string;
  metadata: CellMetadata;
  source: MultilineText;
  outputs: Output[];
  execution_count: number | null;
}

export interface ProseCell {
  cell_type: 'markdown' | 'raw';
  id?: string;
  metadata: CellMetadata;
  source: MultilineText;
}

export type Cell = CodeCell | ProseCell;

export interface NotebookJson {
  cells: Cell[];
  metadata: { kernelspec?: { name: string; display_name?: string; language?: string }; [key: string]: unknown };
  nbformat: number;
  nbformat_minor: number;
}

/** The only kernel these notebooks are written for. */
export const kernelName = 'tslab';

/** Returns the text of a cell or an output as one string. */
export function joinLines(text: MultilineText): string {
  return Array.isArray(text) ? text.join('') : text;
}

/** Returns the text of an output from any notebook; a value that is not text is shown as JSON. */
export function textOf(value: unknown): string {
  return isText(value) ? joinLines(value) : (JSON.stringify(value) ?? '');
}

/** Returns true if the cell has this tag (`metadata.tags`). */
export function hasTag(cell: Cell, tag: string): boolean {
  return Array.isArray(cell.metadata.tags) && cell.metadata.tags.includes(tag);
}

/** Returns the code cells of a notebook, in order. */
export const codeCells = (notebook: NotebookJson): CodeCell[] => notebook.cells.filter((cell) => cell.cell_type === 'code');

/**
 * Returns the number a reader sees next to each code cell: code cells counted from 1, which is what Jupyter prints as `[n]` after
 * "Restart and run all". Prose cells have none.
 */
export function codeCellNumbers(notebook: NotebookJson): (number | undefined)[] {
  let count = 0;
  return notebook.cells.map((cell) => (cell.cell_type === 'code' ? ++count : undefined));
}

/** Returns true for text as nbformat stores it. */
export function isText(value: unknown): value is MultilineText {
  return typeof value === 'string' || (Array.isArray(value) && value.every((line) => typeof line === 'string'));
}
