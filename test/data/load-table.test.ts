import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptor } from '../../lib/data/descriptor';
import { fileHash } from '../../lib/data/file-hash';
import { hasTable, loadRows, loadTable } from '../../lib/data/load-table';
import { files } from '../../lib/data/files';
import { copyData } from './data-copy';

describe('loading the tables of data/', () => {
  const copy = copyData();
  after(() => copy.remove());

  it('reads every table that the package describes and ships', () => {
    const shipped = readDescriptor().resources.filter((resource) => !resource.optional);
    assert.ok(shipped.length >= 17);
    for (const { name, schema } of shipped) {
      const table = loadTable(name, {});
      assert.deepEqual(table.columnNames(), schema.fields.map((field) => field.name), name); // prettier-ignore
      assert.ok(table.numRows() > 0, name);
    }
  });

  it('describes each shipped file by its sha256', () => {
    for (const { path, hash } of readDescriptor().resources.filter((resource) => !resource.optional)) {
      assert.equal(fileHash(readFileSync(join(files.projectRoot(), 'data', path))), hash, path);
    }
  });

  it('gives numbers as numbers, and null for an optional number that is not there', () => {
    const rows = loadRows('grp-2022-published');
    assert.equal(rows.find((row) => row.region === 'ATY')!.grp_per_capita_thousand_tenge, 19974.1);
    assert.equal(rows.find((row) => row.region === 'AST')!.share_of_gdp_percent, null);
  });

  it('keeps the counts of the paper as the strings printed', () => {
    const row = loadRows('firm-counts').find(
      ({ section, event, place_in_list }) => section === 'A' && event === 'liquidated' && place_in_list === 2,
    );
    assert.deepEqual([row!.region, row!.count], ['ALA|ALM', '99']);
  });

  it('accepts a byte order mark and Windows line ends', () => {
    const before = copy.text('raw/population.csv');
    copy.edit('raw/population.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const rows = loadTable('population', { folder: copy.folder, onWarning: () => undefined }).objects();
    assert.deepEqual(rows, loadTable('population').objects());
    copy.write('raw/population.csv', before);
  });

  it('warns of a file that is not the one described, by its name, and reads it', () => {
    const before = copy.text('raw/population.csv');
    copy.edit('raw/population.csv', (text) => text.replace(/^(KAZ,2009,).*$/m, '$116092763.5'));
    const warnings: string[] = [];
    const rows = loadTable('population', { folder: copy.folder, onWarning: (text) => warnings.push(text) }).objects() as {
      persons: number;
    }[];
    assert.equal(rows[0].persons, 16092763.5);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /^data\/raw\/population\.csv differs/);
    copy.write('raw/population.csv', before);
    loadTable('population', { folder: copy.folder, onWarning: (text) => warnings.push(text) });
    assert.equal(warnings.length, 1, 'the file as described gives no warning');
  });

  it('reads a newer year without a change to the description', () => {
    const before = copy.text('raw/population.csv');
    copy.edit('raw/population.csv', (text) => text + text.split('\n').filter((line) => line.includes(',2025,')).map((line) => line.replace(',2025,', ',2026,')).join('\n')); // prettier-ignore
    const table = loadTable('population', { folder: copy.folder, onWarning: () => undefined });
    assert.equal(table.numRows(), loadTable('population').numRows() + 21);
    copy.write('raw/population.csv', before);
  });

  it('reads the optional firm register when a user brings it, and says where to get it otherwise', () => {
    assert.equal(existsSync(join(copy.folder, 'raw/firms.csv')), false);
    assert.throws(
      () => loadTable('firms', { folder: copy.folder }),
      /data\/raw\/firms\.csv: expected the file to exist; it is not shipped\. Where to get it/,
    );
    assert.equal(hasTable('firms', { folder: copy.folder }), false);
    copy.write('raw/firms.csv', 'region,year,section,opened,liquidated\nALA,2022,B,143,40\n');
    assert.equal(hasTable('firms', { folder: copy.folder }), true);
    assert.deepEqual(loadRows('firms', { folder: copy.folder }), [
      { region: 'ALA', year: 2022, section: 'B', opened: 143, liquidated: 40 },
    ]);
  });

  it('reads a firm register of 100,000 rows in a time that grows with its rows', () => {
    const write = (rows: number) => {
      const lines = ['region,year,section,opened,liquidated'];
      const regions = loadRows('regions').map((row) => row.region);
      for (let year = 2010; lines.length <= rows; year++) {
        for (const region of regions)
          for (const section of 'ABCDEFGHIJKLMNOPQRS') lines.push(`${region},${String(year)},${section},5,3`);
      }
      copy.edit('datapackage.json', (text) => text.replaceAll('"maximum": 2035', '"maximum": 9999').replace(/$/, ' '));
      copy.write('raw/firms.csv', `${lines.join('\n')}\n`);
      return lines.length - 1;
    };
    const timed = (rows: number) => {
      const written = write(rows);
      const before = process.cpuUsage();
      assert.equal(loadTable('firms', { folder: copy.folder }).numRows(), written);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / written;
    };
    timed(20_000);
    // Time a row: five times as many rows take about five times as long; a quadratic check would take 25 times as long.
    const [small, large] = [timed(20_000), timed(100_000)];
    assert.ok(large < 3 * small + 1, `${small.toFixed(1)} microseconds a row, then ${large.toFixed(1)}`);
  });

  it('names the near tables for a mistyped one', () => {
    assert.throws(() => loadTable('populaton' as 'population'), /found "populaton", expected a table; near: population/);
  });
});
