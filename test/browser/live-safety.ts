import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { cell, fresh, state, type, withSampleSite } from './live-sample';

withSampleSite();

const display = (data: string): string => `import { display } from '../lib/charts/display';\ndisplay({ data: ${data} });`;

/** Ways in which a cell, or what it shows, may ask for `out`. */
const waysOut: Record<string, string> = {
  fetch: 'await fetch(out);',
  prototype: '(WorkerGlobalScope as any).prototype.fetch.call(globalThis, out);',
  deleted: 'delete (globalThis as any).fetch;\nawait fetch(out);',
  scripts: '(WorkerGlobalScope as any).prototype.importScripts.call(globalThis, out);',
  beacon: '(navigator as any).sendBeacon?.(out);',
  import: 'await import(out);',
  evaluated: 'await (0, eval)(`import("${out}")`);',
  worker:
    'new Worker(URL.createObjectURL(new Blob([`importScripts("${out}")`])));\nawait new Promise((done) => setTimeout(done, 300));',
  cache: "await (await caches.open('x')).add(out);",
  html: display(
    `{ 'text/html': '<img src="' + out + '"><div style="background: url(' + out + ')">shown</div><iframe src="' + out + '">' }`,
  ),
  picture: display(`{ 'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg"><image href="' + out + '"/></svg>' }`),
  chart: display("{ 'application/vnd.vegalite.v5+json': { data: { url: out }, mark: 'point' } }"),
  mark: display(
    "{ 'application/vnd.vegalite.v5+json': { data: { values: [{ out }] }, mark: 'image', encoding: { url: { field: 'out' } } } }",
  ),
};

describe('a cell in its worker', () => {
  it('reaches no network, by whatever way it tries', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end();
    });
    await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}/`;
    const page = await fresh();
    for (const [way, source] of Object.entries(waysOut)) {
      await type(page, 6, `const out: string = '${address}${way}';\n${source}`);
      await page.keyboard.press('Shift+Enter');
      await state(page, 6, /^(ran|failed)/);
    }
    await page.close();
    elsewhere.close();
    assert.deepEqual(asked, []);
  });

  it('says in words that there is no network, also to what is made with new', async () => {
    const page = await fresh();
    for (const way of ['await fetch', 'new XMLHttpRequest', 'new WebSocket', 'new EventSource']) {
      await type(page, 6, `${way}('http://127.0.0.1:9/');`);
      await page.keyboard.press('Shift+Enter');
      await state(page, 6, /^failed/);
      assert.match(await cell(page, 6).locator('.cell-outputs').innerText(), /A cell in a page has no network/);
    }
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
