import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { movedCells, readPrintedTables, tableAligned, type TableCell } from '../../lib/paper';

const cell = (scan_line: number, scan_label: string, column: number, printed: string, term: string, more = {}): TableCell => ({
  scan_line, scan_label, column, place_in_cell: 1, printed, term, part: printed.startsWith('(') ? 'standard error' : 'coefficient', ...more,
}); // prettier-ignore

// x has its standard error on the line of y, column 1; y's numbers share a cell in column 2.
const cells = [
  cell(1, 'x', 1, '0.4*', 'x'),
  cell(2, 'y', 1, '(0.2)', 'x'),
  cell(3, '', 1, '0.5**', 'y'),
  cell(2, 'y', 2, '(0.3)', 'y', { place_in_cell: 2 }),
  cell(2, 'y', 2, '0.9***', 'y'),
  cell(4, '', 1, '(0.1)', 'y'),
];

describe('a printed table', () => {
  it('is laid out with every standard error below its coefficient', () => {
    assert.deepEqual(tableAligned(cells), [
      { label: 'x', columns: { 1: '0.4*', 2: '' } },
      { label: '', columns: { 1: '(0.2)', 2: '' } },
      { label: 'y', columns: { 1: '0.5**', 2: '0.9***' } },
      { label: '', columns: { 1: '(0.1)', 2: '(0.3)' } },
    ]);
  });

  it('names the numbers beside another label', () => {
    assert.deepEqual(movedCells(cells).map(({ printed }) => printed), ['(0.2)']); // prettier-ignore
  });

  it('keeps every number of Table 1', () => {
    const table = readPrintedTables().get('table-1')!;
    const kept = tableAligned(table).flatMap(({ columns }) =>
      Object.entries(columns).flatMap(([column, text]) => (text === '' ? [] : [`${column} ${text}`])),
    );
    assert.deepEqual(kept.sort(), table.map(({ column, printed }) => `${String(column)} ${printed}`).sort());
  });
});
