import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { liveFiles } from '../../lib/live/bundling/bundle';
import { notebookParts } from '../../lib/live/bundling/notebook-parts';
import type { CodeCell, NotebookJson } from '../../lib/notebooks/notebook-format';
import { renderSite } from '../../lib/notebooks/pages/site';
import { openChromium } from './chromium';

const code = (source: string): CodeCell => ({ cell_type: 'code', metadata: {}, source, outputs: [], execution_count: null });

/** A page of six cells, each of another kind. */
export const sample: NotebookJson = {
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

/** Writes the sample's site and starts Chromium before the tests of a file, and clears both away after them. */
export function withSampleSite(): void {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'live-site-'));
    const named = { fileName: 'sample.ipynb', notebook: sample };
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
}

/** A page of the browser with nothing in it. */
export const newPage = (): Promise<Page> => context.newPage();

export const address = (): string => pathToFileURL(join(folder, 'sample.html')).href;
export const patience = { timeout: 30_000 };

/** The sample, at this address. */
export async function open(url = address()): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(patience.timeout);
  await page.goto(url);
  return page;
}

export const cell = (page: Page, number: number): Locator => page.locator(`#cell-${String(number)}`);
export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: false }).first().click();
/** The words in the bar at the foot of the window. */
export const status = (page: Page): Locator => page.locator('.live-status');

/** Replaces a cell's code by the keyboard alone. */
export async function type(page: Page, number: number, text: string): Promise<void> {
  await press(cell(page, number), 'Edit');
  await cell(page, number).locator('.cm-content').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

export const state = (page: Page, number: number, word: RegExp): Promise<void> =>
  cell(page, number).locator('.live-state').filter({ hasText: word }).waitFor();

/** A page that shows nothing of earlier visits. */
export async function fresh(): Promise<Page> {
  const page = await open();
  await page.evaluate(() => window.localStorage.clear());
  await page.reload();
  return page;
}
