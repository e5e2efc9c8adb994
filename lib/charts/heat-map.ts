import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { chart, type ChartText } from './chart';
import { measured, measureKinds, numberLine, textLine, withUnit, type Measure } from './measure';
import { wordKinds } from './chart-words';
import type { Picker } from './pickers';
import { requireString } from './region-rows';
import { describe, requireNumbers, rowsOf, type Rows } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `heatMap`. */
export interface HeatMapOptions extends ChartText, Measure {
  /** The column of the rows' names (regions) and of the columns' names (sections). */
  row: string;
  column: string;
  /** The column that is coloured: a ratio, zero or positive. */
  value: string;
  /** Orders that show structure; default: rows and columns by their mean value. Every name must be listed. */
  rowOrder?: string[];
  columnOrder?: string[];
  /** A column with the columns' full names, for the tooltip. */
  columnName?: string;
  /** Colours end at `limit` and at 1 / `limit`; stronger values keep the last colour. Default 8. */
  limit?: number;
  /** A year slider over a column of years: `yearSlider(…)`. */
  slider?: Picker;
}

const optionKinds: OptionKinds<HeatMapOptions> = {
  ...wordKinds,
  ...measureKinds,
  row: 'text',
  column: 'text',
  value: 'text',
  rowOrder: 'texts',
  columnOrder: 'texts',
  columnName: 'text',
  limit: 'number',
  slider: 'object',
};

/**
 * Ratios as colours, region by section: purple below 1, green above, on a logarithmic scale centred on 1, so that twice and
 * half are equally strong. A ratio of 0 (no such activity) has its own, outlined cell.
 *
 * @throws Error for a negative ratio, a limit of 1 or below, or a name missing from an order
 * @example
 * heatMap(rows, { row: 'name', column: 'section', value: 'coefficient', measure: 'Structural coefficient', unit: 'ratio', … });
 */
export function heatMap(table: Rows, options: HeatMapOptions): VegaLiteSpec {
  const where = 'heatMap';
  checkOptions(where, options, optionKinds);
  const { format } = measured({ ...options, decimals: options.decimals ?? 2 }, where);
  const limit = options.limit ?? 8;
  if (!(limit > 1)) throw new Error(`${where}: limit is ${describe(limit)}; expected a number above 1.`);
  const rows = rowsOf(table, where);
  requireNumbers(rows, options.value, where);
  const slider = options.slider;
  if (slider) requireNumbers(rows, slider.field, where);
  const values = rows.map((row, index) => {
    const value = row[options.value] as number;
    if (value < 0) throw new Error(`${where}: row ${index + 1}, column "${options.value}" is ${value}; expected zero or more.`);
    return {
      row: requireString(row[options.row], options.row, index, where),
      column: requireString(row[options.column], options.column, index, where),
      ...(options.columnName ? { columnName: requireString(row[options.columnName], options.columnName, index, where) } : {}),
      value,
      ...(slider ? { [slider.field]: row[slider.field] as number } : {}),
    };
  });
  const rowOrder = ordered(values, 'row', options.rowOrder, where);
  const columnOrder = ordered(values, 'column', options.columnOrder, where);
  const tooltip: Json[] = [
    textLine('row', 'Region'),
    textLine(options.columnName ? 'columnName' : 'column', 'Section'),
    numberLine('value', withUnit(options), format),
    ...(slider ? [numberLine(slider.field, 'Year', 'd')] : []),
  ];
  const color: JsonObject = {
    field: 'value',
    type: 'quantitative',
    scale: { type: 'log', domain: [1 / limit, 1, limit], range: 'diverging', interpolate: 'rgb', clamp: true },
    legend: {
      title: `${withUnit(options)} (logarithmic)`,
      gradientLength: 240,
      gradientThickness: 10,
      titlePadding: 6,
      values: [1 / limit, 1 / Math.sqrt(limit), 1, Math.sqrt(limit), limit],
      format: '.2~r',
    },
  };
  const layer: Json[] = [
    { transform: [{ filter: 'datum.value > 0' }], mark: { type: 'rect', style: 'cell' }, encoding: { color, tooltip } },
    {
      transform: [{ filter: 'datum.value === 0' }],
      mark: { type: 'rect', style: 'empty', width: { band: 0.7 }, height: { band: 0.7 } },
      encoding: { tooltip },
    },
  ];
  const axis = { ticks: false, domain: false };
  const encoding = {
    x: { field: 'column', type: 'nominal', sort: columnOrder, title: null, axis: { ...axis, labelAngle: 0, orient: 'top' } },
    y: { field: 'row', type: 'nominal', sort: rowOrder, title: null, axis },
  };
  const view: JsonObject = {
    width: { step: 26 },
    height: { step: 20 },
    data: { values },
    ...(slider ? { transform: [slider.transform] } : {}),
    encoding,
    layer,
  };
  return chart(view, options, slider ? [slider.param] : []);
}

/** The order given, which must name every name, or the names by falling mean. */
function ordered(
  values: readonly { row: string; column: string; value: number }[],
  key: 'row' | 'column',
  given: string[] | undefined,
  where: string,
): string[] {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const cell of values) {
    const { sum, count } = sums.get(cell[key]) ?? { sum: 0, count: 0 };
    sums.set(cell[key], { sum: sum + cell.value, count: count + 1 });
  }
  const names = [...sums.keys()];
  if (!given) {
    const mean = (name: string): number => sums.get(name)!.sum / sums.get(name)!.count;
    return names.sort((first, second) => mean(second) - mean(first));
  }
  const missing = names.find((name) => !given.includes(name));
  if (missing !== undefined) throw new Error(`${where}: ${key}Order lacks "${missing}"; it has ${given.join(', ')}.`);
  return given;
}
