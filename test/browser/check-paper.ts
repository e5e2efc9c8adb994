import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { checkPaperWithScripts } from '../../lib/notebooks/pages/check-paper/bundle';
import { renderSite } from '../../lib/notebooks/pages/site';
import { openChromium } from './chromium';

const folder = mkdtempSync(join(tmpdir(), 'check-paper-'));
const address = pathToFileURL(join(folder, 'check-paper.html')).href;
let context: BrowserContext;
let close: () => Promise<void>;
before(async () => {
  const extraPages = [await checkPaperWithScripts('1.0.0')];
  await renderSite([], { outputFolder: folder, title: 'A set', description: 'Made up.', licence: 'None.', extraPages });
  ({ context, close } = await openChromium());
});
after(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('another paper in a browser, from a file', () => {
  it('is checked, shown as a ledger with filters, and saved as report, Word document and CSV', async () => {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address);
    await page.click('[data-check-action="check"]');
    assert.match((await page.locator('.check-message').textContent()) ?? '', /nothing to check yet/);
    await page.fill('[name="pasted"]', 'lnpop\t-0.039***\n\t(0.022)\nN\t3645');
    await page.fill('.check-row .printed >> nth=0', '57.1');
    await page.fill('.check-row .given >> nth=0', 'count: 62; total: 120');
    await page.click('[data-check-action="check"]');
    await page.waitForSelector('tbody.claim-rows');
    const outcomes = await page
      .locator('tbody.claim-rows')
      .evaluateAll((rows) => rows.map((row) => `${row.id} ${row.dataset.outcome ?? ''}`));
    assert.deepEqual(outcomes, ['T1.1 contradicted', 'G1 contradicted']);
    await page.check('.check-result input[name="conclusion"]');
    assert.equal(await page.locator('tbody.claim-rows:visible').count(), 1);
    for (const [action, name, start] of [
      ['report', 'report-en.html', '<!doctype html>'],
      ['document', 'report-en.docx', 'PK'],
      ['csv', 'claims.csv', '\ufeffid,location'],
    ] as const) {
      // prettier-ignore
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-check-action="${action}"]`)]);
      assert.equal(download.suggestedFilename(), name);
      assert.ok(readFileSync(await download.path(), 'utf8').startsWith(start), name);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });
});
