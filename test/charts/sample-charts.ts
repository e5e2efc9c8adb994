import * as aq from 'arquero';
import { chart } from '../../lib/charts/chart';
import { heatMap } from '../../lib/charts/heat-map';
import { yearSlider } from '../../lib/charts/pickers';
import { rankedBars } from '../../lib/charts/ranked';
import { scatterLabelled } from '../../lib/charts/scatter-labelled';
import { tileMap } from '../../lib/charts/tile-map';
import { timeLines } from '../../lib/charts/time-lines';
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
  'tile map of names': () => tileMap(aq.from(five), words),
  'tile map of figures': () => tileMap(aq.from(five), { ...words, ...measure, value: 'value', decimals: 0 }),
  'ranked bars': () => rankedBars(aq.from(five), { ...words, ...measure, value: 'value' }),
  'ranked bars with negative values': () =>
    rankedBars(aq.from(five.map((row) => ({ ...row, growth: row.index - 100 }))), {
      ...words,
      value: 'growth',
      measure: 'Growth',
      unit: '%',
    }),
  'time lines': () => timeLines(aq.from(years), { ...words, ...measure, value: 'value' }),
  'time lines with bands, rules and grey lines': () =>
    timeLines(aq.from(years), {
      ...words,
      ...measure,
      value: 'value',
      highlight: ['ATY', 'ALA'],
      logarithmic: true,
      bands: [{ from: 2020, to: 2020, label: 'pandemic' }],
      rules: [{ year: 2022, label: 'new regions' }],
    }),
  'heat map': () =>
    heatMap(aq.from(cells.filter((cell) => cell.year === 2022)), {
      ...words,
      row: 'name',
      column: 'section',
      value: 'coefficient',
      measure: 'Structural coefficient',
      unit: 'ratio',
    }),
  'heat map with a year slider': () =>
    heatMap(aq.from(cells), {
      ...words,
      row: 'name',
      column: 'section',
      value: 'coefficient',
      measure: 'Structural coefficient',
      unit: 'ratio',
      slider: yearSlider({ from: 2021, to: 2022, value: 2022 }),
    }),
  'labelled scatter': () =>
    scatterLabelled(aq.from(five), {
      ...words,
      x: { column: 'index', measure: 'Index', unit: '2021 = 100' },
      y: { column: 'value', ...measure, logarithmic: true },
      reference: { x: 100, y: 5000 },
    }),
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
