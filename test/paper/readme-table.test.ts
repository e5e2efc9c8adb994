import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { files } from '../../lib/data/files';
import { checkClaims, displayItems } from '../../lib/paper';

const readme = readFileSync(join(files.projectRoot(), 'README.md'), 'utf8');

describe('the README', () => {
  it('gives for every figure and table of the paper the notebook, result file, reproducibility and verdict that are computed', () => {
    const computed = displayItems(checkClaims()).map(({ item, notebook, result, reproducibility, verdict }) => {
      const file = notebook.split('#')[0];
      const cells = [
        item,
        `[${file.slice(0, 2)}](notebooks/${file})`,
        result ? `\`${result}\`` : '',
        reproducibility,
        verdict.replaceAll('-', ' '),
      ];
      return `| ${cells.join(' | ')} |`.replace('|  |', '| |');
    });
    const start = readme.indexOf('|---|---|---|---|---|\n') + '|---|---|---|---|---|\n'.length;
    const printed = readme.slice(start, readme.indexOf('\n\n', start)).split('\n');
    assert.deepEqual(printed, computed);
  });

  it('names every package that the project depends on, or the group it belongs to', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(files.projectRoot(), 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const names = Object.keys({ ...dependencies, ...devDependencies });
    const missing = names.filter((name) => !readme.includes(name) && !readme.includes(`${name.split('/')[0]}/…`));
    assert.deepEqual(missing, []);
  });
});
