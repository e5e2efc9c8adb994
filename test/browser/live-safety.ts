import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cell, fresh, state, type, withSampleSite } from './live-sample';

withSampleSite();

describe('a cell in its worker', () => {
  it('reaches no network', async () => {
    const page = await fresh();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) asked.push(request.url());
    });
    await type(page, 6, "await fetch('http://127.0.0.1:9/').then(() => 'reached', (error) => `refused: ${error.message}`)");
    await page.keyboard.press('Shift+Enter');
    await state(page, 6, /^ran in/);
    await type(
      page,
      6,
      "const answer = await fetch('http://127.0.0.1:9/').then(() => 'reached', (error) => 'refused ' + error.message); answer",
    );
    await page.keyboard.press('Shift+Enter');
    await cell(page, 6).locator('.cell-outputs', { hasText: 'refused A cell in a page has no network' }).waitFor();
    assert.deepEqual(asked, []);
    await page.close();
  });

  it('cannot put a script into the page through what it shows', async () => {
    const page = await fresh();
    await type(
      page,
      6,
      "import { display } from '../lib/charts/display';\ndisplay({ data: { 'text/html': '<p onclick=\"alert(1)\">shown<script>window.hacked = true</script><img src=x onerror=\"window.hacked = true\"></p>' } });",
    );
    await page.keyboard.press('Shift+Enter');
    await cell(page, 6).locator('.cell-outputs', { hasText: 'shown' }).waitFor();
    assert.equal(await cell(page, 6).locator('.cell-outputs [onclick], .cell-outputs img, .cell-outputs script').count(), 0);
    assert.equal(await page.evaluate(() => (window as unknown as { hacked?: boolean }).hacked), undefined);
    await page.close();
  });
});
