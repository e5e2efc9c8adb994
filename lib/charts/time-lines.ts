import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { chart } from './chart';
import { completeWords, wordKinds, type ChartWords } from './chart-words';
import { kindNames, type RegionKind } from './colours';
import { kindColour } from './kind-scale';
import { measured, measureKinds, measureOf, numberLine, textLine, withUnit, type Measure } from './measure';
import { ratioTicks, tickFormat } from './ticks';
import { regionRows } from './region-rows';
import { requireNumbers, type Rows } from './rows';
import { yearMarks, type YearBand, type YearRule } from './year-marks';
import { spreadLabels } from './spread-labels';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `timeLines`. */
export interface TimeLinesOptions extends ChartWords, Measure {
  value: string;
  /** Codes of the lines drawn in colour with their names; default: all. The others stay thin and grey. */
  highlight?: string[];
  /** A logarithmic axis; every value must be positive. */
  logarithmic?: boolean;
  bands?: YearBand[];
  rules?: YearRule[];
}

const optionKinds: OptionKinds<TimeLinesOptions> = {
  ...wordKinds,
  ...measureKinds,
  value: 'text',
  highlight: 'texts',
  logarithmic: 'boolean',
  bands: 'list',
  rules: 'list',
};

const width = 500;
const height = 320;

/**
 * Lines over years with their names at the right end instead of a legend. A year without a row breaks nothing: the line
 * joins the years that exist.
 *
 * @throws Error for a highlighted code that has no row, and for a value of zero or below on a logarithmic axis
 * @example
 * timeLines(rows, { value: 'gini', measure: 'Gini', unit: 'ratio', decimals: 3, highlight: ['KAZ'], title, … });
 */
export function timeLines(table: Rows, given: TimeLinesOptions): VegaLiteSpec {
  const where = 'timeLines';
  checkOptions(where, given, optionKinds);
  const options = { ...completeWords(given, [given.value], 'Lines'), ...measureOf(given.value, given) };
  const { format, axisTitle, decimals } = measured(options, where);
  const pairs = regionRows(table, options.value, where);
  requireNumbers(
    pairs.map((pair) => pair.from),
    'year',
    where,
  );
  const codes = [...new Set(pairs.map((pair) => pair.row.region))];
  const highlight = options.highlight ?? codes;
  const unknown = highlight.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new Error(`${where}: highlight "${unknown}" has no row; the rows have ${codes.join(', ')}.`);
  const values = pairs.map(({ row, from }) => ({
    ...row,
    kind: kindNames[row.kind],
    year: from.year as number,
    shown: highlight.includes(row.region),
  }));
  const all = values.map((row) => row.value);
  if (options.logarithmic && Math.min(...all) <= 0) {
    throw new Error(`${where}: a value of ${Math.min(...all)} has no place on a logarithmic axis.`);
  }
  const domain = paddedDomain(all, options.logarithmic ?? false);
  const years = values.map((row) => row.year);
  const last = Math.max(...years);
  const yearScale: JsonObject = { domain: [Math.min(...years) - 0.3, last + 0.15], nice: false, zero: false };
  const x: JsonObject = {
    field: 'year',
    type: 'quantitative',
    title: null,
    scale: yearScale,
    axis: { format: 'd', grid: false, tickMinStep: 1, tickCount: Math.min(8, last - Math.min(...years) + 1), domain: true },
  };
  const y: JsonObject = {
    field: 'value',
    type: 'quantitative',
    title: axisTitle,
    scale: { domain, nice: false, ...(options.logarithmic ? { type: 'log' } : { zero: false }) },
    axis: {
      format: tickFormat(decimals),
      titleAngle: 0,
      titleAlign: 'left',
      titleAnchor: 'end',
      titleY: -10,
      titleX: -30,
      ...(options.logarithmic ? { values: ratioTicks(domain) } : { tickCount: 6 }),
    },
  };
  const kinds = [...new Set(pairs.filter((pair) => highlight.includes(pair.row.region)).map((pair) => pair.row.kind))];
  const { behind, front } = yearMarks(options.bands ?? [], options.rules ?? [], yearScale, where);
  const tooltip: Json[] = [
    textLine('name', 'Region'),
    numberLine('year', 'Year', 'd'),
    numberLine('value', withUnit(options), format),
  ];
  const detail = { field: 'region', type: 'nominal' };
  const color = { ...kindColour(kinds as RegionKind[]), legend: null };
  const layer: Json[] = [
    ...behind,
    ...(highlight.length < codes.length
      ? [
          {
            transform: [{ filter: '!datum.shown' }],
            mark: { type: 'line', style: 'leader', opacity: 0.6 },
            encoding: { x, y, detail, tooltip },
          },
        ]
      : []),
    {
      transform: [{ filter: 'datum.shown' }],
      mark: { type: 'line', strokeWidth: 2.25, point: { size: 22, filled: true } },
      encoding: { x, y, detail, color, tooltip },
    },
    ...endLabels(values, domain, options.logarithmic ?? false, color),
    ...front,
  ];
  return chart({ width, height, data: { values }, layer }, options);
}

interface Point {
  name: string;
  region: string;
  kind: string;
  year: number;
  value: number;
  shown: boolean;
}

/** Names at the right end of the highlighted lines, moved apart, with a thin leader from the line's end. */
function endLabels(values: readonly Point[], domain: readonly [number, number], logarithmic: boolean, color: JsonObject): Json[] {
  const ends = new Map<string, Point>();
  for (const point of values) {
    const end = ends.get(point.region);
    if (point.shown && (!end || point.year > end.year)) ends.set(point.region, point);
  }
  const points = [...ends.values()];
  const project = (value: number): number => (logarithmic ? Math.log(value) : value);
  const [low, high] = [project(domain[0]), project(domain[1])];
  const places = points.map((point) => (height * (high - project(point.value))) / (high - low));
  const moved = spreadLabels(places, 13, 4, height - 4);
  const rows = points.map((point, index) => ({ name: point.name, kind: point.kind, from: places[index]!, to: moved[index]! }));
  const pixel = (field: string): JsonObject => ({ field, type: 'quantitative', scale: null, axis: null });
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 1.5, tooltip: false },
      encoding: { x: { value: width + 2 }, x2: { value: width + 11 }, y: pixel('from'), y2: { field: 'to' }, color },
    },
    {
      data: { values: rows },
      mark: { type: 'text', align: 'left', baseline: 'middle', x: width + 14, tooltip: false },
      encoding: { y: pixel('to'), text: { field: 'name', type: 'nominal' } },
    },
  ];
}

/** A domain with a little air at both ends. */
export function paddedDomain(values: readonly number[], logarithmic: boolean): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (logarithmic) {
    const air = Math.pow(high / low, 0.06) * (high === low ? 1.1 : 1);
    return [low / air, high * air];
  }
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - air, high + air];
}
