import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseFigures, type Choice } from '../../lib/data/import/choose-figures';
import type { SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

const N = null;
function chosen(cells: SheetCell[][], choice: Choice = {}) {
  const { figures, unused, remarks } = chooseFigures(labelFigures({ file: 'sheet', cells, merges: [] }), choice);
  return {
    values: figures.filter(({ region }) => region === 'ABY').map(({ year, value }) => `${year} ${value}`),
    unused,
    remarks,
  };
}

describe('the choice among the columns of a sheet', () => {
  const depths: SheetCell[][] = [['', 2022, N, N, N], ['', 'Всего', 'мужчины', 'город', N], ['', N, N, 'всего', 'мужчины'], ['Абай', 1, 2, 3, 4], ['Астана', 5, 6, 7, 8]]; // prettier-ignore

  it('is the nearest to the top of those with a name, or the one whose path is given', () => {
    assert.deepEqual(chosen(depths, { column: 'мужчины' }), {
      values: ['2022 2'],
      unused: ['Columns not used: "Всего", "город › всего", "город › мужчины".'],
      remarks: [],
    });
    assert.deepEqual(chosen(depths, { column: 'город > мужчины' }).values, ['2022 4']);
  });

  it('is asked for where it is open, where no column has the name, and where two are as near', () => {
    const all = /"Всего", "мужчины", "город › всего", "город › мужчины"$/;
    assert.throws(() => chosen(depths), /column column: expected a choice with --column; the sheet holds/);
    assert.throws(() => chosen(depths), all);
    assert.throws(() => chosen(depths, { column: 'дети' }), /column --column: found "дети", expected one of/);
    assert.throws(() => chosen(depths, { column: 'дети' }), all);
    const two: SheetCell[][] = [['', 2022, N, N, N], ['', 'город', N, 'село', N], ['', 'мужчины', 'женщины', 'мужчины', 'женщины'], ['Абай', 1, 2, 3, 4], ['Астана', 5, 6, 7, 8]]; // prettier-ignore
    assert.throws(() => chosen(two, { column: 'мужчины' }), /expected one of "город › мужчины", "село › мужчины"$/);
    assert.deepEqual(chosen(two, { column: 'село > женщины' }).values, ['2022 4']);
  });

  it('is open between preliminary and final figures of one year: neither is the whole of the other', () => {
    const both: SheetCell[][] = [
      ['', '2022 (предв.)', '2022 (оконч.)'],
      ['Абай', 1, 2],
      ['Астана', 5, 6],
    ];
    assert.throws(() => chosen(both), /found "ABY, 2022", expected one figure for each region and period; B2 and C2 both stand/);
  });

  it('may be the name that all columns share, and no other', () => {
    const one: SheetCell[][] = [['', 'Население', 'Население'], ['', 2021, 2022], ['Абай', 1, 2], ['Астана', 5, 6]]; // prettier-ignore
    assert.deepEqual(chosen(one, { column: 'население' }), { values: ['2021 1', '2022 2'], unused: [], remarks: [] });
    assert.throws(() => chosen(one, { column: 'школы' }), /expected no --column, the sheet has one kind of columns only/);
  });

  it('is the whole of which the others are parts, where it has every year', () => {
    const parts = (last: SheetCell): SheetCell[][] => [['', 2021, N, 2022, N], ['', 'Всего', 'Всего', 'Всего', 'Всего'], ['', N, 'мужчины', last, 'женщины'], ['Абай', 1, 2, 3, 4], ['Астана', 5, 6, 7, 8]]; // prettier-ignore
    assert.deepEqual(chosen(parts(N)), {
      values: ['2021 1', '2022 3'],
      unused: ['Columns not used: "мужчины", "женщины".'],
      remarks: ['Of the columns, "Всего" was taken, the whole of which the others are parts; --column chooses another.'],
    });
    assert.throws(() => chosen(parts('мужчины')), /a choice with --column; the sheet holds "Всего", "мужчины", "женщины"/);
  });
});

describe('the choice among the blocks of a sheet', () => {
  it("is the region's own row where the others are groups under it", () => {
    const groups: SheetCell[][] = [['', 2022], ['Казахстан', 10], ['мужчины', 4], ['Абай', 3], ['мужчины', 1]]; // prettier-ignore
    assert.deepEqual(chosen(groups), {
      values: ['2022 3'],
      unused: ['Blocks not used: "мужчины".'],
      remarks: [
        `Of the blocks, "the region's own row" was taken, the whole of which the others are parts; --block chooses another.`,
      ],
    });
    assert.throws(() => chosen(groups, { block: 'дети' }), /expected one of "the region's own row", "мужчины"/);
  });

  it('is asked for where a block stands under a heading and another under none', () => {
    const blocks: SheetCell[][] = [['', 2022], ['Абай', 3], ['Астана', 4], ['Город'], ['Абай', 1], ['Астана', 2]]; // prettier-ignore
    assert.throws(() => chosen(blocks), /a choice with --block; the sheet holds "the one without a name", "Город"/);
    assert.deepEqual(chosen(blocks, { block: 'the one without a name' }).values, ['2022 3']);
    assert.deepEqual(chosen(blocks, { block: 'город' }).values, ['2022 1']);
  });
});

describe('the year of a sheet that names none', () => {
  const sheet: SheetCell[][] = [['ВРП за 2022 год'], ['Регион', 'Значение'], ['Абай', 1], ['Астана', 2]];

  it('is the one that is given, and a title that names another is told of', () => {
    assert.throws(() => chosen(sheet), /expected a header row with years; its title names 2022: add --year 2022$/);
    assert.deepEqual(chosen(sheet, { year: 2022 }), { values: ['2022 1'], unused: [], remarks: [] });
    assert.deepEqual(chosen(sheet, { year: 2023 }), {
      values: ['2023 1'],
      unused: [],
      remarks: ["The sheet's title names 2022; its figures are taken for those of 2023, as asked."],
    });
    assert.deepEqual(chosen(sheet.slice(1), { year: 2023 }).remarks, []);
  });
});

describe('a part of a year that is printed once over the years', () => {
  it('counts for all of them, and is asked for', () => {
    for (const title of ['9 месяцев', 'январь-сентябрь 2022 года']) {
      const sheet: SheetCell[][] = [
        ['', title, N],
        ['Регион', 2021, 2022],
        ['Абай', 1, 2],
        ['Астана', 3, 4],
      ];
      assert.throws(() => chosen(sheet), /--period:? M9/, title);
      assert.deepEqual(chosen(sheet, { period: 'M9' }).values, ['2021 1', '2022 2'], title);
    }
    const whole: SheetCell[][] = [
      ['', 'за 2022 год', N],
      ['Регион', 2021, 2022],
      ['Абай', 1, 2],
      ['Астана', 3, 4],
    ];
    assert.deepEqual(chosen(whole).values, ['2021 1', '2022 2']);
  });
});

describe('a list whose rows each have a year and a part of it', () => {
  const list = (header: string, ...parts: (string | number)[]): SheetCell[][] =>
    [['Регион', 'Год', header, 'Значение'], ...parts.map((part, k) => ['Абай', 2022, part, 10 + k]), ['Астана', 2022, parts[0], 20]]; // prettier-ignore

  it('holds quarters or months, in numbers or in words, and never a year', () => {
    for (const [header, first, second] of [
      ['Квартал', 1, 2],
      ['Тоқсан', '1', '2'],
      ['Quarter', 'Q1', 'Q2'],
      ['Квартал', 'I', 'II'],
    ] as const) {
      const cells = list(header, first, second);
      assert.throws(() => chosen(cells), /a period that the sheet holds with --period: Q1, Q2$/, header);
      assert.deepEqual(chosen(cells, { period: 'Q2' }).values, ['2022 11'], header);
    }
    assert.deepEqual(chosen(list('Месяц', 1, 12), { period: 'month-12' }).values, ['2022 11']);
    assert.deepEqual(chosen(list('Month', 'March', 'Year'), { period: 'month-3' }).values, ['2022 10']);
    // One quarter alone is no year either.
    assert.throws(() => chosen(list('Квартал', 1)), /--period: Q1$/);
  });

  it('names the periods that are not used by year and part', () => {
    assert.deepEqual(chosen(list('Квартал', 'I', 'II'), { period: 'Q1' }).unused, ['Periods not used: "2022 › II".']);
  });

  it('is refused where the numbers under such a header are no parts of a year', () => {
    for (const number of [5, 0, 1.5]) assert.throws(() => chosen(list('Квартал', 1, number)), /C2 and C3 both stand for it/);
  });
});
