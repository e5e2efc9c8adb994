import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureCheckPage } from '../../../lib/notebooks/pages/figure-check/figure-check-page';
import { languages } from '../../../lib/paper/text';
import { renderExtraPage } from '../../../lib/notebooks/pages/extra-page';
import { countsOf, sampleClaim, sampleLedger } from './sample-ledger';

const options = {
  evidence: (notebook: string, section: string) =>
    notebook === '01-harvest.ipynb' ? { href: `01-harvest.html#${section}`, title: 'Harvest & growth' } : undefined,
  date: '2026-01-02',
  version: '9.8.7',
  downloads: { csv: 'assets/claims.csv', json: 'assets/claims.json', report: 'report-{language}.html' },
};
const frame = { title: 'A made-up set', navigation: [], pageFileNames: [], sources: [], licence: '' };
const page = figureCheckPage(sampleLedger(), options);
const html = renderExtraPage(page, frame);
const dictionary = JSON.parse(/id="figure-check-words">(.*?)<\/script>/s.exec(html)![1]) as Record<
  string,
  Record<string, string>
>;
const rowsOf = (id: string) => new RegExp(`<tbody id="${id}".*?</tbody>`, 's').exec(html)![0];

describe('the page of the figure check', () => {
  it('has every claim once, with its verdict in words and marks, and a link of its own', () => {
    for (const claim of sampleLedger().claims) {
      const rows = rowsOf(claim.id);
      assert.equal(html.split(`<tbody id="${claim.id}"`).length, 2);
      assert.ok(rows.includes(`href="#${claim.id}"`));
      assert.match(rows, new RegExp(`data-verdict="${claim.verdict}"><span aria-hidden="true">[✓○≈✗∅?]\u00a0</span>`));
    }
  });

  it('has no id twice, and every link within the page and every controlled row exists', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id, place) => ids.indexOf(id) !== place),
      [],
    );
    const targets = [...html.matchAll(/(?:href="#|aria-controls=")([^"]+)"/g)].map(([, id]) => id);
    assert.ok(targets.length > 14);
    assert.deepEqual(
      targets.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('shows markup of a ledger as text', () => {
    for (const mark of ['<img', 'onerror="', '<b>bold', '<i>not', '</script><script>']) assert.ok(!html.includes(mark), mark);
    assert.ok(rowsOf('T02').includes('&lt;i&gt;not&lt;/i&gt; a tag'));
    assert.ok(rowsOf('T02').includes('&lt;/script&gt;&lt;script&gt;document.title=2'));
  });

  it('puts what changes a conclusion first, then the gravest, then the paper’s order', () => {
    const order = [...html.matchAll(/<tbody id="(\w+)"/g)].map(([, id]) => id);
    assert.deepEqual(order, ['T01', 'T02', 'I01', 'R03', 'K03', 'R02', 'K01', 'K02', 'R01']);
  });

  it('links to the computation where the site has it, and names the notebook where it has not', () => {
    assert.ok(rowsOf('R01').includes('href="01-harvest.html#how-much-grew">Harvest &amp; growth</a>'));
    const elsewhere = sampleClaim({ evidence: { notebook: '09-away.ipynb', section: 'gone' } });
    const { bodyHtml } = figureCheckPage({ ...sampleLedger(), claims: [elsewhere] }, options);
    assert.ok(bodyHtml.includes('<code>09-away.ipynb</code>'));
    assert.ok(!bodyHtml.includes('.html#'));
  });

  it('has every word that it shows in all three languages', () => {
    const used = [...html.matchAll(/data-word(?:-label|-placeholder)?="([^"]*)"/g)].map(([, key]) =>
      key.replaceAll('&amp;', '&'),
    );
    assert.ok(used.includes('lead') && used.includes('region-ATY') && used.includes('activity-B'));
    for (const language of languages) {
      for (const key of used) assert.ok(dictionary[language][key]?.length > 0, `${language} ${key}`);
    }
    assert.equal(dictionary.kk['region-ATY'], 'Атырау');
  });

  it('says reasons and places in every language', () => {
    assert.equal(dictionary.ru['reason-R01'], '[ru] 2.46 is printed as 2.5.');
    assert.match(rowsOf('R02'), /data-word="location-Results; Figure 2"/);
  });

  it('names the paper, the day and the version of the check, and says what each verdict means beside its count', () => {
    for (const text of ['Harvests &amp; villages', 'A. Author', 'https://doi.org/10.1234/abc', '2026-01-02', 'version 9.8.7']) {
      assert.ok(html.includes(text), text);
    }
    assert.match(html, /value="misread".*?<span class="box-count">1<\/span>.*?id="meaning-misread"/s);
    assert.match(html, /<a class="skip-link" href="#claims"/);
  });

  it('says from what a claim was reproduced, and which rows are notes of ours, after all claims', () => {
    assert.match(rowsOf('R01'), /from figures and records/);
    const note = sampleClaim({ id: 'Z1', verdict: 'contradicted', severity: 'changes-conclusion', statement: 'ours' });
    const { bodyHtml } = figureCheckPage({ ...sampleLedger(), claims: [note, sampleClaim()] }, options);
    assert.ok(bodyHtml.indexOf('<tbody id="R01"') < bodyHtml.indexOf('<tbody id="Z1"'));
    assert.match(bodyHtml, /note of the checkers, not counted/);
  });

  it('shows each input with what it stands for', () => {
    assert.match(rowsOf('R01'), /fact: <code>harvest\/ATY\/2022<\/code> = Atyrau: 2\.46 /);
    assert.match(rowsOf('T02'), /other cell: <a href="#T01">T01<\/a> = /);
  });

  it('gives each verdict in the bar a part as long as its count, and leaves out what has none', () => {
    assert.match(html, /class="bar-part" data-verdict="contradicted" style="flex-grow:2"><span>✗ 2</);
    const claims = [sampleClaim()];
    const one = figureCheckPage({ ...sampleLedger(), claims, counts: countsOf(claims) }, options).bodyHtml;
    assert.equal(one.match(/class="bar-part"/g)?.length, 1);
    assert.match(one, /value="misread" disabled/);
  });

  it('offers both files of the ledger and the report', () => {
    assert.match(html, /href="assets\/claims\.csv" download/);
    assert.match(html, /href="assets\/claims\.json" download/);
    assert.match(html, /href="report-en\.html" data-href="report-\{language\}\.html" data-word/);
  });
});
