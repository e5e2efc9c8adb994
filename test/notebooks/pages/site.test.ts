import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SiteOptions, SiteSummary } from '../../../lib/notebooks/pages/site';
import { renderSite } from '../../../lib/notebooks/pages/site';
import { everything, notebookOf, prose } from './sample-notebook';

const largestSite = 5_000_000;
const folder = mkdtempSync(join(tmpdir(), 'site-'));
const outputFolder = join(folder, 'site');
const options: SiteOptions = {
  outputFolder,
  title: 'The <set>',
  description: 'What it is. What it holds.',
  licence: 'MIT',
  sources: [{ href: 'https://example.org/source', title: 'Source' }],
  extraPages: [
    {
      fileName: 'figure-check.html',
      title: 'Figure check',
      bodyHtml: '<p>Every claim.</p>',
      scripts: [{ fileName: 'figure-check.js', content: '// x' }],
    },
  ],
  paperItems: [{ item: 'Figure 2', notebook: { href: '01-data.html#reading', title: '01' }, reproducibility: 'from raw data' }],
  resultsFolder: join(folder, 'results'),
};
const notebooks = [
  { fileName: '01-data.ipynb', notebook: everything(), seconds: 1 },
  { fileName: '02-next.ipynb', notebook: notebookOf(prose('# Who <trails>?\n\nTurkistan.')) },
];
const page = (name: string): string => readFileSync(join(outputFolder, name), 'utf8');

describe('renderSite', () => {
  let summary: SiteSummary;
  before(async () => {
    mkdirSync(join(folder, 'results'));
    writeFileSync(join(folder, 'results', 'claims.csv'), 'x'.repeat(2500));
    mkdirSync(join(outputFolder, 'assets'), { recursive: true });
    writeFileSync(join(outputFolder, 'assets', 'site.css'), '');
    writeFileSync(join(outputFolder, 'stale.html'), '');
    writeFileSync(join(outputFolder, 'kept.txt'), '');
    summary = await renderSite(notebooks, options);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes the index, a page a notebook, the extra pages and their files', () => {
    assert.deepEqual(readdirSync(outputFolder).sort(), [
      '01-data.html',
      '02-next.html',
      'assets',
      'figure-check.html',
      'index.html',
      'kept.txt',
    ]);
    assert.ok(existsSync(join(outputFolder, 'assets', 'figures', '01-data-chart-1.png')));
    assert.ok(existsSync(join(outputFolder, 'assets', 'figure-check.js')));
    assert.equal(summary.indexPath, join(outputFolder, 'index.html'));
  });

  it('stays under five megabytes and tells its true size', () => {
    const files = (readdirSync(outputFolder, { recursive: true }) as string[])
      .map((name) => statSync(join(outputFolder, name)))
      .filter((entry) => entry.isFile());
    assert.equal(
      summary.bytes,
      files.reduce((sum, file) => sum + file.size, 0),
    );
    assert.ok(summary.bytes < largestSite, `${summary.bytes} bytes`);
  });

  it('loads nothing from elsewhere, and every file that it loads is there', () => {
    for (const name of readdirSync(outputFolder).filter((file) => file.endsWith('.html'))) {
      const loaded = Array.from(
        page(name).matchAll(/(?:<link[^>]*? href|<(?:script|img|iframe|source)[^>]*? src)="([^"]*)"/g),
        (match) => match[1],
      );
      assert.ok(loaded.length > 3, name);
      for (const file of loaded) assert.ok(statSync(join(outputFolder, file)).isFile(), file);
    }
    for (const sheet of ['site.css', 'katex/katex.min.css']) {
      for (const [, address] of page(`assets/${sheet}`).matchAll(/url\(([^)]*)\)/g)) {
        assert.ok(existsSync(join(outputFolder, 'assets', 'katex', address)), address);
      }
    }
  });

  it('leads from page to page without a broken link', () => {
    for (const name of readdirSync(outputFolder).filter((file) => file.endsWith('.html'))) {
      for (const [, href] of page(name).matchAll(/<a [^>]*?href="([^"#][^"]*)"/g)) {
        const [file] = href.split('#');
        if (/^https?:/.test(href) || file.startsWith('../../') || file.startsWith('../notebooks/')) continue;
        assert.ok(existsSync(join(outputFolder, file)), `${name}: ${href}`);
      }
    }
    assert.match(page('01-data.html'), /rel="next" href="02-next.html"><span>Next<\/span> Who &lt;trails&gt;\?/);
    assert.match(page('02-next.html'), /rel="prev" href="01-data.html"/);
    assert.match(page('02-next.html'), /href="..\/notebooks\/02-next.ipynb"/);
  });

  it('tells on the index each question, its answer and counts, the paper’s items, and the results with their sizes', () => {
    const index = page('index.html');
    assert.match(index, /<h1>The &lt;set&gt;<\/h1>/);
    assert.match(index, /<a href="01-data.html">Who leads\?<\/a><\/h3>\s*<p>Atyrau leads with <strong>18.9<\/strong>.<\/p>/);
    assert.match(index, /<th scope="row">Figure 2<\/th><td><a href="01-data.html#reading">01<\/a><\/td><td>from raw data<\/td>/);
    assert.match(index, /<a href="..\/results\/claims.csv" download>claims.csv<\/a> <span class="file-size">3 kB<\/span>/);
    assert.doesNotMatch(index, /vega/);
  });

  it('marks the page one is on in the navigation', () => {
    assert.match(page('figure-check.html'), /<a href="figure-check.html" aria-current="page">Figure check<\/a>/);
  });

  it('refuses two pages of one name and a link that is not safe, and writes nothing', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await assert.rejects(
      renderSite([...notebooks, notebooks[0]], { ...options, outputFolder: elsewhere }),
      /the name 01-data\.html/,
    );
    const sources = [{ href: 'javascript:x', title: 'y' }];
    await assert.rejects(
      renderSite(notebooks, { ...options, outputFolder: elsewhere, sources }),
      /"javascript:x" \(y\) is not http/,
    );
    assert.ok(!existsSync(elsewhere));
  });
});
