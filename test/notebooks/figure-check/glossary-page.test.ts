import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { joinLines } from '../../../lib/notebooks/notebook-format';
import { readNotebook } from '../../../lib/notebooks/read-notebook';
import { renderExtraPage } from '../../../lib/notebooks/pages/extra-page';
import { prosePage } from '../../../lib/notebooks/pages/prose-page';

const folder = join(__dirname, '..', '..', '..', 'notebooks');
const source = readFileSync(join(folder, 'glossary.md'), 'utf8');
const page = prosePage(source, 'glossary');
const terms = page.headings!.filter(({ level }) => level === 3);
/** A term's text: from its heading to the next. */
const entries = source.split(/^### /m).slice(1);

describe('the glossary', () => {
  it('has an English definition, a Russian and a Kazakh entry for every term', () => {
    assert.ok(entries.length >= 40, `${entries.length} terms`);
    for (const entry of entries) {
      const [term, , definition, , russian, kazakh, ...rest] = entry.split('\n');
      assert.match(definition, /^[^\u0400-\u04ff]{20,}\.$/u, term);
      assert.match(russian, /^- \*\*Русский\*\*: .+ — .*\.$/, term);
      assert.match(kazakh, /^- \*\*Қазақша\*\*: .+ – .*\.$/, term);
      assert.doesNotMatch(russian, /[әғқңөұүһі]/i, `${term}: a Kazakh letter in the Russian entry`);
      assert.match(kazakh, /[әғқңөұүһі]/i, `${term}: no Kazakh letter in the Kazakh entry`);
      assert.ok(
        rest.every((line) => line === '' || line.startsWith('## ')),
        `${term}: more than was expected`,
      );
    }
  });

  it('gives every term an anchor that Jupyter, the site and a code host spell alike', () => {
    assert.equal(terms.length, entries.length);
    assert.equal(new Set(terms.map(({ id }) => id)).size, terms.length);
    for (const { id, text } of terms) {
      assert.equal(text.replaceAll(' ', '-').toLowerCase(), id);
      // A fragment of one word is taken as it stands.
      if (!/[ -]/.test(text)) assert.equal(text, id);
    }
  });

  it('marks the language of every entry for voices and hyphenation', () => {
    assert.equal(page.bodyHtml.match(/<li lang="ru">/g)?.length, terms.length);
    assert.equal(page.bodyHtml.match(/<li lang="kk">/g)?.length, terms.length);
  });

  it('has every term that a notebook links to', () => {
    const ids = new Set(page.headings!.map(({ id }) => id));
    for (const fileName of readdirSync(folder).filter((name) => name.endsWith('.ipynb'))) {
      const prose = readNotebook(join(folder, fileName)).cells.filter((cell) => cell.cell_type === 'markdown');
      for (const cell of prose) {
        for (const [, fragment] of joinLines(cell.source).matchAll(/glossary\.md#([^)\s]+)/g)) {
          assert.ok(ids.has(fragment.toLowerCase()), `${fileName} links to glossary.md#${fragment}`);
        }
      }
    }
  });

  it('takes title and sentence from the text and links to pages of the site', () => {
    const made = prosePage(
      '# Terms & words\n\nWhat is *meant*.\n\n## Group\n\n### term\n\nSee [one](01-data.ipynb#first-part).\n',
      'terms',
      ['01-data.html'],
    );
    assert.equal(made.title, 'Terms & words');
    assert.equal(made.leadHtml, 'What is <em>meant</em>.');
    assert.match(made.bodyHtml, /<h3 id="term">term<\/h3>/);
    assert.match(made.bodyHtml, /href="01-data.html#first-part"/);
    const frame = { title: 'Set', navigation: [], pageFileNames: [], sources: [], licence: '' };
    assert.match(renderExtraPage(made, frame), /<h1>Terms &amp; words<\/h1>/);
  });

  it('refuses a text without a title', () => {
    assert.throws(() => prosePage('## Group\n\n### term\n', 'glossary'), /must begin with "# Title" and a paragraph/);
  });
});
