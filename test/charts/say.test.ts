import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import MarkdownIt from 'markdown-it';
import fc from 'fast-check';
import { escapeHtml, escapeMarkdown } from '../../lib/charts/escape';
import { number, thinSpace } from '../../lib/charts/number-format';
import { sentence } from '../../lib/charts/say';

describe('sentence', () => {
  it('writes text, whole numbers and formatted numbers into Markdown', () => {
    const text = sentence`**${'Atyrau'}** has ${12000} and grew ${number(-3.25, { decimals: 1, unit: '%' })}.`;
    assert.equal(text, `**Atyrau** has 12${thinSpace}000 and grew \u22123.3\u00a0%.`);
  });

  it('leaves backslashes of formulas as typed', () => {
    assert.equal(sentence`$\sigma_{t} = ${2}$`, '$\\sigma_{t} = 2$');
  });

  it('refuses a number with decimals that does not say how many', () => {
    assert.throws(() => sentence`${1.5}`, /value 1 is 1\.5; write number/);
  });

  it('refuses NaN and what is missing', () => {
    assert.throws(() => sentence`${NaN}`, /value 1 is NaN/);
    assert.throws(() => sentence`a ${undefined as unknown as string}`, /value 1 is undefined; expected a text/);
  });
});

describe('escapeMarkdown', () => {
  it('makes any text mean itself when it is rendered', () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    const letters = fc.constantFrom(...'ab *_`#[]()<>&!|~$^\\-=+.1:"\'/ҰІ\n'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const shown = markdown.render(`x ${escapeMarkdown(text)} y`);
        const plain = `x ${text.replace(/\s*\n\s*/g, ' ')} y`;
        assert.equal(shown, `<p>${escapeHtml(plain).replaceAll('&#39;', "'")}</p>\n`);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('keeps the start of a paragraph from becoming a list, a rule or a heading', () => {
    const markdown = new MarkdownIt();
    for (const text of ['- item', '1. item', '# title', '---', '+ item', '=== x']) {
      assert.match(markdown.render(escapeMarkdown(text)), /^<p>/, text);
    }
  });
});
