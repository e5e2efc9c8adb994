import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import type { checkMeanwhile } from '../../lib/notebooks/cells/check-meanwhile';
import { doubtfulNotebooks } from '../../lib/notebooks/cells/known-types';
import { sampleNotebook } from './sample-notebook';

const root = resolve(__dirname, '..', '..');

describe('the types of cells that were checked before', () => {
  const [own, prepared] = ['own', 'prepared'].map((name) => mkdtempSync(join(tmpdir(), `types-${name}-`))) as [string, string];
  after(() => [own, prepared].forEach((folder) => rmSync(folder, { recursive: true })));
  const problem = { cell: 1, line: 1, text: '', message: '' };

  /** What is checked, and what is doubtful, when the notebooks named `wrong` have a problem. */
  async function asked(cells: Record<string, string>, caches: [string, ...string[]]) {
    const checked: string[] = [];
    const check: typeof checkMeanwhile = (_, fileNames) => {
      checked.push(...fileNames);
      return Promise.resolve(fileNames.filter((name) => name.includes('wrong')).map((fileName) => ({ fileName, ...problem })));
    };
    const notebooks = Object.entries(cells).map(([fileName, cell]) => ({ fileName, notebook: sampleNotebook(cell) }));
    const doubtful = await doubtfulNotebooks(root, notebooks, caches, undefined, check);
    return { checked, doubtful: [...doubtful] };
  }

  it('are not checked again, wherever that is remembered, until a cell is another; doubtful ones always are', async () => {
    const cells = { 'good.ipynb': 'const a = 1;', 'wrong.ipynb': 'const b: number = "2";' };
    const both = { checked: ['good.ipynb', 'wrong.ipynb'], doubtful: ['wrong.ipynb'] };
    const wrong = { checked: ['wrong.ipynb'], doubtful: ['wrong.ipynb'] };
    assert.deepEqual(await asked(cells, [prepared]), both);
    assert.deepEqual(await asked(cells, [own, prepared]), wrong);
    assert.deepEqual(await asked(cells, [own]), both);
    assert.deepEqual(await asked({ 'good.ipynb': 'const a = 2;' }, [own, prepared]), { checked: ['good.ipynb'], doubtful: [] });
    assert.deepEqual(await asked({ 'good.ipynb': 'const a = 2;' }, [own]), { checked: [], doubtful: [] });
  });
});
