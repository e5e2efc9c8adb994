import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { packRows } from '../../../lib/notebooks/pages/packed-rows';

// The page's own way back, taken from its script so that the two cannot drift apart.
const script = readFileSync(join(__dirname, '..', '..', '..', 'lib', 'notebooks', 'pages', 'assets', 'charts.js'), 'utf8');
const source = /const unpacked = (\(key, value\) => {[\s\S]*?\n  });\n/.exec(script)![1];

const unpacked = new Function(`return ${source}`)() as (key: string, value: unknown) => unknown;
const there = (value: unknown): string => JSON.stringify(packRows(value));
const back = (text: string): unknown => JSON.parse(text, unpacked);

describe('packed rows', () => {
  it('come back as they were, whatever the table and what lies around it', () => {
    const cell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const table = fc.array(fc.record({ region: cell, value: cell }), { maxLength: 40 });
    const specification = fc.record({ data: fc.record({ values: table }), layer: fc.array(fc.record({ mark: cell })) });
    fc.assert(
      fc.property(specification, (value) => {
        assert.deepEqual(back(there(value)), JSON.parse(JSON.stringify(value)));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('come back as they were when the names of columns are those of the packing', () => {
    for (const value of [{ $keys: ['a'], $rows: [[1]] }, { $keys: 1 }, { a: [{ $row: 2, $keys: { $keys: [] } }] }]) {
      assert.deepEqual(back(there(value)), value);
    }
    const rows = Array.from({ length: 20 }, (_, place) => ({ $keys: place, $rows: 'x' }));
    assert.deepEqual(back(there({ data: { values: rows } })), { data: { values: rows } });
  });

  it('leave rows alone whose keys differ, and short lists', () => {
    const ragged = Array.from({ length: 20 }, (_, place) => (place === 3 ? { other: 1 } : { value: place }));
    assert.deepEqual(packRows(ragged), ragged);
    assert.deepEqual(packRows([{ value: 1 }]), [{ value: 1 }]);
  });

  it('halve a table of many rows', () => {
    const rows = Array.from({ length: 200 }, (_, place) => ({ region: 'Atyrau', section_name: 'Mining', coefficient: place }));
    assert.ok(there(rows).length < 0.5 * JSON.stringify(rows).length);
  });
});
