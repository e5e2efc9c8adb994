import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { browserScript } from '../../lib/live/bundling/browser-script';

const library = resolve(__dirname, '..', '..', 'lib');

it('bundles the same files into the same text each time, also those that are reached in two ways', async () => {
  const contents = "import './data/files';\nimport './data/files/browser';\nimport './charts/output';";
  const bundle = () =>
    browserScript({ stdin: { contents, resolveDir: library, loader: 'ts', sourcefile: join(library, 'entry.ts') } });
  const texts = await Promise.all(Array.from({ length: 8 }, bundle));
  assert.ok(texts[0].includes('use strict'));
  assert.equal(new Set(texts).size, 1);
});
