import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPastedTable } from '../../lib/paper';
import { looksLikeTable } from '../../lib/paper/pasted-table';

/** "x 1 0.42*** (0.14)": term, column, coefficient, what is in parentheses. */
const cells = (text: string): string[] =>
  readPastedTable(text).cells.map(({ term, column, coefficient, stars, below }) => `${term} ${column} ${coefficient}${'*'.repeat(stars)} (${below})`); // prettier-ignore
const wanted = ['x 1 0.42*** (0.14)', 'x 2 0.50*** (0.07)', 'z 2 -0.39* (0.22)'];

describe('a regression table, pasted', () => {
  const forms = {
    'with tabs, as from a spreadsheet': 'x\t0.42***\t0.50***\n\t(0.14)\t(0.07)\nz\t\t-0.39*\n\t\t(0.22)\nN\t120\t1,200',
    'with commas': 'x,0.42***,0.50***\n,(0.14),(0.07)\nz,,-0.39*\n,,(0.22)\nN,120,"1,200"',
    'with semicolons': 'x;0.42***;0.50***\n;(0.14);(0.07)\nz;;-0.39*\n;;(0.22)\nN;120;1,200',
    'in columns of spaces, of which some are empty': [
      '                (1)         (2)',
      '                  y           y',
      'x           0.42***     0.50***',
      '             (0.14)      (0.07)',
      'z                        -0.39*',
      '                         (0.22)',
      'N               120       1,200',
    ].join('\n'),
    'in columns of spaces with a margin': ['    x    0.42***   0.50***', '          (0.14)    (0.07)', '    z               -0.39*', '                    (0.22)', '    N        120     1,200'].join('\n'),
    'with errors beside the coefficients': 'x\t0.42*** (0.14)\t0.50*** (0.07)\nz\t\t-0.39* (0.22)\nN\t120\t1,200',
    'with errors in cells of their own': 'x   0.42***  (0.14)   0.50***  (0.07)\nz                     -0.39*   (0.22)\nN   120               1,200',
    'of LaTeX': '\\toprule\nx & $0.42^{***}$ & 0.50$^{***}$ \\\\\n & (0.14) & (0.07) \\\\\nz & & $-$0.39$^{*}$ \\\\[2pt]\n & & (0.22) \\\\\n\\midrule\nN & 120 & 1,200 \\\\ \\hline',
    'of Markdown': '| | (1) | (2) |\n|---|--:|--:|\n| x | 0.42*** | 0.50*** |\n| | (0.14) | (0.07) |\n| z | | -0.39* |\n| | | (0.22) |\n| N | 120 | 1,200 |',
  }; // prettier-ignore
  for (const [form, text] of Object.entries(forms)) {
    it(`is read ${form}`, () => {
      assert.deepEqual(cells(text), wanted);
      assert.deepEqual([...readPastedTable(text).observations], [[1, '120'], [2, '1,200']]); // prettier-ignore
      assert.ok(looksLikeTable(text));
    });
  }

  it('is read with single spaces, as from a PDF, whose empty cells leave no trace', () => {
    const text = 'x 0.42*** 0.50***\n(0.14) (0.07)\nLog of z −0.39 *\n(0.22)\nN 120 1,200';
    assert.deepEqual(cells(text), ['x 1 0.42*** (0.14)', 'x 2 0.50*** (0.07)', 'Log of z 1 −0.39* (0.22)']);
    assert.ok(looksLikeTable(text));
  });

  it('keeps names of variables with signs of LaTeX, numbers and commas', () => {
    assert.deepEqual(cells('ln\\_gdp & 0.42 & 0.50 \\\\\n & (0.14) & (0.07) \\\\'), ['ln_gdp 1 0.42 (0.14)', 'ln_gdp 2 0.50 (0.07)']); // prettier-ignore
    assert.deepEqual(cells('Share of industry, %   0.42  (0.14)'), ['Share of industry, % 1 0.42 (0.14)']);
  });
});

describe('words with numbers', () => {
  it('are no table, also over several lines and with a number in parentheses', () => {
    assert.ok(
      !looksLikeTable(
        'The effect was strong (t(38) = 2.31, p = .026)\nin 2022 (see Table 1), as in 2021;\nand in 2023 (n = 12) (38).',
      ),
    );
    assert.ok(!looksLikeTable('a  1\nb  2'));
  });
});
