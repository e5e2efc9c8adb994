import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { buildParts } from '../../lib/notebooks/runner/build-folder';
import { compareBuilds, readBuild, type BuildFiles } from './compare-builds';

const build = (files: Record<string, string>): BuildFiles =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

describe('compareBuilds', () => {
  it('tells files that are equal from those whose last digits differ, and from others', () => {
    const one = build({ a: 'x 1.5', b: 'mean 0.1234567890123456, picture 9E999', c: '0.123456', d: 'up 1', e: '1' });
    const other = build({ a: 'x 1.5', b: 'mean 0.1234567890123457, picture 9E999', c: '0.123457', d: 'down 1', f: '1' });
    assert.deepEqual(compareBuilds(one, other), { same: ['a'], lastDigits: ['b'], different: ['c', 'd', 'e', 'f'] });
  });

  it('sees bytes that are no text', () => {
    const picture = (byte: number): BuildFiles => new Map([['p.png', Buffer.from([0xff, byte])]]);
    assert.deepEqual(compareBuilds(picture(1), picture(2)).different, ['p.png']);
  });
});

describe('readBuild', () => {
  it('leaves out how long a run took and when a document was packed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'));
    try {
      for (const part of buildParts) mkdirSync(join(folder, part));
      writeFileSync(join(folder, 'site', 'index.html'), '<p>3 cells · executed in 1.2 s</p>');
      for (const name of ['report-en.docx', '.made-of']) writeFileSync(join(folder, 'site', name), '');
      writeFileSync(join(folder, 'notebooks', 'one.run.json'), '{}');
      writeFileSync(join(folder, 'results', 'one.csv'), 'a\n');
      assert.deepEqual(
        [...readBuild(folder)].map(([path, content]) => [path, content.toString()]),
        [
          ['site/index.html', '<p>3 cells</p>'],
          ['results/one.csv', 'a\n'],
        ],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
