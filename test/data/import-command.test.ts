import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { utils, writeFile } from 'xlsx';
import { loadRows } from '../../lib/data/load-table';
import { projectRoot } from '../../lib/data/project-root';
import { workbooksAtHand } from '../../lib/data/workbooks-at-hand';
import { copyData } from './data-copy';

const run = promisify(execFile);

describe('npm run data:import', () => {
  const copy = copyData();
  after(() => copy.remove());
  const path = join(copy.folder, 'raw', 'newer.xlsx');
  const command = (...args: string[]) =>
    run('node', ['--import', 'tsx', join(projectRoot(), 'lib/data/cli/import-workbook.ts'), ...args, '--data', copy.folder], {
      cwd: projectRoot(),
    });

  it('says how many figures it added and revised, and where the described file is kept', async () => {
    const known = loadRows('population').find((row) => row.region === 'ATY' && row.year === 2025)!.persons;
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['', 1991, 2025], ['Атырауская', known, known + 7]]), 'Лист1'); // prettier-ignore
    writeFile(book, path);
    assert.deepEqual(workbooksAtHand({ folder: copy.folder }), [path]);
    const { stdout } = await command(path, '--table', 'population', '--sheet', 'Лист1');
    assert.deepEqual(stdout.trim().split('\n'), [
      'data/raw/population.csv: 0 figures added, 1 revised, 0 as before.',
      `The largest revision: ATY 2025, ${String(known)} before, ${String(known + 7)} now.`,
      "Left out, before the table's first year: 1991.",
      'The described file is kept as data/raw/earlier/population.csv. Now: npm start',
    ]);
  });

  it('ends with exit code 1 and one line that names the fault', async () => {
    await assert.rejects(command(join(copy.folder, 'none.xlsx'), '--table', 'population', '--sheet', '1'), {
      code: 1,
      stderr: 'none.xlsx: expected the workbook to be there\n',
    });
    await assert.rejects(
      command(),
      (error: { code: number; stderr: string }) => error.code === 1 && error.stderr.startsWith('Usage: npm run data:import'),
    );
  });
});
