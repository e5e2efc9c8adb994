import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LivePage } from '../../lib/live/page/live-page';
import { cell, fresh, press, state, status, type, withSampleSite } from './live-sample';

withSampleSite();

describe('a run', () => {
  it('is stopped at once in an endless loop; what the others have is there again at the next run', async () => {
    const page = await fresh();
    await press(cell(page, 3), 'Run');
    await state(page, 3, /^ran in/);
    await type(page, 5, 'for (;;) {}');
    await page.keyboard.press('Shift+Enter');
    await state(page, 5, /^running/);
    await press(page.locator('.live-bar'), 'Stop');
    await state(page, 5, /^stopped/);
    await press(cell(page, 4), 'Run');
    await cell(page, 4).getByText('In 2022 the largest').waitFor();
    await page.close();
  });

  it('is stopped together with those that wait for it', async () => {
    const page = await fresh();
    await type(page, 5, 'for (;;) {}');
    await page.keyboard.press('Shift+Enter');
    await state(page, 5, /^running/);
    await press(cell(page, 5), 'Run');
    await press(page.locator('.live-bar'), 'Run all');
    await press(page.locator('.live-bar'), 'Stop');
    await state(page, 5, /^stopped/);
    await page.waitForTimeout(500);
    assert.match(await cell(page, 5).locator('.live-state').innerText(), /^stopped/);
    assert.match(await status(page).innerText(), /^Stopped\./);
    await type(page, 5, '6 * 7');
    await page.keyboard.press('Shift+Enter');
    await cell(page, 5).locator('.cell-outputs', { hasText: '42' }).waitFor();
    await page.close();
  });

  it('may follow another before the charts of that one are drawn', async () => {
    const page = await fresh();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const chart = `display({ data: { 'application/vnd.vegalite.v5+json': { data: { values: [{ a: 1 }] }, mark: 'bar' } } });`;
    await type(page, 5, `import { display } from '../lib/charts/display';\n${chart.repeat(6)}`);
    await page.evaluate(async () => {
      const { livePage } = window as unknown as { livePage: LivePage };
      // Charts out of sight wait until the browser is idle.
      document.querySelector<HTMLElement>('#cell-5')!.style.marginTop = '4000px';
      window.scrollTo(0, 0);
      await Promise.all(Array.from({ length: 6 }, () => livePage.run(['cell-5'])));
    });
    await page.waitForFunction(() => document.documentElement.dataset.charts === 'drawn');
    assert.equal(await cell(page, 5).locator('figure.live').count(), 6);
    assert.deepEqual(errors, []);
    await page.close();
  });
});

describe('a cell that floods', () => {
  it('is cut, and stopped at once', async () => {
    const page = await fresh();
    await type(page, 5, "for (;;) console.log('flood'.repeat(20));");
    await page.keyboard.press('Shift+Enter');
    await state(page, 5, /^running/);
    await page.waitForTimeout(500);
    await press(page.locator('.live-bar'), 'Stop');
    await state(page, 5, /^stopped/);
    await type(page, 5, "for (let line = 0; line < 20_000; line++) console.log('flood'.repeat(20));");
    await page.keyboard.press('Shift+Enter');
    await cell(page, 5).getByText('[The rest is left out: a cell shows at most 400,000 characters.]').waitFor();
    await page.close();
  });
});
