import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Grid, SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

const N = null;
const over = (row: number, left: number, right: number, bottom = row) => ({ top: row, left, bottom, right });

/** What the header says of each column: "2022 Q1 мужчины", "?" where it names no year. */
function columns(header: SheetCell[][], merges: Grid['merges'] = []): string[] {
  const width = Math.max(...header.map((row) => row.length)) - 1;
  const row = (name: string) => [name, ...Array.from({ length: width }, (_, place) => 50 + place)];
  const { figures } = labelFigures({ file: 'sheet', cells: [...header, row('Абай'), row('Астана')], merges });
  return figures
    .filter(({ region }) => region === 'ABY')
    .map(({ year, part, column }) =>
      [year ?? '?', ...(part === 'year' || part === undefined ? [] : [part]), column.map(({ printed }) => printed).join(' › ')].join(' ').trim(),
    ); // prettier-ignore
}

describe('the header of a sheet', () => {
  const headers: Record<string, [SheetCell[][], string[], Grid['merges']?]> = {
    'quarters by their numbers under years that are printed once': [[['', 2022, N, N, N, 2023], ['', 1, 2, 3, 4, 1]], ['2022 Q1', '2022 Q2', '2022 Q3', '2022 Q4', '2023 Q1']],
    'quarters under years that are merged': [[['', 2022, N, 2023, N], ['', 1, 2, 1, 2]], ['2022 Q1', '2022 Q2', '2023 Q1', '2023 Q2'], [over(0, 1, 2), over(0, 3, 4)]],
    'months, where a number is above four': [[['', 2022, N, N, N, N], ['', 1, 2, 3, 4, 5]], ['2022 month-1', '2022 month-2', '2022 month-3', '2022 month-4', '2022 month-5']],
    'months up to the twelfth': [[['', 2022, N], ['', 11, 12]], ['2022 month-11', '2022 month-12']],
    'numbers that no month has, which are names': [[['', 2022, N], ['', 12, 13]], ['2022 12', '2022 13']],
    'numbers beside a word, which are names': [[['', 2022, N, N], ['', 1, 2, 'всего']], ['2022 1', '2022 2', '2022 всего']],
    'numbers under words without a year, which number the columns': [[['', 'всего', 'город'], ['', 1, 2]], ['? всего', '? город']],
    'one unit in every column, which tells nothing apart': [[['', 2022, 2023], ['', 'человек', 'человек']], ['2022', '2023']],
    'two units': [[['', 2022, N], ['', 'человек', '%']], ['2022 человек', '2022 %'], [over(0, 1, 2)]],
    'a unit beside a word': [[['', 2022, N], ['', 'человек', 'мужчины']], ['2022 человек', '2022 мужчины'], [over(0, 1, 2)]],
    'a year that is merged downwards': [[['', 2022, 2023], ['', N, 'оценка']], ['2022', '2023 оценка'], [over(0, 1, 1, 1)]],
    'the name of the regions merged downwards': [[['Регион', 2022, N], [N, 'всего', 'город']], ['2022 всего', '2022 город'], [over(0, 0, 0, 1), over(0, 1, 2)]],
    'words under years that are printed once': [[['', 2022, N, 2023, N], ['', 'всего', 'город', 'всего', 'город']], ['2022 всего', '2022 город', '2023 всего', '2023 город']],
    'a year that is not merged beside one that is: it counts for its own column alone': [[['', 2022, N, 2023, N], ['', 'всего', 'город', 'всего', 'город']], ['2022 всего', '2022 город', '2023 всего', '? город'], [over(0, 1, 2)]],
    'a cell that ends where another begins above it': [[['', 'Население', N, N, 'Школы'], ['', 2022, N, 2023, 2022], ['', 'всего', 'город', 'всего', N]], ['2022 Население › всего', '2022 Население › город', '2023 Население › всего', '2022 Школы']],
    'a last row that names one column of two': [[['', 2022, N], ['', 'всего', N]], ['2022 всего', '2022']],
    'parts under "of which", which belong to the whole on its left': [[['', 2022, N, N], ['', 'Всего', 'из них:', N], ['', N, 'мужчины', 'женщины']], ['2022 Всего', '2022 Всего › мужчины', '2022 Всего › женщины']],
    'a title with a part of the year over a row of years': [[['', 'Население на начало 2022 года', N], ['', 2021, 2022]], ['2021 start', '2022 start']],
    'a title with a year over a row of years': [[['', 'Население на 2022 год', N], ['', 2021, 2022]], ['2021', '2022']],
    'quarters and the year under each year': [[['', '2021 год', N, '2022 год', N], ['', 'I квартал', 'год', 'I квартал', 'год']], ['2021 Q1', '2021', '2022 Q1', '2022']],
    'regions as names of columns': [[['', 2022, N], ['', 'Алматы', 'Астана']], ['2022 Алматы', '2022 Астана']],
  }; // prettier-ignore
  for (const [name, [header, wanted, merges]] of Object.entries(headers)) {
    it(`may have ${name}`, () => {
      assert.deepEqual(columns(header, merges), wanted);
    });
  }
});
