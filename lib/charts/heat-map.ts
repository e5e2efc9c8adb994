import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { chart } from './chart';
import { completeWords, measuredKinds, measureOf, numberLine, textLine, type MeasuredWords } from './chart-words';
import type { Picker } from './pickers';
import { numbersIn, rowsOf, textsIn, type TableLike } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `heatMap`. */
export interface HeatMapOptions extends MeasuredWords {
  /** The columns with the names of the rows (regions) and of the columns (sections). */
  row: string;
  column: string;
  /** The column shown as colour: a ratio, zero or positive. */
  value: string;
  /** The orders of rows and columns; default: by descending mean value. Every name must be listed. */
  rowOrder?: string[];
  columnOrder?: string[];
  /** A column with the columns' full names, for the tooltip. */
  columnName?: string;
  /** A year slider over a column of years: `yearSlider(…)`. */
  slider?: Picker;
}

/** The colour scale ends at this ratio and its inverse; values beyond get the last colour. */
const limit = 8;

const optionKinds: OptionKinds<HeatMapOptions> = {
  ...measuredKinds,
  row: 'text',
  column: 'text',
  value: 'text',
  rowOrder: 'texts',
  columnOrder: 'texts',
  columnName: 'text',
  slider: 'object',
};

/**
 * Draws ratios as colours, region by section: purple below 1, green above, on a logarithmic scale centred on 1, so that double and
 * half are equally strong. A ratio of 0 (no such activity) is shown as an outlined cell.
 *
 * @throws Error for a negative ratio, or a name missing from an order
 * @example
 * heatMap(rows, { row: 'name', column: 'section', value: 'coefficient', measure: 'Structural coefficient', unit: 'ratio', … });
 */
export function heatMap(table: TableLike, options: HeatMapOptions): VegaLiteSpec {
  const where = 'heatMap';
  checkOptions(where, options, optionKinds);
  const text = completeWords(options, [options.value], 'Heat map', where);
  const { format, axisTitle } = measureOf(options.value, { decimals: 2, ...options }, where);
  const { slider } = options;
  const rows = rowsOf(table, where);
  const all = numbersIn(rows, options.value, where);
  const negative = all.findIndex((value) => value < 0);
  if (negative >= 0)
    throw new Error(`${where}: row ${negative + 1}, column "${options.value}" is ${all[negative]}; expected zero or more.`);
  const [rowNames, columnNames] = [textsIn(rows, options.row, where), textsIn(rows, options.column, where)];
  const fullNames = options.columnName === undefined ? undefined : textsIn(rows, options.columnName, where);
  const sliderValues = slider && numbersIn(rows, slider.field, where);
  const values = all.map((value, index) => ({
    row: rowNames[index]!,
    column: columnNames[index]!,
    ...(fullNames ? { columnName: fullNames[index]! } : {}),
    value,
    ...(slider ? { [slider.field]: sliderValues![index]! } : {}),
  }));
  const rowOrder = ordered(rowNames, all, options.rowOrder, `${where}: rowOrder`);
  const columnOrder = ordered(columnNames, all, options.columnOrder, `${where}: columnOrder`);
  const tooltip: Json[] = [
    textLine('row', 'Region'),
    textLine(fullNames ? 'columnName' : 'column', 'Section'),
    numberLine('value', axisTitle, format),
    ...(slider ? [numberLine(slider.field, 'Year', 'd')] : []),
  ];
  const color: JsonObject = {
    field: 'value',
    type: 'quantitative',
    scale: { type: 'log', domain: [1 / limit, 1, limit], range: 'diverging', interpolate: 'rgb', clamp: true },
    legend: {
      title: `${axisTitle} (logarithmic)`,
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
  return chart(view, text, slider ? [slider.param] : []);
}

/** Returns the given order, which must contain every name, or the names by descending mean. */
function ordered(names: readonly string[], values: readonly number[], given: string[] | undefined, where: string): string[] {
  const different = [...new Set(names)];
  const missing = different.find((name) => given && !given.includes(name));
  if (missing !== undefined) throw new Error(`${where} lacks "${missing}"; it has ${given!.join(', ')}.`);
  if (given) return given;
  const mean = (name: string): number => {
    const own = values.filter((_, index) => names[index] === name);
    return sum(own) / own.length;
  };
  const means = new Map(different.map((name) => [name, mean(name)]));
  return different.sort((first, second) => means.get(second)! - means.get(first)!);
}
