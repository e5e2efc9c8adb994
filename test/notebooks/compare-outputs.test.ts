import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeCell, NotebookJson, Output } from '../../lib/notebooks/notebook-format';
import { compareOutputs } from '../../lib/notebooks/runner/compare-outputs';
import { sampleNotebook } from './sample-notebook';

function printing(...outputs: Output[]): NotebookJson {
  const notebook = sampleNotebook('1');
  (notebook.cells[0] as CodeCell).outputs = outputs;
  return notebook;
}

const text = (words: string): Output => ({ output_type: 'stream', name: 'stdout', text: words });
const chart = (value: number, png = 'AAAA'): Output => ({
  output_type: 'display_data',
  data: { 'application/vnd.vegalite.v5+json': { mark: 'bar', data: { values: [{ value }] } }, 'image/png': png },
  metadata: {},
});

describe('the comparison of outputs', () => {
  it('finds nothing between a run and itself', () => {
    assert.deepEqual(compareOutputs(printing(text('a\nb\n'), chart(1)), printing(text('a\nb\n'), chart(1))), []);
  });

  it('names the cell and the first line that differs', () => {
    const [difference] = compareOutputs(printing(text('a\nb\n')), printing(text('a\nc\n')));
    assert.deepEqual(difference, { cell: 1, what: 'stdout', committed: 'b', now: 'c' });
  });

  it('takes text as the same however it is cut into lines', () => {
    const lines: Output = { output_type: 'stream', name: 'stdout', text: ['a\n', 'b\n'] };
    assert.deepEqual(compareOutputs(printing(lines), printing(text('a\nb\n'))), []);
  });

  it('compares charts by what they show, not by the bytes of their picture', () => {
    assert.deepEqual(compareOutputs(printing(chart(1, 'AAAA')), printing(chart(1, 'BBBB'))), []);
    assert.equal(compareOutputs(printing(chart(1)), printing(chart(1.001))).length, 1);
  });

  it('lets the last bits of a computed number in a chart differ', () => {
    assert.deepEqual(compareOutputs(printing(chart(0.1 + 0.2)), printing(chart(0.3))), []);
  });

  it('compares the words of a table exactly, and the keys that sort it as numbers', () => {
    const table = (key: string, shown: string): Output => ({
      output_type: 'display_data',
      data: { 'text/html': [`<td data-sort-value="${key}">${shown}</td>\n`] },
      metadata: {},
    });
    assert.deepEqual(compareOutputs(printing(table('0.3', '0.30')), printing(table('0.30000000000000004', '0.30'))), []);
    assert.equal(compareOutputs(printing(table('0.3', '0.30')), printing(table('0.31', '0.30'))).length, 1);
    const [difference] = compareOutputs(printing(table('0.3', '0.30')), printing(table('0.3', '0.31')));
    assert.match(difference.committed, />0\.30</);
    assert.match(difference.now, />0\.31</);
  });

  it('notices an output that is gone, and one that is new', () => {
    assert.equal(compareOutputs(printing(text('a'), chart(1)), printing(text('a'))).length, 1);
    assert.equal(compareOutputs(printing(), printing(text('a'))).length, 1);
  });
});
