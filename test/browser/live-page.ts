import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { liveFiles } from '../../lib/live/bundling/bundle';
import { notebookParts } from '../../lib/live/bundling/notebook-parts';
import type { CodeCell, NotebookJson } from '../../lib/notebooks/notebook-format';
import { renderSite } from '../../lib/notebooks/pages/site';
import { openChromium } from './chromium';

const code = (source: string): CodeCell => ({ cell_type: 'code', metadata: {}, source, outputs: [], execution_count: null });

const notebook: NotebookJson = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: '# How many?\n\n**Twelve.**' },
    code("import { loadTable } from '../lib/data/load-table';\nimport { md } from '../lib/tell';\nconst year: number = 2022;"),
    code("const rows = loadTable('population').objects() as { region: string; year: number; persons: number }[];"),
    code(
      "const leader = rows.filter((row) => row.year === year && row.region !== 'KAZ').sort((a, b) => b.persons - a.persons)[0];",
    ),
    code('md`In ${String(year)} the largest is ${leader.region}.`;'),
    code("console.log('aside', { a: 1, list: [1, 2, 3] });"),
    code('const given: Record<string, number> = { a: 1 };\ngiven'),
  ],
  metadata: { kernelspec: { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' } },
  nbformat: 4,
  nbformat_minor: 5,
};

let folder: string;
let context: BrowserContext;
let close: () => Promise<void>;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'live-site-'));
  const named = { fileName: 'sample.ipynb', notebook };
  await renderSite([named], {
    outputFolder: folder,
    title: 'A site',
    description: 'One page.',
    licence: '',
    liveFiles: [...(await liveFiles()), ...notebookParts([named])],
  });
  ({ context, close } = await openChromium());
});
after(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const address = (): string => pathToFileURL(join(folder, 'sample.html')).href;
const patience = { timeout: 30_000 };

async function open(url = address()): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience.timeout);
  await page.goto(url);
  return page;
}

const cell = (page: Page, number: number): Locator => page.locator(`#cell-${String(number)}`);
const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: false }).first().click();
const status = (page: Page): Locator => page.locator('.live-status');

/** Replaces a cell's code by the keyboard alone. */
async function type(page: Page, number: number, text: string): Promise<void> {
  await press(cell(page, number), 'Edit');
  await cell(page, number).locator('.cm-content').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

const state = (page: Page, number: number, word: RegExp): Promise<void> =>
  cell(page, number).locator('.live-state').filter({ hasText: word }).waitFor();

/** A page that shows nothing of earlier visits. */
async function fresh(): Promise<Page> {
  const page = await open();
  await page.evaluate(() => window.localStorage.clear());
  await page.reload();
  return page;
}

describe('a cell that is run', () => {
  it('runs what it needs from above, then itself, then what depends on it, and says so in words', async () => {
    const page = await fresh();
    await press(cell(page, 1), 'Run');
    await state(page, 4, /^ran in/);
    assert.match(await cell(page, 4).locator('.cell-outputs').innerText(), /In 2022 the largest is [A-Z]{3}\./);
    assert.equal(await cell(page, 5).locator('.live-state').innerText(), '');
    assert.match(await status(page).innerText(), /^4 cells ran in/);
    await type(
      page,
      1,
      "import { loadTable } from '../lib/data/load-table';\nimport { md } from '../lib/tell';\nconst year = 2015;",
    );
    await page.keyboard.press('Shift+Enter');
    await cell(page, 4).getByText('In 2015 the largest').waitFor();
    await page.close();
  });

  it('shows what it prints and its value as a console of Node does', async () => {
    const page = await fresh();
    await press(cell(page, 5), 'Run');
    await press(cell(page, 6), 'Run');
    await state(page, 6, /^ran in/);
    assert.equal(await cell(page, 5).locator('.cell-outputs').innerText(), 'aside { a: 1, list: [ 1, 2, 3 ] }');
    assert.equal(await cell(page, 6).locator('.cell-outputs').innerText(), '{ a: 1 }');
    await page.close();
  });

  it('says of a failure which line it was, with a caret, and marks what depends on it as stale', async () => {
    const page = await fresh();
    await type(page, 3, 'const before: number = 1;\nconst leader = (rows as any[]).noSuch();');
    await page.keyboard.press('Shift+Enter');
    await state(page, 3, /^failed/);
    await state(page, 4, /^stale: cell 3 failed/);
    const text = await cell(page, 3).locator('.cell-outputs').innerText();
    assert.match(text, /TypeError/);
    assert.match(text, /2 \| const leader = \(rows as any\[\]\)\.noSuch\(\);\n {2}\| {32}\^/);
    await page.close();
  });

  it('says where a syntax error is, and which cell declares a name that has no value', async () => {
    const page = await fresh();
    await type(page, 5, 'const a = 1;\nconst b = = 2;');
    await page.keyboard.press('Shift+Enter');
    await state(page, 5, /^failed/);
    assert.match(await cell(page, 5).locator('.cell-outputs').innerText(), /SyntaxError[^]*2 \| const b = = 2;\n {2}\| {11}\^/);
    await type(page, 5, 'given.a + later');
    await type(page, 6, 'const given = { a: 1 };\nconst later = 2;');
    await press(cell(page, 5), 'Run');
    await cell(page, 5).getByText('given is declared in cell 6: run that cell first.').waitFor();
    await page.close();
  });

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
});

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
    await other.getByText('This page has changes by the sender').waitFor();
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
    assert.equal(written.cells.length, notebook.cells.length + 1);
    const own = written.cells[5] as CodeCell;
    assert.equal(own.source, 'leader.region.length');
    assert.deepEqual(own.outputs, [{ output_type: 'stream', name: 'stdout', text: '3\n' }]);
    await press(page.locator('#own-1'), 'Remove');
    assert.equal(await page.locator('#own-1').count(), 0);
    await page.close();
  });

  it('does no harm where the storage is blocked', async () => {
    const page = await context.newPage();
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
    const page = await context.newPage();
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

describe('the keyboard', () => {
  it('opens a cell, runs it, leaves it, opens the drawer and comes back from it', async () => {
    const page = await fresh();
    await cell(page, 6).getByRole('button', { name: 'Edit' }).focus();
    await page.keyboard.press('Enter');
    await cell(page, 6).locator('.cm-content').waitFor();
    await page.keyboard.press('Shift+Enter');
    await state(page, 6, /^ran in/);
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Run');
    const opener = page.locator('.live-entry').getByRole('button', { name: /What if/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.locator('.live-drawer h2').waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    await page.keyboard.press('Escape');
    assert.ok(await opener.evaluate((button) => button === document.activeElement));
    await page.close();
  });
});

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

describe('what if', () => {
  it('changes a raw figure, judges the claims again, reruns the cells that read it, and undoes it', async () => {
    const page = await fresh();
    await press(page.locator('.live-entry'), 'What if');
    const drawer = page.locator('.live-drawer');
    await drawer.getByLabel('Table').selectOption('population');
    await drawer.getByLabel('Region', { exact: true }).selectOption('ULT');
    await drawer.getByLabel('Year', { exact: true }).selectOption('2022');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.live-drawer input[inputmode=decimal]')!.value !== '',
    );
    await drawer.locator('input[inputmode=decimal]').fill('9000000');
    await press(drawer, 'Use this figure');
    await cell(page, 4).getByText('In 2022 the largest is ULT').waitFor();
    await drawer.getByText(/verdicts on the paper change/).waitFor();
    await press(drawer, 'Undo');
    await cell(page, 4)
      .getByText(/In 2022 the largest is (?!ULT)/)
      .waitFor();
    await drawer.getByText('The figures are as published.').waitFor();
    await page.close();
  });
});

describe('a region that is left out', () => {
  it('is gone from every table, and the claims are judged without it', async () => {
    const page = await fresh();
    await press(page.locator('.live-entry'), 'What if');
    const drawer = page.locator('.live-drawer');
    const leader = /In 2022 the largest is ([A-Z]{3})/;
    await drawer.getByLabel('Leave a region out').selectOption('ALA');
    await press(drawer, 'Leave it out');
    await drawer.getByText(/verdicts on the paper change|cannot be used/).waitFor();
    assert.match(await drawer.locator('.live-results').innerText(), /verdicts on the paper change/);
    await cell(page, 4).getByText(leader).waitFor();
    assert.notEqual(leader.exec(await cell(page, 4).innerText())?.[1], 'ALA');
    await page.close();
  });
});

describe('the check of types', () => {
  it("marks what TypeScript finds wrong, completes the project's own columns and explains under the pointer", async () => {
    const page = await fresh();
    await press(cell(page, 6), 'Run');
    await press(page.locator('.live-bar'), 'Check types');
    await status(page).filter({ hasText: 'TypeScript finds nothing wrong' }).waitFor({ timeout: 60_000 });
    await type(page, 6, "const wrong: number = 'text';\nconst mine = loadTable('no-such-table');");
    await press(page.locator('.live-bar'), 'Check types');
    await status(page)
      .filter({ hasText: /TypeScript finds \d errors? \(cell 6\)/ })
      .waitFor();
    assert.ok((await cell(page, 6).locator('.cm-lintRange-error').count()) > 0);
    await type(page, 6, 'leader.');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete').getByText('persons').waitFor();
    await page.close();
  });
});
