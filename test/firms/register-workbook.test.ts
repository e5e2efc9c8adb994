import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { utils, writeFile } from 'xlsx';
import { registerTable as readRegister, type RegisterRow } from '../../lib/firms';
import type { LoadOptions } from '../../lib/data/load-table';
import { regionName } from '../../lib/regions';
import { copyData, type DataCopy } from '../data/data-copy';

const registerTable = async (options: LoadOptions) => (await readRegister(options)).objects() as RegisterRow[];
const fixture = readFileSync(join(__dirname, 'fixtures', 'made-up-firms.csv'), 'utf8');
const cells = fixture.trim().split('\n').map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))); // prettier-ignore
const options = (data: DataCopy) => ({ folder: data.folder, onWarning: () => undefined });

describe('a register table as a workbook (made up for the test)', () => {
  let data: DataCopy;
  let fromCsv: RegisterRow[];
  const put = (rows: (string | number)[][], sheet = 'firms') => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
    writeFile(book, join(data.folder, 'raw', 'firms.xlsx'));
  };
  before(async () => {
    data = copyData();
    data.write('raw/firms.csv', fixture);
    fromCsv = await registerTable(options(data));
    rmSync(join(data.folder, 'raw', 'firms.csv'));
  });
  after(() => {
    data.remove();
  });

  it('is absent as the project ships', async () => {
    assert.deepEqual(await registerTable(options(data)), []);
    assert.equal(fromCsv.length, 60);
  });

  it('gives the rows that the same table gives as CSV', async () => {
    put(cells);
    assert.deepEqual(await registerTable(options(data)), fromCsv);
  });

  it('may name the regions in Russian, with columns in another order', async () => {
    const named = cells.map(([region, ...rest], row) => [
      ...rest,
      row === 0 ? region! : /^(ALA|SHM|AST)$/.test(String(region)) ? `г. ${regionName(String(region), 'ru')}` : `${regionName(String(region), 'ru')} область`,
    ]); // prettier-ignore
    put(named);
    assert.deepEqual(await registerTable(options(data)), fromCsv);
  });

  it('is refused with its row for a bare Almaty, a bad count, a row twice, or a column that is not there', async () => {
    const [header, first] = cells as [(string | number)[], (string | number)[]];
    put([header, ['Алматы', 2022, 'A', 1, 2]]);
    await assert.rejects(
      registerTable(options(data)),
      /firms\.xlsx, row 2, column region: found "Алматы", expected ALA .* or ALM/,
    );
    put([header, ['ABY', 2022, 'A', 1.5, 2]]);
    await assert.rejects(
      registerTable(options(data)),
      /row 2, column opened: found "1.5", expected a whole number of at least 0/,
    );
    put([header, first, first]);
    await assert.rejects(registerTable(options(data)), /row 3, .*a unique key; row 2 has it too/);
    put([['region', 'year', 'section', 'opened'], ['ABY', 2022, 'A', 1]]); // prettier-ignore
    await assert.rejects(registerTable(options(data)), /row 1, column liquidated: expected the columns region, year/);
    put([header, ['Alma', 2022, 'A', 1, 2]]);
    await assert.rejects(registerTable(options(data)), /column region: found "Alma", expected a region's code or name/);
  });

  it('is refused beside a CSV file: which of them holds is not for the program to guess', async () => {
    put(cells);
    data.write('raw/firms.csv', fixture);
    await assert.rejects(registerTable(options(data)), /either this workbook or data\/raw\/firms\.csv, not both/);
    rmSync(join(data.folder, 'raw', 'firms.csv'));
  });
});
