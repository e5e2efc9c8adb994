import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { stageBuild } from '../../lib/notebooks/runner/build-folder';

const place = mkdtempSync(join(tmpdir(), 'build-folder-test-'));
after(() => rmSync(place, { recursive: true, force: true }));

function earlierBuild(name: string): string {
  const build = join(place, name);
  mkdirSync(join(build, 'results'), { recursive: true });
  writeFileSync(join(build, 'results', 'ranks.csv'), 'old');
  return build;
}

describe('the build folder', () => {
  it('stays as it was when a run is thrown away', () => {
    const build = earlierBuild('thrown-away');
    const staging = stageBuild(build);
    writeFileSync(join(staging.folder, 'results', 'ranks.csv'), 'new');
    staging.discard();
    assert.equal(readFileSync(join(build, 'results', 'ranks.csv'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(build), ['results']);
  });

  it('holds the new parts, and nothing of the old ones, after a run is published', () => {
    const build = earlierBuild('published');
    const staging = stageBuild(build);
    writeFileSync(join(staging.folder, 'results', 'shares.csv'), 'new');
    staging.publish();
    assert.deepEqual(readdirSync(join(build, 'results')), ['shares.csv']);
    assert.deepEqual(readdirSync(build).sort(), ['figures', 'notebooks', 'results', 'site']);
  });

  it('is freed of what a killed run left behind, not of what a running one makes', () => {
    const build = earlierBuild('abandoned');
    // No process has this number: it is above the highest that systems give.
    mkdirSync(join(build, '.next-99999999'));
    mkdirSync(join(build, `.next-${process.ppid}`));
    stageBuild(build).discard();
    assert.equal(existsSync(join(build, '.next-99999999')), false);
    assert.equal(existsSync(join(build, `.next-${process.ppid}`)), true);
  });
});
