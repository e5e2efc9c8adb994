import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { checkCells } from '../../lib/notebooks/cells/check-cells';
import { checkMeanwhile } from '../../lib/notebooks/cells/check-meanwhile';
import { sampleNotebook } from './sample-notebook';

const root = resolve(__dirname, '..', '..');
const check = (...sources: string[]) =>
  checkCells(root, join(root, 'notebooks'), [{ fileName: 'sample.ipynb', notebook: sampleNotebook(...sources) }]);

describe('the type-check of cells', () => {
  it('accepts imports from lib, names of earlier cells and await at the top level', () => {
    assert.deepEqual(
      check(
        "import { holm } from '../lib/numerics/holm';",
        'const adjusted: number[] = holm([0.1]);',
        'await Promise.resolve(adjusted);',
      ),
      [],
    );
  });

  it('names the cell, its line and the text of a line that is wrong', () => {
    const [problem] = check('const fine = 1;\n', '\nconst wrong: string = fine;');
    assert.deepEqual([problem.cell, problem.line, problem.text], [2, 2, 'const wrong: string = fine;']);
    assert.match(problem.message, /number.*string/);
  });

  it('is strict: a value that may be missing must be asked about', () => {
    assert.equal(check("const found = ['a'].find((x) => x === 'b'); found.length;").length, 1);
  });

  it('is as lenient as the kernel where that is asked for, and finds what the kernel would', () => {
    const asKernel = (...sources: string[]) =>
      checkCells(root, join(root, 'notebooks'), [{ fileName: 'sample.ipynb', notebook: sampleNotebook(...sources) }], 'kernel');
    assert.deepEqual(asKernel("const found = ['a'].find((x) => x === 'b'); found.length;"), []);
    const [problem] = asKernel('const fine = 1;', 'const wrong: string = fine;');
    assert.deepEqual([problem.fileName, problem.cell, problem.line], ['sample.ipynb', 2, 1]);
  });

  it('runs in a process of its own on the notebooks of the project, and says what went wrong there', async () => {
    assert.deepEqual(await checkMeanwhile('kernel', ['01-regional-data.ipynb']), []);
    await assert.rejects(checkMeanwhile('kernel', ['00-none.ipynb']), /00-none\.ipynb/);
  });

  it('refuses a misspelt column of a table, in both dialects, and says which one was meant', () => {
    const cells = (column: string): string[] => [
      "import { desc, op } from 'arquero';\nimport { loadTable } from '../lib/data/load-table';",
      `const highest = loadTable('gross-value-added')
  .filter((d) => d.${column} > 0)
  .groupby('region')
  .rollup({ total: op.sum('million_tenge') })
  .derive({ thousand_tenge: (d) => d.total * 1000 })
  .orderby(desc('thousand_tenge'))
  .get('region', 0);
highest.toUpperCase();`,
    ];
    for (const dialect of ['strict', 'kernel'] as const) {
      const problems = (column: string) =>
        checkCells(
          root,
          join(root, 'notebooks'),
          [{ fileName: 'sample.ipynb', notebook: sampleNotebook(...cells(column)) }],
          dialect,
        );
      assert.deepEqual(problems('million_tenge'), []);
      const [problem] = problems('milion_tenge');
      assert.match(problem.message, /'milion_tenge' does not exist.*Did you mean 'million_tenge'\?/);
    }
  });

  it('finds a name that is declared in two cells', () => {
    assert.equal(check('const twice = 1;', 'const twice = 2;').length, 2);
  });
});
