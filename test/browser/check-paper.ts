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

  it('takes a file as Excel writes it for Russian or Kazakh readers, and says what it cannot use', async () => {
    const header = '\ufeffID;Location;Quotation;Printed;Unit;Kind;Check;Missing;Given';
    const file = (check: string) => ({
      name: 'claims.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          header,
          `А1;Результаты;"62 из 120 (51,7 %)";51,7;%;доля;${check};;"count: 62; total: 120"`,
          'А2;Результаты;снизилось на 9,1 %;9,1;%;изменение;change;;"from: 275; to: 250"',
          'А3;Результаты;"OR 2,10 (1,20; 3,68)";2,10;;интервал;confidence-interval;;"low: 1,20; high: 3,68"',
          'А4;Результаты;тест;"t(38) = 2,31; p = 0,036";;критерий;test;;',
          '',
        ].join('\r\n'),
      ),
    });
    const page = await context.newPage();
    await page.goto(address);
    await page.setInputFiles('[name="files"]', file('shar'));
    await page.click('[data-check-action="check"]');
    const message = page.locator('.check-message');
    await message.filter({ hasText: 'claims.csv' }).waitFor();
    assert.match((await message.textContent()) ?? '', /claims\.csv, row 2, column check: found "shar", .*near: share/);
    await page.setInputFiles('[name="files"]', file('share'));
    await page.click('[data-check-action="check"]');
    await page.waitForSelector('tbody.claim-rows');
    const outcomes = await page
      .locator('tbody.claim-rows')
      .evaluateAll((rows) => rows.map((row) => `${row.id} ${row.dataset.outcome ?? ''}`).sort());
    assert.deepEqual(outcomes, ['А1 reproduced', 'А2 reproduced', 'А3 reproduced', 'А4 contradicted']);
    const picture = process.env.SCREENSHOTS;
    if (picture !== undefined) await page.screenshot({ path: join(picture, 'check-paper.png'), fullPage: true });
    await page.close();
  });
});
