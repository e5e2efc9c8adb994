import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { findingsPage } from '../../lib/notebooks/pages/findings-page';
import {
  brokenFindings,
  comparesWithLibrary,
  findingMimeType,
  findingsCsv,
  findingsOf,
  findingsText,
} from '../../lib/notebooks/runner/findings';
import { readNotebook } from '../../lib/notebooks/read-notebook';
import { sampleNotebook } from './sample-notebook';

const notebook = sampleNotebook('one', 'two');
const stated = (sentence: string, holds: boolean) => ({
  output_type: 'display_data' as const,
  data: { [findingMimeType]: { sentence, holds } },
  metadata: {},
});
for (const cell of notebook.cells) if (cell.cell_type === 'code') cell.outputs = [];
const [, second] = notebook.cells;
if (second.cell_type === 'code') second.outputs = [stated('Atyrau leads, by far', true), stated('Nobody <trails>', false)];
const run = { fileName: '02-a.ipynb', notebook };
const heading = { cell_type: 'markdown' as const, id: 'title', metadata: {}, source: '# Who leads?' };
const titled = { fileName: '02-a.ipynb', notebook: { ...notebook, cells: [heading, ...notebook.cells] } };

describe('the ledger of findings', () => {
  it('gathers what the cells state, with the cell and whether it holds', () => {
    assert.deepEqual(findingsOf(run), [
      { fileName: '02-a.ipynb', cell: 2, sentence: 'Atyrau leads, by far', holds: true },
      { fileName: '02-a.ipynb', cell: 2, sentence: 'Nobody <trails>', holds: false },
    ]);
    assert.deepEqual(brokenFindings(run).map(({ sentence }) => sentence), ['Nobody <trails>']); // prettier-ignore
  });

  it('is written as CSV, with sentences that hold commas in quotes', () => {
    assert.equal(
      findingsCsv(findingsOf(run)),
      'notebook,cell,sentence,holds\n02-a.ipynb,2,"Atyrau leads, by far",true\n02-a.ipynb,2,Nobody <trails>,false\n',
    );
  });

  it('counts those that hold and lists those that do not', () => {
    assert.match(
      findingsText(findingsOf(run)),
      /state 2 findings; the figures bear out 1.*\n {2}✗ 02-a\.ipynb, cell \[2\]: Nobody <trails>$/,
    );
  });

  it('shows them on a page, under the question of each notebook, the broken ones first, with links to their cells', () => {
    const { bodyHtml, leadHtml } = findingsPage([run]);
    assert.match(leadHtml!, /1 of 2/);
    assert.match(findingsPage([titled]).bodyHtml, /<h2 id="02-a">Who leads\?<\/h2>/);
    assert.ok(bodyHtml.indexOf('Nobody &lt;trails&gt;') < bodyHtml.indexOf('Atyrau leads'));
    assert.match(bodyHtml, /href="02-a\.html#cell-2"/);
  });

  it('folds what only compares a cell with the library, and leaves it in the count', () => {
    const compared = "The library's function gives the same: Rank";
    const rows = [stated('Atyrau leads', true), stated(compared, true)];
    const [first] = sampleNotebook('one').cells;
    const cell = { ...first, outputs: rows } as typeof first;
    const { bodyHtml, leadHtml } = findingsPage([{ fileName: '02-a.ipynb', notebook: { ...notebook, cells: [cell] } }]);
    assert.match(leadHtml!, /2 of 2/);
    assert.match(bodyHtml, /Atyrau leads[^]*<details><summary>[^<]*1 compared<\/summary>[^]*gives the same: Rank/);
    const committed = readNotebook(join(__dirname, '..', '..', 'notebooks', '02-grp-per-capita.ipynb'));
    assert.ok(
      findingsOf({ fileName: '02', notebook: committed }).some(comparesWithLibrary),
      'the notebooks say it in other words',
    );
  });
});
