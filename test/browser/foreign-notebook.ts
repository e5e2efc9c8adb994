import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { renderSite } from '../../lib/notebooks/pages/site';
import { chart, code, display, notebookOf, prose } from '../notebooks/pages/sample-notebook';
import { openChromium } from './chromium';

// The page of a notebook that somebody else wrote to do harm, opened in Chromium.
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
let context: BrowserContext;
let close: () => Promise<void>;
let server: Server;
const asked: string[] = [];
let page: Page;
const reports: string[] = [];

const bar = { mark: 'bar', data: { values: [{ a: 1 }] }, encoding: { x: { field: 'a', type: 'quantitative' } } };

function attacks(host: string): ReturnType<typeof notebookOf> {
  const html = (text: string) => code('x', [display({ 'text/html': text })]);
  const specification = (value: unknown) => code('x', [chart(value)]);
  return notebookOf(
    prose(`# Harm\n\n![picture](${host}/markdown.png) [run](javascript&colon;window.harmed=1)`),
    html(
      '<figure class="chart"><div class="chart-frame"></div></figure><p id="main">m</p><p id="vega">v</p><a name="vegaTooltip">x</a>',
    ),
    html(`<div class="site-header skip-link">top</div><img src="${host}/html.png"><style>@import "${host}/style.css"</style>`),
    html(
      `<p style="background:url(${host}/css.png)">a</p><svg><script>window.harmed=1</script></svg><a href="javascript&colon;window.harmed=1">b</a>`,
    ),
    html('</div></main></body><table><tr><td><table><tr><td>in</td></tr></table></td></tr></table>'),
    specification(bar),
    specification({ ...bar, data: { url: `${host}/data.json` } }),
    specification({ ...bar, mark: { type: 'image', url: `${host}/mark.png`, width: 9, height: 9 } }),
    specification({
      ...bar,
      usermeta: { embedOptions: { loader: { target: 'x' }, patch: `${host}/patch.json`, actions: true } },
    }),
    specification({ ...bar, usermeta: { embedOptions: `${host}/options.json` } }),
    specification(
      JSON.parse(
        JSON.stringify(bar).replace(
          '"mark"',
          '"usermeta":{"__proto__":{"harmed":1},"embedOptions":{"__proto__":{"harmed":1}}},"config":{"__proto__":{"harmed":1},"constructor":{"prototype":{"harmed":1},"keys":1}},"mark"',
        ),
      ),
    ),
    specification({
      ...bar,
      encoding: { ...bar.encoding, tooltip: { value: `${host}/tooltip` }, href: { value: 'javascript:window.harmed=1' } },
    }),
    specification({ ...bar, datasets: { $keys: ['a'], $rows: 5 } }),
    specification('not a specification'),
    specification(bar),
  );
}

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  await renderSite([{ fileName: '01-harm.ipynb', notebook: attacks(host) }], {
    outputFolder: folder,
    title: 'Set',
    description: 'A set.',
    licence: 'MIT',
  });
  ({ context, close } = await openChromium());
  page = await context.newPage();
  page.on('pageerror', (error) => reports.push(error.message));
  await page.goto(pathToFileURL(join(folder, '01-harm.html')).href);
  await page.waitForFunction(() => document.documentElement.dataset.charts === 'drawn');
});
after(async () => {
  await close();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the page of a notebook that means harm', () => {
  it('asks nothing of any host', async () => {
    await page.locator('figure.live svg.marks').first().hover();
    await page.waitForTimeout(300);
    assert.deepEqual(asked, []);
  });

  it('runs no code of it, and what all objects share stays as it was', async () => {
    const schemes = await page.locator('main a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).protocol));
    assert.deepEqual([...new Set(schemes)].sort(), [':', 'file:', 'http:']);
    for (const mark of await page.locator('figure.live svg.marks path').all())
      await mark.click({ timeout: 500, force: true }).catch(() => undefined);
    const seen = await page.evaluate(() => [
      (window as { harmed?: unknown }).harmed,
      ({} as { harmed?: unknown }).harmed,
      typeof Object.keys,
    ]);
    assert.deepEqual(seen, [undefined, undefined, 'function']);
    assert.deepEqual(reports, []);
  });

  it('draws every other chart, and shows the picture of a chart that asks for more', async () => {
    const states = await page
      .locator('figure.chart')
      .evaluateAll((all) => all.map((figure) => figure.className.replace(/chart|wide/g, '').trim()));
    assert.deepEqual(states, 'live failed failed live live live live live failed live'.split(' '));
  });

  it('keeps the page’s own parts: header, main part, table regions', async () => {
    assert.equal(await page.locator('.site-header').count(), 1);
    assert.equal(await page.locator('#main').count(), 1);
    assert.equal((await page.locator('#main .neighbours, #main figure.chart').count()) > 0, true);
    assert.equal(await page.locator('body > footer.site-footer').count(), 1);
    assert.equal(await page.locator('.table-region > table').count(), 1);
  });

  it('is held by the browser even where a page’s own care would fail', async () => {
    const refused = await page.evaluate(
      (host) =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
          fetch(`${host}/fetch`).catch(() => undefined);
          new Image().src = `${host}/image.png`;
          const script = document.createElement('script');
          script.src = `${host}/script.js`;
          document.head.append(script);
          const inline = document.createElement('script');
          inline.textContent = 'window.harmed = 1';
          document.head.append(inline);
          setTimeout(() => resolve(seen.sort()), 500);
        }),
      `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    );
    assert.deepEqual(refused, ['connect-src', 'img-src', 'script-src-elem', 'script-src-elem']);
    assert.deepEqual(asked, []);
  });
});
