import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { readFileSync, rmSync } from 'node:fs';
import { saveResult } from '../../lib/data/save-table';
import { loadTable } from '../../lib/data/load-table';
import { drawableRatio, firmRatioResult, firmRatios, registerTable, type FirmRatioRow } from '../../lib/firms';
import { regions } from '../../lib/regions';
import { copyData, type DataCopy } from '../data/data-copy';

const codes = regions().map((region) => region.code);
const columns = ['section', 'region', 'opened', 'liquidated', 'ratio', 'low', 'high', 'kind'];

/** The data folder without a register table of the reader's own. */
function dataAsShipped(): DataCopy {
  const copy = copyData();
  rmSync(join(copy.folder, 'raw', 'firms.csv'), { force: true });
  return copy;
}

/** What notebook 03 does with a data folder: read, compute, keep the result table, draw each section. */
async function openings(folder: string) {
  const options = { folder, onWarning: () => undefined };
  const register = await registerTable(options);
  const table = firmRatios({ printed: loadTable('firm-counts', options), register }, { regions: codes, year: 2022 });
  const rows = table.objects() as FirmRatioRow[];
  const drawn = (section: string) =>
    rows.filter((row) => row.section === section && row.reading === '').map((row) => drawableRatio(row));
  return { result: firmRatioResult(table).objects() as FirmRatioRow[], drawn };
}

describe('a full register table in data/raw/firms.csv (made up for the test)', () => {
  let data: DataCopy;
  before(() => {
    data = copyData();
    data.write('raw/firms.csv', readFileSync(join(__dirname, 'fixtures', 'made-up-firms.csv')));
  });
  after(() => {
    data.remove();
  });

  it('gives all 20 regions a row in every section, with counts in each', async () => {
    const { result } = await openings(data.folder);
    assert.equal(result.length, 60);
    assert.deepEqual(Object.keys(result[0]!), columns);
    assert.ok(result.every((row) => row.opened !== null && row.liquidated !== null));
    for (const section of ['A', 'B', 'C']) {
      assert.deepEqual(result.filter((row) => row.section === section).map((row) => row.region), codes); // prettier-ignore
    }
  });

  it('is drawn whole, zero counts too', async () => {
    const mining = (await openings(data.folder)).drawn('B');
    assert.equal(mining.length, 20);
    const known = (region: string) => mining.find((row) => row.region === region)!.kind;
    assert.deepEqual([known('ULT'), known('ABY'), known('SKO')], ['at-least', 'at-most', 'unknown']);
    assert.equal(mining.filter((row) => row.kind === 'exact').length, 17);
  });

  it('is not needed: without it the printed lists speak, and leave most regions unknown', async () => {
    const shipped = dataAsShipped();
    const { result, drawn } = await openings(shipped.folder);
    shipped.remove();
    assert.equal(result.length, 60);
    assert.equal(result.filter((row) => row.kind === 'exact').length, 5);
    assert.ok(drawn('B').filter((row) => row.kind === 'unknown').every((row) => row.low === null && row.high === null)); // prettier-ignore
  });

  it('is refused when a region is missing or a count is not one', async () => {
    const file = readFileSync(join(__dirname, 'fixtures', 'made-up-firms.csv'), 'utf8');
    data.write('raw/firms.csv', file.replace('AKM,2022,A,28,44', 'AKM,2022,A,28,-4'));
    await assert.rejects(openings(data.folder), /data\/raw\/firms\.csv, row 3, column "?liquidated"?/);
    data.write('raw/firms.csv', file);
  });
});

describe('the result table of firm ratios', () => {
  it('is written with the columns of the other programs that read it, blanks only where nothing is known', async () => {
    const before = process.env.DIVERSIFICATION_BUILD;
    const copy = dataAsShipped();
    try {
      process.env.DIVERSIFICATION_BUILD = copy.folder;
      saveResult('firm-ratios-2022', (await openings(copy.folder)).result, {
        blank: ['opened', 'liquidated', 'ratio', 'low', 'high'],
      });
      const [header, ...lines] = copy.text('results/firm-ratios-2022.csv').trimEnd().split('\n');
      assert.deepEqual(header!.split(','), columns);
      assert.equal(lines.length, 60);
      const cells = lines.map((line) => line.split(','));
      assert.ok(cells.every((row) => (row[7] === 'exact') === (row[4] !== '')));
      assert.ok(cells.filter((row) => row[7] === 'unknown').every((row) => row.slice(4, 7).join('') === ''));
    } finally {
      if (before === undefined) delete process.env.DIVERSIFICATION_BUILD;
      else process.env.DIVERSIFICATION_BUILD = before;
      copy.remove();
    }
  });
});

describe('a ratio as a logarithmic axis can show it', () => {
  it('becomes a bound where a count is zero, and stays as it is elsewhere', () => {
    assert.deepEqual(drawableRatio({ ratio: Infinity, low: 0.92, high: Infinity, kind: 'exact' }), { ratio: null, low: 0.92, high: null, kind: 'at-least' }); // prettier-ignore
    assert.deepEqual(drawableRatio({ ratio: 0, low: 0, high: 1.1, kind: 'exact' }), { ratio: null, low: null, high: 1.1, kind: 'at-most' }); // prettier-ignore
    const plain = { ratio: 2, low: 1, high: 3, kind: 'exact' } as const;
    assert.deepEqual(drawableRatio(plain), plain);
  });
});
