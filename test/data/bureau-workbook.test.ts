import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, writeFile } from 'xlsx';
import { readBureauWorkbook } from '../../lib/data/bureau-workbook';
import { loadRows } from '../../lib/data/load-table';

type Cell = string | number | null;

describe('readBureauWorkbook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  after(() => rmSync(folder, { recursive: true }));
  let count = 0;

  function workbook(rows: Cell[][], options: { sheet?: string; merges?: string[] } = {}): string {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Содержание']]), 'Мазмұны');
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!merges'] = (options.merges ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, options.sheet ?? '1');
    const path = join(folder, `workbook-${String((count += 1))}.xlsx`);
    writeFile(book, path);
    return path;
  }
  const read = async (rows: Cell[][], merges: string[] = []) =>
    readBureauWorkbook(workbook(rows, { merges }), { sheet: '1', measure: 'million_tenge' });
  const tidy = async (rows: Cell[][], merges: string[] = []) => (await read(rows, merges)).table.objects();

  it('reads years in columns under title rows, with Russian names', async () => {
    const rows = await tidy(
      [
        ['Валовой региональный продукт', null, null],
        ['млн. тенге', null, null],
        [null, null, null],
        [null, '2021', '2022 год'],
        ['Республика Казахстан', 83951587.9, 103765518.2],
        ['Алматинская область', 3000000.1, 4267665.3],
        ['г. Алматы', 16000000, 19154536.7],
        ['область Абай', 1, 2383753.4],
      ],
      ['A1:C1'],
    );
    assert.equal(rows.length, 8);
    assert.deepEqual(rows.slice(0, 4), [
      { region: 'KAZ', year: 2021, million_tenge: 83951587.9 },
      { region: 'KAZ', year: 2022, million_tenge: 103765518.2 },
      { region: 'ALM', year: 2021, million_tenge: 3000000.1 },
      { region: 'ALM', year: 2022, million_tenge: 4267665.3 },
    ]);
  });

  it('reads a table that does not begin in the corner of the sheet', async () => {
    const empty = [null, null, null, null];
    const rows = await tidy([
      empty,
      empty,
      [null, null, 'Регион', 2021, 2022],
      empty,
      [null, 1, 'Атырауская', 21, 22],
    ] as Cell[][]);
    assert.deepEqual(rows.map((row) => Object.values(row)), [['ATY', 2021, 21], ['ATY', 2022, 22]]); // prettier-ignore
  });

  it('keeps double precision on the way through danfo', async () => {
    const value = 103765518.2123456;
    assert.deepEqual(await tidy([['Регион', 2022], ['Казахстан', value]]), [{ region: 'KAZ', year: 2022, million_tenge: value }]); // prettier-ignore
  });

  it('keeps columns and years together when the years stand in the very first row', async () => {
    const rows = await tidy([['Region', 2023, 2021, 2022], ['Atyrau', 23, 21, 22]]); // prettier-ignore
    assert.deepEqual(rows.map((row) => Object.values(row)), [['ATY', 2023, 23], ['ATY', 2021, 21], ['ATY', 2022, 22]]); // prettier-ignore
  });

  it('reads quarters under years that are printed once over merged cells', async () => {
    const header = [['Регион', 2021, null, null, null, 2022, null, null, null], [null, 'I', 'II', 'III', 'IV', 'I квартал', 'II квартал', 'III квартал', 'IV квартал']]; // prettier-ignore
    for (const title of [[], [['Индекс физического объема', ...Array<null>(8).fill(null)]]]) {
      const rows = await tidy(
        [...title, ...header, ['Актюбинская', 1, 2, 3, 4, 5, 6, 7, 8]],
        title.length > 0 ? ['B2:E2', 'F2:I2'] : ['B1:E1', 'F1:I1'],
      );
      assert.deepEqual(rows[0], { region: 'AKT', year: 2021, quarter: 1, million_tenge: 1 });
      assert.deepEqual(rows.map((row) => (row as { million_tenge: number }).million_tenge), [1, 2, 3, 4, 5, 6, 7, 8]); // prettier-ignore
      assert.deepEqual(rows[6], { region: 'AKT', year: 2022, quarter: 3, million_tenge: 7 });
    }
  });

  it('reads the 20 units and the republic in each of the three languages as the Bureau writes them', async () => {
    const units = loadRows('regions').filter((row) => row.kind !== 'former');
    const asWritten = {
      ru: (row: (typeof units)[number]) =>
        row.kind === 'city' ? `г.${row.name_ru}` : row.kind === 'republic' ? 'Республика Казахстан' : row.name_ru,
      kk: (row: (typeof units)[number]) =>
        row.kind === 'city'
          ? `${row.name_kk} қаласы`
          : row.kind === 'republic'
            ? 'Қазақстан Республикасы'
            : row.name_kk.replace(/ облысы$/, ''),
      en: (row: (typeof units)[number]) =>
        row.kind === 'city'
          ? `${row.name_en} city`
          : row.kind === 'republic'
            ? 'Republic of Kazakhstan'
            : `${row.name_en.replace(/ region$/, '')} region`,
    };
    for (const [language, name] of Object.entries(asWritten)) {
      const rows = await tidy([['', 2022], ...units.map((row, i): Cell[] => [name(row), i])]);
      assert.deepEqual(rows.map((row) => (row as { region: string }).region), units.map((row) => row.region), language); // prettier-ignore
    }
  });

  it('names the cells that hold a sign for no figure', async () => {
    const { table, missing } = await read([['', 2021, 2022, 2023], ['Ұлытау', '-', 1609739.8, '…'], ['Абай', 'x', 2, null]]); // prettier-ignore
    assert.equal(table.numRows(), 2);
    assert.deepEqual(missing, [
      { region: 'ULT', year: 2021, quarter: null, sign: '-' },
      { region: 'ULT', year: 2023, quarter: null, sign: '…' },
      { region: 'ABY', year: 2021, quarter: null, sign: 'x' },
      { region: 'ABY', year: 2023, quarter: null, sign: '' },
    ]);
  });

  it("reads figures stored as text in the Bureau's notation", async () => {
    assert.deepEqual(await tidy([['', 2022], ['Абай', '2 383 753,4']]), [{ region: 'ABY', year: 2022, million_tenge: 2383753.4 }]); // prettier-ignore
  });

  it('gives the notes under the table back', async () => {
    const { notes } = await read([['', 2022], ['Абай', 1], ['* предварительные данные', null]]); // prettier-ignore
    assert.deepEqual(notes, ['* предварительные данные']);
  });

  it('refuses text in a cell for a figure, naming region and year', async () => {
    await assert.rejects(read([['', 2021, 2022], ['Абай', 1, 'много']]), /sheet 1, row 2, column 2022: found "много", expected a number or a sign for none \(-, …, x\) in C2/); // prettier-ignore
  });

  it('refuses an unknown region with near names', async () => {
    await assert.rejects(read([['', 2022], ['Атырауска', 1]]), /column region: found "Атырауска", expected regions' names in English, Russian or Kazakh; near: Atyrau \(ATY\)/); // prettier-ignore
  });

  it('refuses a region that is listed twice', async () => {
    await assert.rejects(read([['', 2022], ['Астана', 1], ['г. Нур-Султан', 2]]), /found "AST, 2022", expected one figure for each region and period; B2 and B3 both stand for it/); // prettier-ignore
  });

  it('refuses a year that stands in the header twice', async () => {
    await assert.rejects(read([['title', null, null], ['', 2022, 2022], ['Абай', 1, 2]]), /found "ABY, 2022", expected one figure for each region and period; B3 and C3 both stand for it/); // prettier-ignore
  });

  it('lists the sheets when the one asked for is not there', async () => {
    const path = workbook([['', 2022], ['Абай', 1]], { sheet: 'ВРП' }); // prettier-ignore
    await assert.rejects(
      readBureauWorkbook(path, { sheet: '2', measure: 'million_tenge' }),
      /column sheet: found "2", expected one of the sheets Мазмұны, ВРП/,
    );
  });

  it('refuses a missing workbook, one that is none, and sheets without years, rows or figures', async () => {
    const options = { sheet: '1', measure: 'million_tenge' };
    await assert.rejects(readBureauWorkbook(join(folder, 'none.xlsx'), options), /none\.xlsx: expected the workbook to be there/);
    const text = join(folder, 'broken.xlsx');
    writeFileSync(text, Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]));
    await assert.rejects(
      readBureauWorkbook(text, options),
      /broken\.xlsx: expected a workbook \(\.xlsx, \.xls, \.ods\) or a \.csv file/,
    );
    await assert.rejects(read([['Регион', 'млн'], ['Абай', 1]]), /expected a header row with years/); // prettier-ignore
    await assert.rejects(read([]), /expected a sheet with rows|rows under the first one/);
    await assert.rejects(read([['', 2022], ['примечание', null]]), /expected regions' names/); // prettier-ignore
    await assert.rejects(read([['', 2022], ['Абай', '-']]), /expected at least one figure/); // prettier-ignore
  });
});
