import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { utils, writeFile } from 'xlsx';
import { importWorkbook } from '../../lib/data/import-workbook';
import { loadRows } from '../../lib/data/load-table';
import { placeText } from '../../lib/data/merge-figures';
import { copyData } from './data-copy';

type Cell = string | number | null;
const copy = copyData();
after(() => copy.remove());

const employed = new Map(loadRows('employment').map((row) => [`${row.region} ${String(row.year)} ${row.item}`, row.persons]));
const persons = (region: string, item: string) => employed.get(`${region} 2024 ${item}`)!;

/** Imports a sheet into the table of employment without writing it; the figures are those of 2024 at hand. */
async function read(rows: Cell[][], options: { sheets?: string[]; column?: string; block?: string } = {}) {
  const path = join(copy.folder, 'raw', 'employed.xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Лист');
  writeFile(book, path);
  const found = await importWorkbook(path, { table: 'employment', folder: copy.folder, dryRun: true, force: true, ...options });
  return { places: found.figures.map((figure) => `${placeText(figure)}: ${String(figure.value)}`), remarks: found.remarks };
}

describe('the items of a table that a sheet names', () => {
  const inColumns: Cell[][] = [
    [null, 2024, null, null],
    [null, 'Всего', 'A', 'Мужчины'],
    ...['ATY', 'AKM'].map((code) => [
      { ATY: 'Атырауская', AKM: 'Акмолинская' }[code]!,
      persons(code, 'total'),
      persons(code, 'A'),
      5,
    ]),
  ];
  const [aty, akm] = ['ATY', 'AKM'].map((code) =>
    ['total', 'A'].map((item) => `${code} 2024 ${item}: ${String(persons(code, item))}`),
  );

  it('are all taken, and what is none of them is named', async () => {
    const { places, remarks } = await read(inColumns);
    assert.deepEqual(places.sort(), [...aty, ...akm].sort());
    assert.ok(
      remarks.some((remark) => remark.startsWith('No item of the table, not used: "Мужчины".')),
      remarks.join('\n'),
    );
    assert.ok(!remarks.some((remark) => remark.startsWith('Items not used')));
  });

  it('are left but one where one is wanted, and the others are named', async () => {
    const { places, remarks } = await read(inColumns, { sheets: ['A'] });
    assert.deepEqual(places, [aty[1], akm[1]]);
    assert.ok(remarks.includes('Items not used: total.'), remarks.join('\n'));
  });

  it('give way to a column that is named with an item', async () => {
    const { places } = await read(inColumns, { sheets: ['B-F=Лист'], column: 'мужчины' });
    assert.deepEqual(places, ['ATY 2024 B-F: 5', 'AKM 2024 B-F: 5']);
  });

  it('may stand under each region, whose own row then is none of them', async () => {
    const rows: Cell[][] = [[null, 2024], ...['ATY', 'AKM'].flatMap((code): Cell[][] => [[{ ATY: 'Атырауская', AKM: 'Акмолинская' }[code]!, 7], ['A', persons(code, 'A')]])]; // prettier-ignore
    const { places, remarks } = await read(rows);
    assert.deepEqual(places, [aty[1], akm[1]]);
    assert.ok(
      remarks.some((remark) => remark.startsWith(`No item of the table, not used: "the region's own row".`)),
      remarks.join('\n'),
    );
  });
});
