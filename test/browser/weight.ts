import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';

// Bytes, not seconds: they are the same on every machine, so they are held to their limits.
const site = resolve(__dirname, '..', '..', 'build', 'site');
assert.ok(existsSync(site), 'build/site is missing: run npm start first');

const kilobyte = 1024;
const siteLimit = 9_000_000;
const runtimeLimit = 600 * kilobyte;
const editorLimit = 180 * kilobyte;
/** What scripts and styles of a page with charts, tables and formulas weighed before its cells could run. */
const pageLimit = 294_692;

const bytes = (path: string): number => statSync(join(site, path)).size;
const gzipped = (path: string): number => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
const sum = (paths: readonly string[], weigh: (path: string) => number): number =>
  paths.reduce((total, path) => total + weigh(path), 0);

const files = (folder = ''): string[] =>
  readdirSync(join(site, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(path) : [path];
  });
const live = (...names: string[]): string[] => names.map((name) => `assets/live${name}.js`);

/** Prints a weight beside its limit, and holds it to it. */
function hold(what: string, weight: number, limit: number): void {
  const shown = (value: number): string => `${(value / kilobyte).toFixed(0)} KB`;
  console.log(`${what}: ${shown(weight)} of ${shown(limit)}`);
  assert.ok(weight > 0 && weight <= limit, `${what}: ${String(weight)} bytes, more than ${String(limit)}`);
}

describe('weight', () => {
  it('of the whole site', () => {
    hold('the site with TypeScript', sum(files(), bytes), siteLimit);
  });

  it('of what cells run on, gzipped', () => {
    hold('runtime, lib and data', sum(live('', '-runner', '-worker', '-data'), gzipped), runtimeLimit);
  });

  it('of the editor, gzipped', () => {
    hold('the editor', sum(live('-editor'), gzipped), editorLimit);
  });

  it('of what a page loads before a cell runs, gzipped', () => {
    const page = readFileSync(join(site, '02-grp-per-capita.html'), 'utf8');
    const loaded = [...page.matchAll(/(?:src|href)="(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path!);
    assert.ok(loaded.includes('assets/live.js') && loaded.includes('assets/vega.min.js'));
    hold('scripts and styles of a notebook page', sum(loaded, gzipped), pageLimit);
  });

  it('of what is loaded when it is asked for is printed', () => {
    for (const name of ['typescript', 'declarations', 'danfo', 'katex']) {
      console.log(`${name}: ${(gzipped(`assets/live-${name}.js`) / kilobyte).toFixed(0)} KB gzipped`);
    }
  });
});
