import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import type { LivePage } from '../../lib/live/page/live-page';
import { cellsBefore, mistakes } from '../faults/cells';
import { openChromium } from './chromium';

const scratch = pathToFileURL(join(resolve(__dirname, '..', '..'), 'build', 'site', 'scratch.html')).href;
type Window = typeof globalThis & { livePage: LivePage };

/** Only the types say that these are wrong: they run, and "Check types" tells. */
const onlyTypes = new Set([
  'rows.map((row) => row.regon);',
  "population.filter((d) => d.year === '2022');",
  "const year: number = '2022';",
]);
/** A page names the line beside the message, and the place by a caret. */
const inPage = (answer: string): string => answer.replace(/^cell\[n\]:\d+:\d+ - /, '');

// The kernel of JupyterLab and the page answer the same mistakes in the same words.
describe('what a student gets wrong in a cell of a page', () => {
  let context: BrowserContext;
  let close: () => Promise<void>;
  let page: Page;
  before(async () => {
    ({ context, close } = await openChromium());
    page = await context.newPage();
    await page.goto(scratch);
    await page.evaluate((source) => {
      const { livePage } = window as unknown as Window;
      livePage.cells.list[0]!.setSource(source);
      for (const { id } of livePage.cells.list.slice(1)) livePage.cells.list.find((cell) => cell.id === id)!.setSource('');
      livePage.cells.insert('own-1', livePage.cells.list[0]!.id, '');
    }, cellsBefore);
  });
  after(() => close());

  const run = (source: string): Promise<string> =>
    page.evaluate(async (text) => {
      const { livePage } = window as unknown as Window;
      const cell = livePage.cells.list.find(({ own }) => own)!;
      cell.setSource(text);
      await livePage.run([cell.id]);
      return cell.outputs.innerText.replace(/^(\w*Error)\n\n/, '$1: ');
    }, source);

  const checked = (): Promise<string> =>
    page.evaluate(async () => {
      await (window as unknown as Window).livePage.checkTypes();
      return document.querySelector('.live-status')!.textContent ?? '';
    });

  for (const [cell, answer] of mistakes) {
    const byTypes = onlyTypes.has(cell);
    it(`${cell.replaceAll('\n', ' ⏎ ')} ${byTypes ? 'is marked by the check of types' : 'says'} ${answer}`, async () => {
      const said = await run(cell);
      assert.ok((byTypes ? await checked() : said).includes(inPage(answer)), said);
    });
  }
});
