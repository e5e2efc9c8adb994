import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { files } from '../../lib/data/files';
import { checkClaims, displayItems } from '../../lib/paper';

const readme = readFileSync(join(files.projectRoot(), 'README.md'), 'utf8');

const dependenciesOf = (): Record<string, string> => {
  const text = readFileSync(join(files.projectRoot(), 'package.json'), 'utf8');
  const { dependencies, devDependencies } = JSON.parse(text) as Record<string, Record<string, string>>;
  return { ...dependencies, ...devDependencies };
};

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

  it('names each package of the table of dependencies once, and none that the project does not have', () => {
    const table = readme.slice(readme.indexOf('| package | reason |')).split('\n\n')[0]!;
    const named = table
      .split('\n')
      .slice(2)
      .flatMap((row) => row.split('|')[1]!.trim().split(', '));
    const packages = Object.keys(dependenciesOf());
    const has = (name: string) =>
      packages.some((own) => own === name || (name.endsWith('/…') && own.startsWith(name.slice(0, -1))));
    assert.deepEqual(named.filter((name) => !has(name)), []); // prettier-ignore
    assert.deepEqual(named, [...new Set(named)]);
  });

  it('names every package that the project depends on, or the group it belongs to', () => {
    const names = Object.keys(dependenciesOf());
    const missing = names.filter((name) => !readme.includes(name) && !readme.includes(`${name.split('/')[0]}/…`));
    assert.deepEqual(missing, []);
  });
});
