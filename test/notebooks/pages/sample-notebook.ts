import type { Cell, CodeCell, NotebookJson, Output } from '../../../lib/notebooks/notebook-format';

/** A picture of two by one pixels. */
export const tinyPng = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEElEQVR4nGP4z8DwHwQYAB/lBPzhD7EEAAAAAElFTkSuQmCC';

export const prose = (source: string, ...tags: string[]): Cell => ({ cell_type: 'markdown', metadata: { tags }, source });

export const code = (source: string, outputs: Output[] = [], ...tags: string[]): CodeCell => ({
  cell_type: 'code',
  metadata: { tags },
  source,
  outputs,
  execution_count: null,
});

export const display = (data: Record<string, unknown>, metadata: Record<string, unknown> = {}): Output => ({
  output_type: 'display_data',
  data,
  metadata,
});

export const chart = (specification: unknown, alt = 'A chart of two regions.'): Output =>
  display(
    { 'application/vnd.vegalite.v5+json': specification, 'image/png': tinyPng, 'text/plain': alt },
    { 'image/png': { width: 2, height: 1 } },
  );

export const notebookOf = (...cells: Cell[]): NotebookJson => ({
  cells,
  metadata: { kernelspec: { name: 'tslab' } },
  nbformat: 4,
  nbformat_minor: 5,
});

/** A notebook with one of everything. */
export const everything = (): NotebookJson =>
  notebookOf(
    prose('# Who leads?\n\nWhat follows ranks the regions.'),
    code("import { rank } from '../lib/grp/rank';"),
    code('answer();', [display({ 'text/markdown': 'Atyrau leads with **18.9**.' })]),
    prose('## Reading\n\nA formula: $x_1$.'),
    code('table();', [display({ 'text/html': '<table class="figures"><tr><td>1</td></tr></table>' })]),
    prose('## Reading\n\nAgain, see [the next](02-next.ipynb#Who-trails) and [the codebook](../data/README.md).'),
    code('show();', [chart({ mark: 'bar' })]),
    code('shown after asking', [], 'solution'),
  );
