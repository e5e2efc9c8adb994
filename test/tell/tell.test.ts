import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { from } from 'arquero';
import { load } from '../../lib/charts/output/node/load';
import {
  d0,
  d1,
  d2,
  d3,
  d4,
  exercise,
  findingType,
  holds,
  listed,
  md,
  mdText,
  oneOf,
  paperSays,
  pct,
  pIs,
  refusal,
  sameAs,
  show,
  signed,
  table,
} from '../../lib/tell';
import { comparisons, printedNumberOf } from '../../lib/tell/paper-says';
import { finishedChart } from '../../lib/tell/plain-spec';
import { tellTable } from '../../lib/tell/table';

interface Kernel {
  lastWriteDisplayData: ((content: { data: Record<string, unknown> }) => void) | null;
}

const kernel = load<Kernel>('tslab/dist/jupyter');
let sent: Record<string, unknown>[] = [];

const ranking = from([
  { region: 'ATY', rank: 1, grp_per_capita_thousand_tenge: 19974.06 },
  { region: 'TRK', rank: 2, grp_per_capita_thousand_tenge: 1671.5 },
]);

describe('in a kernel', () => {
  beforeEach(() => {
    sent = [];
    kernel.lastWriteDisplayData = ({ data }) => sent.push(data);
  });
  afterEach(() => {
    kernel.lastWriteDisplayData = null;
  });

  describe('md', () => {
    it('writes years plainly, groups thousands, leaves formatted numbers and escapes texts', () => {
      assert.equal(
        mdText`In ${2022}, ${12345}: ${pct(-3.25)} (${signed(0.5)}) of ${'a*b'}`,
        'In 2022, 12\u202f345: −3.3\u00a0% (+0.5) of a\\*b',
      );
    });

    it('takes a whole number from 1900 to 2100 for a year', () => {
      assert.equal(mdText`${1899} ${1900} ${2100} ${2101}`, '1\u202f899 1900 2100 2\u202f101');
    });

    it('writes as many decimals as the name of the function says', () => {
      assert.deepEqual([d0, d1, d2, d3, d4].map((write) => write(1234.56789)), ['1 235', '1 234.6', '1 234.57', '1 234.568', '1 234.5679'].map((text) => text.replace(' ', '\u202f'))); // prettier-ignore
      assert.equal(signed(0.5, 2), '+0.50');
      assert.deepEqual([['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed), ['a', 'a and b', 'a, b and c']);
    });

    it('writes a p-value with its sign of equality, or as smaller than the last decimal', () => {
      assert.deepEqual(
        [pIs(0.0721), pIs(0.0721, 2), pIs(0.00004), pIs(0.004, 2), pIs(1), pIs(0.0503), pIs(0.0497), pIs(0.0506)],
        ['p = 0.072', 'p = 0.07', 'p < 0.001', 'p < 0.01', 'p = 1.000', 'p = 0.0503', 'p = 0.0497', 'p = 0.051'].map((text) =>
          text.replace(/ /g, '\u00a0'),
        ),
      );
    });

    it('refuses a number that does not say its decimals, NaN and what is missing', () => {
      assert.throws(() => mdText`${1.5}`, /value 1 is 1\.5; write d1/);
      assert.throws(() => mdText`a ${1} ${NaN}`, /value 2 is NaN/);
      assert.throws(() => mdText`${undefined as unknown as string}`, /value 1 is undefined/);
    });

    it('lets no text start a list where a line begins', () => {
      assert.equal(mdText`${'1. of May'}`, '1\\. of May');
      assert.equal(mdText`on ${'1. of May'}`, 'on 1. of May');
    });
  });

  describe('holds', () => {
    it('records a finding and shows nothing while it holds', () => {
      holds('Atyrau leads', true);
      assert.deepEqual(sent, [{ [findingType]: { sentence: 'Atyrau leads', holds: true } }]);
    });

    it('marks a sentence that the figures no longer bear', () => {
      holds('Atyrau leads', false);
      assert.match(String(sent[0]['text/markdown']), /no longer bear out this sentence: “Atyrau leads”/);
      assert.deepEqual(sent[0][findingType], { sentence: 'Atyrau leads', holds: false });
    });

    it('refuses a condition that is neither true nor false, and an empty sentence', () => {
      assert.throws(() => holds('x', undefined as unknown as boolean), /"x" is undefined; expected true or false/);
      assert.throws(() => holds(' ', true), /the sentence is empty/);
    });
  });

  describe('sameAs', () => {
    it('says that two computations agree, whatever the order of rows', () => {
      sameAs([{ region: 'A', x: 1 }, { region: 'B', x: 2 }], [{ region: 'B', x: 2 + 1e-12 }, { region: 'A', x: 1 }], 'region', 'x'); // prettier-ignore
      assert.deepEqual(sent[0][findingType], { sentence: "The library's function gives the same: X", holds: true });
    });

    it('is a broken finding when they do not, and refuses other rows', () => {
      sameAs([{ region: 'A', x: 1 }], [{ region: 'A', x: 1.001 }], 'region', 'x');
      assert.match(String(sent[0]['text/markdown']), /something else: x/);
      assert.throws(() => {
        sameAs([{ region: 'A', x: 1 }], [{ region: 'B', x: 1 }], 'region', 'x');
      }, /The other table has no row A/);
    });
  });

  describe('table', () => {
    it('takes titles, units, decimals and source from the dictionary, and names regions', () => {
      const model = tellTable(ranking, 'rank region grp_per_capita_thousand_tenge', { caption: 'A' });
      assert.deepEqual(model.columns.map(({ title, unit }) => [title, unit]), [['Rank', undefined], ['Region', undefined], ['GRP per capita', 'thousand tenge']]); // prettier-ignore
      assert.deepEqual(model.cells[0].map(({ text }) => text), ['1', 'Atyrau', '19\u202f974.1']); // prettier-ignore
      assert.match(model.source!, /Bureau of National Statistics/);
    });

    it('writes a column with two decimals where one of its values has some, and with none where all are whole', () => {
      const texts = (rows: object[]) => tellTable(rows, 'halves').cells.map(([cell]) => cell.text);
      assert.deepEqual(texts([{ halves: 1 }, { halves: 2.5 }, { halves: null }]), ['1.00', '2.50', '–']);
      assert.deepEqual(texts([{ halves: 1 }, { halves: 2 }]), ['1', '2']);
    });

    it('reads an unknown column from its name', () => {
      const [column] = tellTable([{ gap_percent: 1.234 }], 'gap_percent').columns;
      assert.deepEqual([column.title, column.unit, column.decimals], ['Gap', '%', 2]);
    });

    it('refuses a misspelt column with those there are, and words for a column that is not shown', () => {
      assert.throws(() => {
        table(ranking, 'rnk');
      }, /no column "rnk"; it has/);
      assert.throws(() => {
        table(ranking, 'rank', { columns: { region: 'Where' } });
      }, /columns names "region", which is not shown; shown are rank/);
    });
  });

  describe('show', () => {
    const plain = {
      title: 'Atyrau leads',
      data: ranking,
      mark: 'bar',
      encoding: { x: { field: 'grp_per_capita_thousand_tenge' }, y: { field: 'name' }, color: { field: 'kind' } },
    };

    it('fills in what every chart here has: rows, types, titles, source, subtitle, theme, description', () => {
      const spec = finishedChart(plain);
      const text = JSON.stringify(spec);
      assert.match(text, /"name":"Atyrau","kind":"oil"/);
      assert.match(text, /"title":"GRP per capita, thousand tenge"/);
      assert.match(text, /Source: Bureau of National Statistics/);
      assert.equal(spec.description, 'Bars of GRP per capita, 2 rows. Atyrau leads. GRP per capita, thousand tenge.');
      assert.deepEqual(spec.title, { text: ['Atyrau leads'], subtitle: ['GRP per capita, thousand tenge'] });
      assert.ok(spec.config.background);
    });

    it('draws it, and shows a finished chart as it is', async () => {
      await show(plain);
      assert.deepEqual(Object.keys(sent[0]), ['application/vnd.vegalite.v5+json', 'image/png', 'text/plain']);
      const spec = finishedChart(plain);
      assert.equal(finishedChart(spec, { alt: 'In words' }).description, 'In words');
      assert.equal(finishedChart(spec, { title: 'Another' }).description, spec.description);
      assert.deepEqual(finishedChart(spec, { title: 'Another', subtitle: 'In %' }).title, {
        ...spec.title,
        text: 'Another',
        subtitle: 'In %',
      });
      assert.deepEqual(finishedChart(spec).title, spec.title);
      assert.throws(() => finishedChart(spec, { source: 'Ours' }), /a finished chart has its source line/);
    });

    it('refuses a spec without a title, and one whose source nobody knows', () => {
      assert.throws(() => finishedChart({ ...plain, title: undefined }), /no title; expected the finding/);
      assert.throws(
        () => finishedChart({ title: 'x', data: [{ a: 1 }], mark: 'bar', encoding: { x: { field: 'a' } } }, { subtitle: 'y' }),
        /no source; expected where the figures come from/,
      );
    });
  });

  describe('what closes and what asks', () => {
    it('takes claims from the ledger by their ids, and refuses one that is not there', () => {
      assert.deepEqual(comparisons('R09 R10').map(({ id }) => id), ['R09', 'R10']); // prettier-ignore
      assert.throws(() => {
        paperSays('R9O');
      }, /no claim "R9O"; near:/);
      assert.equal(printedNumberOf('R14'), 1666.6);
    });

    it('follows figures that change while the kernel runs', () => {
      const folder = mkdtempSync(join(tmpdir(), 'figures-'));
      const before = process.env.DIVERSIFICATION_DATA;
      try {
        cpSync('data', folder, { recursive: true });
        process.env.DIVERSIFICATION_DATA = folder;
        assert.equal(comparisons('R09')[0]!.verdict, 'within-revision');
        const path = join(folder, 'paper', 'claims.csv');
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, text.replaceAll('20541.2', '99541.2'));
        assert.equal(printedNumberOf('R09'), 99541.2);
        assert.equal(comparisons('R09')[0]!.verdict, 'differs');
      } finally {
        if (before === undefined) delete process.env.DIVERSIFICATION_DATA;
        else process.env.DIVERSIFICATION_DATA = before;
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it('keeps what an exercise expects inside, and says whether an answer is right', () => {
      const check = exercise(3.5, { tolerance: 0.1, lookAt: 'the divisor' });
      assert.doesNotMatch(String(check), /3\.5/);
      check(3.45);
      check(undefined);
      check(4);
      assert.deepEqual(sent.map((data) => /✓|Not answered|✗/.exec(String(data['text/plain']))?.[0]), ['✓', 'Not answered', '✗']); // prettier-ignore
    });

    it('refuses a choice that the cells cannot follow, with the reason and the fix', () => {
      oneOf('year', 2022, [2022], 'x');
      assert.throws(() => {
        oneOf('year', 2021, [2022, 2023, 2024, 2025], 'growth needs the year before');
      }, /^Error: year is 2021: growth needs the year before\. Set it to a year from 2022 to 2025\.$/);
      assert.throws(() => {
        oneOf('frame', '2019', ['2010', '2022'], 'no such borders');
      }, /Set it to 2010 or 2022\./);
      assert.throws(() => {
        oneOf('year', 2021, [2022, 2023, 2024, 2026], 'x');
      }, /Set it to 2022, 2023, 2024 or 2026\./);
      assert.throws(() => {
        oneOf('year', 2021, [2022, 2023, 2024], 'x');
      }, /Set it to 2022, 2023 or 2024\./);
    });

    it('shows why something is refused, and fails when it is not', () => {
      refusal(() => {
        throw new Error('it crosses the break');
      });
      assert.equal(sent[0]['text/markdown'], '> it crosses the break');
      assert.throws(() => {
        refusal(() => 1);
      }, /nothing was refused/);
    });

    it('speaks Markdown', () => {
      assert.equal(md`One ${1}`, undefined);
      assert.equal(sent[0]['text/markdown'], 'One 1');
    });
  });
});
