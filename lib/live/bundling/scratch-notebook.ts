import type { Cell, NotebookJson } from '../../notebooks/notebook-format';

const prose = (id: string, source: string): Cell => ({ cell_type: 'markdown', id, metadata: {}, source });
const code = (id: string, source: string): Cell => ({
  cell_type: 'code',
  id,
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
});

const cells: Cell[] = [
  prose(
    'scratch-title',
    '# A page for your own cells\n\n**Write TypeScript, run it here, keep it in this browser.** Everything in the project is available: its tables, its functions, arquero and ml-matrix. Nothing is uploaded.',
  ),
  prose(
    'scratch-first',
    '## A table to begin with\n\nPress *Run*, or Shift and Enter in the editor. The last line of a cell is shown: a table as a table. Cells that use what a cell declares run again with it. If a cell changes another cell’s object through a function or a second name, this is not noticed: press *Run all* then.',
  ),
  code(
    'scratch-table',
    `import { op } from 'arquero';
import { loadTable } from '../lib/data/load-table';
import { show } from '../lib/tell';

const population = loadTable('population')
  .params({ year: 2022 })
  .filter((d, $) => d.year === $.year && d.region !== 'KAZ')
  .derive({ share_percent: (d) => (100 * d.persons) / op.sum(d.persons) })
  .orderby('region');
population`,
  ),
  prose(
    'scratch-second',
    '## A chart of it\n\nAny Vega-Lite specification is drawn; `show` adds the theme, tooltips and a description.',
  ),
  code(
    'scratch-chart',
    `await show({
  title: 'Where the people of Kazakhstan live',
  data: population,
  mark: 'bar',
  encoding: { x: { field: 'share_percent', type: 'quantitative' }, y: { field: 'name', type: 'nominal', sort: '-x' } },
}, { source: 'Bureau of National Statistics of Kazakhstan' });`,
  ),
  prose(
    'scratch-own',
    '## Figures of your own\n\n*What if …* at the top of the page takes a CSV from your computer: it is then in `data/own/`, in this page only, and the cell below reads it. Each row is an object keyed by column.',
  ),
  code(
    'scratch-file',
    `import { from } from 'arquero';
import { files } from '../lib/data/files';
import { readCsv } from '../lib/data/read-csv';

const folder = files.join(files.projectRoot(), 'data', 'own');
const mine = files.list(folder).map((name) => {
  const { header, records } = readCsv(files.read(files.join(folder, name)), name);
  return from(records.map(({ cells }) => Object.fromEntries(header.map((column, place) => [column, cells[place]]))));
});
mine[0] ?? 'No file yet: open "What if …" and choose one.'`,
  ),
];

/** The blank page of the site: examples, and space for the reader's own cells and figures. */
export const scratchNotebook: { fileName: string; notebook: NotebookJson } = {
  fileName: 'scratch.ipynb',
  notebook: {
    cells,
    metadata: { kernelspec: { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' } },
    nbformat: 4,
    nbformat_minor: 5,
  },
};
