import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { coefficientPlot } from '../../lib/charts/coefficient-plot';
import { colours } from '../../lib/charts/colours';
import { contributionBars } from '../../lib/charts/contribution-bars';
import { heatMap } from '../../lib/charts/heat-map';
import { intervalChart } from '../../lib/charts/interval-chart';
import { parallelRanks } from '../../lib/charts/parallel-ranks';
import { regionPicker, yearSlider } from '../../lib/charts/pickers';
import { rankedBars, rankedDots } from '../../lib/charts/ranked';
import { scatterLabelled } from '../../lib/charts/scatter-labelled';
import { spearmanMatrix } from '../../lib/charts/spearman-matrix';
import { stackedShares } from '../../lib/charts/stacked-shares';
import { starIntervals } from '../../lib/charts/star-intervals';
import { tileMap } from '../../lib/charts/tile-map';
import { timeLines } from '../../lib/charts/time-lines';
import { five, measure, objectsOf, rowsDrawn, sampleCharts, words } from './sample-charts';

const bars = { ...words, ...measure, value: 'value' };

describe('rankedBars', () => {
  it('sorts by value and lets ties share the better rank', () => {
    const rows = rowsDrawn(rankedBars(five, bars));
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

  it('takes an arquero table as well as rows', () => {
    assert.deepEqual(rankedBars(aq.from(five), bars), rankedBars(five, bars));
  });

  it('gives kinds their fixed colours and names only the kinds that are drawn', () => {
    const scale = objectsOf(rankedBars(five, bars)).find((object) => object.field === 'kind')!.scale;
    assert.deepEqual(scale, {
      domain: ['Oil regions', 'Cities', 'Other regions'],
      range: [colours.oil, colours.city, colours.other],
    });
  });

  it('writes values past the far end: right of positive intervals, left of negative ones, and draws no layer without rows', () => {
    const labelled = (rows: readonly object[]) =>
      objectsOf(rankedDots(rows, { ...bars, interval: { low: 'low', high: 'high' } }))
        .filter((object) => Array.isArray(object.transform))
        .map((object) => (object.transform as [{ calculate: string }, { filter: string }]).map((step) => Object.values(step)[0]));
    const [first, second] = five;
    const above = { ...first, value: 2, low: 1, high: 3 };
    const below = { ...second, value: -2, low: -3, high: -1 };
    assert.deepEqual(labelled([above]), [['datum.high', 'datum.value >= 0']]);
    assert.deepEqual(labelled([below]), [['datum.low', 'datum.value < 0']]);
    assert.equal(labelled([above, below]).length, 2);
  });

  it('names the missing word, the bad row and the known columns', () => {
    assert.throws(() => rankedBars(five, { ...bars, title: '' }), /rankedBars: title is "".*the finding/);
    assert.throws(() => rankedBars(five, { ...bars, source: undefined as unknown as string }), /source is ""/);
    assert.throws(() => rankedBars(five, { ...bars, alt: ' ' }), /alt is " "/);
    assert.throws(() => rankedBars(five, { ...bars, unit: '' }), /unit is ""/);
    assert.throws(() => rankedBars(five, { ...bars, decimals: 9 }), /decimals is 9/);
    assert.throws(() => rankedBars(five, { ...bars, value: 'grp' }), /no column "grp"; it has region, name, value/);
    assert.throws(() => rankedBars([{ ...five[0], value: 'a' }], bars), /row 1, column "value" is "a"; expected a finite number/);
    assert.throws(() => rankedBars([five[0]!, five[0]!], bars), /two rows are named "Atyrau"/);
    assert.throws(() => rankedBars([], bars), /no rows/);
  });
});

describe('tileMap', () => {
  it('puts each region on its own tile and breaks long names', () => {
    const rows = rowsDrawn(tileMap(five, words));
    assert.equal(rows.find((row) => row.name === 'North Kazakhstan')!.lines, 'North\nKazakhstan');
    assert.throws(() => tileMap([five[0]!, { ...five[1]!, grid_column: 0 }], words), /Almaty and Atyrau share the tile 0, 0/);
  });

  it('centres a diverging scale and refuses an unknown scale', () => {
    const scale = objectsOf(sampleCharts['tile map around a centre']!()).find((object) => object.range === 'diverging')!;
    assert.deepEqual(scale.domain, [96, 104]);
    assert.throws(
      () => tileMap(five, { ...bars, scale: 'rainbow' as 'diverging' }),
      /scale is "rainbow"; expected one of "sequential"/,
    );
  });
});

describe('contributionBars', () => {
  const rows = five.map((row, place) => ({ ...row, part: place - 1 }));
  const options = { ...words, value: 'part', measure: 'Contribution', unit: 'percentage points' };

  it('ends with the total and refuses parts that do not add up to it', () => {
    const drawn = rowsDrawn(contributionBars(rows, { ...options, total: { name: 'Kazakhstan', value: 5 } }));
    assert.deepEqual([drawn[5]!.name, drawn[5]!.value, drawn[4]!.running], ['Kazakhstan', 5, 5]);
    assert.throws(
      () => contributionBars(rows, { ...options, total: { name: 'K', value: 5.2 } }),
      /add up to 5, the total is 5\.2/,
    );
  });
});

describe('intervalChart', () => {
  const options = { ...words, measure: 'Opened to liquidated', unit: 'ratio' };
  const row = { region: 'ATY', name: 'Atyrau', ratio: 2, low: 1, high: 3, kind: 'exact' };

  it('writes what is known of each row and puts unknown rows last', () => {
    const drawn = rowsDrawn(sampleCharts['interval chart']!());
    assert.deepEqual(
      drawn.map((each) => each.written),
      ['4.00 (2.00 to ∞)', '2.00 (1.20 to 3.10)', 'at most 1.40', 'at least 0.80', 'no public figure'],
    );
  });

  it('always has the ratio of 1 on its axis', () => {
    const scale = objectsOf(intervalChart([{ ...row, ratio: 5, low: 4, high: 6 }], options)).find(
      (object) => object.type === 'log',
    )!;
    assert.ok((scale.domain as number[])[0]! < 1);
  });

  it('refuses an unknown kind and a bound that has no place on a logarithmic axis', () => {
    assert.throws(
      () => intervalChart([{ ...row, kind: 'guess' }], options),
      /row 1, column "kind" is "guess"; expected one of "exact"/,
    );
    assert.throws(() => intervalChart([{ ...row, ratio: 0 }], options), /row 1, column "ratio" is 0; expected a positive number/);
    assert.throws(() => intervalChart([{ ...row, kind: 'at-most', high: null }], options), /column "high" is null/);
  });
});

describe('timeLines', () => {
  const rows = [2020, 2021].flatMap((year) => five.map((row) => ({ ...row, year })));

  it('labels only the highlighted lines', () => {
    const spec = timeLines(rows, { ...bars, highlight: ['ATY'] });
    const names = objectsOf(spec)
      .filter((object) => 'to' in object && 'from' in object)
      .map((object) => object.name);
    assert.deepEqual([...new Set(names)], ['Atyrau']);
  });

  it('refuses a code without rows, a band out of order and a zero on a logarithmic axis', () => {
    assert.throws(() => timeLines(rows, { ...bars, highlight: ['XXX'] }), /highlight "XXX" has no row; the rows have ATY/);
    assert.throws(() => timeLines(rows, { ...bars, bands: [{ from: 2022, to: 2021, label: '' }] }), /band from 2022 to 2021/);
    assert.throws(
      () => timeLines([{ ...rows[0]!, value: 0 }], { ...bars, logarithmic: true }),
      /0 has no place on a logarithmic axis/,
    );
  });
});

describe('heatMap', () => {
  const options = { ...words, row: 'name', column: 'section', value: 'lq', measure: 'Coefficient', unit: 'ratio' };
  const cell = { name: 'Atyrau', section: 'A', lq: 2 };

  it('is centred on 1, equally far on either side', () => {
    const scale = objectsOf(heatMap([cell], { ...options, limit: 4 })).find((object) => object.range === 'diverging')!;
    assert.deepEqual(scale.domain, [0.25, 1, 4]);
  });

  it('refuses a negative ratio, a limit of 1 and an order that lacks a name', () => {
    assert.throws(() => heatMap([{ ...cell, lq: -1 }], options), /row 1, column "lq" is -1; expected zero or more/);
    assert.throws(() => heatMap([cell], { ...options, limit: 1 }), /limit is 1/);
    assert.throws(() => heatMap([cell], { ...options, rowOrder: ['Almaty'] }), /rowOrder lacks "Atyrau"/);
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
    assert.throws(() => regionPicker({ choices: ['ATY'], value: 'XXX' }), /value is "XXX"; expected one of ATY/);
    assert.throws(() => regionPicker({ choices: ['ATY'], names: [], value: 'ATY' }), /1 choices and 0 names/);
  });
});

describe('the other charts at their door', () => {
  it('scatterLabelled refuses a zero on a logarithmic axis', () => {
    const axis = { column: 'value', ...measure };
    const rows = [{ ...five[0]!, value: 0 }];
    assert.throws(
      () => scatterLabelled(rows, { ...words, x: { ...axis, logarithmic: true }, y: axis }),
      /column "value": 0 has no place/,
    );
  });

  it('parallelRanks refuses a region without a measure', () => {
    const rows = [
      { ...five[0]!, index: 'a', rank: 1 },
      { ...five[1]!, index: 'b', rank: 2 },
    ];
    assert.throws(() => parallelRanks(rows, { ...words, measure: 'index' }), /ATY has 0 rows for "b"/);
  });

  it('spearmanMatrix refuses a missing pair and a correlation above 1', () => {
    const pair = { first: 'a', second: 'b', rho: 0.5 };
    assert.throws(() => spearmanMatrix([pair], { ...words, order: ['a', 'b', 'c'] }), /the pair "c", "a" has no row/);
    assert.throws(() => spearmanMatrix([{ ...pair, rho: 1.2 }], words), /1\.2 lies outside/);
  });

  it('coefficientPlot refuses an interval without its estimate', () => {
    const row = { term: 'DIV', estimate: 1, low: 2, high: 3 };
    assert.throws(
      () => coefficientPlot([row], { ...words, measure: 'm', unit: 'u' }),
      /interval 2 to 3 does not hold the estimate 1/,
    );
  });

  it('stackedShares refuses a bar that does not add up to 100', () => {
    const row = { bar: 'Atyrau', part: 'Industry', share: 99 };
    const options = { ...words, bar: 'bar', part: 'part', share: 'share', whole: 'GVA' };
    assert.throws(() => stackedShares([row], options), /the shares of Atyrau add up to 99; expected 100/);
    assert.throws(() => stackedShares([{ ...row, share: -1 }], options), /is -1; expected zero or more/);
  });

  it('starIntervals refuses four stars and thresholds out of order', () => {
    const row = { name: 'DIV', low: 1, high: 2, stars: '****', fits: true };
    assert.throws(
      () => starIntervals([row], { ...words, thresholds: [{ value: 1.6, label: '*' }] }),
      /column "stars" is "\*\*\*\*"/,
    );
    assert.throws(() => starIntervals([row], { ...words, thresholds: [] }), /expected positive values in rising order/);
  });
});
