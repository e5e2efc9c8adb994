import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseFigures } from '../../lib/data/import/choose-figures';
import { figureCell } from '../../lib/data/import/figure-cell';
import type { SheetCell } from '../../lib/data/import/grid';
import { itemOf } from '../../lib/data/import/item-of';
import { labelFigures } from '../../lib/data/import/label-figures';
import { forecastObjection } from '../../lib/data/import/objections';
import { readGrids } from '../../lib/data/import/read-grids';
import { loadRows } from '../../lib/data/load-table';
import { readSheet as read } from './read-sheet';

describe('a sheet as people type it', () => {
  it('that holds a quarter or months alone is never taken for the year without being asked', () => {
    const quarter = [
      ['', '1 квартал 2026 года'],
      ['Абай', 5],
    ];
    assert.throws(() => read(quarter), /column --period: expected a period that the sheet holds with --period: Q1/);
    assert.deepEqual(read(quarter, { period: 'Q1' }).figures, ['ABY 2026 = 5']);
  });

  it('whose title speaks of months over columns that name a year alone asks which is meant', () => {
    const rows = [
      ['Инвестиции за январь-июнь, млн тенге', null, null],
      ['Регион', 2025, 2026],
      ['Абай', 5, 6],
    ];
    assert.throws(
      () => read(rows),
      /expected --period H1, of which the title speaks \("Инвестиции за январь-июнь, млн тенге"\), or --period year/,
    );
    for (const period of ['H1', 'h1', 'year']) assert.deepEqual(read(rows, { period }).figures, ['ABY 2025 = 5', 'ABY 2026 = 6']);
    assert.throws(() => read(rows, { period: 'Q1' }), /found "Q1", expected a period that the sheet holds with --period: year/);
  });

  it('in which one row of all is named "total" and none the republic reads it as the republic, and says so', () => {
    for (const total of ['Всего', 'ИТОГО:', 'Total']) {
      const { figures, said } = read([
        ['', 2026],
        ['Абай', 5],
        ['Акмолинская', 7],
        [total, 12],
      ]);
      assert.equal(figures[2], 'KAZ 2026 = 12', total);
      assert.ok(
        said.some((line) => line.startsWith(`"${total}" is read as KAZ`)),
        total,
      );
    }
    // Beside a row of the republic, or in a sheet of one region, it is no other unit.
    assert.deepEqual(
      read([
        ['', 2026],
        ['РК', 12],
        ['Абай', 5],
        ['Акмолинская', 7],
        ['Всего', 12],
      ]).figures.length,
      3,
    );
    assert.deepEqual(
      read([
        ['', 2026],
        ['Абай', null],
        ['Всего', 5],
      ]).figures,
      ['ABY 2026 = 5'],
    );
  });

  it('that names the kinds of its regions, beside them or over them, reads them as one block', () => {
    const over = [
      ['', 2026],
      ['Области:', null],
      ['Абай', 5],
      ['Города республиканского значения', null],
      ['г. Астана', 7],
    ];
    const beside = [
      ['', '', 2026],
      ['Области', 'Абай', 5],
      ['Города', 'г. Астана', 7],
    ];
    for (const rows of [over, beside]) assert.deepEqual(read(rows).figures, ['ABY 2026 = 5', 'AST 2026 = 7']);
  });

  it('with ratios to the year before beside the figures takes the figures, and names what it left', () => {
    const { figures, said } = read([
      ['', 2025, '2025 в % к 2024', 2026, '2026 в % к 2025'],
      ['Абай', 5, 101, 6, 102],
    ]);
    assert.deepEqual(figures, ['ABY 2025 = 5', 'ABY 2026 = 6']);
    assert.ok(said.includes('Columns not used: "% of the year before".'));
    assert.deepEqual(
      read([
        ['', '2026 г. в % к 2025 г.'],
        ['Абай', 102],
      ]).figures,
      ['ABY 2026 = 102'],
    );
  });

  it('whose years have a status in a line of its own keeps them together', () => {
    const rows = [
      ['', '2025 год', '2026 год\n(предварительные данные)'],
      ['Абай', 5, 6],
    ];
    assert.deepEqual(read(rows).figures, ['ABY 2025 = 5', 'ABY 2026 = 6']);
  });

  it('in one figure a row may say the unit or a footnote beside the year', () => {
    const rows = (one: SheetCell, other: SheetCell) => [['Регион', 'Год', 'Значение'], ['Абай', one, 5], ['Абай', other, 6], ['Акмолинская', one, 7]]; // prettier-ignore
    for (const [one, other] of [
      ['2025 год, человек', '2026 год, человек'],
      ['2025*', '2026*'],
    ])
      assert.deepEqual(read(rows(one, other)).figures, ['ABY 2025 = 5', 'ABY 2026 = 6', 'AKM 2025 = 7'], one);
  });

  it('may count its years backwards beside a column of units', () => {
    for (const stub of ['Единица измерения', 'Пояснение'])
      assert.deepEqual(
        read([
          ['Регион', stub, 2026, 2025],
          ['Абай', 'человек', 6, 5],
        ]).figures,
        ['ABY 2026 = 6', 'ABY 2025 = 5'],
      );
    for (const stub of ['Ед. изм.', 'Вид деятельности'])
      assert.deepEqual(
        read([
          ['Регион', stub, 2026],
          ['Абай', 'человек', 6],
        ]).figures,
        ['ABY 2026 = 6'],
        stub,
      );
  });

  it('with regions in columns is refused in the column where the fault stands', () => {
    const rows = [
      ['Год', 'Абай', 'Акмолинская'],
      ['2025 год', 5, '#REF!'],
    ];
    assert.throws(() => read(rows), /sheet, column C: found "#REF!", expected a number or a sign for none \(-, …, x\) in C2/);
    assert.throws(
      () =>
        read([
          ['Год', 'Абай', 'Акмолинскя', 'г. Астана'],
          ['2025 год', 5, 6, 7],
        ]),
      /sheet, column C: found "Акмолинскя"/,
    );
  });

  it('with regions in columns and notes below names the notes, and takes none for a period', () => {
    const rows = [
      ['Год', 'Абай', 'Акмолинская'],
      ['2025 год', 5, 7],
      ['1) с 2022 года', null, null],
    ];
    const { figures, said } = read(rows);
    assert.deepEqual(figures, ['ABY 2025 = 5', 'AKM 2025 = 7']);
    assert.ok(said.includes('Row 3 stands behind the figures and names neither regions nor periods; not used.'));
  });

  it('with the letters of sections as headers has a section N, and no column of numbers', () => {
    const letters = [...'LMNO'];
    const { said, figures } = read(
      [
        ['', ...letters],
        ['Абай', 1, 2, 3, 4],
      ],
      { year: 2026, column: 'n' },
    );
    assert.deepEqual(figures, ['ABY 2026 = 3'], said.join(' '));
    const named = read(
      [
        ['', 'M. Professional', 'N. Administrative'],
        ['Абай', 3, 4],
      ],
      { year: 2026, column: 'n. administrative' },
    );
    assert.deepEqual(named.figures, ['ABY 2026 = 4']);
  });

  it('in which dots part the thousands, as one cell shows, reads them all so', () => {
    const { figures, said } = read([
      ['', 2025, 2026],
      ['Абай', '611.043', '1.611.043,5'],
    ]);
    assert.deepEqual(figures, ['ABY 2025 = 611043', 'ABY 2026 = 1611043.5']);
    assert.ok(said.includes('Dots part the thousands of this sheet.'));
    assert.deepEqual(
      read([
        ['', 2025],
        ['Абай', '611.043'],
      ]).figures,
      ['ABY 2025 = 611.043'],
    );
  });

  it('with a negative figure in brackets, or a plus, reads it, and says the first', () => {
    const { figures, said } = read([
      ['', 2025, 2026],
      ['Абай', '(175,2)', '+4,6'],
    ]);
    assert.deepEqual(figures, ['ABY 2025 = -175.2', 'ABY 2026 = 4.6']);
    assert.ok(said.includes('B2: "(175,2)" is read as -175.2.'));
    for (const text of ['(-5)', '(5', '()', '(около 5)']) assert.equal(figureCell(text).kind, 'text', text);
  });

  it('speaks of a forecast in its titles, or of a plan in a header', () => {
    assert.match(
      forecastObjection(['Прогноз населения до 2035 года'], ['2026'])!,
      /"Прогноз населения до 2035 года" speaks of a forecast/,
    );
    for (const header of ['План на 2026 год', '2026 (forecast)', '2026 болжам'])
      assert.ok(forecastObjection([], [header]), header);
    assert.equal(forecastObjection(['О выполнении плана развития'], ['2026 факт', 'планета']), undefined);
  });
});

describe("the classification's own names of sections", () => {
  const sections = loadRows('sections');
  const items = sections.map(({ section }) => section);
  const names: Record<string, string> = {
    B: 'Кен өндіру өнеркәсібі және карьерлерді қазу|Горнодобывающая промышленность и разработка карьеров',
    D: 'Электрмен, газбен, бумен, ыстық сумен және ауаны кондициялаумен жабдықтау|Electricity, gas, steam, hot water and air conditioning supply',
    E: 'Водоснабжение; сбор, обработка и удаление отходов|Сумен жабдықтау; қалдықтарды жинау|Water supply; sewerage, waste management',
    H: 'Transportation and storage',
    I: 'Предоставление услуг по проживанию и питанию|Услуги по проживанию и питанию|Тұру және тамақтану бойынша қызмет көрсету',
    K: 'Financial and insurance activities',
    N: 'Деятельность в области административного и вспомогательного обслуживания|Administrative and support service activities',
    O: 'Public administration and defence; compulsory social security',
    Q: 'Денсаулық сақтау және халыққа әлеуметтік қызмет көрсету|Human health and social work activities',
    S: 'Предоставление прочих видов услуг|Other service activities|Прочее (S)',
  };
  for (const [section, spellings] of Object.entries(names)) {
    it(`are read as ${section} in each language`, () => {
      for (const printed of spellings.split('|'))
        assert.equal(itemOf([{ words: [printed.toLowerCase()], printed }], items, sections).item, section, printed);
    });
  }

  it('leave the names that mean none, without "total"', () => {
    const named = (...names: string[]) => names.map((printed) => ({ words: [printed.toLowerCase()], printed }));
    const { item, left } = itemOf(named('Urban', 'Total', 'A', 'Agriculture'), items, sections);
    assert.deepEqual([item, left.map(({ printed }) => printed)], ['A', ['Urban']]);
  });
});

describe('the regions of a sheet', () => {
  it('take bare "Алматы" for the city where it follows one', () => {
    const { figures, said } = read([['', 2022], ['Казахстан', 15], ['Шымкент', 5], ['Алматы', 9], ['Абай', 1]]); // prettier-ignore
    assert.equal(figures[2], 'ALA 2022 = 9');
    assert.ok(said.includes('"Алматы" is read as ALA: it follows the city "Шымкент".'));
  });

  it('may stand under the name of the republic in the header', () => {
    assert.deepEqual(read([['Казахстан', 2021, 2022], ['Абай', 5, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
    assert.deepEqual(read([['', 2022], ['Казахстан', 5], ['в т.ч.:'], ['Абай', 3]]).figures, ['KAZ 2022 = 5', 'ABY 2022 = 3']); // prettier-ignore
  });

  it('in columns are refused where their row is a cell short', () => {
    assert.throws(() => read([['Казахстан', 'Акмолинская', 'Актюбинская'], [2021, 10, 4, 6], [2022, 12, 5, 7]]), /expected a header row with years/); // prettier-ignore
    assert.throws(() => read([['Год', 'Казахстан', 'Абай'], [2021, 10, 4, 6], [2022, 12, 5, 7]]), /column D: found "6", expected a region over this column, as its neighbours have/); // prettier-ignore
  });

  it('may have a sum beyond an empty column, which is not used', () => {
    const { figures, said } = read([['', 2021, 2022], ['Казахстан', 10, 12, null, 12], ['Абай', 4, 5]]); // prettier-ignore
    assert.equal(figures.length, 4);
    assert.ok(said.includes('Columns without a year, not used: "(no header) (E)".'));
  });

  it('that are headings over their groups are refused when misspelt, in the row of the heading', () => {
    const groups = [['муж', 5], ['жен', 6]]; // prettier-ignore
    const rows = [['', 2022], ['Абай'], ...groups, ['Акмолинскоя'], ...groups, ['Павлодарская'], ...groups];
    assert.throws(() => read(rows, { block: 'муж' }), /row 5, column region: found "Акмолинскоя", expected a region's name; near: Акмолинская/); // prettier-ignore
  });

  it('of a second table with a long title are told from those of the first', () => {
    const long = 'Численность населения по данным переписи, '.repeat(4);
    const rows = [['', 2022], ['Абай', 5], [long], ['', 2022], ['Абай', 6]]; // prettier-ignore
    assert.throws(() => read(rows), /expected a choice with --block/);
  });
});

describe('the columns of a sheet as people type it', () => {
  it('may be told apart by numbers in brackets', () => {
    const ages = [['', 2022, null], ['', 'молодежь (15-28)', 'молодежь (15-34)'], ['Абай', 5, 6]]; // prettier-ignore
    assert.deepEqual(read(ages, { column: 'молодежь (15-34)' }).figures, ['ABY 2022 = 6']);
    assert.throws(() => read([['', '2021 (15-28)', '2022 (15-34)'], ['Абай', 5, 6]]), /expected a choice with --column/); // prettier-ignore
  });

  it('may hold years under "Период" and counts under "n"', () => {
    assert.deepEqual(read([['Период', 'Регион', 'Значение'], [2021, 'Абай', 5], [2022, 'Абай', 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
    assert.deepEqual(read([['region', 'year', 'n'], ['Абай', 2021, 5], ['Абай', 2022, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
  });

  it('may be quarters numbered under a year that each repeats', () => {
    assert.deepEqual(read([['', 2021, 2021, 2021, 2021], ['', 1, 2, 3, 4], ['Абай', 5, 6, 7, 8]], { period: 'Q2' }).figures, ['ABY 2021 = 6']); // prettier-ignore
  });

  it('may have years across them under their names, each the heading of a block', () => {
    const merges = [1, 3].map((row) => ({ top: row, bottom: row, left: 1, right: 2 }));
    const rows = [
      ['', 'Всего', 'Город'],
      [null, '2021 год', null],
      ['Абай', 5, 3],
      [null, '2022 год', null],
      ['Абай', 6, 2],
    ];
    const sheet = labelFigures({ file: 'sheet', cells: rows, merges });
    const { figures } = chooseFigures(sheet, { column: 'Город' });
    assert.deepEqual(figures.map(({ year, value }) => [year, value]), [[2021, 3], [2022, 2]]); // prettier-ignore
  });

  it('with cities or districts are read with a word on it', () => {
    assert.ok(read([['Город', 2022], ['Актобе', 5]]).said.includes('The names under "Город" are read as those of regions.')); // prettier-ignore
  });
});

describe('thousands that dots part', () => {
  it('are no thousands behind a zero', () => {
    assert.deepEqual(figureCell('0,125'), { kind: 'figure', value: 0.125, footnote: false });
    assert.deepEqual(read([['', 2021, 2022], ['Абай', '1.234.567', '0.125']]).figures, ['ABY 2021 = 1234567', 'ABY 2022 = 0.125']); // prettier-ignore
  });

  it('are seen through a footnote or a long minus, where another cell proves the dots', () => {
    const { figures, said } = read([['', 2021, 2022], ['Абай', '1.234.567', '611.043*'], ['Акмолинская', '−120.000', '1.000']]); // prettier-ignore
    assert.deepEqual(figures, ['ABY 2021 = 1234567', 'ABY 2022 = 611043', 'AKM 2021 = -120000', 'AKM 2022 = 1000']);
    assert.ok(said.includes('C2: the footnote mark of "611043*" was dropped.'));
  });
});

describe('a text file as programs write it', () => {
  const cells = async (text: string) => (await readGrids(new TextEncoder().encode(text), 'table.csv')).sheets[0].grid.cells;

  it('is parted by the sign that its lines have equally often, whatever its titles and decimals hold', async () => {
    const text = 'Население, по регионам, человек\nБюро, Астана, 2026\nданные, предварительные\nРегион;2025;2026\nАбай;5,1;6,1\n';
    assert.deepEqual((await cells(text))[4], ['Абай', '5,1', '6,1']);
    const ragged =
      'Activity;2025;2026\nAgriculture, forestry, fishing\nAbai;5,1;6,1\nAkmola;7,1;8,1\nWater, waste, sewerage\nAbai;1,1;2,1\n';
    assert.deepEqual((await cells(ragged))[3], ['Akmola', '7,1', '8,1']);
    assert.deepEqual((await cells('Region,2025,2026\nAbai,5,6\nAkmola,7,8\n'))[2], ['Akmola', '7', '8']);
  });

  it('is refused where decimal commas without quotes cut its figures in two', async () => {
    const advice = 'expected 2 cells, as the header has (or is it a cell short?); a decimal comma takes quotes around its figure, or semicolons between the cells'; // prettier-ignore
    for (const [text, found] of [
      ['Регион,2022\nАбай,735,5\nАкмола,12,1\n', 'row 2: found "735,5"'],
      ['Регион,2022\nАбай,735\nАкмола,7,05\n', 'row 3: found "7,05"'],
    ])
      // prettier-ignore
      await assert.rejects(cells(text), { message: `table.csv, ${found}, ${advice}` });
    for (const whole of ['title\nАбай,7,8\n', 'Регион,2022\nАбай,"735,5"\n']) assert.equal((await cells(whole))[1][0], 'Абай');
  });

  it('may have a longer and a shorter line of its header', async () => {
    assert.equal((await cells('Регион,2021,2022\n,всего\nАбай,7,5\n')).length, 3);
  });

  it('may hold a second table with more columns', async () => {
    assert.equal((await cells('region,2021\nAkmola,4\nAbai,6\n\nregion,2021,2022\nAkmola,4,5\nAbai,6,7\n')).length, 7);
  });

  it('may mark its figures as text with an apostrophe', async () => {
    assert.deepEqual(await cells("Абай\t'5,1\n"), [['Абай', '5,1']]);
  });

  it('in the Kazakh variant of Windows-1251 keeps its Kazakh letters', async () => {
    const bytes = Uint8Array.from([0xc0, 0x9d, 0xec, 0xee, 0xeb, 0xe0, 0x09, 0x35]); // Ақмола, 5
    assert.deepEqual((await readGrids(bytes, 'table.csv')).sheets[0].grid.cells, [['Ақмола', '5']]);
  });
});
