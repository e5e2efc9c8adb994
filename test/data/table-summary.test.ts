import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDescriptor } from '../../lib/data/descriptor';
import { figureTables } from '../../lib/data/figure-columns';
import { loadRows } from '../../lib/data/load-table';
import { mergeFigures } from '../../lib/data/merge-figures';

describe('the summary of a table in datapackage.json', () => {
  it("holds the republic's figures as the file does", () => {
    const tables = figureTables(readDescriptor());
    const names = tables.map((table) => table.name);
    for (const name of ['gross-value-added', 'volume-index', 'population', 'employment', 'unemployment-rate'])
      assert.ok(names.includes(name), name);
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

  it('puts a year before the first of its region beside it, and a new item after those of its year', () => {
    const before = mergeFigures(header, records, 'persons', [{ region: 'AKT', year: 2020, value: 19 }]);
    assert.deepEqual(before.rows.map(([region, year]) => `${region} ${year}`), ['ATY 2024', 'ATY 2025', 'AKT 2020', 'AKT 2024']); // prettier-ignore
    const items = [['ATY', '2024', 'A', '1'], ['ATY', '2025', 'A', '2']].map((cells, place) => ({ row: place + 2, cells })); // prettier-ignore
    const merged = mergeFigures(['region', 'year', 'item', 'persons'], items, 'persons', [{ region: 'ATY', year: 2024, item: 'B', value: 3 }]); // prettier-ignore
    assert.deepEqual(merged.rows.map(([, year, item]) => `${year} ${item}`), ['2024 A', '2024 B', '2025 A']); // prettier-ignore
  });

  it('puts several new years of a region in their order, whichever comes first', () => {
    const figures = [2027, 2026, 2023, 2022].map((year) => ({ region: 'ATY', year, value: year }));
    const { rows } = mergeFigures(header, records, 'persons', figures);
    assert.deepEqual(rows.map(([region, year]) => `${region} ${year}`), ['ATY 2022', 'ATY 2023', 'ATY 2024', 'ATY 2025', 'ATY 2026', 'ATY 2027', 'AKT 2024']); // prettier-ignore
    const fresh = mergeFigures(header, records, 'persons', [2027, 2026].map((year) => ({ region: 'ABY', year, value: year }))); // prettier-ignore
    assert.deepEqual(fresh.rows.slice(3).map(([, year]) => year), ['2026', '2027']); // prettier-ignore
  });
});
