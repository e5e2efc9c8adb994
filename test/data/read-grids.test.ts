import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { utils, write, type BookType, type CellObject, type WorkBook } from 'xlsx';
import { figureCell } from '../../lib/data/import/figure-cell';
import { columnLetters, type SheetCell } from '../../lib/data/import/grid';
import { sheetNamed } from '../../lib/data/import/open-sheets';
import { readGrids } from '../../lib/data/import/read-grids';
import { isWorkbook } from '../../lib/data/import/text-cells';

const TABLE: SheetCell[][] = [['Население, человек', null], [null, '2022 год'], ['Абай', 611043.5], ['Акмолинская', '-']]; // prettier-ignore

async function cellsOf(bytes: Uint8Array, name: string): Promise<SheetCell[][]> {
  return (await readGrids(bytes, name)).sheets[0].grid.cells;
}

function bookOf(rows: (SheetCell | CellObject)[][], type: BookType, workbook: WorkBook['Workbook'] = {}): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Лист1');
  book.Workbook = workbook;
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
/** Cyrillic letters of Windows-1251. */
const windows1251 = (text: string) =>
  [...text].map((letter) => (/[А-я]/.test(letter) ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));

/** An .xls of 1995: records of two numbers, kind and length, and their bytes; texts are in the code page. */
function xlsOf1995(rows: [string, number][]): Uint8Array {
  const two = (value: number) => [value & 0xff, value >> 8];
  const record = (kind: number, bytes: number[]) => [...two(kind), ...two(bytes.length), ...bytes];
  const label = (row: number, text: string) =>
    record(0x0204, [...two(row), ...two(0), ...two(15), ...two(text.length), ...windows1251(text)]);
  const number = (row: number, value: number) =>
    record(0x0203, [...two(row), ...two(1), ...two(15), ...new Uint8Array(new Float64Array([value]).buffer)]);
  return Uint8Array.from([
    ...record(0x0809, [...two(0x0500), ...two(0x0010), 0, 0, 0, 0]),
    ...record(0x0042, two(1251)),
    ...rows.flatMap(([text, value], row) => [...label(row, text), ...number(row, value)]),
    ...record(0x000a, []),
  ]);
}

describe('the sheet that is meant', () => {
  const sheet = (name: string, cells: SheetCell[][] = TABLE, hidden = false) => ({
    name,
    hidden,
    grid: { file: `book.xlsx, sheet ${name}`, cells, merges: [] },
  });
  const book = (...sheets: ReturnType<typeof sheet>[]) => ({ sheets, isText: false, remarks: [] });
  const named = (name: string | undefined, ...sheets: ReturnType<typeof sheet>[]) =>
    sheetNamed(book(...sheets), name, 'book.xlsx').file.replace('book.xlsx, sheet ', '');

  it('is the one of that name, spaces around it or not, also where it is hidden', () => {
    assert.equal(named('2', sheet('1'), sheet('2', TABLE, true)), '2');
    assert.equal(named('2', sheet('1'), sheet(' 2 ')), ' 2 ');
    assert.equal(named('2', sheet(' 2'), sheet('2')), '2');
    assert.throws(() => named('Табл', sheet('Табл.'), sheet('2', TABLE, true)), /sheet: found "Табл", expected one of the sheets Табл\., 2 \(hidden\); near: Табл\.$/); // prettier-ignore
    assert.throws(() => named('1', sheet('1', [])), /book\.xlsx, sheet 1, column sheet: found "1", expected a sheet with rows, it is empty/); // prettier-ignore
  });

  it('is, without a name, the only one that is open and not empty', () => {
    assert.equal(named(undefined, sheet('none', []), sheet('hidden', TABLE, true), sheet('one')), 'one');
    assert.throws(() => named(undefined, sheet('1'), sheet('2')), /expected the name of one sheet with --sheet: 1, 2$/);
    assert.throws(() => named(undefined, sheet('1', [])), /expected the name of one sheet with --sheet: 1$/);
  });
});

describe('the bytes of a workbook', () => {
  it('begin as a zip file, an old .xls of any version, or with a tag', () => {
    for (const start of [[0x50, 0x4b], [0xd0, 0xcf, 0x11, 0xe0], [9, 0], [9, 2], [9, 4], [9, 8], ascii(' <table>')])
      // prettier-ignore
      assert.ok(isWorkbook(Uint8Array.from(start)), String(start));
    for (const start of [[0x50], [0xd0, 0xcf, 0x11], [9, 1], [9, 65], [8, 0], ascii('Абай <'), []])
      // prettier-ignore
      assert.ok(!isWorkbook(Uint8Array.from(start)), String(start));
  });
});

describe('the places of a sheet', () => {
  it('have the letters of a spreadsheet', () => {
    assert.deepEqual([0, 25, 26, 701, 702].map(columnLetters), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('the sheets of a file', () => {
  it('are hidden where the workbook says so, in either way, and only there', async () => {
    const book = utils.book_new();
    for (const name of ['open', 'hidden', 'very']) utils.book_append_sheet(book, utils.aoa_to_sheet(TABLE), name);
    const written = (workbook: WorkBook['Workbook']) => {
      book.Workbook = workbook;
      return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    };
    const hidden = async (workbook: WorkBook['Workbook']) =>
      (await readGrids(written(workbook), 'table.xlsx')).sheets.map((sheet) => sheet.hidden);
    assert.deepEqual(await hidden({ Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] }), [false, true, true]);
  });
});

describe('the cells of a file', () => {
  it('of one byte are one cell, and of none are refused', async () => {
    assert.deepEqual(await cellsOf(Uint8Array.of(0x61), 'table.csv'), [['a']]);
    await assert.rejects(cellsOf(new Uint8Array(), 'table.csv'), /table.csv: expected a file that is not empty/);
  });

  for (const type of ['xlsx', 'xlsb', 'biff8', 'xlml', 'ods'] as const) {
    it(`are the same in the format ${type}, whatever its name says`, async () => {
      assert.deepEqual(await cellsOf(bookOf(TABLE, type), 'table.xls'), TABLE);
    });
  }

  it('of a web page stay as they are printed, in its encoding', async () => {
    const page = '<table><tr><td>Абай</td><td>4,6</td><td>01.02.2025</td></tr></table>';
    for (const bytes of [new TextEncoder().encode(page), Uint8Array.from(windows1251(page))])
      assert.deepEqual(await cellsOf(bytes, 'table.xls'), [['Абай', '4,6', '01.02.2025']]);
  });

  it('of a sheet that is formatted down to its last row and column end where its figures end', async () => {
    const cell = (index: number, type: string, value: string) =>
      `<Cell ss:Index="${String(index)}"><Data ss:Type="${type}">${value}</Data></Cell>`;
    const rows = `<Row>${cell(1, 'String', 'Абай')}${cell(2, 'Number', '5')}</Row><Row ss:Index="1048576">${cell(16384, 'String', ' ')}</Row>`;
    const names = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
    const bytes = new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook ${names}><Worksheet ss:Name="1"><Table>${rows}</Table></Worksheet></Workbook>`,
    );
    assert.deepEqual(await cellsOf(bytes, 'far.xml'), [['Абай', 5]]);
  });

  it('of formulas that no spreadsheet has computed are their texts, so that no figure is made up', async () => {
    const formula = (v: number) => ({ t: 'n', v, f: 'B1+1' }) as CellObject;
    assert.deepEqual(await cellsOf(bookOf([[1, formula(0), formula(0)]], 'xlsx'), 'table.xlsx'), [[1, '=B1+1', '=B1+1']]);
    assert.deepEqual(await cellsOf(bookOf([[1, formula(0), formula(2)]], 'xlsx'), 'table.xlsx'), [[1, 0, 2]]);
  });

  it('of an .xls of 1995 are read in its code page', async () => {
    const rows: [string, number][] = [['Абай', 611043], ['Акмолинская', 1.5]]; // prettier-ignore
    assert.deepEqual(await cellsOf(xlsOf1995(rows), 'old.xls'), rows);
  });

  describe('of a text file', () => {
    const lines = (sign: string) => ['"Население, человек; в среднем"', `${sign}2022 год`, `Абай${sign}"611043,5"`, `Акмолинская${sign}-`]; // prettier-ignore
    const wanted = [['Население, человек; в среднем'], [null, '2022 год'], ['Абай', '611043,5'], ['Акмолинская', '-']]; // prettier-ignore
    for (const [name, sign] of Object.entries({ tabs: '\t', semicolons: ';', commas: ',', bars: '|' })) {
      it(`are parted by ${name}, whatever stands in a title, and whatever ends a line`, async () => {
        for (const end of ['\n', '\r\n', '\r'])
          assert.deepEqual(await cellsOf(new TextEncoder().encode(lines(sign).join(end)), 'table.csv'), wanted);
      });
    }

    it('are not parted by a sign that stands in a title alone', async () => {
      const text = 'Население; человек\nАбай,1,2\nАстана,3,4\n';
      assert.deepEqual((await cellsOf(new TextEncoder().encode(text), 'table.csv'))[1], ['Абай', '1', '2']);
    });

    it('are parted by the sign that its first line names', async () => {
      const text = 'sep=;\nАбай, область;5,1\n';
      assert.deepEqual(await cellsOf(new TextEncoder().encode(text), 'table.csv'), [['Абай, область', '5,1']]);
    });

    it('are read in UTF-8 with its mark, in UTF-16 in both orders, and in Windows-1251', async () => {
      const text = 'Абай\t5\n';
      const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
      const files = [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16(), Uint8Array.from(windows1251(text))];
      for (const bytes of files) assert.deepEqual(await cellsOf(new Uint8Array(bytes), 'table.csv'), [['Абай', '5']]);
    });

    it('are read under the name of a workbook too', async () => {
      assert.deepEqual(await cellsOf(Uint8Array.from(ascii('A\t5\n')), 'table.xls'), [['A', '5']]);
    });
  });

  it('of a workbook say dates, percentages and formulas as they are shown', async () => {
    const number = (v: number, z?: string, f?: string): CellObject => ({ t: 'n', v, z, f });
    const row = [number(44562, 'dd.mm.yyyy'), number(44926, 'm/d/yy'), number(44562, 'yyyy'), number(44621, 'mmm-yy'), number(0.049, '0.0%'), number(2022, '0" год"'), number(46177, 'd.mmm'), number(5, '#,##0', 'A1+1'), number(1234567, '#,##0 "дн."')]; // prettier-ignore
    const shown = ['01.01.2022', '31.12.2022', '2022', 'March 2022', 4.9, 2022, '4 June', 5, 1234567];
    const { sheets } = await readGrids(bookOf([row], 'xlsx'), 'table.xlsx');
    assert.deepEqual(sheets[0].grid.cells, [shown]);
    assert.deepEqual(sheets[0].grid.remarks, [
      'Cells in the format of a percentage were read as they are shown (4.9 for 4.9 %): 1.',
    ]);
    const since1904 = bookOf([[number(44562 - 1462, 'dd.mm.yyyy')]], 'xlsx', { WBProps: { date1904: true } });
    assert.deepEqual(await cellsOf(since1904, 'mac.xlsx'), [['01.01.2022']]);
  });

  it('of a workbook say times in words, and midnight of a day as the day, in any format', async () => {
    const time = (v: number, z: string): CellObject => ({ t: 'n', v, z });
    const row = [time(0.5, 'h:mm'), time(0.25, 'mm:ss'), time(44562.5, 'dd.mm.yyyy h:mm'), time(44562, 'yyyy-mm-dd hh:mm:ss')];
    assert.deepEqual(await cellsOf(bookOf([row], 'xlsx'), 'table.xlsx'), [['time 12:00', 'time 06:00', '01.01.2022 12:00', '01.01.2022']]); // prettier-ignore
  });

  it('of rows and columns that are hidden are read too, and told of', async () => {
    const sheet = utils.aoa_to_sheet([['', 2021, 2022], ['Абай', 5, 6], ['Астана', 7, 8]]); // prettier-ignore
    const remarks = async (change: object) => {
      const book = utils.book_new();
      utils.book_append_sheet(book, { ...sheet, ...change }, 'Лист1');
      const { sheets } = await readGrids(
        new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
        'table.xlsx',
      );
      assert.equal(sheets[0].grid.cells.flat().filter((cell) => typeof cell === 'number').length, 6);
      return sheets[0].grid.remarks;
    };
    assert.deepEqual(await remarks({}), []);
    assert.deepEqual(await remarks({ '!rows': [{}, { hidden: true }] }), ['Hidden rows were read too: 2.']);
    assert.deepEqual(await remarks({ '!cols': [{}, {}, { hidden: true }] }), ['Hidden columns were read too: C.']);
  });

  it('of a sheet without any cell that holds something are none', async () => {
    assert.deepEqual(await cellsOf(bookOf([[' ', null]], 'xlsx'), 'table.xlsx'), []);
  });

  it('lose marks that nobody sees', async () => {
    assert.deepEqual(await cellsOf(bookOf([['\u200bАк\u00adмола\ufeff']], 'xlsx'), 'table.xlsx'), [['Акмола']]);
  });
});

describe('a cell in which a figure is expected', () => {
  it('may part its thousands by any space or apostrophe, and write its minus in any way', () => {
    for (const space of ['\u00a0', '\u202f', '\u2009', '\u2007', ' ', "'", '’'])
      for (const minus of ['-', '−', '–', '‑'])
        assert.deepEqual(figureCell(`${minus}2${space}417${space}399,5`), { kind: 'figure', value: -2417399.5, footnote: false });
    assert.deepEqual(figureCell('4,9 %'), { kind: 'figure', value: 4.9, footnote: false });
  });

  it('may say in many ways that there is none', () => {
    for (const sign of [
      '',
      ' ',
      '-',
      '–',
      '—',
      '―',
      '−',
      '‑',
      '- -',
      '…',
      '...',
      'x',
      'х',
      'н/д',
      'нет',
      'нет данных',
      'конф.',
      ':',
    ])
      // prettier-ignore
      assert.equal(figureCell(sign).kind, 'missing', JSON.stringify(sign));
  });

  it('is refused with a fault of the spreadsheet, or a word', () => {
    for (const apart of ['1 2', '12 34', '1 234 5', '5 1234', "1'2"])
      assert.match((figureCell(apart) as { why: string }).why, /a space parts thousands, of three digits each/, apart);
    for (const text of ['#N/A', '#REF!', '*', '=A1+1', 'C', 'около 5']) assert.equal(figureCell(text).kind, 'text', text);
  });
});
