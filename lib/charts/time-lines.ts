import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { chart } from './chart';
import { completeWords, measuredKinds, measureOf, numberLine, textLine, type MeasuredWords } from './chart-words';
import { kindColour, kindNames } from './colours';
import { numbersIn, regionsIn, rowsOf, type TableLike } from './rows';
import { pixels, tickFormat, valueScale } from './scales';
import { spreadLabels } from './spread-labels';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';
import { yearMarks, type YearBand, type YearRule } from './year-marks';

/** Options of `timeLines`. */
export interface TimeLinesOptions extends MeasuredWords {
  value: string;
  /** Codes of the lines drawn in colour with their names; default: all. The others are thin and grey. */
  highlight?: string[];
  /** A logarithmic axis; every value must be positive. */
  logarithmic?: boolean;
  bands?: YearBand[];
  rules?: YearRule[];
}

const optionKinds: OptionKinds<TimeLinesOptions> = {
  ...measuredKinds,
  value: 'text',
  highlight: 'texts',
  logarithmic: 'boolean',
  bands: 'list',
  rules: 'list',
};

const width = 500;
const height = 320;

/**
 * Draws lines over years with their names at the right end instead of a legend. A missing year does not interrupt a line: it
 * connects the years that exist.
 *
 * @throws Error for a highlighted code that has no row, and for a value of zero or below on a logarithmic axis
 * @example
 * timeLines(rows, { value: 'gini', measure: 'Gini', unit: 'ratio', decimals: 3, highlight: ['KAZ'], title, … });
 */
export function timeLines(table: TableLike, options: TimeLinesOptions): VegaLiteSpec {
  const where = 'timeLines';
  checkOptions(where, options, optionKinds);
  const text = completeWords(options, [options.value], 'Lines', where);
  const { format, axisTitle, decimals } = measureOf(options.value, options, where);
  const rows = rowsOf(table, where);
  const all = numbersIn(rows, options.value, where);
  const years = numbersIn(rows, 'year', where);
  const regions = regionsIn(rows, where);
  const codes = [...new Set(regions.map((row) => row.region))];
  const highlight = options.highlight ?? codes;
  const unknown = highlight.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new Error(`${where}: highlight "${unknown}" has no row; the rows have ${codes.join(', ')}.`);
  const values = regions.map(({ region, name, kind }, index) => ({
    region,
    name,
    kind: kindNames[kind],
    value: all[index]!,
    year: years[index]!,
    shown: highlight.includes(region),
  }));
  const { scale, ticks, pixel } = valueScale(all, options.logarithmic ?? false, height, `${where}: column "${options.value}"`);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const yearScale: JsonObject = { domain: [first - 0.3, last + 0.15], nice: false, zero: false };
  const x: JsonObject = {
    field: 'year',
    type: 'quantitative',
    title: null,
    scale: yearScale,
    axis: { format: 'd', grid: false, tickMinStep: 1, tickCount: Math.min(8, last - first + 1), domain: true },
  };
  const y: JsonObject = {
    field: 'value',
    type: 'quantitative',
    title: axisTitle,
    scale,
    axis: {
      format: tickFormat(decimals),
      titleAngle: 0,
      titleAlign: 'left',
      titleAnchor: 'end',
      titleY: -10,
      titleX: -30,
      ...ticks,
    },
  };
  const { behind, front } = yearMarks(options.bands ?? [], options.rules ?? [], yearScale, where);
  const tooltip: Json[] = [textLine('name', 'Region'), numberLine('year', 'Year', 'd'), numberLine('value', axisTitle, format)];
  const detail = { field: 'region', type: 'nominal' };
  const named = regions.filter(({ region }) => highlight.includes(region)).map(({ kind }) => kind);
  const color = { ...kindColour(named), legend: null };
  const grey: Json = {
    transform: [{ filter: '!datum.shown' }],
    mark: { type: 'line', style: 'leader', opacity: 0.6 },
    encoding: { x, y, detail, tooltip },
  };
  const layer: Json[] = [
    ...behind,
    ...(highlight.length < codes.length ? [grey] : []),
    {
      transform: [{ filter: 'datum.shown' }],
      mark: { type: 'line', strokeWidth: 2.25, point: { size: 22, filled: true } },
      encoding: { x, y, detail, color, tooltip },
    },
    ...endLabels(values, (value) => height - pixel(value), color),
    ...front,
  ];
  return chart({ width, height, data: { values }, layer }, text);
}

interface Point {
  name: string;
  region: string;
  kind: string;
  year: number;
  value: number;
  shown: boolean;
}

/** Draws names at the right end of the highlighted lines, moved apart, with a thin leader from the end of the line. */
function endLabels(values: readonly Point[], place: (value: number) => number, color: JsonObject): Json[] {
  const ends = new Map<string, Point>();
  for (const point of values) {
    const end = ends.get(point.region);
    if (point.shown && (!end || point.year > end.year)) ends.set(point.region, point);
  }
  const points = [...ends.values()];
  const places = points.map((point) => place(point.value));
  const moved = spreadLabels(places, 13, 4, height - 4);
  const rows = points.map((point, index) => ({ name: point.name, kind: point.kind, from: places[index]!, to: moved[index]! }));
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 1.5, tooltip: false },
      encoding: { x: { value: width + 2 }, x2: { value: width + 11 }, y: pixels('from'), y2: { field: 'to' }, color },
    },
    {
      data: { values: rows },
      mark: { type: 'text', align: 'left', baseline: 'middle', x: width + 14, tooltip: false },
      encoding: { y: pixels('to'), text: { field: 'name', type: 'nominal' } },
    },
  ];
}
