import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseFigures, type Choice } from '../../lib/data/import/choose-figures';
import type { Grid, SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

const NONE = null;
const grid = (cells: SheetCell[][], merges: Grid['merges'] = []): Grid => ({ file: 'sheet', cells, merges });

/** "ABY 2022 = 4" for each figure that is chosen; the part of the year only where it is not the whole. */
function read(cells: SheetCell[][], choice: Choice = {}, merges: Grid['merges'] = []) {
  const sheet = labelFigures(grid(cells, merges), choice);
  const chosen = chooseFigures(sheet, choice);
  const figures = chosen.figures.map(
    ({ region, year, part, value, sign }) =>
      `${region} ${String(year)}${part === 'year' ? '' : ` ${String(part)}`} = ${value === undefined ? `"${sign}"` : String(value)}`,
  );
  return { figures, said: [...sheet.remarks, ...chosen.remarks, ...chosen.unused], notes: sheet.notes };
}

// Rows of the Bureau's published tables, cut down: gross regional product 2021-2023 (English book), unemployment 2022-2023 by quarters,
// population of 1 January 2023 (bulletin), men by kind of settlement 2022-2023.
const ENGLISH_BOOK: SheetCell[][] = [
  ['Gross regional product1)', NONE, NONE, NONE],
  [NONE, NONE, NONE, 'mln.tenge'],
  [NONE, '9 months of 2021', 2021, '20222)'],
  ['Republic of Kazakhstan', 53029365.7, 83951587.9, 103765518.2],
  ['Abay', NONE, 1836042.7, 2383753.4],
  ['Аktобе', 2427190.3, 3586222.6, 4416899.4],
  ['Аlmaty', 2895593, 3379734.3, 4267665.3],
  ['Batys Kazakhstan', '…', 3533014.4, 4435130.6],
];
const UNEMPLOYMENT: SheetCell[][] = [
  ['Unemployment rate1)', NONE, NONE, NONE, NONE, NONE],
  [NONE, 2022, NONE, NONE, 2023, NONE],
  [NONE, 'I quarter', 'II quarter', 'year', 'I quarter', 'year'],
  ['Republic of Kazakhstan', 4.9, 4.9, 4.9, 4.8, NONE],
  ['Akmolinskaya', 4.7, 4.8, 4.8, 4.7, NONE],
];
const BULLETIN: SheetCell[][] = [
  ['Численность населения Республики Казахстан на 1 января 2023 года', NONE, NONE, NONE, NONE, NONE, NONE, NONE],
  ['адам', NONE, NONE, NONE, NONE, NONE, NONE, 'человек'],
  [NONE, 'Барлық халық\nВсе население', 'соның ішінде:\nв том числе:', NONE, NONE, NONE, NONE, NONE],
  [
    NONE,
    NONE,
    'ерлер\nмужчины',
    'қала халқы\nгородское население',
    'в том числе:',
    'ауыл халқы\nсельское население',
    'в том числе:',
    NONE,
  ],
  [NONE, NONE, NONE, NONE, 'ерлер\nмужчины', NONE, 'ерлер\nмужчины', 'әйелдер\nженщины'],
  ['Қазақстан Республикасы ', 19765004, 9646722, 12208259, 5813819, 7556745, 3832903, 3723842],
  ['Абай', 610189, 298770, 370727, 177896, 239462, 120874, 118588],
];
const MEN: SheetCell[][] = [
  ['Численность мужчин', NONE, NONE],
  [NONE, NONE, 'человек, на начало года'],
  [NONE, 2022, 2023],
  ['Мужчины', NONE, NONE],
  ['Республика Казахстан ', 9513784, 9647701],
  ['Туркестанская 1', 1062415, 1079143],
  ['Городское население', NONE, NONE],
  ['Республика Казахстан ', 5709856, 5814315],
  ['Туркестанская 1', 254889, 260219],
  ['1) Данные за 2000-2016гг. по Южно-Казахстанской области.', NONE, NONE],
];

describe('a sheet of the Bureau', () => {
  it('with look-alike letters, Kazakh names and a footnote on the year is read, and what was folded is said', () => {
    const { figures, said } = read(ENGLISH_BOOK);
    assert.deepEqual(figures.slice(0, 4), [
      'KAZ 2021 = 83951587.9',
      'KAZ 2022 = 103765518.2',
      'ABY 2021 = 1836042.7',
      'ABY 2022 = 2383753.4',
    ]);
    assert.ok(figures.includes('AKT 2022 = 4416899.4') && figures.includes('ZKO 2022 = 4435130.6'));
    // "Almaty" alone stands before a region, where the cities come last.
    assert.ok(figures.includes('ALM 2022 = 4267665.3'));
    assert.ok(said.some((line) => line.startsWith('"Аktобе" mixes Latin and Cyrillic letters that look alike; read as AKT')));
    assert.ok(said.includes('Periods not used: "9 months of 2021".'));
  });

  it('with two footnotes on its newest year keeps that year', () => {
    assert.deepEqual(read([[NONE, 2022, ' 2025 год7)8)'], ['Абай', 1, 2]]).figures, ['ABY 2022 = 1', 'ABY 2025 = 2']); // prettier-ignore
  });

  it('with quarters and the year under each year gives the year, or the quarter that is asked for', () => {
    assert.deepEqual(read(UNEMPLOYMENT).figures, ['KAZ 2022 = 4.9', 'KAZ 2023 = ""', 'AKM 2022 = 4.8', 'AKM 2023 = ""']);
    assert.deepEqual(read(UNEMPLOYMENT, { period: 'q2' }).figures, ['KAZ 2022 Q2 = 4.9', 'AKM 2022 Q2 = 4.8']);
    assert.throws(
      () => read(UNEMPLOYMENT, { period: 'Q4' }),
      /column --period: found "Q4", expected a period that the sheet holds with --period: Q1, Q2, year/,
    );
  });

  it('of one year, with no year in its header, asks for the year and suggests that of its title', () => {
    assert.throws(() => read(BULLETIN), /expected a header row with years; its title names 2023: add --year 2023/);
    const { figures, said } = read(BULLETIN, { year: 2023 });
    assert.deepEqual(figures, ['KAZ 2023 = 19765004', 'ABY 2023 = 610189']);
    assert.ok(
      said.some((line) => /"Барлық халық \/ Все население" was taken, the whole of which the others are parts/.test(line)),
    );
    assert.ok(said.some((line) => /на 1 января 2023 года": figures at the beginning of the year/.test(line)));
  });

  it('with parts of parts ("of which") tells urban men from rural ones', () => {
    const men = (column: string) => read(BULLETIN, { year: 2023, column }).figures[0];
    assert.equal(men('мужчины'), 'KAZ 2023 = 9646722');
    assert.equal(men('городское население › мужчины'), 'KAZ 2023 = 5813819');
    assert.equal(men('ауыл халқы > ерлер'), 'KAZ 2023 = 3832903');
    assert.throws(() => men('дети'), /column --column: found "дети", expected one of "Барлық халық/);
  });

  it('with blocks under each other asks which, and reads the one that is named', () => {
    assert.throws(() => read(MEN), /expected a choice with --block; the sheet holds "Мужчины", "Городское население"/);
    const { figures, said, notes } = read(MEN, { block: 'городское население' });
    assert.deepEqual(figures, ['KAZ 2022 = 5709856', 'KAZ 2023 = 5814315', 'TRK 2022 = 254889', 'TRK 2023 = 260219']);
    assert.ok(said.includes('Blocks not used: "Мужчины".'));
    assert.deepEqual(notes, ['1) Данные за 2000-2016гг. по Южно-Казахстанской области.']);
  });

  it('with groups under each region gives the region, or the group that is named', () => {
    const rows = [['', 2022], ['Казахстан', 10], ['мужчины', 4], ['женщины', 6], ['Абай', 3], ['мужчины', 1], ['женщины', 2]]; // prettier-ignore
    assert.deepEqual(read(rows).figures, ['KAZ 2022 = 10', 'ABY 2022 = 3']);
    assert.deepEqual(read(rows, { block: 'женщины' }).figures, ['KAZ 2022 = 6', 'ABY 2022 = 2']);
  });

  it('takes a name that returns under every region for a group, though nobody knows it', () => {
    const rows = [['', 2022], ['Казахстан', 10], ['семьи', 4], ['Абай', 3], ['семьи', 1]]; // prettier-ignore
    assert.deepEqual(read(rows, { block: 'семьи' }).figures, ['KAZ 2022 = 4', 'ABY 2022 = 1']);
  });

  it('of one day of the year is read without being asked, and says which', () => {
    const { figures, said } = read([['', '01.01.2022', '01.01.2023'], ['Абай', 5, 6], ['Атырау', 7, 8]]); // prettier-ignore
    assert.deepEqual(figures[0], 'ABY 2022 start = 5');
    assert.ok(said.some((line) => line.startsWith('The figures are those at')));
  });

  it('with a block for each region reads periods in rows and sections in columns', () => {
    const rows = [
      ['код КАТО', 'Регион', 'ВРП', 'Сельское хозяйство'],
      [NONE, NONE, 'всего', 'A'],
      ['0', 'Республика Казахстан', NONE, NONE],
      [NONE, '1 квартал 2024 года', 100, 10],
      [NONE, '2024 год', 400, 40],
      ['10', 'Абай', NONE, NONE],
      [NONE, '2024 год', 40, 4],
    ];
    const { figures, said } = read(rows, { column: 'A' });
    assert.deepEqual(figures, ['KAZ 2024 = 40', 'ABY 2024 = 4']);
    assert.ok(said.includes('Periods not used: "1 квартал 2024 года".'));
  });

  it('with a block for each region reads sections in rows and years in columns', () => {
    const rows = [['', 2021, 2022], ['Республика Казахстан', NONE, NONE], ['Строительство', 1, 2], ['Образование', 3, 4], ['Абай', NONE, NONE], ['Строительство', 5, 6], ['Образование', 7, 8]]; // prettier-ignore
    assert.deepEqual(read(rows, { block: 'образование', year: 2022 }).figures, ['KAZ 2022 = 4', 'ABY 2022 = 8']);
  });

  it('with the code of the classifier before the name holds the one against the other', () => {
    const rows = (code: string): SheetCell[][] => [
      ['код КАТО', 'Регион', '2024 год'],
      ['000000000', 'Республика Казахстан', 104.8],
      [code, 'Абай', 104],
    ];
    assert.deepEqual(read(rows('100000000')).figures, ['KAZ 2024 = 104.8', 'ABY 2024 = 104']);
    assert.throws(
      () => read(rows('110000000')),
      /row 3, column code: found "110000000 Абай", expected the code of the region that is named, 100000000; 110000000 is AKM's/,
    );
  });

  it('with sub-columns under each year asks which, whether the years are merged or printed once', () => {
    const rows = [[NONE, '2024', NONE, '2025', NONE], [NONE, 'мужчины', 'женщины', 'мужчины', 'женщины'], ['Абай', 50, 51, 55, 56]]; // prettier-ignore
    const merges = [{ top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 3, bottom: 0, right: 4 }]; // prettier-ignore
    assert.throws(() => read(rows), /expected a choice with --column; the sheet holds "мужчины", "женщины"/);
    for (const merged of [[], merges])
      assert.deepEqual(read(rows, { column: 'женщины' }, merged).figures, ['ABY 2024 = 51', 'ABY 2025 = 56']);
  });

  it("with one figure a row, as the portal exports, reads each row's period and region", () => {
    const name = 'Валовой внутренний продукт(Миллион тенге казахских)';
    const rows = [
      ['NAM', 'DAT', 'PERIOD', 'КАТО(по каталогу)', 'LКАТО(по каталогу)', 'VAL'],
      [name, 'Январь - Июнь 2021 г. (кв.)', '202106', 'КЫЗЫЛОРДИНСКАЯ ОБЛАСТЬ', '0', '800 004 700 000 000 000.0'],
      [name, 'Январь - Декабрь 2022 г. (кв.)', '202212', 'КЫЗЫЛОРДИНСКАЯ ОБЛАСТЬ', '0', '2 417 399 000 000 000 000.0'],
    ];
    assert.deepEqual(read(rows).figures, ['KZL 2022 = 2417399000000000000']);
    assert.deepEqual(read([['Регион', 'Год', 'Значение'], ['Абай', 2021, 5], ['Абай', 2022, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
  });

  it('with regions in columns is turned, and says so', () => {
    const { figures, said } = read([['Год', 'Казахстан', 'Абай'], [2021, 1, 2], [2022, 3, 4]]); // prettier-ignore
    assert.deepEqual(figures, ['KAZ 2021 = 1', 'KAZ 2022 = 3', 'ABY 2021 = 2', 'ABY 2022 = 4']);
    assert.deepEqual(said, ['Regions stand in columns; rows and columns were exchanged.']);
  });

  it('that goes on below under other years is read to its end', () => {
    const rows = [['', 2020], ['Абай', 1], ['Акмолинская', 2], ['продолжение', NONE], ['', 2021], ['Абай', 3], ['Акмолинская', 4]]; // prettier-ignore
    assert.deepEqual(read(rows).figures, ['ABY 2020 = 1', 'AKM 2020 = 2', 'ABY 2021 = 3', 'AKM 2021 = 4']);
  });

  it('with two tables under each other and no heading numbers them and asks which', () => {
    const rows = [['', 2021], ['Абай', 5], ['Акмолинская', 7], [NONE, NONE], ['', 2021], ['Абай', 1], ['Акмолинская', 2]]; // prettier-ignore
    assert.throws(() => read(rows), /the sheet holds "table 1", "table 2"/);
    assert.deepEqual(read(rows, { block: 'table 2' }).figures, ['ABY 2021 = 1', 'AKM 2021 = 2']);
  });

  it('takes the one row named total for the republic, also where a column of codes stands before the names', () => {
    const rows = (total: string): SheetCell[][] => [['Код', 'Регион', 2022], ['', total, 12], ['10', 'Абай', 5], ['71', 'Астана', 7]]; // prettier-ignore
    assert.deepEqual(read(rows('Всего')).figures, ['KAZ 2022 = 12', 'ABY 2022 = 5', 'AST 2022 = 7']);
    assert.throws(() => read(rows('Прочие')), /row 2, column region: found "Прочие"/);
  });

  it('in which fewer than half of the regions stand twice is no two tables, and is refused with both cells', () => {
    const names = ['Абай', 'Акмолинская', 'Атырауская', 'Актюбинская'];
    const rows = [['', 2021], ...names.map((name, place) => [name, place + 1]), ['Абай', 5], ['Акмолинская', 6]];
    assert.throws(() => read(rows), /one figure for each region and period; B2 and B6 both stand for it/);
  });

  it('with years as headings over its regions, numbered columns, and names in two languages is read', () => {
    assert.deepEqual(read([['', 'Всего', 'Город'], ['2021 год'], ['Абай', 5, 3], ['2022 год'], ['Абай', 6, 2]], { column: 'город' }).figures, ['ABY 2021 = 3', 'ABY 2022 = 2']); // prettier-ignore
    assert.deepEqual(read([['', 2021, 2022], ['А', 1, 2], ['Абай', 5, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
    assert.deepEqual(read([['', 2021, ''], ['Ақмола', 5, 'Акмолинская'], ['Абай облысы', 6, 'область Абай']]).figures, ['AKM 2021 = 5', 'ABY 2021 = 6']); // prettier-ignore
  });

  it('names a column that has figures and no year', () => {
    assert.deepEqual(read([['', 2021, 2022, 'Прирост'], ['Абай', 5, 6, 1]]).said, ['Columns without a year, not used: "Прирост (D)".']); // prettier-ignore
  });

  it('refuses to drop a year that has another name than the others', () => {
    assert.throws(() => read([['', 2021, '2022 (оценка)'], ['Абай', 5, 6]]), /expected a choice with --column; the sheet holds/); // prettier-ignore
  });

  it('refuses a misspelt region, also where it stands in each block, and leaves out a row on demand alone', () => {
    const near =
      /row \d, column region: found "Акмолинскя", expected a region's name in English, Russian or Kazakh; near: Акмолинская \(AKM\)/;
    assert.throws(() => read([['', 2021], ['Абай', 5], ['Акмолинскя', 7]]), near); // prettier-ignore
    assert.throws(() => read([['', 2021], ['Всего', NONE], ['Абай', 5], ['Акмолинскя', 7], ['Город', NONE], ['Абай', 5], ['Акмолинскя', 7]]), near); // prettier-ignore
    const remainder = [['', 2021], ['Абай', 5], ['Не распределено по регионам', 7]]; // prettier-ignore
    assert.throws(() => read(remainder), /a row that is no region is left out with --skip/);
    assert.deepEqual(read(remainder, { skip: ['Не распределено по регионам'] }), {
      figures: ['ABY 2021 = 5'],
      said: ['Rows left out as asked: "Не распределено по регионам".'],
      notes: [],
    });
  });

  it('with years under or over other headings, or two footnotes on a year, keeps every year', () => {
    const figures = ['ABY 2021 = 5', 'ABY 2022 = 6'];
    const headers: SheetCell[][][] = [
      [['Регион', 'Единица измерения', 2021, 2022], ['Абай', 'человек', 5, 6]],
      [[NONE, '2021 год, человек', '2022 год, человек'], ['Абай', 5, 6]],
      [[NONE, '2021 1) 2)', '2022г. *)'], ['Абай', 5, 6]],
      [['Регион', 2021, 2022], [1, 2, 3], ['Абай', 5, 6]],
      [[NONE, NONE, 'Население на 2022 год'], ['Регион', 2021, 2022], ['Абай', 5, 6]],
      [[NONE, '2021ж./2021г.', '2022ж./2022г.'], ['Абай облысы/область Абай', 5, 6]],
      [[NONE, 2021, 2022], ['в том числе:', NONE, NONE], ['Абай', 5, 6]],
    ]; // prettier-ignore
    for (const rows of headers) assert.deepEqual(read(rows).figures, figures, JSON.stringify(rows));
    const pages = [['', 2021, 2022], ['Абай', 5, 6], [NONE, NONE], ['Население, продолжение'], ['', 2021, 2022], ['Акмолинская', 1, 2]]; // prettier-ignore
    assert.deepEqual(read(pages).figures, [...figures, 'AKM 2021 = 1', 'AKM 2022 = 2']);
  });

  it('with a heading across its columns over each block gives the block that is named', () => {
    const rows = [['', 2021, 2022], [NONE, 'Все население', NONE], ['Абай', 5, 6], [NONE, 'Город', NONE], ['Абай', 1, 2]]; // prettier-ignore
    const across = [1, 3].map((row) => ({ top: row, left: 1, bottom: row, right: 2 }));
    assert.deepEqual(read(rows, { block: 'город' }, across).figures, ['ABY 2021 = 1', 'ABY 2022 = 2']);
  });

  it('with a column of notes behind its figures leaves it and says so', () => {
    const { figures, said } = read([['', 2021, 'Примечание'], ['Абай', 5, 'оценка'], ['Акмолинская', 7, NONE]]); // prettier-ignore
    assert.deepEqual(figures, ['ABY 2021 = 5', 'AKM 2021 = 7']);
    assert.deepEqual(said, ['Column C stands behind the figures and names neither regions nor periods; not used.']);
  });

  it('tells a unit from a share beside it, and section I from the first quarter', () => {
    const shares = [['', 2021, NONE], [NONE, 'человек', 'доля, %'], ['Абай', 5, 0.4]]; // prettier-ignore
    assert.deepEqual(read(shares, { column: 'человек' }).figures, ['ABY 2021 = 5']);
    const sections = [['', 'A', 'B', 'C', 'I'], ['Абай', 1, 2, 3, 4]]; // prettier-ignore
    assert.deepEqual(read(sections, { year: 2021, column: 'I' }).figures, ['ABY 2021 = 4']);
  });

  it('reads commas between thousands where a figure shows them beyond doubt, and refuses to guess elsewhere', () => {
    const rows = (largest: string) => [['', 2021], ['Казахстан', largest], ['Абай', '611,043']]; // prettier-ignore
    const { figures, said } = read(rows('19,634,983'));
    assert.deepEqual(figures, ['KAZ 2021 = 19634983', 'ABY 2021 = 611043']);
    assert.deepEqual(said, ['Commas part the thousands of this sheet.']);
    assert.throws(() => read(rows('634,983')), /a comma before three digits may part thousands or decimals/);
  });

  it('refuses choices that would not be used', () => {
    const rows = [['', 2021, 2022], ['Абай', 5, 6]]; // prettier-ignore
    assert.throws(() => read(rows, { block: 'город' }), /column --block: found "город", expected no --block/);
    assert.throws(() => read(rows, { column: 'город' }), /column --column: found "город", expected no --column/);
    assert.throws(() => read(rows, { year: 2020 }), /column --year: found "2020", expected a year of the sheet \(2021, 2022\)/);
  });
});
