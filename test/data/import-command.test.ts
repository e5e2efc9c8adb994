import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { utils, writeFile } from 'xlsx';
import { loadRows } from '../../lib/data/load-table';
import { files } from '../../lib/data/files';
import { workbooksAtHand } from '../../lib/data/workbooks-at-hand';
import { copyData } from './data-copy';

const run = promisify(execFile);

describe('npm run data:import', () => {
  const copy = copyData();
  after(() => copy.remove());
  const path = join(copy.folder, 'raw', 'newer.xlsx');
  const command = (...args: string[]) =>
    run(
      'node',
      ['--import', 'tsx', join(files.projectRoot(), 'lib/data/cli/import-workbook.ts'), ...args, '--data', copy.folder],
      {
        cwd: files.projectRoot(),
      },
    );

  it('says how many figures it added and revised, and where the described file is kept', async () => {
    const known = loadRows('population').find((row) => row.region === 'ATY' && row.year === 2025)!.persons;
    const before = loadRows('population').find((row) => row.region === 'ATY' && row.year === 2024)!.persons;
    const book = utils.book_new();
    const turkestan = loadRows('population').find((row) => row.region === 'TRK' && row.year === 2025)!.persons;
    const rows = [['', 1991, 2024, 2025], ['Туркестанская 1', '-', '-', turkestan - 7], ['Атырауская', known, before, known + 7]]; // prettier-ignore
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Лист1');
    writeFile(book, path);
    assert.deepEqual(workbooksAtHand({ folder: copy.folder }), [path]);
    const { stdout } = await command(path, '--table', 'population', '--sheet', 'Лист1');
    assert.deepEqual(stdout.trim().split('\n'), [
      'Read: 3 figures of 2 regions, 2024, 2025.',
      `Of 2025: TRK 2025 = ${String(turkestan - 7)}, ATY 2025 = ${String(known + 7)}.`,
      '2 cells had no figure; the table keeps its figures there.',
      "Left out, before the table's first year: 1991.",
      'data/raw/population.csv: 0 figures added, 2 revised, 1 as before.',
      `Revised, largest first: ATY 2025 ${String(known)} → ${String(known + 7)}, TRK 2025 ${String(turkestan)} → ${String(turkestan - 7)}.`,
      'Identities of the resulting table: 38 checked, 0 newly broken.',
      'Written. The earlier file is kept as data/raw/earlier/population.csv. Now: npm start',
    ]);
  });

  it('says that a file brings nothing new, also in a dry run', async () => {
    const known = loadRows('population').find((row) => row.region === 'ABY' && row.year === 2025)!.persons;
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['', 2025], ['Абай', known]]), 'Лист1'); // prettier-ignore
    writeFile(book, path);
    const { stdout } = await command(path, '--table', 'population', '--sheet', 'Лист1', '--dry-run');
    assert.match(stdout, /0 figures added, 0 revised, 1 as before\.\nNothing new; no file was written\.\n$/);
    assert.doesNotMatch(stdout, /Left out/);
  });

  it('shows ten of many figures, and says how many more there are', async () => {
    const of2025 = loadRows('population').filter((row) => row.year === 2025);
    const names = new Map(loadRows('regions').map((row) => [row.region, row.name_ru]));
    const rows = of2025.slice(1, 13).map((row) => [names.get(row.region)!, row.persons + 1]);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['', 2025], ...rows]), 'Лист1');
    writeFile(book, path);
    const { stdout } = await command(path, '--table', 'population', '--dry-run', '--force');
    assert.match(stdout, /\nOf 2025: ABY 2025 = [\d.]+(, [A-Z]{3} 2025 = [\d.]+){9}, and 2 more\.\n/);
    assert.match(
      stdout,
      /\nRevised, largest first: ATY 2025 [\d.]+ → [\d.]+(, [A-Z]{3} 2025 [\d.]+ → [\d.]+){9}, and 2 more\.\n/,
    );
    assert.match(stdout, /\nDry run: nothing was written\.\n$/);
  });

  it('refuses a factor that is no positive number', async () => {
    for (const times of ['abc', '0', '-1', '', 'Infinity']) {
      await assert.rejects(
        command(path, '--table', 'population', '--times', times),
        (error: { code: number; stderr: string }) => error.code === 1 && error.stderr.includes('Expected a positive number.'),
      );
    }
  });

  it('explains its options', async () => {
    const { stdout } = await command('--help');
    for (const option of [
      '--table',
      '--sheet',
      '--block',
      '--column',
      '--period',
      '--year',
      '--times',
      '--skip',
      '--dry-run',
      '--force',
    ])
      assert.ok(stdout.includes(option), option);
  });

  it('ends with exit code 1 and one line that names the fault', async () => {
    await assert.rejects(command(join(copy.folder, 'none.xlsx'), '--table', 'population', '--sheet', '1'), {
      code: 1,
      stderr: 'none.xlsx: expected the workbook to be there\n',
    });
    await assert.rejects(
      command(),
      (error: { code: number; stderr: string }) => error.code === 1 && error.stderr.includes('Usage: npm run data:import --'),
    );
  });
});
