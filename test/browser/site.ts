import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openChromium } from './chromium';

const root = resolve(__dirname, '..', '..');
const site = join(root, 'build', 'site');
const shots = join(root, 'build', 'screenshots');
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
assert.ok(existsSync(site), 'build/site is missing: run npm start first');
const pages = readdirSync(site).filter((name) => name.endsWith('.html'));
mkdirSync(shots, { recursive: true });

const interactiveGoalMilliseconds = 1000;

let context: BrowserContext;
let close: () => Promise<void>;
before(async () => ({ context, close } = await openChromium()));
after(() => close());

/** Opens a page from the file system and waits until its charts are drawn. Every console error is kept. */
async function open(
  name: string,
  look: { width?: number; colorScheme?: 'light' | 'dark' } = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) errors.push(`asked the network for ${request.url()}`);
  });
  await page.setViewportSize({ width: look.width ?? 1200, height: 900 });
  await page.emulateMedia({ colorScheme: look.colorScheme ?? 'light' });
  await page.goto(pathToFileURL(join(site, name)).href);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(
    () => !document.querySelector('.chart-specification') || document.documentElement.dataset.charts === 'drawn',
  );
  return { page, errors };
}

for (const name of pages) {
  describe(`the page ${name}`, () => {
    it('opens from the file system without an error, and draws all its charts', async () => {
      const { page, errors } = await open(name);
      const charts = await page.locator('.chart-specification').count();
      assert.equal(await page.locator('figure.live svg.marks').count(), charts);
      assert.equal(await page.locator('figure.failed').count(), 0);
      assert.deepEqual(errors, []);
      await page.screenshot({ path: join(shots, name.replace('.html', '-light.png')), fullPage: true });
      await page.close();
    });

    it('holds in the dark', async () => {
      const { page, errors } = await open(name, { colorScheme: 'dark' });
      const lightness = await page.evaluate(() => {
        const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)!.map(Number);
        return (r + g + b) / 3;
      });
      assert.ok(lightness < 60, `the background is not dark: ${lightness}`);
      assert.deepEqual(errors, []);
      await page.screenshot({ path: join(shots, name.replace('.html', '-dark.png')), fullPage: true });
      await page.close();
    });

    it('fits a screen of 390 pixels', async () => {
      const { page } = await open(name, { width: 390 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
      await page.screenshot({ path: join(shots, name.replace('.html', '-phone.png')), fullPage: true });
      await page.close();
    });

    it('has no serious fault that axe-core finds, light and dark', async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(name, { colorScheme });
        await page.evaluate(axe);
        const faults = await page.evaluate(async () => {
          const run = (
            window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
            }
          ).axe;
          const { violations } = await run.run();
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
        });
        assert.deepEqual(faults, []);
        await page.close();
      }
    });

    it('links to pages and files that exist', async () => {
      const { page } = await open(name);
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      for (const link of links.filter((each) => each.startsWith('file:'))) {
        const { pathname, hash } = new URL(link);
        assert.ok(existsSync(decodeURIComponent(pathname)), `${name} links to ${link}`);
        const target = decodeURIComponent(pathname);
        if (hash && target.startsWith(site)) {
          const id = decodeURIComponent(hash.slice(1));
          assert.ok(readFileSync(target, 'utf8').includes(`id="${id}"`), `${name} links to ${link}, which has no such place`);
        }
      }
      await page.close();
    });
  });
}

describe('a chart', () => {
  it('tells the exact value of a mark under the pointer', async () => {
    const { page } = await open('01-regional-data.html');
    // The label lies over its tile: the pointer must find the tile all the same.
    const label = page.locator('figure.live svg.marks .role-mark.mark-text text', { hasText: 'Kostanay' }).first();
    await label.scrollIntoViewIfNeeded();
    await page.waitForTimeout(500);
    const box = (await label.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    const tooltip = page.locator('#vg-tooltip-element.visible');
    await tooltip.waitFor({ timeout: 5000 });
    assert.match((await tooltip.textContent()) ?? '', /RegionKostanay/);
    await page.close();
  });
});

describe('a chart that may be drawn narrower', () => {
  it('fits a phone without scrolling, with its words at three quarters of their size or more', async () => {
    let fitted = 0;
    for (const name of pages) {
      const { page } = await open(name, { width: 390 });
      const charts = await page.locator('figure.fitted').evaluateAll((all) =>
        all.map((figure) => {
          const frame = figure.querySelector('.chart-frame')!;
          const svg = figure.querySelector<SVGSVGElement>('.chart-live svg')!;
          return {
            id: figure.id,
            beyond: frame.scrollWidth - frame.clientWidth,
            scale: svg.getBoundingClientRect().width / svg.viewBox.baseVal.width,
          };
        }),
      );
      for (const { id, beyond, scale } of charts) {
        assert.ok(beyond <= 1, `${name}, ${id}: ${beyond} pixels wider than the screen`);
        assert.ok(scale >= 0.75, `${name}, ${id}: drawn at ${scale.toFixed(2)} of its size`);
      }
      fitted += charts.length;
      await page.close();
    }
    assert.ok(fitted > 0, 'no chart was drawn narrower');
  });
});

describe('the index', () => {
  it('is interactive within a second', async () => {
    const { page } = await open('index.html');
    const interactive = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return navigation.domContentLoadedEventEnd;
    });
    console.log(`The index is interactive after ${Math.round(interactive)} ms (goal: ${interactiveGoalMilliseconds} ms).`);
    assert.ok(interactive > 0);
    await page.close();
  });
});

describe('a chart whose drawings stand side by side', () => {
  it('has them below each other on a phone, within the screen', async () => {
    const { page } = await open('05-resilience-regressions.html', { width: 390 });
    const frames = page.locator('.chart-frame', { has: page.locator('text="Less each unit\'s mean"') });
    assert.equal(await frames.count(), 1);
    assert.ok(await frames.evaluate((frame) => frame.scrollWidth <= frame.clientWidth + 1));
    await page.close();
  });
});
