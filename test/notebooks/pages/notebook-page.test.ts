import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NotebookJson } from '../../../lib/notebooks/notebook-format';
import type { RenderedNotebook } from '../../../lib/notebooks/pages/notebook-page';
import { renderNotebookPage } from '../../../lib/notebooks/pages/notebook-page';
import { chart, code, display, everything, notebookOf, prose, tinyPng } from './sample-notebook';

const frame = {
  title: 'The set',
  navigation: [{ href: 'index.html', title: 'Notebooks' }],
  pageFileNames: ['index.html', '01-data.html', '02-next.html'],
  sources: [],
  licence: 'MIT',
};
const render = (notebook: NotebookJson): RenderedNotebook =>
  renderNotebookPage({ fileName: '01-data.ipynb', notebook, seconds: 3.14 }, { frame });
const mainOf = (html: string): string => /<main[^]*<\/main>/.exec(html)![0];

describe('the head of a notebook’s page', () => {
  it('holds the first heading, the answer from the first Markdown output, and counts', () => {
    const { html, summary } = render(everything());
    assert.match(html, /<title>Who leads\? · The set<\/title>/);
    assert.match(
      html,
      /<h1>Who leads\?<\/h1>\s*<p class="answer" data-cell="cell-2">Atyrau leads with <strong>18.9<\/strong>.<\/p>/,
    );
    assert.match(html, /5 cells · 1 figure · 1 table · executed in 3.1 s/);
    assert.equal(summary.answer?.text, 'Atyrau leads with 18.9.');
  });

  it('shows the answer once and keeps the paragraph below the title', () => {
    const { html } = render(everything());
    assert.equal(mainOf(html).split('Atyrau leads').length, 2);
    assert.match(html, /<p>What follows ranks the regions.<\/p>/);
  });

  it('takes the paragraph below the title when no output answers before the first section', () => {
    const { html } = render(
      notebookOf(prose('# Q\n\nThe answer.\n\nMore.'), prose('## S'), code('x', [display({ 'text/markdown': 'late' })])),
    );
    assert.match(html, /<p class="answer">The answer.<\/p>/);
    assert.equal(mainOf(html).split('The answer.').length, 2);
    assert.match(html, /<p>More.<\/p>/);
  });

  it('prefers a cell tagged "answer", wherever it stands', () => {
    const answer = code('x', [display({ 'text/markdown': 'The real one.' })], 'answer');
    const { summary } = render(
      notebookOf(prose('# Q'), code('y', [display({ 'text/markdown': 'First.' })]), prose('## S'), answer),
    );
    assert.equal(summary.answer?.text, 'The real one.');
  });

  it('uses the file name, escaped, when there is no heading', () => {
    const { html } = renderNotebookPage({ fileName: '<b>.ipynb', notebook: notebookOf(prose('text')) }, { frame });
    assert.match(html, /<h1>&lt;b&gt;.ipynb<\/h1>/);
  });
});

describe('the body of a notebook’s page', () => {
  it('lists its sections in the contents', () => {
    const { html } = render(everything());
    const contents = /<nav class="contents"[^]*?<\/nav>/.exec(html)![0];
    assert.deepEqual(
      Array.from(contents.matchAll(/href="#([^"]*)"/g), (match) => match[1]),
      ['reading', 'reading-2'],
    );
  });

  it('has no id twice, and no link to an id that is not there', () => {
    const { html } = render(everything());
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), (match) => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target);
  });

  it('links every cell by its number, and lets code be folded', () => {
    const { html } = render(everything());
    for (const number of [1, 2, 3, 4, 5]) assert.match(html, new RegExp(`id="cell-${number}"`));
    assert.equal(html.match(/<details class="code"/g)?.length, 4);
    assert.match(html, /<button type="button" class="switch code-switch"/);
  });

  it('shows a short cell open; one that is long, or whose source the notebook hides, is folded', () => {
    const hidden = code('speaks()', []);
    hidden.metadata.jupyter = { source_hidden: true };
    const long = code(Array.from({ length: 13 }, (_, line) => `step(${line});`).join('\n'), []);
    const { html } = render(notebookOf(prose('# Q'), code('method()', []), hidden, long));
    assert.deepEqual(html.match(/<details class="code"[^>]*>/g), [
      '<details class="code" open>',
      '<details class="code">',
      '<details class="code">',
    ]);
  });

  it('folds a solution as a whole, outside the switch for code', () => {
    const { html } = render(
      notebookOf(prose('# Q'), code('solve()', [{ output_type: 'stream', name: 'stdout', text: '42' }], 'solution')),
    );
    const folded = /<details class="solution"><summary>Show the solution<\/summary>[^]*?<\/details>/.exec(html)![0];
    assert.match(folded, /solve/);
    assert.match(folded, /42/);
    assert.doesNotMatch(html, /<details class="code"|code-switch/);
  });

  it('folds a cell whose outputs the notebook hides', () => {
    const table = code('table(indices);', [{ output_type: 'stream', name: 'stdout', text: '42' }]);
    const { html } = render(notebookOf(prose('# Q'), { ...table, metadata: { jupyter: { outputs_hidden: true } } }));
    assert.match(html, /<details><summary>Show the details<\/summary>[^]*42[^]*<\/details>/);
    assert.doesNotMatch(html, /class="solution"/);
  });

  it('frames an exercise', () => {
    assert.match(render(notebookOf(prose('Try it.', 'exercise'))).html, /<div class="exercise">\s*<p>Try it.<\/p>/);
  });

  it('escapes code, printed text, warnings and errors', () => {
    const attack = '<script>alert(1)</script>';
    const { html } = render(
      notebookOf(
        code(`const a = '${attack}';`, [
          { output_type: 'stream', name: 'stdout', text: [attack, '\u001b[31mred\u001b[39m'] },
          { output_type: 'stream', name: 'stderr', text: attack },
          { output_type: 'error', ename: attack, evalue: attack, traceback: [attack] },
          display({ 'text/plain': attack }),
          display({ 'text/markdown': attack }),
          display({ 'text/html': `<td>&lt;script&gt;</td>${attack}` }),
        ]),
      ),
    );
    assert.doesNotMatch(html, /<script>|alert\(1\)<\/script>/);
    assert.match(html, /<span class="ansi-red-fg">red<\/span>/);
    assert.match(html, /class="notice warning"/);
    assert.match(html, /class="notice error"/);
  });

  it('keeps its own structure whatever stands in an output: tables in tables, text that is no text', () => {
    const nested = '<table><tr><td><table><tr><td>in</td></tr></table></td></tr></table>';
    const { html } = render(notebookOf(code('x', [display({ 'text/html': nested }), display({ 'text/plain': { a: 1 } })])));
    assert.equal(html.split('class="table-region').length, 2);
    assert.match(html, /<\/table><\/td><\/tr><\/tbody><\/table><\/div>|<\/table><\/td><\/tr><\/table><\/div>/);
    assert.match(html, /\{&quot;a&quot;:1\}/);
  });

  it('allows scripts that are compiled only where there are charts, and connections nowhere', () => {
    const policyOf = (notebook: NotebookJson) =>
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(render(notebook).html)![1];
    assert.match(policyOf(notebookOf(code('x', [chart({})]))), /script-src [^;]*'unsafe-eval'/);
    assert.doesNotMatch(policyOf(notebookOf(prose('# Q'))), /unsafe-eval/);
    assert.match(policyOf(notebookOf(prose('# Q'))), /default-src 'none'.*connect-src 'none'/);
  });

  it('joins pieces of the same stream', () => {
    const piece = (text: string) => ({ output_type: 'stream', name: 'stdout', text }) as const;
    assert.match(render(notebookOf(code('x', [piece('a'), piece('b\n')]))).html, /<pre class="output-text"[^>]*>ab<\/pre>/);
  });

  it('says so when an output cannot be shown', () => {
    assert.match(render(notebookOf(code('x', [display({ 'application/x-thing': 1 })]))).html, /cannot show/);
  });
});

describe('a chart on the page', () => {
  it('has its picture in a file, with size and description', () => {
    const { html, figureFiles } = render(notebookOf(code('x', [chart({ mark: 'bar' }, 'Bars of "GRP" <by> region.')])));
    assert.deepEqual(figureFiles, [
      { path: 'assets/figures/01-data-chart-1.png', content: new Uint8Array(Buffer.from(tinyPng, 'base64')) },
    ]);
    assert.match(
      html,
      /<img src="assets\/figures\/01-data-chart-1.png" alt="Bars of &quot;GRP&quot; &lt;by&gt; region." width="2" height="1"/,
    );
  });

  it('takes the size from the PNG when the bundle gives none', () => {
    const output = display({ 'application/vnd.vegalite.v5+json': {}, 'image/png': tinyPng });
    assert.match(render(notebookOf(code('x', [output]))).html, /width="2" height="1"/);
  });

  it('carries its specification, which cannot end the script element, unchanged', () => {
    const specification = { title: '</script><!-- <script>alert(1) \u2028\u2029', data: { values: [{ a: 'Ақтөбе' }] } };
    const { html } = render(notebookOf(code('x', [chart(specification)])));
    const text = /<script type="application\/json" class="chart-specification">([^]*?)<\/script>/.exec(html)![1];
    assert.doesNotMatch(text, /[<\u2028\u2029]/);
    assert.deepEqual(JSON.parse(text), specification);
  });

  it('keeps of usermeta what the site reads, and no object that leads to what all objects share', () => {
    const specification = JSON.parse(
      '{"mark":"bar","usermeta":{"narrow":"fit","embedOptions":{"loader":{}}},"config":{"__proto__":{"a":1},"constructor":{"a":1}},' +
        '"data":{"values":[{"constructor":"Kazpetrostroy"}]}}',
    ) as unknown;
    const { html } = render(notebookOf(code('x', [chart(specification)])));
    const text = /class="chart-specification">([^]*?)<\/script>/.exec(html)![1];
    assert.equal(
      text,
      '{"mark":"bar","config":{},"data":{"values":[{"constructor":"Kazpetrostroy"}]},"usermeta":{"narrow":"fit"}}',
    );
  });

  it('loads the charting libraries only where there is a chart', () => {
    assert.match(render(notebookOf(code('x', [chart({})]))).html, /vega\.min\.js/);
    assert.doesNotMatch(render(notebookOf(prose('# Q'))).html, /vega|tables\.js/);
  });

  it('shows an SVG picture as an image, where its scripts do not run', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const { html, figureFiles } = render(notebookOf(code('x', [display({ 'image/svg+xml': svg })])));
    assert.equal(figureFiles[0].path, 'assets/figures/01-data-chart-1.svg');
    assert.doesNotMatch(html, /<svg/);
  });
});
