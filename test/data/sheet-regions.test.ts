import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

function regions(...rows: SheetCell[][]) {
  const { figures, remarks } = labelFigures({ file: 'sheet', cells: [['', 2021], ...rows], merges: [] });
  return { regions: figures.map(({ region }) => region).join(' '), remarks };
}
const coded = (...rows: SheetCell[][]) =>
  labelFigures({ file: 'sheet', cells: [['КАТО', '', 2021], ...rows], merges: [] }).figures;

describe('a row that says "Almaty" alone', () => {
  it('is the region where the city is named besides, and the city where the region is', () => {
    assert.deepEqual(regions(['Алматы', 1], ['Абай', 2], ['г. Алматы', 3]), {
      regions: 'ALM ABY ALA',
      remarks: ['"Алматы" is read as ALM: the city stands there as "г. Алматы".'],
    });
    assert.deepEqual(regions(['Алматинская', 1], ['Абай', 2], ['Алматы', 3]), {
      regions: 'ALM ABY ALA',
      remarks: ['"Алматы" is read as ALA: the region stands there as "Алматинская".'],
    });
  });

  it('is the region before a region, and the city before a city or at the end', () => {
    assert.deepEqual(regions(['Алматы', 1], ['Абай', 2], ['Астана', 3]).remarks, ['"Алматы" is read as ALM: it stands before "Абай", and the cities come last.']); // prettier-ignore
    assert.deepEqual(regions(['Абай', 2], ['Алматы', 1], ['Астана', 3]).remarks, ['"Алматы" is read as ALA: no region follows it.']); // prettier-ignore
    assert.equal(regions(['Абай', 2], ['Астана', 3], ['Алматы', 1]).regions, 'ABY AST ALA');
  });
});

describe('a name before the regions', () => {
  const figures = (...cells: SheetCell[][]) =>
    labelFigures({ file: 'sheet', cells, merges: [] }).figures.map(({ region, year, block, value }) =>
      [region, year, ...block.map(({ printed }) => printed), value].join(' '),
    );

  it('counts for all regions of the run that it begins', () => {
    assert.deepEqual(
      figures(['Год', 'Регион', 'Значение'], [2022, 'Абай', 10], ['', 'Астана', 12], [2023, 'Абай', 4], ['', 'Астана', 5]),
      ['ABY 2022 10', 'AST 2022 12', 'ABY 2023 4', 'AST 2023 5'],
    );
    assert.deepEqual(
      figures(
        ['Показатель', 'Регион', 2022],
        ['Мужчины', 'Абай', 1],
        ['', 'Астана', 2],
        ['Женщины', 'Абай', 3],
        ['', 'Астана', 4],
      ),
      ['ABY 2022 Мужчины 1', 'AST 2022 Мужчины 2', 'ABY 2022 Женщины 3', 'AST 2022 Женщины 4'],
    );
  });

  it('ends at an empty row, and one behind the regions counts for its own row alone', () => {
    assert.deepEqual(figures(['', 'Регион', 2022], ['Мужчины', 'Абай', 1], ['', '', ''], ['', 'Астана', 2]), ['ABY 2022 Мужчины 1', 'AST 2022 2']); // prettier-ignore
    assert.deepEqual(figures(['Регион', 'Пол', 2022], ['Абай', 'Мужчины', 1], ['Астана', '', 2]), ['ABY 2022 Мужчины 1', 'AST 2022 2']); // prettier-ignore
    // A header is no name of the row below it.
    assert.deepEqual(figures(['Показатель', 'Регион', 2022], ['', 'Абай', 1], ['Мужчины', 'Астана', 2]), ['ABY 2022 1', 'AST 2022 Мужчины 2']); // prettier-ignore
  });
});

describe('a row', () => {
  it('that names two regions is refused, and one that names its region twice is read', () => {
    const rows = (other: string) => [['', 2021, ''], ['Абай', 2, other], ['Алматы', 3, 'г. Алматы']]; // prettier-ignore
    const read = (other: string) => labelFigures({ file: 'sheet', cells: rows(other), merges: [] });
    assert.throws(() => read('Астана'), /row 2: found "Абай, Астана", expected one region, these are ABY and AST/);
    assert.deepEqual([read('Абай').figures.map(({ region }) => region).join(' '), read('Абай').remarks], ['ABY ALA', []]); // prettier-ignore
  });

  it('is held to the code of the classifier beside it, whole or cut short, where there is one', () => {
    assert.equal(coded(['10', 'Абай', 2], ['710000000', 'Астана', 3]).length, 2);
    assert.equal(coded(['x', 'Абай', 2], ['71', 'Астана', 3]).length, 2);
    assert.throws(() => coded(['99', 'Абай', 2], ['71', 'Астана', 3]), /found "99 Абай", expected the code of the region that is named, 100000000$/); // prettier-ignore
    assert.throws(() => coded(['10', 'Абай', 2], ['10', 'Астана', 3]), /row 3, column code: found "10 Астана", expected the code of the region that is named, 710000000; 10 is ABY's/); // prettier-ignore
  });
});
