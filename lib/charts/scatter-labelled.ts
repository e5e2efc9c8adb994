import { checkOptions } from '../numerics/read-options';
import { chart } from './chart';
import { completeWords, wordKinds, type ChartWords } from './chart-words';
import { kindNames } from './colours';
import { textWidth } from './output';
import { kindColour } from './kind-scale';
import { measured, measureKinds, measureOf, numberLine, textLine, withUnit, type Measure } from './measure';
import { placeLabels } from './place-labels';
import { regionRows } from './region-rows';
import { requireNumbers, type Rows } from './rows';
import { ratioTicks, tickFormat } from './ticks';
import { paddedDomain } from './time-lines';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** One axis of a scatter: its column and measure. */
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
 * One dot a region, each with its name beside it, moved so that names do not cover each other.
 *
 * @throws Error for a missing or non-numeric cell, and for a value of zero or below on a logarithmic axis
 * @example
 * scatterLabelled(rows, { x: { column: 'variance', measure: 'Variance', unit: 'squared ratio' }, y: { column: 'grp', … }, title, … });
 */
export function scatterLabelled(table: Rows, given: ScatterOptions): VegaLiteSpec {
  const where = 'scatterLabelled';
  checkOptions(where, given, { ...wordKinds, x: 'object', y: 'object', reference: 'object' });
  for (const name of ['x', 'y'] as const)
    checkOptions(where, given[name], { ...measureKinds, column: 'text', logarithmic: 'boolean' }, `${name}.`);
  const axis = (own: ScatterAxis): ScatterAxis => ({ ...own, ...measureOf(own.column, own) });
  const words = completeWords(given, [given.y.column, given.x.column], 'Dots');
  const options = { ...words, x: axis(given.x), y: axis(given.y) };
  const axes = { x: measured({ ...options, ...options.x }, where), y: measured({ ...options, ...options.y }, where) };
  const pairs = regionRows(table, options.x.column, where);
  requireNumbers(
    pairs.map((pair) => pair.from),
    options.y.column,
    where,
  );
  const xs = pairs.map((pair) => pair.row.value);
  const ys = pairs.map((pair) => pair.from[options.y.column] as number);
  const scales = {
    x: axisScale(xs, options.x, options.reference?.x, frame.width, where),
    y: axisScale(ys, options.y, options.reference?.y, frame.height, where),
  };
  const places = placeLabels(
    pairs.map((pair, index) => ({
      x: scales.x.pixel(xs[index]!),
      y: frame.height - scales.y.pixel(ys[index]!),
      width: textWidth({ fontSize: 10.5 }, pair.row.name),
      height: 12,
    })),
    frame,
  );
  const rank = (all: readonly number[], value: number): number => 1 + all.filter((other) => other > value).length;
  const values = pairs.map(({ row }, index) => ({
    name: row.name,
    kind: kindNames[row.kind],
    x: xs[index]!,
    y: ys[index]!,
    rankX: rank(xs, xs[index]!),
    rankY: rank(ys, ys[index]!),
    labelX: Math.round(10 * places[index]!.x) / 10,
    labelY: Math.round(10 * places[index]!.y) / 10,
  }));
  const channel = (name: 'x' | 'y'): JsonObject => ({
    field: name,
    type: 'quantitative',
    title: axes[name].axisTitle + (options[name].logarithmic ? ' (logarithmic axis)' : ''),
    scale: scales[name].scale,
    axis: {
      format: tickFormat(axes[name].decimals),
      grid: true,
      ...(options[name].logarithmic ? { values: ratioTicks(scales[name].domain) } : { tickCount: 6 }),
    },
  });
  const tooltip: Json[] = [
    textLine('name', 'Region'),
    numberLine('x', withUnit(options.x), axes.x.format),
    numberLine('rankX', `Rank in ${options.x.measure}`, 'd'),
    numberLine('y', withUnit(options.y), axes.y.format),
    numberLine('rankY', `Rank in ${options.y.measure}`, 'd'),
  ];
  const line = (name: 'x' | 'y', value: number | undefined): Json[] => {
    if (value === undefined) return [];
    const { scale, axis, title } = channel(name) as { scale: Json; axis: Json; title: Json };
    return [
      {
        mark: { type: 'rule', style: 'reference', tooltip: false },
        encoding: { [name]: { datum: value, type: 'quantitative', scale, axis, title } },
      },
    ];
  };
  const pixel = (field: string): JsonObject => ({ field, type: 'quantitative', scale: null, axis: null });
  const layer: Json[] = [
    ...line('x', options.reference?.x),
    ...line('y', options.reference?.y),
    {
      mark: { type: 'circle', size: 70, opacity: 1 },
      encoding: { x: channel('x'), y: channel('y'), color: kindColour(pairs.map((pair) => pair.row.kind)), tooltip },
    },
    {
      mark: { type: 'text', align: 'left', baseline: 'middle', fontSize: 10.5, tooltip: false },
      encoding: { x: pixel('labelX'), y: pixel('labelY'), text: { field: 'name', type: 'nominal' } },
    },
  ];
  return chart({ ...frame, data: { values }, layer }, options);
}

/** A scale with air at both ends, and where a value falls on it in pixels. */
function axisScale(values: readonly number[], axis: ScatterAxis, reference: number | undefined, length: number, where: string) {
  const all = reference === undefined ? values : [...values, reference];
  if (axis.logarithmic && Math.min(...all) <= 0) {
    throw new Error(`${where}: column "${axis.column}": ${Math.min(...all)} has no place on a logarithmic axis.`);
  }
  const domain = paddedDomain(all, axis.logarithmic ?? false);
  const project = (value: number): number => (axis.logarithmic ? Math.log(value) : value);
  const [low, high] = [project(domain[0]), project(domain[1])];
  const scale: JsonObject = { domain, nice: false, ...(axis.logarithmic ? { type: 'log' } : { zero: false }) };
  return { domain, scale, pixel: (value: number): number => (length * (project(value) - low)) / (high - low) };
}
