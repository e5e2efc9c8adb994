import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filledEncoding } from '../../lib/tell/fill-encoding';
import { finishedChart, type PlainSpec } from '../../lib/tell/plain-spec';
import { shownRows } from '../../lib/tell/shown-rows';

const rows = [
  { name: 'Atyrau', kind: 'oil', year: 2021, share_of_gdp_percent: 12.5, rank: 1, half: 0.25 },
  { name: 'Abai', kind: 'other', year: 2022, share_of_gdp_percent: 2.5, rank: 2, half: null },
];
type Channel = Record<string, unknown>;
const filled = (encoding: Record<string, unknown>) => filledEncoding(encoding, rows) as Record<string, Channel>;

describe('a channel of a plain spec', () => {
  it('is quantitative where its column holds numbers, with title, unit, and ticks without needless decimals', () => {
    const { x } = filled({ x: { field: 'share_of_gdp_percent' } });
    assert.deepEqual(x, {
      field: 'share_of_gdp_percent',
      type: 'quantitative',
      title: 'Share in GDP, %',
      axis: { format: ',~f', tickCount: 6 },
    });
    assert.equal(filled({ x: { field: 'half' } }).x!.type, 'quantitative', 'a missing value leaves a column of numbers one');
    assert.equal(filled({ x: { aggregate: 'count', field: 'name' } }).x!.type, 'quantitative');
    assert.equal(filled({ x: { bin: true, field: 'share_of_gdp_percent' } }).x!.axis, undefined, 'bins have edges of their own');
  });

  it('keeps what the cell says, its axis joined with ours', () => {
    const { x } = filled({ x: { field: 'share_of_gdp_percent', title: 'Share', axis: { grid: false, tickCount: 3 } } });
    assert.deepEqual([x!.title, x!.axis], ['Share', { format: ',~f', tickCount: 3, grid: false }]);
    const scale = { domain: [0, 20] };
    assert.deepEqual(filled({ x: { field: 'share_of_gdp_percent', scale } }).x!.scale, scale);
    assert.deepEqual(filled({ y: { field: 'name', axis: { labelLimit: 90 } } }).y!.axis, { labelLimit: 90 });
  });

  it('is nominal where its column holds words: in the order of the table, without ticks', () => {
    const { y } = filled({ y: { field: 'name' } });
    assert.deepEqual(y, { field: 'name', type: 'nominal', title: null, sort: null, axis: { ticks: false, domain: false } });
  });

  it('shows years as years, on an axis that does not begin at nought', () => {
    const { x } = filled({ x: { field: 'year' } });
    assert.deepEqual(x!.axis, { format: 'd', grid: false, domain: true, tickMinStep: 1 });
    assert.deepEqual(x!.scale, { zero: false, nice: false, padding: 8 });
    assert.deepEqual(filled({ x: { field: 'year', axis: { grid: true } } }).x!.axis, { format: 'd', grid: true, domain: true, tickMinStep: 1 }); // prettier-ignore
  });

  it('has the colours of the kinds of regions, and a legend only where there are several', () => {
    const { color } = filled({ color: { field: 'kind' } });
    assert.deepEqual(color!.scale, { domain: ['oil', 'other'], range: ['#D55E00', '#7F7F7F'] });
    assert.match(String((color!.legend as Channel).labelExpr), /"oil":"Oil regions"/);
    assert.equal((filledEncoding({ color: { field: 'kind' } }, [rows[0]!]).color as Channel).legend, null);
    assert.deepEqual(filled({ color: { field: 'kind', scale: { scheme: 'reds' } } }).color!.scale, { scheme: 'reds' });
  });

  it('takes Okabe and Ito’s colours for other words, and a legend with the numbers of the dictionary for a colour of numbers', () => {
    assert.equal(((filled({ color: { field: 'name' } }).color!.scale as Channel).range as string[])[0], '#0072B2');
    assert.deepEqual(filled({ color: { field: 'share_of_gdp_percent' } }).color!.legend, { format: ',~f' });
  });

  it('writes numbers in labels with the decimals of the dictionary, else with none where all are whole and two where not', () => {
    const format = (field: string) => filled({ text: { field } }).text!.format;
    assert.deepEqual(['share_of_gdp_percent', 'rank', 'half'].map(format), [',.2f', ',.0f', ',.2f']);
    assert.equal(filled({ text: { field: 'name' } }).text!.format, undefined);
    assert.equal((filledEncoding({ text: { field: 'count' } }, [{ count: 3 }, { count: null }]).text as Channel).format, ',.0f');
  });

  it('is left as it is where it is a constant, or the far end of another', () => {
    assert.deepEqual(filled({ color: { value: 'red' } }).color, { value: 'red' });
    assert.deepEqual(filled({ x2: { field: 'share_of_gdp_percent' } }).x2, { field: 'share_of_gdp_percent' });
    assert.deepEqual(filled({ shape: { field: 'name' } }).shape, { type: 'nominal', field: 'name' });
  });
});

describe('the tooltip of a plain spec', () => {
  const titles = (encoding: Record<string, unknown>, from = rows as object[]) =>
    (filledEncoding(encoding, from as Channel[]).tooltip as Channel[] | undefined)?.map(({ title, format }) => [title, format]);

  it('names the region and the columns drawn, each once', () => {
    const encoding = {
      x: { field: 'share_of_gdp_percent' },
      y: { field: 'name' },
      color: { field: 'kind' },
      size: { field: 'share_of_gdp_percent' },
    };
    assert.deepEqual(titles(encoding), [['Share in GDP, %', ',.2f'], ['Region', undefined]]); // prettier-ignore
    assert.deepEqual(titles({ x: { field: 'rank' } }), [['Region', undefined], ['Rank', ',.0f']]); // prettier-ignore
  });

  it('is not there for what the rows do not have, for aggregates and for constants; and the cell’s own stays', () => {
    assert.equal(titles({ x: { field: 'absent' } }, [{ a: 1 }]), undefined);
    assert.equal(titles({ x: { field: 'rank', aggregate: 'mean' } }), undefined);
    assert.equal(titles({ x: { value: 1 } }), undefined);
    assert.equal(filledEncoding({ x: { field: 'rank' }, tooltip: null }, rows).tooltip, null);
    assert.deepEqual(titles({ x: { field: 'a' } }, []), [['A', undefined]]);
  });
});

describe('a plain spec', () => {
  const words = { subtitle: 'Percent', source: 'Source: a table' };
  const drawn = (spec: PlainSpec) => finishedChart({ title: 'A finding', ...spec }, words);
  const bars = { mark: 'bar', encoding: { x: { field: 'share_of_gdp_percent' }, y: { field: 'name' } } };
  it('gives a row of names a step of height, and numbers a fixed height', () => {
    assert.match(JSON.stringify(drawn({ data: rows, ...bars })), /"height":\{"step":21\}/);
    const dots = { mark: 'point', encoding: { x: { field: 'rank' }, y: { field: 'share_of_gdp_percent' } } };
    assert.match(JSON.stringify(drawn({ data: rows, ...dots })), /"height":300/);
    assert.match(JSON.stringify(drawn({ data: rows, layer: [bars] })), /"height":\{"step":21\}/);
  });

  it('describes itself: mark, columns, number of rows, finding', () => {
    assert.equal(drawn({ data: rows, ...bars }).description, 'Bars of Share in GDP, 2 rows. A finding. Percent.');
    assert.equal(drawn({ data: rows, ...bars, mark: { type: 'line' } }).description, 'Lines of Share in GDP, 2 rows. A finding. Percent.'); // prettier-ignore
    assert.equal(drawn({ data: rows, ...bars, description: 'In words' }).description, 'In words');
  });

  it('asks for a title that says something, in one line or several', () => {
    assert.deepEqual(drawn({ data: rows, ...bars, title: ['One line', 'and another'] }).title, { text: ['One line', 'and another'], subtitle: ['Percent'] }); // prettier-ignore
    for (const title of ['', ' ', []])
      assert.throws(() => drawn({ data: rows, ...bars, title }), /no title; expected the finding/);
  });

  it('leaves rows alone that are of no region', () => {
    const own = [{ region: 'XXX', rank: 1 }, { region: 'ATY', rank: 2 }, { region: 7, rank: 3 }]; // prettier-ignore
    assert.deepEqual(shownRows(own, 'show'), [
      { region: 'XXX', rank: 1 },
      { name: 'Atyrau', kind: 'oil', region: 'ATY', rank: 2 },
      { region: 7, rank: 3 },
    ]);
    assert.deepEqual(shownRows([{ unit: 'AST', rank: 1 }], 'show'), [{ name: 'Astana', kind: 'city', unit: 'AST', rank: 1 }]);
  });

  it('lets a layer have rows of its own, and see those around it where it has none', () => {
    const own = [{ name: 'Astana', share_of_gdp_percent: 10 }];
    const text = JSON.stringify(drawn({ data: rows, layer: [bars, { ...bars, data: { values: own } }] }));
    assert.match(text, /"values":\[\{"name":"Astana","share_of_gdp_percent":10\}\]/);
    // In each of the two layers the axis and the tooltip
    assert.equal(text.match(/"type":"quantitative","title":"Share in GDP, %"/g)?.length, 4);
  });
});
