import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Output } from '../../lib/notebooks/notebook-format';
import { readNotebook } from '../../lib/notebooks/read-notebook';
import { compareOutputs } from '../../lib/notebooks/runner/compare-outputs';
import { openFirefox, type Firefox } from './firefox';
import { outputCount, withOutputs } from './page-outputs';

const root = resolve(__dirname, '..', '..');
const notebooks = readdirSync(join(root, 'notebooks')).filter((name) => name.endsWith('.ipynb'));
assert.ok(
  typeof WebSocket !== 'undefined',
  'This Node has no WebSocket: start it with --experimental-websocket (see .ci/browsers).',
);

describe('all cells of the notebooks, run in Firefox from file://', () => {
  let firefox: Firefox;
  before(async () => (firefox = await openFirefox()));
  after(() => firefox.close());

  for (const name of notebooks) {
    it(`put out what the committed ${name} holds`, async () => {
      await firefox.open(pathToFileURL(join(root, 'build', 'site', name.replace('.ipynb', '.html'))).href);
      const start = performance.now();
      await firefox.evaluate('livePage.runAll()');
      const seconds = (performance.now() - start) / 1000;
      const outputs = (await firefox.evaluate('livePage.start().then(({ outputs }) => Object.fromEntries(outputs))')) as Record<string, Output[]>; // prettier-ignore
      const committed = readNotebook(join(root, 'notebooks', name));
      console.log(`${name}: ${String(outputCount(committed))} outputs compared, all cells in ${seconds.toFixed(1)} s`);
      assert.deepEqual(compareOutputs(committed, withOutputs(committed, outputs)), []);
      assert.ok(outputCount(committed) > 0);
    });
  }
});
