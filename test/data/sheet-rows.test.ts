import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grid, SheetCell } from '../../lib/data/import/grid';
import { kindsOfRows, recurringNames, stubLabels } from '../../lib/data/import/row-kinds';
import { layoutRemarks, sheetLayout } from '../../lib/data/import/sheet-layout';

// Each sheet is a few rows of a kind that the Bureau prints; a letter a row: t title, h header, n numbering of columns, b block heading,
// f figures, e empty.
const N = null;
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const layoutOf = (cells: SheetCell[][], merges: Grid['merges'] = []) => sheetLayout({ file: 'sheet', cells, merges }, {});
const letters: Record<string, string> = { title: 't', header: 'h', numbering: 'n', heading: 'b', body: 'f', empty: 'e' };

describe('the rows of a sheet', () => {
  const sheets: Record<string, [kinds: string, cells: SheetCell[][], merges?: Grid['merges']]> = {
    'a title, a unit by itself, a header of periods, regions, and a footnote': [
      'bthffb',
      [['Gross regional product1)', N, N, N], [N, N, N, 'mln.tenge'], [N, '9 months of 2021', 2021, '20222)'], ['Republic of Kazakhstan', 5, 8, 1], ['Abay', N, 1, 2], ['1) Preliminary.', N, N, N]],
    ],
    'quarters by their numbers under a year': ['bhhf', [['Rate', N, N, N], [N, 2022, N, N], [N, 1, 2, 3], ['Abay', 4, 5, 6]], [range(1, 1, 1, 3)]],
    'a row that numbers the columns, lettered beside the names': ['hnf', [['Регион', 2021, 2022], ['А', 1, 2], ['Абай', 5, 6]]],
    'a row that numbers the column of names too': ['hnf', [['Регион', 2021, 2022], [1, 2, 3], ['Абай', 5, 6]]],
    'numbers that begin too far on to number the columns': ['hhf', [['Регион', 2021, 2022], ['', 5, 6], ['Абай', 5, 6]]],
    'numbers that leave one out, and so number nothing': ['hhf', [['Регион', 2021, 2022], ['', 1, 3], ['Абай', 5, 6]]],
    'numbers under a column without a name, which are quarters': ['hhf', [['Регион', 2021, N, 2022], ['', 1, 2, 3], ['Абай', 5, 6, 7]]],
    'headings across all columns over each block': ['hbfbf', [['', 2021, 2022], [N, 'Все население', N], ['Абай', 5, 6], [N, 'Город', N], ['Абай', 1, 2]], [range(1, 1, 1, 2), range(3, 1, 3, 2)]],
    'a word in one column under the header, which names that column': ['hhf', [['', 2021, 2022], [N, 'Все население', N], ['Абай', 5, 6]]],
    'the same word below figures, which begins a block': ['hfbf', [['', 2021, 2022], ['Абай', 5, 6], [N, 'Город', N], ['Абай', 1, 2]]],
    'a unit across all columns, which is no block': ['hhf', [['', 2021, 2022], [N, 'человек', N], ['Абай', 5, 6]], [range(1, 1, 1, 2)]],
    'a year across all columns under names, which begins a block': ['hbfbf', [['', 'Всего', 'Город'], [N, '2021 год', N], ['Абай', 5, 6], [N, '2022 год', N], ['Абай', 7, 8]], [range(1, 1, 1, 2), range(3, 1, 3, 2)]],
    'a heading that stops short of the last column': ['hhf', [['', 2021, 2022, 2023], [N, 'Все население', N, N], ['Абай', 5, 6, 7]], [range(1, 1, 1, 2)]],
    'a word over the only column of figures': ['hhf', [['', 2021], [N, 'Город'], ['Абай', 5]], [range(1, 1, 1, 1)]],
    'years that run down': ['hf', [['', 2023, 2022], ['Абай', 5, 6]]],
    'figures that look like years, in no order, beside regions': ['hff', [['Регион', 'Школы', 'Учителя'], ['Абай', 2001, 1999], ['Акмолинская', 2000, 1990]]],
    'a total that looks like a year': ['hff', [['', 2021], ['Всего', 2005], ['Абай', 2001]]],
    'another year below, of the one column': ['hfhf', [['', 2020], ['Абай', 1], ['', 2021], ['Абай', 3]]],
    'more years below an empty row': ['hfehf', [['', 2020, 2021], ['Абай', 1, 2], [N, N, N], ['', 2022, 2023], ['Абай', 3, 4]]],
    'groups whose figures look like years': ['hffff', [['', 2020, 2021], ['Абай', 1, 2], ['семьи', 2010, 1990], ['Акмолинская', 3, 4], ['семьи', 2011, 1991]]],
    'the years again below figures, with a name beside them': ['hfhf', [['Город', 2021, 2022], ['Абай', 5, 6], ['Село', 2021, 2022], ['Абай', 7, 8]]],
    'a figure that is the year of its column, beside another': ['hff', [['Регион', 2021, 2022], ['Абай', 5, 6], ['семьи', 2021, 7]]],
    'figures that are the years of other columns': ['hff', [['Регион', 2021, 2022], ['Абай', 5, 6], ['семьи', 2022, 2021]]],
    'years as headings beside the names': ['hbfbf', [['', 'Всего', 'Город'], ['2021 год'], ['Абай', 5, 3], ['2022 год'], ['Абай', 6, 2]]],
    'words over the columns of names': ['hf', [['Показатель', 'Ед. изм.', 2021, 2022], ['Абай', 'человек', 5, 6]]],
    'what the table is of, over the header': ['thf', [[N, 'Население', N], ['Регион', 2021, 2022], ['Абай', 5, 6]]],
    'what it is of, with a year: part of the header': ['hhf', [[N, 'Население на 2022 год', N], ['Регион', 2021, 2022], ['Абай', 5, 6]]],
    'units over the header': ['thf', [[N, 'человек', 'человек'], ['Регион', 2021, 2022], ['Абай', 5, 6]]],
    'parts under a year': ['hhf', [[N, '2024', N], [N, 'мужчины', 'женщины'], ['Абай', 50, 51]], [range(0, 1, 0, 2)]],
    'a row of figures over the header, which is no region': ['thf', [['Справочно', 1, 2], ['', 2021, 2022], ['Абай', 5, 6]]],
    'notes below': ['hfbb', [['', 2021], ['Абай', 5], ['Примечание: оценка'], ['1) данные']]],
    'signs for no figure': ['hff', [['', 2021, 2022], ['Абай', '-', '…'], ['Акмолинская', 'x', 4]]],
    'quarters in Roman numerals with the columns numbered below': ['hnf', [['Регион', 'I', 'II'], ['', 1, 2], ['Абай', 5, 6]]],
    'a year beside a word in the second line of the header': ['hhf', [['', '2021', N], ['', 'всего', 2020], ['Абай', 5, 6]]],
  }; // prettier-ignore
  for (const [name, [kinds, cells, merges]] of Object.entries(sheets)) {
    it(`are told apart: ${name}`, () => {
      const found = kindsOfRows(layoutOf(cells, merges), []);
      assert.equal(found.kinds.map((kind) => letters[kind]).join(''), kinds);
      assert.equal(found.lastBody, kinds.lastIndexOf('f'));
    });
  }

  it('count as empty where they are to be skipped, with or without footnotes', () => {
    const layout = layoutOf([['', 2021], ['Абай', 5], ['Прочие1)', 7]]); // prettier-ignore
    assert.deepEqual(kindsOfRows(layout, ['Прочие']).kinds, ['header', 'body', 'empty']);
  });

  it('have the name that is printed once beside several rows, where its cell is merged downwards', () => {
    const rows = [['', '', 2021, 2022], ['Абай', 'мужчины', 1, 2], [N, 'женщины', 3, 4], ['Акмолинская', 'мужчины', 5, 6], [N, 'женщины', 7, 8]]; // prettier-ignore
    const labels = (merges: Grid['merges']) =>
      rows.map((_, row) => stubLabels(layoutOf(rows, merges), row).map(({ text }) => text).join('+')); // prettier-ignore
    assert.deepEqual(labels([range(1, 0, 2, 0), range(3, 0, 4, 0)]), ['', 'Абай+мужчины', 'Абай+женщины', 'Акмолинская+мужчины', 'Акмолинская+женщины']); // prettier-ignore
    // Merged over both columns of names, or sideways alone, a cell is read where it is printed.
    assert.deepEqual(labels([range(1, 0, 2, 1)])[2], 'женщины');
    assert.deepEqual(labels([range(1, 0, 1, 1)])[2], 'женщины');
  });

  it('with a name under two regions are groups; under one, a name that is not known', () => {
    const recurring = (rows: SheetCell[][]) => {
      const layout = layoutOf(rows);
      return [...recurringNames(layout, kindsOfRows(layout, []).kinds)];
    };
    assert.deepEqual(recurring([['', 2022], ['Казахстан', 10], ['семьи', 4], ['Абай', 3], ['семьи', 1]]), ['семьи']); // prettier-ignore
    assert.deepEqual(recurring([['', 2022], ['Казахстан', 10], ['семьи', 4], ['семьи', 1], ['Абай', 3]]), []); // prettier-ignore
  });
});

describe('the columns of a sheet', () => {
  const columns = (cells: SheetCell[][]) => {
    const { turned, stub, codes, figures, notes } = layoutOf(cells);
    return { turned, stub, codes: codes.map(({ column }) => column), kato: codes.some(({ kato }) => kato), figures, notes };
  };
  const plain = { turned: false, stub: [0], codes: [], kato: false, figures: [1, 2], notes: [] };

  it('hold names, then figures', () => {
    assert.deepEqual(columns([['', 2021, 2022], ['Абай', 5, 6], ['Астана', 7, 8]]), plain); // prettier-ignore
  });

  it('hold codes where their header says so, where they are of the classifier, or where numbers stand before the names', () => {
    const codes = { ...plain, stub: [1], codes: [0], figures: [2] };
    assert.deepEqual(columns([['№', 'Регион', 2021], [1, 'Абай', 5], [2, 'Астана', 6]]), codes); // prettier-ignore
    assert.deepEqual(columns([['', 'Регион', 2021], [1, 'Абай', 5], [2, 'Астана', 6]]), codes); // prettier-ignore
    assert.deepEqual(columns([['', 'Регион', 2021], [100000000, 'Абай', 5], [710000000, 'Астана', 6]]), { ...codes, kato: true }); // prettier-ignore
    assert.deepEqual(columns([['Регион', 'Код', 2021], ['Абай', 10, 5], ['Астана', 71, 6]]), { ...plain, codes: [1], figures: [2] }); // prettier-ignore
    assert.deepEqual(columns([['Регион', 'КАТО', 2021], ['Абай', 10, 5], ['Астана', 71, 6]]), { ...plain, codes: [1], kato: true, figures: [2] }); // prettier-ignore
  });

  it('hold years of a list beside the names, where their header says years', () => {
    assert.deepEqual(columns([['Регион', 'Год', 'Значение'], ['Абай', 2021, 5], ['Абай', 2022, 6]]), { ...plain, stub: [0, 1], figures: [2] }); // prettier-ignore
    assert.deepEqual(columns([['Регион', 'Школы', 'Значение'], ['Абай', 2021, 5], ['Абай', 2022, 6]]), plain); // prettier-ignore
    assert.deepEqual(columns([['Население', N, N], ['Регион', 'Год', 'Значение'], ['Абай', 2021, 5]]).stub, [0, 1]); // prettier-ignore
  });

  it('hold figures under a year, also where most of them are words, which are refused later', () => {
    assert.deepEqual(columns([['', 'Население'], ['', 2021], ['Абай', 'оценка'], ['Астана', 'оценка'], ['Алматы', 5]]), { ...plain, figures: [1] }); // prettier-ignore
  });

  it('hold figures under an empty header, be it one figure or a sign for none', () => {
    for (const cell of [7, '…'])
      assert.deepEqual(columns([['', 2021, ''], ['Абай', 5, cell], ['Астана', 6, N]]).figures, [1, 2]); // prettier-ignore
    assert.deepEqual(columns([['', 2021, ''], ['Абай', 5, N], ['Астана', 6, N]]).figures, [1]); // prettier-ignore
  });

  it('hold notes behind the figures, and signs for no figure among them', () => {
    assert.deepEqual(columns([['', 2021, 'Примечание'], ['Абай', 5, 'оценка'], ['Астана', 7, N]]), { ...plain, figures: [1], notes: [2] }); // prettier-ignore
    assert.deepEqual(columns([['', 2021, 'Доля'], ['Абай', 5, '…'], ['Астана', 7, N]]), plain); // prettier-ignore
    assert.deepEqual(columns([['', 2021, 2022], ['Абай', 5, 'нет'], ['Астана', 7, 'нет']]), plain); // prettier-ignore
  });

  it('under a note are no figures in a sheet that was turned', () => {
    const cells = [['Год', 'Казахстан', 'Абай'], [2021, 1, 2], ['Примечание: оценка', N, N]]; // prettier-ignore
    assert.deepEqual(columns(cells), { ...plain, turned: true, figures: [1], notes: [2] });
    assert.deepEqual(columns([['', 2021, 'Примечание'], ['Абай', 5, N]]).figures, [1, 2]); // prettier-ignore
  });

  it('that hold no figures are told of by their letters and headers', () => {
    const remarks = (cells: SheetCell[][]) => layoutRemarks(layoutOf(cells));
    assert.deepEqual(remarks([['№', 'Регион', 2021, 'Примечание'], [1, 'Абай', 5, 'оценка']]), [
      'Column D stands behind the figures and names neither regions nor periods; not used.',
      'Column A (№) holds codes or running numbers; no figure was read from it.',
    ]); // prettier-ignore
    assert.deepEqual(remarks([['', 'Регион', 2021], [1, 'Абай', 5]]), ['Column A holds codes or running numbers; no figure was read from it.']); // prettier-ignore
    assert.deepEqual(remarks([['Год', 'Казахстан', 'Абай'], [2021, 1, 2]]), ['Regions stand in columns; rows and columns were exchanged.']); // prettier-ignore
  });

  it('hold regions where more of them stand in a row than in a column', () => {
    assert.deepEqual(columns([['Год', 'Казахстан', 'Абай'], [2021, 1, 2], [2022, 3, 4]]), { ...plain, turned: true }); // prettier-ignore
  });

  it('hold figures where the header says years and not all of them are', () => {
    const mixed = [['', 'Год', 2021], ['Абай', 2020, 2], ['Астана', 7, 3]]; // prettier-ignore
    assert.deepEqual(columns(mixed).figures, [1, 2]);
  });

  it('hold sections by their letters, of which N is no number and I no quarter', () => {
    const { figures } = columns([['', 'A', 'B', 'N', 'I'], ['Абай', 1, 2, 3, 4]]); // prettier-ignore
    assert.deepEqual(figures, [1, 2, 3, 4]);
    assert.deepEqual(columns([['', 'n', 2021], ['Абай', 1, 2], ['Астана', 2, 3]]).codes, [1]); // prettier-ignore
  });

  it('are refused without a region, with the nearest name, and without figures', () => {
    assert.throws(() => columns([['', 2021], ['Акмолинскя', 5]]), /found "Акмолинскя", expected regions' names .*; near: Акмолинская \(AKM\)/); // prettier-ignore
    assert.throws(() => columns([['', 2021], ['Нигде', 5]]), /^DataError: sheet: expected regions' names in English, Russian or Kazakh$/); // prettier-ignore
    assert.throws(() => columns([['Регион'], ['Абай']]), /expected at least one column of figures beside the regions/); // prettier-ignore
  });
});
