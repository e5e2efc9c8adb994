import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import type { CodeCell, NotebookJson } from '../../lib/notebooks/notebook-format';
import { address, cell, fresh, newPage, open, patience, press, sample, state, status, type, withSampleSite } from './live-sample';

withSampleSite();

describe('what a reader changes', () => {
  it('is there again at the next visit, is not run by itself, and can be reset', async () => {
    const page = await fresh();
    await type(page, 6, '6 * 7');
    await page.reload();
    assert.equal(await cell(page, 6).locator('pre code').textContent(), '6 * 7');
    await state(page, 6, /edited, not run/);
    await press(cell(page, 6), 'Run');
    await cell(page, 6).locator('.cell-outputs', { hasText: '42' }).waitFor();
    await press(cell(page, 6), 'Reset');
    await cell(page, 6).locator('.cell-outputs', { hasText: '{ a: 1 }' }).waitFor();
    await page.reload();
    assert.match((await cell(page, 6).locator('pre code').textContent()) ?? '', /given/);
    await page.close();
  });

  it('travels in a link that says whose changes they are and runs nothing until asked', async () => {
    const page = await fresh();
    await type(page, 6, "console.log('from afar')");
    const link = await page.evaluate(async () => {
      const { livePage } = window as unknown as { livePage: { link(): Promise<string> } };
      return livePage.link();
    });
    await page.evaluate(() => window.localStorage.clear());
    await page.close();
    const other = await open(link);
    await other.getByText('This link contains changes by the sender').waitFor();
    assert.match((await cell(other, 6).locator('pre code').textContent()) ?? '', /given/);
    await press(other, 'Show the changes');
    assert.match((await cell(other, 6).locator('pre code').textContent()) ?? '', /from afar/);
    assert.equal(await cell(other, 6).locator('.cell-outputs').innerText(), '');
    await press(cell(other, 6), 'Run');
    await cell(other, 6).locator('.cell-outputs', { hasText: 'from afar' }).waitFor();
    await other.close();
  });

  it('holds cells of the reader too, and is saved as a notebook with their outputs', async () => {
    const page = await fresh();
    await press(cell(page, 4), 'Add');
    await page.locator('#own-1 .cm-content').waitFor();
    await page.keyboard.insertText('leader.region.length');
    await page.keyboard.press('Shift+Enter');
    await page.locator('#own-1 .cell-outputs', { hasText: '3' }).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), press(page.locator('.live-bar'), 'Download')]);
    const written = JSON.parse(readFileSync(await saved.path(), 'utf8')) as NotebookJson;
    assert.equal(saved.suggestedFilename(), 'sample.ipynb');
    assert.equal(written.cells.length, sample.cells.length + 1);
    const own = written.cells[5] as CodeCell;
    assert.equal(own.source, 'leader.region.length');
    assert.deepEqual(own.outputs, [{ output_type: 'stream', name: 'stdout', text: '3\n' }]);
    await press(page.locator('#own-1'), 'Remove');
    assert.equal(await page.locator('#own-1').count(), 0);
    await page.close();
  });

  it('does no harm where the storage is blocked', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new Error('blocked');
        },
      });
    });
    await page.goto(address());
    await type(page, 6, '6 * 7');
    await page.keyboard.press('Shift+Enter');
    await cell(page, 6).locator('.cell-outputs', { hasText: '42' }).waitFor();
    await page.close();
  });
});

describe('a link', () => {
  /** Opens the sample with this after the address's `#`. */
  const openWith = async (hash: string): Promise<Page> => {
    const page = await newPage();
    page.setDefaultTimeout(patience.timeout);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(address());
    await page.evaluate(() => window.localStorage.clear());
    await page.goto('about:blank');
    await page.goto(`${address()}#changes=${hash}`);
    await page.waitForFunction(() => 'livePage' in window);
    assert.deepEqual(errors, []);
    return page;
  };
  const packed = (value: unknown): string => deflateRawSync(JSON.stringify(value)).toString('base64url');
  const offer = (page: Page): Locator => page.locator('.live-offer');

  for (const [what, hash] of [
    ['that is no base64', '%%%'],
    ['that unpacks to nothing', 'AAAA'],
    ['that is cut', packed({ cells: { 'cell-6': 'x'.repeat(500) }, own: [] }).slice(0, 12)],
    ['that would fill the memory', deflateRawSync(Buffer.alloc(50_000_000, 32)).toString('base64url')],
    ['that holds no changes', deflateRawSync('nonsense').toString('base64url')],
  ] as const) {
    it(`${what} is said to be unreadable, and the page is as published`, async () => {
      const page = await openWith(hash);
      await status(page).filter({ hasText: 'cannot be read' }).waitFor();
      assert.equal(await offer(page).count(), 0);
      await page.close();
    });
  }

  it('of another version says so, and changes only cells that are there', async () => {
    const own = [
      { id: 'own-1', below: 'cell-99', source: '1' },
      { id: 'own-1', below: 'cell-1', source: '2' },
      { id: 'cell-1', below: 'cell-1', source: '3' },
      null,
    ];
    const cells = { 'cell-6': '6 * 7', 'cell-99': 'gone', __proto__: 'x', 'cell-5': 5 };
    const page = await openWith(packed({ cells, own, version: 'older' }));
    await offer(page).getByText('another version of this page').waitFor();
    await press(offer(page), 'Show the changes');
    assert.equal(await cell(page, 6).locator('pre code').textContent(), '6 * 7');
    assert.equal(await page.locator('.cell.own').count(), 1);
    assert.match((await cell(page, 1).locator('pre code').textContent()) ?? '', /const year/);
    await page.close();
  });
});
