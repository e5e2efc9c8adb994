import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { openChromium } from './chromium';

const site = join(resolve(__dirname, '..', '..'), 'build', 'site');
const activities = ['farming', 'mining', 'making', 'trading'];
const regions = Array.from({ length: 8 }, (_, region) => `R${String(region + 1)}`);
const years = Array.from({ length: 12 }, (_, year) => 2012 + year);

/** A land of eight regions that grow unevenly. */
const rows = regions.flatMap((region, r) =>
  years.flatMap((year, y) =>
    activities.map(
      (activity, a) => `${region},${String(year)},${activity},${String(100 + ((r * 7 + a * 13 + y * (r + a + 3)) % 97) * 5)}`,
    ),
  ),
);
const csv = ['region,year,activity,value', ...rows].join('\n');

let context: BrowserContext;
let close: () => Promise<void>;
before(async () => ({ context, close } = await openChromium()));
after(() => close());

async function open(name: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(pathToFileURL(join(site, name)).href);
  return page;
}

async function drawerOf(page: Page): Promise<Locator> {
  await page
    .locator('.live-entry')
    .getByRole('button', { name: /What if/ })
    .click();
  const drawer = page.locator('.live-drawer');
  await drawer.locator('input[type=file]').waitFor();
  return drawer;
}

const choose = (drawer: Locator, name: string, content: string | Buffer): Promise<void> =>
  drawer.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

describe('a CSV of the reader', () => {
  it('is read by notebook 07 in the page, and is gone when it is undone', async () => {
    const page = await open('07-your-own-data.html');
    const drawer = await drawerOf(page);
    await choose(drawer, 'my land.csv', csv);
    await drawer.getByRole('button', { name: /^let cell \d+ read it$/ }).click();
    const status = page.locator('.live-status');
    await page.getByText('8 regions, 4 activities, 2012 to 2023.').waitFor();
    await status.filter({ hasText: /cells ran in/ }).waitFor();
    assert.doesNotMatch(await status.innerText(), /failed/);
    assert.match(
      (await page.locator('.cell pre code', { hasText: 'const file' }).textContent()) ?? '',
      /'data\/own\/my-land\.csv'/,
    );
    await drawer.getByRole('button', { name: /^Undo/ }).click();
    await page.locator('.notice.error', { hasText: 'data/own/my-land.csv' }).first().waitFor();
    await page.close();
  });

  it('with a hole says in the cell which figure is missing', async () => {
    const page = await open('07-your-own-data.html');
    await page.evaluate(() => window.localStorage.clear());
    await page.reload();
    const drawer = await drawerOf(page);
    await choose(drawer, 'hole.csv', [csv.split('\n')[0], ...rows.slice(1)].join('\n'));
    await drawer.getByRole('button', { name: /^let cell/ }).click();
    await page
      .locator('.notice.error', { hasText: /R1, 2012.*a row for farming too/s })
      .first()
      .waitFor();
    await page.close();
  });

  it('may be dropped anywhere on the page; cells that list the folder run again', async () => {
    const page = await open('scratch.html');
    await page.locator('#cell-3').getByRole('button', { name: 'Run' }).click();
    await page.locator('#cell-3 .cell-outputs', { hasText: 'No file yet' }).waitFor();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      document.querySelector('h1')!.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, csv);
    await page.locator('#cell-3 .cell-outputs', { hasText: '384 rows' }).waitFor();
    await page.close();
  });

  for (const [what, name, content, said] of [
    ['that is a workbook', 'book.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'is a workbook: save its sheet as CSV (UTF-8)'],
    ['that is empty', 'nothing.csv', '', 'nothing.csv is empty.'],
    ['in another encoding', 'ansi.csv', Buffer.from([0xd0, 0xe5, 0xe3, 0x2c, 0xff, 0x0a]), 'is not text in UTF-8'],
  ] as const) {
    it(`${what} is refused in words`, async () => {
      const page = await open('scratch.html');
      const drawer = await drawerOf(page);
      await choose(drawer, name, content);
      await drawer.getByRole('alert').filter({ hasText: said }).waitFor();
      await page.close();
    });
  }
});
