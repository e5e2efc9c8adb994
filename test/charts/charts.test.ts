import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { colours } from '../../lib/charts/colours';
import { heatMap } from '../../lib/charts/heat-map';
import { yearSlider } from '../../lib/charts/pickers';
import { rankedBars } from '../../lib/charts/ranked';
import type { TableLike } from '../../lib/charts/rows';
import { scatterLabelled } from '../../lib/charts/scatter-labelled';
import { tileMap } from '../../lib/charts/tile-map';
import { timeLines } from '../../lib/charts/time-lines';
import { five, measure, objectsOf, rowsDrawn, sampleCharts, words } from './sample-charts';

const bars = { ...words, ...measure, value: 'value' };

describe('rankedBars', () => {
  it('sorts by value and lets ties share the better rank', () => {
    const rows = rowsDrawn(rankedBars(aq.from(five), bars));
    assert.deepEqual(
      rows.map((row) => [row.name, row.rank]),
      [
        ['Atyrau', 1],
        ['Almaty', 2],
        ['Ұлытау', 2],
        ['North Kazakhstan', 4],
        ['Almaty region', 5],
      ],
    );
  });

  it('draws the rows that a filter leaves, and says how an array becomes a table', () => {
    const oil = rowsDrawn(rankedBars(aq.from(five).filter((d) => d.region === 'ATY'), bars)); // prettier-ignore
    assert.deepEqual(oil.map((row) => row.name), ['Atyrau']); // prettier-ignore
    const array = five as unknown as TableLike;
    assert.throws(() => rankedBars(array, bars), /rankedBars: expected an arquero table, got an array; from\(rows\) makes one/);
  });

  it('gives kinds their fixed colours and names only the kinds that are drawn', () => {
    const scale = objectsOf(rankedBars(aq.from(five), bars)).find((object) => object.field === 'kind')!.scale;
    assert.deepEqual(scale, {
      domain: ['Oil regions', 'Cities', 'Other regions'],
      range: [colours.oil, colours.city, colours.other],
    });
  });

  it('names the missing word, the bad row and the known columns', () => {
    assert.throws(() => rankedBars(aq.from(five), { ...bars, title: '' }), /rankedBars: title is "".*the finding/);
    assert.throws(() => rankedBars(aq.from(five), { ...bars, source: undefined as unknown as string }), /source is ""/);
    assert.throws(() => rankedBars(aq.from(five), { ...bars, alt: ' ' }), /alt is " "/);
    assert.throws(() => rankedBars(aq.from(five), { ...bars, unit: '' }), /unit is ""/);
    assert.throws(() => rankedBars(aq.from(five), { ...bars, decimals: 9 }), /decimals is 9/);
    assert.throws(() => rankedBars(aq.from(five), { ...bars, value: 'grp' }), /no column "grp"; it has region, name, value/);
    assert.throws(
      () => rankedBars(aq.from([{ ...five[0], value: 'a' }]), bars),
      /row 1, column "value" is "a"; expected a finite number/,
    );
    assert.throws(() => rankedBars(aq.from([five[0]!, five[0]!]), bars), /two rows are named "Atyrau"/);
    assert.throws(() => rankedBars(aq.from([]), bars), /no rows/);
  });
});

describe('tileMap', () => {
  it('puts each region on its own tile and breaks long names', () => {
    const rows = rowsDrawn(tileMap(aq.from(five), words));
    assert.equal(rows.find((row) => row.name === 'North Kazakhstan')!.lines, 'North\nKazakhstan');
    assert.throws(
      () => tileMap(aq.from([five[0]!, { ...five[1]!, grid_column: 0 }]), words),
      /Almaty and Atyrau share the tile 0, 0/,
    );
  });

  it('writes in the colour of the page on the dark tiles alone, and on none when all are alike', () => {
    const strong = (values: number[]) =>
      rowsDrawn(tileMap(aq.from(values.map((value, place) => ({ ...five[place]!, value }))), bars)).map((row) => row.strong);
    assert.deepEqual(strong([0, 5, 6, 10]), [false, false, true, true]);
    assert.deepEqual(strong([3, 3]), [false, false]);
  });
});

describe('timeLines', () => {
  const rows = [2020, 2021].flatMap((year) => five.map((row) => ({ ...row, year })));

  it('labels only the highlighted lines', () => {
    const spec = timeLines(aq.from(rows), { ...bars, highlight: ['ATY'] });
    const names = objectsOf(spec)
      .filter((object) => 'to' in object && 'from' in object)
      .map((object) => object.name);
    assert.deepEqual([...new Set(names)], ['Atyrau']);
  });

  it('refuses a code without rows, a band out of order and a zero on a logarithmic axis', () => {
    assert.throws(
      () => timeLines(aq.from(rows), { ...bars, highlight: ['XXX'] }),
      /highlight "XXX" has no row; the rows have ATY/,
    );
    assert.throws(
      () => timeLines(aq.from(rows), { ...bars, bands: [{ from: 2022, to: 2021, label: '' }] }),
      /band from 2022 to 2021/,
    );
    assert.throws(
      () => timeLines(aq.from([{ ...rows[0]!, value: 0 }]), { ...bars, logarithmic: true }),
      /0 cannot be drawn on a logarithmic axis/,
    );
  });
});

describe('heatMap', () => {
  const options = { ...words, row: 'name', column: 'section', value: 'lq', measure: 'Coefficient', unit: 'ratio' };
  const cell = { name: 'Atyrau', section: 'A', lq: 2 };

  it('is centred on 1, equally far on either side', () => {
    const scale = objectsOf(heatMap(aq.from([cell]), options)).find((object) => object.range === 'diverging')!;
    assert.deepEqual(scale.domain, [1 / 8, 1, 8]);
  });

  it('refuses a negative ratio and an order that lacks a name', () => {
    assert.throws(() => heatMap(aq.from([{ ...cell, lq: -1 }]), options), /row 1, column "lq" is -1; expected zero or more/);
    assert.throws(() => heatMap(aq.from([cell]), { ...options, rowOrder: ['Almaty'] }), /rowOrder lacks "Atyrau"/);
  });
});

describe('pickers', () => {
  it('become top-level parameters that the first view obeys', () => {
    const spec = sampleCharts['heat map with a year slider']!();
    assert.deepEqual(spec.params, [
      { name: 'pickedYear', value: 2022, bind: { input: 'range', min: 2021, max: 2022, step: 1, name: 'Year ' } },
    ]);
    assert.ok(objectsOf(spec).some((object) => object.filter === 'datum["year"] === pickedYear'));
  });

  it('refuse a first choice that is not offered', () => {
    assert.throws(() => yearSlider({ from: 2014, to: 2020, value: 2022 }), /first 2022/);
  });
});

describe('the other charts at their door', () => {
  it('scatterLabelled refuses a zero on a logarithmic axis', () => {
    const axis = { column: 'value', ...measure };
    const rows = [{ ...five[0]!, value: 0 }];
    assert.throws(
      () => scatterLabelled(aq.from(rows), { ...words, x: { ...axis, logarithmic: true }, y: axis }),
      /column "value": 0 cannot be drawn/,
    );
  });
});
