import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { shortRunOptions } from '../../lib/notebooks/kernel/short-run';

describe('the options of a process that lives for seconds', () => {
  it('hold the V8 of Node.js 20 back, and leave later ones alone', () => {
    assert.equal(shortRunOptions('11.3.244.8-node.33').length, 1);
    assert.deepEqual(shortRunOptions('12.4.254.21-node.33'), []);
    assert.deepEqual(shortRunOptions('13.6.233.10-node.28'), []);
  });

  it('are known to the Node.js that runs', () => {
    const { status, stderr } = spawnSync(process.execPath, [...shortRunOptions(), '-e', '0'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
