import { ranks } from '../numerics/rank-correlation';
import { checkOptions } from '../numerics/read-options';
import { chart } from './chart';
import {
  completeWords,
  measureKinds,
  measureOf,
  numberLine,
  textLine,
  wordKinds,
  type ChartWords,
  type Measure,
} from './chart-words';
import { kindColour, kindNames } from './colours';
import { textWidth } from './output';
import { placeLabels } from './place-labels';
import { numbersIn, regionsIn, rowsOf, type TableLike } from './rows';
import { pixels, tickFormat, valueScale } from './scales';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** One axis of a scatter plot: its column and measure. */
export interface ScatterAxis extends Measure {
  column: string;
  logarithmic?: boolean;
}

/** Options of `scatterLabelled`. */
export interface ScatterOptions extends ChartWords {
  x: ScatterAxis;
  y: ScatterAxis;
  /** Dashed lines, such as the national values. */
  reference?: { x?: number; y?: number };
}

const frame = { width: 520, height: 380 };

/**
 * Draws one dot per region with its name next to it, positioned so that the names do not overlap.
 *
 * @throws Error for a missing or non-numeric cell, and for a value of zero or below on a logarithmic axis
 * @example
 * scatterLabelled(rows, { x: { column: 'variance', measure: 'Variance', unit: 'squared ratio' }, y: { column: 'grp', … }, title, … });
 */
export function scatterLabelled(table: TableLike, options: ScatterOptions): VegaLiteSpec {
  const where = 'scatterLabelled';
  checkOptions(where, options, { ...wordKinds, x: 'object', y: 'object', reference: 'object' });
  for (const name of ['x', 'y'] as const)
    checkOptions(where, options[name], { ...measureKinds, column: 'text', logarithmic: 'boolean' }, `${name}.`);
  const text = completeWords(options, [options.y.column, options.x.column], 'Dots', where);
  const rows = rowsOf(table, where);
  const regions = regionsIn(rows, where);
  const axisOf = (name: 'x' | 'y') => {
    const { column, logarithmic = false, ...own } = options[name];
    const { measure, axisTitle, decimals, format } = measureOf(column, own, where);
    const values = numbersIn(rows, column, where);
    const [line, length] = [options.reference?.[name], name === 'x' ? frame.width : frame.height];
    const all = line === undefined ? values : [...values, line];
    const { scale, ticks, pixel } = valueScale(all, logarithmic, length, `${where}: column "${column}"`);
    const title = axisTitle + (logarithmic ? ' (logarithmic axis)' : '');
    const axis: JsonObject = { format: tickFormat(decimals), grid: true, ...ticks };
    const rank = name === 'x' ? 'rankX' : 'rankY';
    return {
      values,
      ranks: ranks(values, { first: 'highest', ties: 'better' }),
      places: values.map(pixel),
      channel: { field: name, type: 'quantitative', title, scale, axis },
      tooltip: [numberLine(name, axisTitle, format), numberLine(rank, `Rank in ${measure}`, 'd')],
      reference: line === undefined ? [] : [referenceLine(name, { datum: line, type: 'quantitative', scale, axis, title })],
    };
  };
  const [x, y] = [axisOf('x'), axisOf('y')];
  const places = placeLabels(
    regions.map(({ name }, index) => ({
      x: x.places[index]!,
      y: frame.height - y.places[index]!,
      width: textWidth({ fontSize: 10.5 }, name),
      height: 12,
    })),
    frame,
  );
  const values = regions.map(({ name, kind }, index) => ({
    name,
    kind: kindNames[kind],
    x: x.values[index]!,
    y: y.values[index]!,
    rankX: x.ranks[index]!,
    rankY: y.ranks[index]!,
    labelX: Math.round(10 * places[index]!.x) / 10,
    labelY: Math.round(10 * places[index]!.y) / 10,
  }));
  const tooltip: Json[] = [textLine('name', 'Region'), ...x.tooltip, ...y.tooltip];
  const color = kindColour(regions.map((row) => row.kind));
  const layer: Json[] = [
    ...x.reference,
    ...y.reference,
    { mark: { type: 'circle', size: 70, opacity: 1 }, encoding: { x: x.channel, y: y.channel, color, tooltip } },
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 10.5, tooltip: false },
      encoding: { x: pixels('labelX'), y: pixels('labelY'), text: { field: 'name', type: 'nominal' } },
    },
  ];
  return chart({ ...frame, data: { values }, layer }, text);
}

const referenceLine = (channel: 'x' | 'y', place: JsonObject): JsonObject => ({
  mark: { type: 'rule', style: 'reference', tooltip: false },
  encoding: { [channel]: place },
});
