import { chart } from '../../lib/charts/chart';
import { coefficientPlot } from '../../lib/charts/coefficient-plot';
import { contributionBars } from '../../lib/charts/contribution-bars';
import { heatMap } from '../../lib/charts/heat-map';
import { intervalChart } from '../../lib/charts/interval-chart';
import { marginalEffectBand } from '../../lib/charts/marginal-effect-band';
import { parallelRanks } from '../../lib/charts/parallel-ranks';
import { regionPicker, yearSlider } from '../../lib/charts/pickers';
import { rankedBars, rankedDots } from '../../lib/charts/ranked';
import { scatterLabelled } from '../../lib/charts/scatter-labelled';
import { spearmanMatrix } from '../../lib/charts/spearman-matrix';
import { stackedShares } from '../../lib/charts/stacked-shares';
import { starIntervals } from '../../lib/charts/star-intervals';
import { tileMap } from '../../lib/charts/tile-map';
import { timeLines } from '../../lib/charts/time-lines';
import { timelineOfBorders } from '../../lib/charts/timeline-of-borders';
import type { JsonObject, VegaLiteSpec } from '../../lib/charts/vega-lite-spec';

/** Words for charts made from invented figures; they are fixtures and appear nowhere else. */
export const words = {
  title: 'Ұлытау leads and Almaty region trails',
  subtitle: 'An invented measure, thousand tenge, 2022',
  source: 'invented figures of a test',
  alt: 'A chart of invented figures.',
};

export const measure = { measure: 'GRP per capita', unit: 'thousand tenge' };

/** Five invented regions with a place on the tile map. */
export const five = [
  { region: 'ATY', name: 'Atyrau', value: 12329.9, index: 99.5, grid_column: 0, grid_row: 0 },
  { region: 'ALA', name: 'Almaty', value: 8000.5, index: 103.2, grid_column: 1, grid_row: 0 },
  { region: 'ALM', name: 'Almaty region', value: 2100, index: 101, grid_column: 0, grid_row: 1 },
  { region: 'ULT', name: 'Ұлытау', value: 8000.5, index: 104, grid_column: 1, grid_row: 1 },
  { region: 'SKO', name: 'North Kazakhstan', value: 3900, index: 98, grid_column: 2, grid_row: 1 },
];

const years = [2020, 2021, 2022].flatMap((year, step) =>
  five.map((row) => ({ ...row, year, value: row.value * (1 + step / 10) })),
);
const cells = [2021, 2022].flatMap((year) =>
  five.flatMap((row, line) =>
    ['A', 'B', 'C'].map((section, place) => ({ name: row.name, section, year, coefficient: (line * place) / 2 })),
  ),
);
const shares = ['Kazakhstan', 'Atyrau'].flatMap((bar, line) =>
  [
    { part: 'Industry', share: 40 + 20 * line },
    { part: 'Services', share: 55 - 20 * line },
    { part: 'Agriculture', share: 5 },
  ].map((row) => ({ ...row, bar, region: line === 0 ? 'KAZ' : 'ATY' })),
);
const known = [
  { region: 'ATY', name: 'Atyrau', ratio: 2, low: 1.2, high: 3.1, kind: 'exact' },
  { region: 'ALA', name: 'Almaty', ratio: 4, low: 2, high: Infinity, kind: 'exact' },
  { region: 'ALM', name: 'Almaty region', ratio: null, low: 0.8, high: null, kind: 'at-least' },
  { region: 'ULT', name: 'Ұлытау', ratio: null, low: null, high: 1.4, kind: 'at-most' },
  { region: 'SKO', name: 'North Kazakhstan', ratio: null, low: null, high: null, kind: 'unknown' },
];
const terms = ['CR1', 'CR2'].flatMap((covariance) =>
  ['DIV', 'lnfdi'].map((term, place) => ({
    term,
    covariance,
    estimate: place / 10,
    low: place / 10 - 0.2,
    high: place / 10 + 0.2,
  })),
);

/** One chart of every kind and of every option that changes its layers. */
export const sampleCharts: Record<string, () => VegaLiteSpec> = {
  'chart of a view': () =>
    chart(
      {
        width: 100,
        height: 50,
        data: { values: [{ a: 1 }] },
        mark: 'bar',
        encoding: { x: { field: 'a', type: 'quantitative' } },
      },
      words,
    ),
  'tile map of names': () => tileMap(five, words),
  'tile map of figures': () => tileMap(five, { ...words, ...measure, value: 'value', decimals: 0 }),
  'tile map around a centre': () =>
    tileMap(five, { ...words, value: 'index', scale: 'diverging', centre: 100, measure: 'Index', unit: '2021 = 100' }),
  'ranked bars': () => rankedBars(five, { ...words, ...measure, value: 'value' }),
  'ranked bars with the paper and negative values': () =>
    rankedBars(
      five.map((row, place) => ({ ...row, growth: row.index - 100, paper: place === 1 ? 3 : null })),
      { ...words, value: 'growth', paper: 'paper', measure: 'Growth', unit: '%' },
    ),
  'ranked dots with intervals': () =>
    rankedDots(
      five.map((row) => ({ ...row, low: row.index - 1, high: row.index + 1 })),
      { ...words, value: 'index', interval: { low: 'low', high: 'high' }, measure: 'Index', unit: '2021 = 100' },
    ),
  'contribution bars': () =>
    contributionBars(
      five.map((row) => ({ ...row, contribution: (row.index - 100) / 10 })),
      {
        ...words,
        value: 'contribution',
        total: { name: 'Kazakhstan', value: 0.57 },
        measure: 'Contribution',
        unit: 'percentage points',
      },
    ),
  'time lines': () => timeLines(years, { ...words, ...measure, value: 'value' }),
  'time lines with bands, rules, reference and grey lines': () =>
    timeLines(years, {
      ...words,
      ...measure,
      value: 'value',
      highlight: ['ATY', 'ALA'],
      logarithmic: true,
      reference: 5000,
      bands: [{ from: 2020, to: 2020, label: 'pandemic' }],
      rules: [{ year: 2022, label: 'new regions' }],
    }),
  'interval chart': () => intervalChart(known, { ...words, measure: 'Opened to liquidated', unit: 'ratio' }),
  'heat map': () =>
    heatMap(
      cells.filter((cell) => cell.year === 2022),
      { ...words, row: 'name', column: 'section', value: 'coefficient', measure: 'Structural coefficient', unit: 'ratio' },
    ),
  'heat map with a year slider': () =>
    heatMap(cells, {
      ...words,
      row: 'name',
      column: 'section',
      value: 'coefficient',
      measure: 'Structural coefficient',
      unit: 'ratio',
      slider: yearSlider({ from: 2021, to: 2022, value: 2022 }),
    }),
  'labelled scatter': () =>
    scatterLabelled(five, {
      ...words,
      x: { column: 'index', measure: 'Index', unit: '2021 = 100' },
      y: { column: 'value', ...measure, logarithmic: true },
      reference: { x: 100, y: 5000 },
    }),
  'parallel ranks': () =>
    parallelRanks(
      ['Variance', 'Weighted variance'].flatMap((index, step) =>
        five.map((row, place) => ({ ...row, index, rank: step === 0 ? place + 1 : 5 - place })),
      ),
      { ...words, measure: 'index', highlight: ['ATY'] },
    ),
  'Spearman matrix': () =>
    spearmanMatrix(
      [
        { first: 'Variance', second: 'Krugman', rho: -0.4 },
        { first: 'Variance', second: 'Entropy', rho: 0.95 },
        { first: 'Krugman', second: 'Entropy', rho: 0.1 },
      ],
      words,
    ),
  'coefficient plot': () => coefficientPlot(terms.slice(0, 2), { ...words, measure: 'Change of lnrcc', unit: 'log points' }),
  'coefficient plot of models': () =>
    coefficientPlot(terms, { ...words, measure: 'Change of lnrcc', unit: 'log points', model: 'covariance' }),
  'stacked shares': () => stackedShares(shares, { ...words, bar: 'bar', part: 'part', share: 'share', whole: 'GVA' }),
  'stacked shares with a region picker': () =>
    stackedShares(shares, {
      ...words,
      bar: 'bar',
      part: 'part',
      share: 'share',
      whole: 'GVA',
      picker: regionPicker({ choices: ['KAZ', 'ATY'], names: ['Kazakhstan', 'Atyrau'], value: 'ATY' }),
    }),
  'timeline of borders': () =>
    timelineOfBorders(
      [
        { name: 'South Kazakhstan', family: 'YKO', from_year: 2010, to_year: 2017 },
        { name: 'Shymkent', family: 'YKO', from_year: 2011, to_year: 2025 },
      ],
      { ...words, changes: [{ year: 2018, label: '2018: divided' }] },
    ),
  'marginal effect': () =>
    marginalEffectBand(
      [7, 8, 9].map((z) => ({ z, effect: z / 10, low: z / 10 - 1, high: z / 10 + 1 })),
      {
        ...words,
        measure: 'Effect of DIV',
        unit: 'log points',
        moderator: { measure: 'ln GRP per capita', unit: 'log' },
        observed: [7.2, 8.8],
      },
    ),
  'star intervals': () =>
    starIntervals(
      [
        { name: 'DIV, column 1', low: 2.1, high: 2.3, stars: '**', fits: true },
        { name: 'DIV, column 2', low: 0.4, high: 0.4, stars: '***', fits: false },
      ],
      {
        ...words,
        thresholds: [
          { value: 1.645, label: '*' },
          { value: 1.96, label: '**' },
          { value: 2.576, label: '***' },
        ],
      },
    ),
};

/** Every object inside a spec, itself included. */
export function objectsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as JsonObject, ...Object.values(value).flatMap(objectsOf)];
}
/** The rows that a chart draws: its first view's data. */
export function rowsDrawn(spec: VegaLiteSpec): JsonObject[] {
  const view = (spec.vconcat as JsonObject[])[0]!;
  return (view.data as { values: JsonObject[] }).values;
}
