import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { files } from '../../lib/data/files';
import { saveResultJson } from '../../lib/data/save-json';

describe('saveResultJson', () => {
  const build = mkdtempSync(join(tmpdir(), 'build-'));
  const usual = process.env.DIVERSIFICATION_BUILD;
  before(() => {
    process.env.DIVERSIFICATION_BUILD = build;
  });
  after(() => {
    if (usual === undefined) delete process.env.DIVERSIFICATION_BUILD;
    else process.env.DIVERSIFICATION_BUILD = usual;
    rmSync(build, { recursive: true });
  });
  const saved = (name: string): unknown => JSON.parse(readFileSync(join(build, 'results', `${name}.json`), 'utf8'));

  it('returns the path relative to the project and leaves nothing beside the file', () => {
    const path = saveResultJson('ranks', [{ region: 'ATY', rank: 1 }]);
    assert.equal(resolve(files.projectRoot(), path), join(build, 'results', 'ranks.json'));
    assert.deepEqual(readdirSync(join(build, 'results')), ['ranks.json']);
  });

  it('gives back what was saved, whatever letters and numbers it holds', () => {
    const value = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme' }), number: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
    );
    fc.assert(
      fc.property(value, (rows) => {
        const plain = rows.map(({ text, number }) => ({ text, number: number + 0 }));
        saveResultJson('property', plain);
        assert.deepEqual(saved('property'), JSON.parse(JSON.stringify(plain)));
      }),
      { seed: 6, numRuns: 50 },
    );
  });

  it('leaves out a field that is undefined, and refuses what JSON would change in silence, with its place', () => {
    saveResultJson('optional', { a: 1, b: undefined });
    assert.deepEqual(saved('optional'), { a: 1 });
    assert.throws(
      () => saveResultJson('wrong', { rows: [{ p: 1 }, { p: NaN }] }),
      /results\/wrong\.json: .*value\.rows\[1\]\.p is not one/,
    );
    assert.throws(() => saveResultJson('wrong', [1, undefined]), /value\[1\] is not one/);
    assert.throws(() => saveResultJson('../wrong', {}), /a name of lower-case letters/);
    assert.ok(!existsSync(join(build, 'results', 'wrong.json')));
  });
});
