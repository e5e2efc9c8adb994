import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { figureCheckPage } from '../../lib/notebooks/pages/figure-check/figure-check-page';
import { withAssets } from '../../lib/notebooks/pages/figure-check/page-assets';
import { renderSite } from '../../lib/notebooks/pages/site';
import { sampleLedger } from '../notebooks/figure-check/sample-ledger';
import { openChromium } from './chromium';

// The page of a made-up ledger, in a folder of its own: it needs no build.
const folder = mkdtempSync(join(tmpdir(), 'figure-check-'));
const address = pathToFileURL(join(folder, 'figure-check.html')).href;
const shots = join(resolve(__dirname, '..', '..'), 'build', 'screenshots');
const total = sampleLedger().claims.length;

let context: BrowserContext;
let close: () => Promise<void>;
before(async () => {
  const evidence = () => undefined;
  const downloads = { csv: 'claims.csv', json: 'claims.json' };
  const extraPages = [withAssets(figureCheckPage(sampleLedger(), { evidence, downloads, date: '2026-01-02', version: '1.0.0' }))];
  await renderSite([], { outputFolder: folder, title: 'A set', description: 'Made up.', licence: 'None.', extraPages });
  mkdirSync(shots, { recursive: true });
  ({ context, close } = await openChromium());
});
after(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(hash = '', width = 1200): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto('about:blank');
  await page.goto(address + hash);
  return page;
}
const shownIds = (page: Page) => page.locator('tbody.claim-rows:visible').evaluateAll((rows) => rows.map((row) => row.id));
const count = (page: Page) => page.locator('.claim-count').textContent();

describe('the figure check in a browser', () => {
  it('filters by verdict, section, kind, severity and words, says how many are left, and shows all again', async () => {
    const page = await open();
    assert.equal(await count(page), `Claims shown: ${total} of ${total}.`);
    await page.check('input[value="contradicted"]');
    assert.deepEqual(await shownIds(page), ['T01', 'T02']);
    await page.check('input[name="conclusion"]');
    assert.deepEqual(await shownIds(page), ['T01']);
    assert.equal(await count(page), `Claims shown: 1 of ${total}.`);
    await page.click('[data-action="filter-reset"]');
    await page.selectOption('[name="section"]', 'Figure 2');
    assert.deepEqual(await shownIds(page), ['R02']);
    await page.click('[data-action="filter-reset"]');
    await page.selectOption('[name="kind"]', 'regression cell');
    await page.fill('[name="search"]', '1.84');
    assert.deepEqual(await shownIds(page), ['T01']);
    await page.fill('[name="search"]', 'no such word');
    assert.match((await count(page)) ?? '', /No claim fits/);
    await page.click('[data-action="filter-reset"]');
    assert.equal((await shownIds(page)).length, total);
    await page.close();
  });

  it('opens a row by keyboard, and keeps it open while the table is sorted', async () => {
    const page = await open();
    const toggle = page.locator('#R01 .toggle-row');
    assert.equal(await page.locator('#R01-details').isVisible(), false);
    await toggle.focus();
    await page.keyboard.press('Enter');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
    await page.click('thead th.claim button.sort');
    assert.equal((await shownIds(page))[0], 'R01');
    assert.equal(await page.locator('thead th.claim').getAttribute('aria-sort'), 'ascending');
    assert.ok(await page.locator('#R01-details').isVisible());
    await page.close();
  });

  it('opens the claim that a link names, also one that a filter hides', async () => {
    const page = await open('#K01');
    assert.ok(await page.locator('#K01-details').isVisible());
    await page.check('input[value="reproduced"]');
    await page.evaluate(() => (window.location.hash = '#T02'));
    await page.locator('#T02-details').waitFor();
    assert.equal((await shownIds(page)).length, total);
    await page.close();
  });

  it('speaks the language that was chosen last, and finds a region in any', async () => {
    const page = await open();
    await page.click('.language-switch [data-language="kk"]');
    assert.equal(await page.locator('h1').textContent(), 'Сандарды тексеру');
    assert.equal(await page.locator('#main').getAttribute('lang'), 'kk');
    assert.ok(await page.locator('.notice.english-only').isVisible());
    await page.close();
    const again = await open('#R01');
    assert.equal(await again.locator('h1').textContent(), 'Сандарды тексеру');
    assert.equal(await again.locator('#R01 .toggle-row').getAttribute('aria-label'), 'Толығырақ: R01');
    assert.match((await again.locator('#R01-details').textContent()) ?? '', /Атырау/);
    await again.fill('[name="search"]', 'mining');
    assert.ok((await shownIds(again)).includes('R01'));
    await again.click('.language-switch [data-language="en"]');
    assert.equal(await again.locator('.notice.english-only').isVisible(), false);
    await again.close();
  });

  it('prints every claim with its details', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('tr.details:visible').count(), total);
    assert.equal(await page.locator('.claim-filters:visible').count(), 0);
    await page.close();
  });

  it('gives the claims shown as a CSV file', async () => {
    const page = await open();
    await page.check('input[value="within-revision"]');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-action="download-shown"]')]);
    assert.match(
      readFileSync(await file.path(), 'utf8'),
      /^\ufeffid,location,.*\nR02,Results; Figure 2,"1,666\.6",1671\.82,within-revision,.*\n$/,
    );
    await page.close();
  });

  it('fits a phone, opened and closed, in every language', async () => {
    const page = await open('', 390);
    await page.click('[data-action="open-all"]');
    for (const language of ['kk', 'ru', 'en']) {
      await page.click(`.language-switch [data-language="${language}"]`);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, language);
    }
    await page.close();
  });

  it('is a table with all details without JavaScript', async () => {
    const page = await context.newPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(address);
    assert.equal(await page.locator('tr.details:visible').count(), total);
    assert.equal(await page.locator('.claim-filters:visible, .language-switch:visible, .toggle-row:visible').count(), 0);
    await page.screenshot({ path: join(shots, 'figure-check-without-scripts.png') });
    await page.close();
  });
});
