import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import type { LivePage } from '../../lib/live/page/live-page';
import { readNotebook, type NotebookJson, type Output } from '../../lib/notebooks/notebook-format';
import { compareOutputs } from '../../lib/notebooks/runner/compare-outputs';
import { openChromium } from './chromium';

const root = resolve(__dirname, '..', '..');
const site = join(root, 'build', 'site');
const notebooks = readdirSync(join(root, 'notebooks')).filter((name) => name.endsWith('.ipynb'));

let context: BrowserContext;
let close: () => Promise<void>;
before(async () => ({ context, close } = await openChromium()));
after(() => close());

type Window = typeof globalThis & { livePage: LivePage };

async function open(name: string): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) errors.push(`asked the network for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(site, name)).href);
  return { page, errors };
}

/** Runs all cells of a page and gives back what each put out. */
const runAll = (page: Page): Promise<Record<string, Output[]>> =>
  page.evaluate(async () => {
    const { livePage } = window as unknown as Window;
    await livePage.runAll();
    return Object.fromEntries((await livePage.start()).outputs) as unknown as Record<string, Output[]>;
  });

/** The notebook with the outputs of the page in place of its own. */
function withOutputs(notebook: NotebookJson, outputs: Record<string, Output[]>): NotebookJson {
  let number = 0;
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === 'code' ? { ...cell, outputs: outputs[`cell-${String(++number)}`] ?? [] } : cell,
  );
  return { ...notebook, cells };
}

const gzipped = (name: string): number => gzipSync(readFileSync(join(site, name)), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

for (const name of notebooks) {
  describe(`all cells of ${name}, run in Chromium from file://`, () => {
    it('put out what the committed notebook holds', async () => {
      const { page, errors } = await open(name.replace('.ipynb', '.html'));
      const start = performance.now();
      const outputs = await runAll(page);
      const seconds = (performance.now() - start) / 1000;
      const committed = readNotebook(join(root, 'notebooks', name));
      const count = committed.cells.reduce((sum, cell) => sum + (cell.cell_type === 'code' ? cell.outputs.length : 0), 0);
      console.log(`${name}: ${String(count)} outputs compared, all cells in ${seconds.toFixed(1)} s`);
      assert.deepEqual(compareOutputs(committed, withOutputs(committed, outputs)), []);
      assert.ok(count > 0);
      assert.deepEqual(errors, []);
      await page.close();
    });
  });
}

describe('the weight of the site', () => {
  it('is printed', () => {
    const runtime = ['live.js', 'live-runner.js', 'live-worker.js', 'live-data.js'].map((name) => gzipped(`assets/${name}`));
    const all = (folder: string): number =>
      readdirSync(folder, { withFileTypes: true }).reduce(
        (sum, entry) => sum + (entry.isDirectory() ? all(join(folder, entry.name)) : statSync(join(folder, entry.name)).size),
        0,
      );
    console.log(`runtime, lib and data: ${kilobytes(runtime.reduce((sum, size) => sum + size, 0))} gzipped (goal: 600 KB)`);
    console.log(`editor: ${kilobytes(gzipped('assets/live-editor.js'))} gzipped (goal: 180 KB)`);
    console.log(`script on every page: ${kilobytes(gzipped('assets/live.js'))} gzipped`);
    console.log(`the site: ${(all(site) / 1e6).toFixed(1)} MB (goal: 9 MB)`);
    assert.ok(runtime.every((size) => size > 0));
  });
});
