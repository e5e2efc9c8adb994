import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { bordersOf, tableList, tableSource } from '../../lib/data/table-source';
import { files } from '../../lib/data/files';
import { vintageChanges } from '../../lib/data/vintage-changes';
import { copyData } from './data-copy';

describe('what is said of the tables', () => {
  const copy = copyData();
  after(() => copy.remove());

  it('gives a source line for charts', () => {
    assert.equal(
      tableSource('gross-value-added'),
      'Bureau of National Statistics of Kazakhstan, table 5927 (copy of September 2026)',
    );
    assert.throws(() => tableSource('gva'), /expected/);
  });

  it('says in the source line that a file is newer, or another, and takes the vintage that a description gives', () => {
    const options = { folder: copy.folder };
    const line = (vintage: string) => `Bureau of National Statistics of Kazakhstan, table 6576 (copy of ${vintage})`;
    copy.edit('raw/population.csv', (text) =>
      text
        .replace(/^KAZ,2009,.*$/m, 'KAZ,2009,16092763.5')
        .replace(/^ATY,2009,(.*)$/m, (_, value) => `ATY,2009,${String(Number(value) + 1)}`),
    );
    assert.equal(tableSource('population', options), line('September 2026, with other figures'));
    const described = copy.text('raw/population.csv');
    copy.edit('raw/population.csv', (text) => text.replace(/^([A-Z]{3}),2025,(.*)$/gm, '$&\n$1,2026,$2'));
    assert.equal(tableSource('population', options), line('September 2026, with newer figures'));
    copy.write('raw/population.csv', described.replace(/^[A-Z]{3},202[345],.*\n/gm, ''));
    assert.equal(tableSource('population', options), line('September 2026, with other figures'));
    copy.write('raw/population.csv', described);
    const command = join(files.projectRoot(), 'lib/data/cli/describe-vintage.ts');
    execFileSync('node', ['--import', 'tsx', command, copy.folder, '--vintage', 'January 2027'], { cwd: files.projectRoot() });
    assert.equal(tableSource('population', options), line('January 2027'));
    assert.equal(
      tableSource('volume-index', options),
      'Bureau of National Statistics of Kazakhstan, table 5926 (copy of September 2026)',
    );
  });

  it('is not taken from a file with a fault: the command says which in one line, and writes nothing', () => {
    const whole = copy.text('raw/population.csv');
    copy.write('raw/population.csv', whole.replace(/^KAZ,2009,.*\n/m, ''));
    const before = copy.text('datapackage.json');
    const command = join(files.projectRoot(), 'lib/data/cli/describe-vintage.ts');
    const { status, stderr } = spawnSync('node', ['--import', 'tsx', command, copy.folder], {
      cwd: files.projectRoot(),
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stderr, /^[^\n]*population\.csv, column region: found "KAZ", expected a row for region KAZ, year 2009[^\n]*\n$/);
    assert.equal(copy.text('datapackage.json'), before);
    copy.write('raw/population.csv', whole);
  });

  it('lists every table with its units, source and licence', () => {
    assert.deepEqual(tableList().filter(({ optional }) => optional).map(({ name }) => name), ['firms']); // prettier-ignore
    for (const table of tableList()) {
      assert.notEqual(table.source, '', table.name);
      assert.notEqual(table.licence, '', table.name);
    }
    const fdi = tableList().find((table) => table.name === 'foreign-direct-investment');
    assert.equal(fdi!.units, 'million US dollars');
  });

  it('knows the borders of a table, and refuses one without', () => {
    assert.equal(bordersOf('population'), 'back-cast');
    assert.equal(bordersOf('gross-value-added'), 'national-accounts');
    assert.throws(() => bordersOf('sections'), /a table with borders/);
  });

  it('tells a changed file, a missing one and one that a user brings', () => {
    assert.ok(vintageChanges().every((table) => table.state === 'as described' || table.table === 'firms'));
    copy.edit('raw/volume-index.csv', (text) => text.replace('113.5', '113.6'));
    copy.remove('raw/fixed-investment.csv');
    copy.write('raw/firms.csv', 'region,year,section,opened,liquidated\n');
    const state = new Map(vintageChanges({ folder: copy.folder }).map((table) => [table.table, table.state]));
    assert.equal(state.get('volume-index'), 'changed');
    assert.equal(state.get('fixed-investment'), 'missing');
    assert.equal(state.get('firms'), 'brought by the user');
    assert.equal(state.get('population'), 'as described');
  });
});
