import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseNotebook } from '../../../lib/notebooks/read-notebook';
import { sectionLinks } from '../../../lib/notebooks/pages/section-links';
import { verdictHtml } from '../../../lib/notebooks/pages/verdict-html';

const prose = (source: string) => ({ cell_type: 'markdown', id: source.length.toString(), metadata: {}, source });
const notebook = parseNotebook(
  JSON.stringify({
    cells: [prose('# Harvest'), prose('## Who leads, who *trails*?\n\nText.\n\n### Reading'), prose('## Next\n\n### Reading')],
    metadata: { kernelspec: { name: 'tslab' } },
    nbformat: 4,
    nbformat_minor: 5,
  }),
  '01-harvest.ipynb',
);
const linkOf = sectionLinks([{ fileName: '01-harvest.ipynb', notebook }]);

describe('the link from a claim to its computation', () => {
  it('finds a section by its heading and by its slug', () => {
    const link = { href: '01-harvest.html#who-leads-who-trails', title: '01-harvest: Who leads, who trails?' };
    assert.deepEqual(linkOf('01-harvest.ipynb', 'who-leads-who-trails'), link);
    assert.deepEqual(linkOf('01-harvest.ipynb', 'Who leads, who trails?'), link);
  });

  it('tells a second heading of the same words from the first', () => {
    assert.equal(linkOf('01-harvest.ipynb', 'reading')?.href, '01-harvest.html#reading');
    assert.equal(linkOf('01-harvest.ipynb', 'reading-2')?.href, '01-harvest.html#reading-2');
  });

  it('leads to a cell by its number', () => {
    assert.deepEqual(linkOf('01-harvest.ipynb', 'cell-7'), { href: '01-harvest.html#cell-7', title: '01-harvest, cell 7' });
  });

  it('leads to the top of the page when the section is not there, and nowhere when the page is not', () => {
    assert.deepEqual(linkOf('01-harvest.ipynb', 'gone'), { href: '01-harvest.html', title: '01-harvest' });
    assert.equal(linkOf('02-away.ipynb', 'reading'), undefined);
  });
});

describe('the mark of a verdict', () => {
  it('stands before the word; other words stay text', () => {
    assert.equal(
      verdictHtml('within-revision'),
      '<span class="verdict" data-verdict="within-revision">≈\u00a0within revision</span>',
    );
    assert.equal(verdictHtml('<b>'), '&lt;b&gt;');
    assert.equal(verdictHtml('constructor'), 'constructor');
  });
});
