import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { thinSpace } from '../../lib/data/number-format';
import { comparisonHtml, comparisonText, type PaperComparison } from '../../lib/tell/comparison';
import { tableHtml } from '../../lib/tell/table-html';
import { tableModel, type TableOptions } from '../../lib/tell/table-model';
import { tableText } from '../../lib/tell/table-text';
import { verdictMarks } from '../../lib/charts/verdicts';
import type { Verdict } from '../../lib/paper/claim';

const rows = [
  { name: 'Ұлытау', value: 12345.67, year: 2022 },
  { name: 'Almaty region', value: 2860.04, year: 2022 },
  { name: 'Astana', value: null, year: 2022 },
];
const options: TableOptions = {
  caption: 'GRP per capita, 2022',
  columns: {
    name: 'Region',
    value: { title: 'GRP per capita', unit: 'thousand tenge', decimals: 1, note: 'Current prices.' },
    year: 'Year',
  },
  source: 'a test',
};

describe('tableModel', () => {
  it('shows all columns when none are named', () => {
    const model = tableModel(
      [
        { a: 1, b: 'x' },
        { a: 2, b: 'y' },
      ],
      { caption: 'c' },
    );
    assert.deepEqual(
      model.columns.map((column) => [column.key, column.align]),
      [
        ['a', 'right'],
        ['b', 'left'],
      ],
    );
  });

  it('does not put a thin space into years, and does into thousands', () => {
    const cells = tableModel([{ year: 2022, count: 2022 }], { caption: 'c' }).cells[0]!;
    assert.deepEqual(
      cells.map((cell) => cell.text),
      ['2022', `2${thinSpace}022`],
    );
  });

  it('writes a p-value too small for its decimals as smaller than the last of them, and 0 as 0', () => {
    const columns = { p: { decimals: 3, probability: true } };
    const cells = tableModel([{ p: 0.00049 }, { p: 0.0005 }, { p: 0 }, { p: 1 }], { caption: 'c', columns }).cells;
    assert.deepEqual(
      cells.map(([cell]) => cell!.text),
      ['<\u00a00.001', '0.001', '0.000', '1.000'],
    );
    assert.equal(cells[0]![0]!.sortValue, 0.00049);
  });

  it('refuses NaN, mixed columns, unknown columns, an empty table and a missing caption, and says where', () => {
    assert.throws(() => tableModel([{ a: 1 }, { a: NaN }], { caption: 'c' }), /row 2, column "a" is NaN/);
    assert.throws(() => tableModel([{ a: 'x' }, { a: 1 }], { caption: 'c' }), /row 2, column "a" is 1; expected text/);
    assert.throws(() => tableModel([{ a: 1 }], { caption: 'c', columns: { b: 'B' } }), /no column "b"; it has a/);
    assert.throws(() => tableModel([], { caption: 'c' }), /no rows/);
    assert.throws(() => tableModel([{ a: 1 }], { caption: ' ' }), /caption is missing/);
  });
});

describe('tableHtml', () => {
  const html = tableHtml(tableModel(rows, options));

  it('has a caption, scopes, units in the header, notes and the source', () => {
    assert.ok(html.startsWith('<table class="figures">\n<caption>GRP per capita, 2022</caption>'));
    assert.equal(html.match(/<th scope="col"/g)?.length, 3);
    assert.equal(html.match(/<th scope="row"/g)?.length, 3);
    assert.ok(html.includes('GRP per capita<sup>a</sup><br><span class="unit">thousand tenge</span>'));
    assert.ok(html.includes('<sup>a</sup> Current prices.<br>Source: a test'));
  });

  it('carries the full value for sorting beside the printed one', () => {
    assert.match(html, new RegExp(`<td class="number" data-sort-value="12345.67"[^>]*>12${thinSpace}345.7</td>`));
  });

  it('escapes every text that comes from data', () => {
    const evil = '<img src=x onerror="alert(1)">&';
    const shown = tableHtml(
      tableModel([{ [evil]: evil }], {
        caption: evil,
        source: evil,
        columns: { [evil]: { title: evil, unit: evil, note: evil } },
      }),
    );
    assert.ok(!shown.includes('<img'));
    assert.equal(shown.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;/g)?.length, 6);
  });

  it('has no scripts and no colours of its own', () => {
    assert.ok(!/<script|on\w+=|color|background/.test(html));
  });
});

describe('tableText', () => {
  it('aligns numbers right and names left, letter by letter', () => {
    const lines = tableText(tableModel(rows, options)).split('\n');
    assert.deepEqual(lines.slice(2, 7), [
      'Region         GRP per capita, thousand tenge (a)  Year',
      '-------------  ----------------------------------  ----',
      `Ұлытау                                   12${thinSpace}345.7  2022`,
      `Almaty region                             2${thinSpace}860.0  2022`,
      'Astana                                          –  2022',
    ]);
  });
});

describe('the closing table', () => {
  const row: PaperComparison = {
    claim: 'Astana <8>',
    paper: '8.6',
    ours: '8.7',
    verdict: 'within-revision',
    why: 'Later data.',
    id: 'R15',
  };

  it('gives every verdict its mark and word', () => {
    for (const verdict of Object.keys(verdictMarks) as Verdict[]) {
      const html = comparisonHtml([{ ...row, verdict }]);
      assert.ok(html.includes(`data-verdict="${verdict}"`));
      assert.ok(html.includes(`<strong class="verdict">${verdictMarks[verdict]}\u00a0${verdict.replace('-', ' ')}</strong>`));
      assert.ok(comparisonText([{ ...row, verdict }]).includes(verdictMarks[verdict]));
    }
  });

  it('has the three columns and the claim, escaped, with its identifier', () => {
    const html = comparisonHtml([row]);
    for (const head of ['The paper says', 'We get', 'Why'])
      assert.ok(html.includes(`<th scope="col" style="text-align:left">${head}</th>`));
    assert.ok(html.includes('Astana &lt;8&gt;<br><span class="printed">8.6</span>'));
    assert.ok(html.includes('data-claim="R15"'));
  });

  it('refuses an unknown verdict, an empty text and an empty list', () => {
    assert.throws(
      () => comparisonHtml([{ ...row, verdict: 'fine' as Verdict }]),
      /"fine" is not a verdict; expected one of reproduced,/,
    );
    assert.throws(() => comparisonHtml([{ ...row, verdict: 'toString' as Verdict }]), /is not a verdict/);
    assert.throws(() => comparisonHtml([{ ...row, why: '' }]), /row 1, "why" is ""/);
    assert.throws(() => comparisonHtml([]), /no comparison/);
  });
});
