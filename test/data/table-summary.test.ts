import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDescriptor } from '../../lib/data/descriptor';
import { figureTables } from '../../lib/data/figure-columns';
import { loadRows } from '../../lib/data/load-table';
import { mergeFigures } from '../../lib/data/merge-figures';

describe('the summary of a table in datapackage.json', () => {
  it("holds the republic's figures as the file does", () => {
    const tables = figureTables(readDescriptor());
    assert.deepEqual(tables.map((table) => table.name), ['gross-value-added', 'volume-index', 'population', 'foreign-direct-investment', 'fixed-investment', 'employment', 'unemployment-rate']); // prettier-ignore
    for (const { name, summary, schema } of tables) {
      const rows = loadRows(name as 'population') as unknown as Record<string, string | number>[];
      const measure = schema.fields.find((field) => field.type === 'number')!.name;
      assert.equal(summary!.rows, rows.length, name);
      summary!.years.forEach((year, place) => {
        const [row, ...others] = rows.filter(
          (one) => one.region === 'KAZ' && one.year === year && (summary!.item === undefined || one.item === summary!.item),
        );
        assert.deepEqual([row[measure], others.length], [summary!.republic[place], 0], `${name} ${String(year)}`);
      });
    }
  });
});

describe('mergeFigures', () => {
  const header = ['region', 'year', 'persons', 'note'];
  const records = [
    ['ATY', '2024', '10.0', ''],
    ['ATY', '2025', '11.0', 'estimate'],
    ['AKT', '2024', '20.0', ''],
  ].map((cells, place) => ({ row: place + 2, cells }));

  it('keeps the text of a figure that is the same, and replaces one that is not', () => {
    const figures = [
      { region: 'ATY', year: 2024, value: 10 },
      { region: 'ATY', year: 2025, value: 12 },
      { region: 'AKT', year: 2025, value: 21 },
      { region: 'ABY', year: 2025, value: 5 },
      { region: 'ATY', year: 2023, value: 9 },
    ];
    const { rows, added, revised, same } = mergeFigures(header, records, 'persons', figures);
    assert.deepEqual(rows, [
      ['ATY', '2023', '9', ''],
      ['ATY', '2024', '10.0', ''],
      ['ATY', '2025', '12', ''],
      ['AKT', '2024', '20.0', ''],
      ['AKT', '2025', '21', ''],
      ['ABY', '2025', '5', ''],
    ]);
    assert.deepEqual([added.length, same], [3, 1]);
    assert.deepEqual(revised, [{ region: 'ATY', year: 2025, before: 11, after: 12 }]);
    assert.deepEqual(records[1].cells, ['ATY', '2025', '11.0', 'estimate']);
  });
});
