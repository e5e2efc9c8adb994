import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { joinLines, type CodeCell, type MultilineText, type NotebookJson } from '../../lib/notebooks/notebook-format';
import { readNotebook } from '../../lib/notebooks/read-notebook';
import { openChromium } from './chromium';
import { LabPage } from './lab-page';
import { makeScratch } from './lab-scratch';
import { startLab, type LabServer } from './lab-server';

// node --import tsx --test test/browser/lab.ts, after npm run lab -- --prepare: the notebooks in a real JupyterLab and Chromium.

const root = resolve(__dirname, '..', '..');
const folder = join(root, 'build', 'lab');
const notebookFolder = join(root, 'notebooks');
const names = readdirSync(notebookFolder)
  .filter((name) => name.endsWith('.ipynb'))
  .sort();

const openMilliseconds = 120_000;
const runMilliseconds = 240_000;
const connectMilliseconds = 3000;
/** WCAG 2.2, 1.4.3 (AA): contrast of text. */
const readableContrast = 4.5;

// JupyterLab says this with every kernel that has no debugger.
const knownComplaints = [/^No active debugger session$/];

const codeCellsOf = (notebook: NotebookJson): CodeCell[] =>
  notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === 'code');

/** How many charts and tables a notebook's stored outputs hold. */
function storedOutputs(notebook: NotebookJson): { charts: number; tables: number } {
  const bundles = codeCellsOf(notebook)
    .flatMap((cell) => cell.outputs)
    .flatMap((output) => ('data' in output ? [output.data] : []));
  const html = bundles
    .filter((data) => !('application/vnd.vegalite.v5+json' in data) && 'text/html' in data)
    .map((data) => joinLines(data['text/html'] as MultilineText));
  return {
    charts: bundles.filter((data) => 'application/vnd.vegalite.v5+json' in data).length,
    tables: html.reduce((sum, text) => sum + (text.match(/<table\b/g) ?? []).length, 0),
  };
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

describe('JupyterLab, as npm run lab starts it', () => {
  let home: string;
  let server: LabServer;
  let context: BrowserContext;
  let closeBrowser: (() => Promise<void>) | undefined;
  const complaints: string[] = [];
  const outside: string[] = [];

  before(async () => {
    mkdirSync(folder, { recursive: true });
    home = mkdtempSync(join(tmpdir(), 'lab-home-'));
    server = await startLab(root, folder, home);
    ({ context, close: closeBrowser } = await openChromium());
  });

  after(async () => {
    await closeBrowser?.();
    await server?.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Opens a notebook, lets `use` work with it, and ends the kernel: one runs at a time. */
  async function withPage(address: URL, path: string, use: (lab: LabPage, page: Page) => Promise<void>): Promise<void> {
    const page = await context.newPage();
    const complain = (text: string): void => {
      if (!knownComplaints.some((known) => known.test(text))) complaints.push(text);
    };
    page.on('pageerror', (error) => complain(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complain(message.text());
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (['http:', 'https:', 'ws:', 'wss:'].includes(protocol) && host !== server.address.host) outside.push(request.url());
    });
    try {
      await page.goto(String(address));
      const lab = new LabPage(page, codeCellsOf(readNotebook(path)).length);
      await lab.ready(openMilliseconds);
      await server.kernelRests(relative(root, path));
      // A restart that is asked for while JupyterLab still connects to the kernel can be lost in its server; no reader is that quick.
      await page.waitForTimeout(connectMilliseconds);
      await use(lab, page);
      await server.kernelRests(relative(root, path));
    } finally {
      await page.close();
      await server.endKernels();
    }
  }

  /** A workspace for each: JupyterLab would open the earlier notebooks again, each with its kernel. */
  const addressOf = (path: string): URL => {
    const address = new URL(server.address);
    const workspace = path.replace(/\W+/g, '-');
    address.pathname = `/lab/workspaces/${workspace}/tree/${path.split('/').map(encodeURIComponent).join('/')}`;
    return address;
  };

  it('knows the project’s kernel, and opens the first notebook at the address that it prints', async () => {
    const { kernelspecs, default: standard } = (await server.api('GET', '/api/kernelspecs')) as {
      kernelspecs: Record<string, unknown>;
      default: string;
    };
    assert.ok('tslab' in kernelspecs);
    assert.equal(standard, 'tslab', 'a new notebook is a TypeScript notebook');
    assert.equal(server.address.pathname, `/lab/tree/notebooks/${names[0]}`);
    await withPage(server.address, join(notebookFolder, names[0]), async (_, page) => {
      await page.locator('.lm-TabBar-tab.lm-mod-current', { hasText: names[0] }).first().waitFor();
      assert.equal(await page.locator('.Toastify__toast').count(), 0, 'no question pops up');
    });
  });

  for (const name of names) {
    it(`runs ${name} with ⏩: no error, every chart drawn, tables readable in both themes`, async (test) => {
      const path = join(notebookFolder, name);
      const text = readFileSync(path, 'utf8');
      const expected = storedOutputs(readNotebook(path));
      const opened = performance.now();
      await withPage(addressOf(`notebooks/${name}`), path, async (lab, page) => {
        const opening = seconds(opened);
        const started = performance.now();
        await lab.restartAndRunAll(runMilliseconds);
        const running = seconds(started);
        await lab.showAll();
        const { codeCells, numbered, errors, charts, drawnCharts, tables } = await lab.state();
        for (const theme of ['JupyterLab Light', 'JupyterLab Dark'] as const) {
          await lab.theme(theme);
          await page.screenshot({ path: join(folder, `${name.replace('.ipynb', '')}-${theme.split(' ')[1].toLowerCase()}.png`) });
          const contrast = await lab.tableContrast();
          if (tables > 0) assert.ok(contrast !== undefined && contrast >= readableContrast, `${theme}: ${contrast}`);
        }
        assert.deepEqual(errors, []);
        assert.equal(numbered, codeCells);
        assert.ok(codeCells > 0);
        assert.deepEqual({ charts, drawnCharts, tables }, { ...expected, drawnCharts: expected.charts });
        await lab.save();
        await lab.save();
        test.diagnostic(`opened in ${opening}, ${codeCells} cells in ${running}, ${charts} charts, ${tables} tables`);
      });
      assert.equal(readFileSync(path, 'utf8'), text, 'a notebook that was run and saved is as it was');
    });
  }

  it('runs an edited cell again, takes over an edited module, and tells an error by its line', async (test) => {
    const scratch = makeScratch(root);
    await withPage(addressOf(scratch.notebook), join(root, scratch.notebook), async (lab, page) => {
      await lab.restartAndRunAll(runMilliseconds);
      assert.equal(await lab.outputOf(1), 'value 1, adjusted 0.02 0.04');

      await lab.editAndRun(1, 'console.log(`twice ${value * 2}`);', runMilliseconds);
      assert.equal(await lab.outputOf(1), 'twice 2');

      scratch.writeModule(21);
      const edited = performance.now();
      await lab.run(0, runMilliseconds);
      await lab.run(1, runMilliseconds);
      assert.equal(await lab.outputOf(1), 'twice 42');
      test.diagnostic(`an edited module is taken over in ${seconds(edited)}`);

      await lab.theme('JupyterLab Light');
      await lab.editAndRun(2, '// one line before\nthrow new Error("no such region");', runMilliseconds);
      const number = await lab.numberOf(2);
      assert.equal(
        (await lab.outputOf(2)).split('\n    at')[0],
        `cell${number}:2:7\n    throw new Error("no such region");\n          ~\nError: no such region`,
      );
      await page.screenshot({ path: join(folder, 'exception.png') });

      await lab.editAndRun(2, 'const year: number = "2022";', runMilliseconds);
      const next = await lab.numberOf(2);
      assert.equal(
        await lab.outputOf(2),
        `cell${next}:1:7 - Type 'string' is not assignable to type 'number'.\n    const year: number = "2022";\n          ~~~~\nNothing in this cell has run: correct it and run it again.`,
      );
      await page.screenshot({ path: join(folder, 'type-error.png') });

      await lab.editAndRun(2, 'console.log("mended");', runMilliseconds);
      assert.equal(await lab.outputOf(2), 'mended');
    });
  });

  it('completes what is typed, shows tables as tables, and stops a flood', async (test) => {
    const scratch = makeScratch(root);
    await withPage(addressOf(scratch.notebook), join(root, scratch.notebook), async (lab, page) => {
      const cell = "import { loadTable } from '../../../lib/data/load-table';\nconst population = loadTable('population');";
      await lab.editAndRun(0, cell, runMilliseconds);
      await lab.type(1, 'population.fil', 'Tab');
      assert.deepEqual(await lab.offers(runMilliseconds), ['filter', 'isFiltered']);
      await page.screenshot({ path: join(folder, 'completion.png') });
      await page.keyboard.press('Enter');
      assert.equal(await lab.sourceOf(1), 'population.filter');
      await lab.type(1, 'population.filter((d) => d.', 'Tab');
      assert.deepEqual(await lab.offers(runMilliseconds), ['persons', 'region', 'year']);
      await page.keyboard.press('Escape');
      await lab.type(1, "population.groupby('reg", 'Tab');
      assert.deepEqual(await lab.offers(runMilliseconds), ['region']);
      await page.keyboard.press('Enter');
      assert.equal(await lab.sourceOf(1), "population.groupby('region");
      assert.equal(await lab.outputOf(0), '', 'a question of the editor prints nothing');

      await lab.editAndRun(1, 'population', runMilliseconds);
      assert.match(await lab.outputOf(1), /^10 of 357 rows, 3 columns/);
      assert.equal((await lab.state()).tables, 1);
      await page.screenshot({ path: join(folder, 'table.png') });

      await lab.type(2, 'while (true) console.log("flood")', 'Escape');
      await lab.start(2);
      await page.waitForTimeout(2000);
      const stopping = performance.now();
      await lab.interrupt(runMilliseconds);
      test.diagnostic(`a flood is stopped in ${seconds(stopping)}`);
      await lab.editAndRun(1, '"goes on"', runMilliseconds);
      assert.equal(await lab.outputOf(1), "'goes on'");
    });
  });

  it('writes nothing into the user’s home, calls no other computer, and complains of nothing unknown', () => {
    assert.deepEqual(readdirSync(home), []);
    assert.deepEqual(outside, []);
    assert.deepEqual(complaints, []);
  });
});
