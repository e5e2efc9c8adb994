import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { UniqueIds } from '../../../lib/notebooks/pages/heading-ids';
import { sanitiseHtml } from '../../../lib/notebooks/pages/sanitise-html';

const clean = (html: string): string => sanitiseHtml(html, new UniqueIds());

describe('sanitiseHtml', () => {
  it('leaves a table of figures as it is', () => {
    const table =
      '<table class="figures"><caption>GRP</caption><thead><tr><th scope="col" class="number">a &amp; b</th></tr></thead>' +
      '<tbody><tr><td class="number" data-sort-value="18932.4">18\u2009932.4</td></tr></tbody></table>';
    assert.equal(clean(table), table);
  });

  it('removes scripts, styles and frames with their content', () => {
    assert.equal(clean('a<script>alert(1)</script>b<style>p{}</style>c<iframe src="x">d</iframe>e'), 'abce');
    assert.equal(clean('a<SCRIPT\n>alert(1)</sCript >b'), 'ab');
    assert.equal(clean('a<script>never closed'), 'a');
  });

  it('removes event handlers and keeps the element', () => {
    assert.equal(clean('<td onclick="x()" OnMouseOver=y() class="number">1</td>'), '<td class="number">1</td>');
  });

  it('removes images and other elements that are not on the list, and keeps their text', () => {
    assert.equal(clean('<img src=x onerror=alert(1)><form>text</form>'), 'text');
  });

  it('keeps harmless links and removes the address of others', () => {
    assert.equal(clean('<a href="https://stat.gov.kz">s</a>'), '<a href="https://stat.gov.kz">s</a>');
    for (const href of [
      'javascript:alert(1)',
      'JaVa\tScript:alert(1)',
      'java&#115;cript:x',
      'javascript&colon;x',
      'data:text/html,x',
      '//x.org',
    ]) {
      assert.equal(clean(`<a href="${href}">s</a>`), '<a>s</a>', href);
    }
  });

  it('keeps plain style declarations and removes those with an address', () => {
    assert.equal(
      clean('<td style="text-align: right; background: url(http://x.org/a); width: expression(1)">1</td>'),
      '<td style="text-align:right">1</td>',
    );
    assert.equal(clean('<td style="background:url(x)">1</td>'), '<td>1</td>');
  });

  it('keeps the name of a region that looks like a script as text', () => {
    assert.equal(clean('<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>'), '<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>');
  });

  it('escapes stray signs and closes what was left open', () => {
    assert.equal(clean('<p>1 < 2 & 3 > 2'), '<p>1 &lt; 2 &amp; 3 &gt; 2</p>');
    assert.equal(clean('</div></td><b>x'), '<b>x</b>');
    assert.equal(clean('a<!-- <script>x</script> -->b<!doctype html>'), 'ab');
  });

  it('gives ids that are unique on the page and that no part of the page has, and lets links follow', () => {
    const ids = new UniqueIds(['main']);
    assert.equal(
      sanitiseHtml('<p id="main">a</p><p id="R15">b</p><p id="R15">c</p><a href="#R15">d</a><a href="#reading">e</a>', ids),
      '<p id="output-main">a</p><p id="output-R15">b</p><p id="output-R15-2">c</p><a href="#output-R15">d</a><a href="#reading">e</a>',
    );
  });

  it('takes no class of the page’s own parts', () => {
    assert.equal(clean('<figure class="chart wide">a</figure>'), '<figure>a</figure>');
    assert.equal(clean('<table class="figures site-header"></table>'), '<table class="figures"></table>');
  });

  it('lets no dangerous tag, handler or scheme through, whatever pieces it is made of', () => {
    const pieces = [
      '<',
      '>',
      '"',
      "'",
      '/',
      '=',
      ' ',
      '<script',
      '</script>',
      '<a href=',
      'javascript:',
      '<!--',
      '-->',
      '<td ',
      'onclick',
      'style',
      'x',
      '&lt;',
      '<svg',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
        const tags = clean(parts.join('')).match(/<[^>]*>/g) ?? [];
        for (const tag of tags) {
          assert.match(tag, /^<\/?(a|td)( (class|title|href|style|lang)="[^"<>]*")*>$/);
          assert.doesNotMatch(tag, /href="javascript:/i);
        }
      }),
      { seed: 20231, numRuns: 3000 },
    );
  });
});
