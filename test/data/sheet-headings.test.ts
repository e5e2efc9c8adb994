import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grid, SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

const N = null;
const labelled = (cells: SheetCell[][], merges: Grid['merges'] = []) => labelFigures({ file: 'sheet', cells, merges });
/** "ABY 2021 Город › мужчины = 3": region, period, the headings above and beside, the figure. */
const figures = (cells: SheetCell[][]): string[] =>
  labelled(cells).figures.map(({ region, year, part, block, column, value, sign }) =>
    [region, year ?? '?', part === 'year' ? '' : part, [...block, ...column].map(({ printed }) => printed).join(' › '), '=', value ?? `"${sign}"`]
      .filter((word) => word !== '').join(' '),
  ); // prettier-ignore

describe('headings over the rows of a sheet', () => {
  it('stay until another takes their place, as many levels at once as are printed together', () => {
    assert.deepEqual(
      figures([['', 2021], ['Население'], ['мужчины'], ['Абай', 1], ['женщины'], ['Абай', 2], ['Город'], ['мужчины'], ['Абай', 3], ['женщины'], ['Абай', 4]]),
      ['ABY 2021 Население › мужчины = 1', 'ABY 2021 Население › женщины = 2', 'ABY 2021 Город › мужчины = 3', 'ABY 2021 Город › женщины = 4'],
    ); // prettier-ignore
    assert.deepEqual(
      figures([['', 2021], ['Население'], [N, N], ['мужчины'], ['Абай', 1], ['Город'], [N, N], ['женщины'], ['Абай', 4]]),
      ['ABY 2021 Население › мужчины = 1', 'ABY 2021 Город › женщины = 4'],
    ); // prettier-ignore
    assert.deepEqual(
      figures([['', 2021], ['лес'], ['поле'], ['сад'], ['Абай', 1], ['река'], ['Абай', 2], ['море'], ['гора'], ['Абай', 3]]),
      ['ABY 2021 лес › поле › сад = 1', 'ABY 2021 лес › поле › река = 2', 'ABY 2021 лес › море › гора = 3'],
    ); // prettier-ignore
    assert.deepEqual(figures([['', 2021], ['лес'], ['Абай', 1], ['поле'], ['сад'], ['река'], ['Абай', 2]]), ['ABY 2021 лес = 1', 'ABY 2021 поле › сад › река = 2']); // prettier-ignore
  });

  it('are told from groups that stand in rows of their own under a region', () => {
    const grouped = (cells: SheetCell[][]) => labelled(cells).figures.map((figure) => [figure.value, figure.grouped]);
    assert.deepEqual(grouped([['', 2021], ['Абай', 1], ['мужчины', 2], ['женщины', 3], ['Астана', 4], ['мужчины', 5]]), [[1, false], [2, true], [3, true], [4, false], [5, true]]); // prettier-ignore
    assert.deepEqual(grouped([['', '', 2021], ['Абай', 'мужчины', 1], ['Абай', 'женщины', 2]]), [[1, false], [2, false]]); // prettier-ignore
  });

  it('that are periods date the rows below, a quarter within the year above it', () => {
    assert.deepEqual(
      figures([['', 'Всего'], ['2021 год'], ['Абай', 5], ['2022 год'], ['I квартал'], ['Абай', 7], ['II квартал'], ['Абай', 8], ['2023 год'], ['Абай', 9]]),
      ['ABY 2021 Всего = 5', 'ABY 2022 Q1 Всего = 7', 'ABY 2022 Q2 Всего = 8', 'ABY 2023 Всего = 9'],
    ); // prettier-ignore
  });

  it('keep the levels above a name that is printed together with a period or a unit', () => {
    assert.deepEqual(
      figures([['', 'Всего'], ['Население'], ['мужчины'], ['2021 год'], ['Абай', 1], ['женщины'], ['2021 год'], ['Абай', 2]]),
      ['ABY 2021 Население › мужчины › Всего = 1', 'ABY 2021 Население › женщины › Всего = 2'],
    ); // prettier-ignore
    assert.deepEqual(
      figures([['', 2021], ['Население'], ['мужчины'], ['Абай', 1], ['женщины'], ['человек'], ['Абай', 2]]),
      ['ABY 2021 Население › мужчины = 1', 'ABY 2021 Население › женщины = 2'],
    ); // prettier-ignore
  });

  it('are titles before the header and where they are units or "of which", and notes where they are long or below all figures', () => {
    const long = 'о'.repeat(151);
    const { titles, notes, figures: found } = labelled([['Численность', N], ['человек', N], ['', 2021], ['в том числе:'], ['Абай', 1], [long], ['человек'], ['Астана', 2], ['1) оценка'], ['Источник']]); // prettier-ignore
    assert.deepEqual(titles, ['Численность', 'человек', 'в том числе:', 'человек']);
    assert.deepEqual(notes, [long, '1) оценка', 'Источник']);
    assert.ok(found.every(({ block }) => block.length === 0));
    assert.deepEqual(figures([['', 2021], ['Абай', 1], ['о'.repeat(150)], ['Астана', 2]])[1], `AST 2021 ${'о'.repeat(150)} = 2`); // prettier-ignore
    assert.deepEqual(labelled([['', 2021], ['Абай', 1], ['Примечание: да'], ['Астана', 2]]).notes, ['Примечание: да']); // prettier-ignore
  });

  it('that name a region without figures are told, and begin its block where most regions stand so', () => {
    assert.deepEqual(labelled([['', 2021], ['Абай', 5], ['Акмолинская', N], ['Астана', 3]]).remarks, ['Row 3, "Акмолинская", holds no figure.']); // prettier-ignore
    assert.deepEqual(
      figures([['', 2021], ['Абай'], ['мужчины', 1], ['женщины', 2], ['Астана'], ['мужчины', 3], ['женщины', 4]]),
      ['ABY 2021 мужчины = 1', 'ABY 2021 женщины = 2', 'AST 2021 мужчины = 3', 'AST 2021 женщины = 4'],
    ); // prettier-ignore
  });
});

describe('a row of figures', () => {
  it('belongs to the region above it where it names a group, and is refused before any region', () => {
    const rows: SheetCell[][] = [
      ['', 2021],
      ['Абай', 5],
      ['мужчины', 2],
      ['Астана', 3],
      ['мужчины', 1],
    ];
    assert.deepEqual(figures(rows), ['ABY 2021 = 5', 'ABY 2021 мужчины = 2', 'AST 2021 = 3', 'AST 2021 мужчины = 1']);
    assert.deepEqual(labelled(rows).figures.map(({ grouped }) => grouped), [false, true, false, true]); // prettier-ignore
    assert.throws(() => figures([['', 2021], ['мужчины', 2], ['Абай', 5]]), /row 2, column region: found "мужчины"/); // prettier-ignore
  });

  it('without a name is not used, and its filled cells are counted', () => {
    assert.deepEqual(labelled([['', 2021, 2022], ['Абай', 5, 6], ['', 105, 106.5], ['Астана', 7, 8]]).remarks, ['Row 3 has no name beside its figures; not used.']); // prettier-ignore
  });

  it('may have signs for no figure and footnotes, which are told, and no other text', () => {
    const { figures: found, remarks } = labelled([['', 2021, 2022], ['Абай', '…', '5*'], ['Астана', '-', 6]]); // prettier-ignore
    assert.deepEqual(found.map(({ value, sign }) => value ?? sign), ['…', 5, '-', 6]); // prettier-ignore
    assert.deepEqual(remarks, ['C2: the footnote mark of "5*" was dropped.']);
    assert.throws(() => labelled([['', 2021], ['Абай', 5], ['Астана', 'нет данных ещё']]), /row 3, column 2021: found "нет данных ещё", expected a number or a sign for none \(-, …, x\) in B3/); // prettier-ignore
  });

  it('takes its period from its own cell before the heading, and the narrower part of a year', () => {
    assert.deepEqual(
      figures([['Регион', 'Период', 'Всего'], ['Абай', '2021 год', 5], ['Абай', 'I квартал 2022', 6]]),
      ['ABY 2021 Всего = 5', 'ABY 2022 Q1 Всего = 6'],
    ); // prettier-ignore
  });
});
