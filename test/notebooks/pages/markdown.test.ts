import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown } from '../../../lib/notebooks/pages/markdown';
import { newPageState } from '../../../lib/notebooks/pages/page-state';

const pages = ['index.html', '02-next.html', 'glossary.html'];
const render = (source: string): string => renderMarkdown(source, newPageState('01-data', pages));

describe('renderMarkdown', () => {
  it('shows HTML in prose as text', () => {
    assert.equal(render('<script>alert(1)</script>').trim(), '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    assert.match(render('a <b onclick="x()">b</b>'), /a &lt;b onclick=&quot;x\(\)&quot;&gt;b/);
  });

  it('sets formulas and shows a wrong one instead of failing', () => {
    assert.match(render('$\\bar y$'), /class="katex"/);
    assert.match(render('$$\\frac{1}{2}$$'), /katex-display/);
    assert.match(render('$\\nosuchthing{$'), /nosuchthing/);
  });

  it('gives every heading an id of its own and gathers it for the contents', () => {
    const state = newPageState('01-data');
    const html = renderMarkdown('## Reading\n\n### Қазақша: өңір\n\n## Reading\n\n## Main', state);
    assert.deepEqual(
      state.headings.map(({ level, id }) => [level, id]),
      [
        [2, 'reading'],
        [3, 'қазақша-өңір'],
        [2, 'reading-2'],
        // "main" is the layout's own.
        [2, 'main-2'],
      ],
    );
    for (const { id } of state.headings) assert.ok(html.includes(`id="${id}"`) && html.includes(`href="#${id}"`));
  });

  it('escapes a heading and its words in the contents', () => {
    const state = newPageState('01-data');
    const html = renderMarkdown('## A <img src=x> & "b"', state);
    assert.equal(state.headings[0].html, 'A &lt;img src=x&gt; &amp; &quot;b&quot;');
    assert.doesNotMatch(html, /<img/);
  });

  it('leads links between notebooks to their pages, and others out of build/site', () => {
    assert.match(render('[a](02-next.ipynb#Who-trails,-who-leads)'), /href="02-next.html#who-trails-who-leads"/);
    assert.match(render('[a](glossary.md)'), /href="glossary.html"/);
    assert.match(render('[a](../data/README.md#units)'), /href="..\/..\/data\/README.md#units"/);
    assert.match(render('[a](../build/results/claims.csv)'), /href="..\/results\/claims.csv"/);
    assert.match(render('[a](#cell-7)'), /href="#cell-7"/);
    assert.match(render('[a](#R15)'), /href="#R15"/);
  });

  it('makes no link of a scheme that is not allowed', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x.org/a', 'vbscript:x']) {
      assert.doesNotMatch(render(`[a](${href})`), /href/, href);
    }
    assert.match(render('<https://stat.gov.kz>'), /href="https:\/\/stat.gov.kz"/);
    assert.match(render('[a](mailto:a@b.kz)'), /href="mailto:a@b.kz"/);
  });

  it('asks the network for no picture', () => {
    const html = render('![A map](https://x.org/map.png)');
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /<a href="https:\/\/x.org\/map.png">A map<\/a>/);
  });

  it('puts a table into a named region that scrolls', () => {
    assert.match(
      render('|a|\n|-|\n|1|'),
      /<div class="table-region wide" role="region" tabindex="0" aria-label="Table 1"><table/,
    );
  });
});

describe('a folded block in prose', () => {
  it('renders its summary and content as Markdown', () => {
    const html = render('<details><summary>A *hint*</summary>\n\n- **one**\n\n</details>\n\nAfter.');
    assert.match(
      html,
      /<details>\s*<summary>A <em>hint<\/em><\/summary>\s*<ul>\s*<li><strong>one<\/strong><\/li>\s*<\/ul>\s*<\/details>\s*<p>After/,
    );
  });

  it('accepts a summary on its own line, content without blank lines, and blocks in blocks', () => {
    assert.match(
      render('<details>\n<summary>S</summary>\ntext\n</details>'),
      /<summary>S<\/summary>\s*<p>text<\/p>\s*<\/details>/,
    );
    const nested = render(
      '<details>\n<summary>A</summary>\n\n<details>\n<summary>B</summary>\n\nb\n\n</details>\n\na\n\n</details>',
    );
    assert.equal(nested.match(/<details>/g)?.length, 2);
    assert.equal(nested.match(/<\/details>/g)?.length, 2);
  });

  it('does not end at a closing tag inside a fenced block', () => {
    const html = render('<details>\n<summary>S</summary>\n\n```html\n</details>\n```\n\nlast\n\n</details>\n\nout');
    assert.match(html, /&lt;\/details&gt;[^]*<p>last<\/p>\s*<\/details>\s*<p>out/);
  });

  it('stays text when it is never closed, and takes no attributes', () => {
    assert.match(render('<details>\n\nx'), /&lt;details&gt;/);
    assert.doesNotMatch(render('<details ontoggle="x()">\n\nx\n\n</details>'), /<details/);
    assert.match(render('<details>\n<summary><img src=x></summary>\n\nx\n\n</details>'), /<summary>&lt;img src=x&gt;<\/summary>/);
  });
});
