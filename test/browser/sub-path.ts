import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { openChromium } from './chromium';

const folder = resolve(__dirname, '..', '..', 'build', 'public');
assert.ok(existsSync(folder), 'build/public is missing: run .ci/publish first');

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const under = '/some/where/';

/** Serves what is published under a path, as GitHub Pages does with a project's site. */
function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const named = decodeURIComponent(pathname);
    const path = named.startsWith(under) ? join(folder, named.slice(under.length) || 'index.html') : '';
    if (path === '' || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(readFileSync(path));
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done(server);
    });
  });
}

let server: Server;
let context: BrowserContext;
let close: () => Promise<void>;
before(async () => {
  server = await serve();
  ({ context, close } = await openChromium());
});
after(async () => {
  await close();
  server.close();
});

describe('the site under a sub-path', () => {
  const start = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${under}`;

  it('leads from its first page to the notebooks, loads all it needs, and runs a cell', async () => {
    const page = await context.newPage();
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) missing.push(response.url());
    });
    await page.goto(start());
    await page.waitForURL(/build\/site\/index\.html$/);
    await page.getByRole('link', { name: 'Scratch' }).click();
    await page.getByRole('button', { name: 'Run cell 1', exact: true }).click();
    await page.locator('#cell-1 .live-state', { hasText: /^ran in/ }).waitFor({ timeout: 60_000 });
    assert.deepEqual(missing, []);
    await page.close();
  });

  it('links to nothing that is not published with it', async () => {
    const page = await context.newPage();
    await page.goto(`${start()}build/site/index.html`);
    const own = new Set<string>();
    const hrefs = (): Promise<string[]> =>
      page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href.replace(/#.*$/, '')));
    for (const first of await hrefs()) if (first.startsWith(start()) && first.endsWith('.html')) own.add(first);
    const broken: string[] = [];
    for (const address of own) {
      await page.goto(address);
      for (const href of await hrefs()) {
        if (!href.startsWith('http://127.0.0.1')) continue;
        const path = decodeURIComponent(new URL(href).pathname);
        const known = path.startsWith(under) && existsSync(join(folder, path.slice(under.length) || 'index.html'));
        if (!known) broken.push(`${address}: ${href}`);
      }
    }
    assert.deepEqual([...new Set(broken)], []);
    assert.ok(own.size > 5);
    await page.close();
  });
});
