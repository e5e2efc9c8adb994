import { chart } from './chart';
import { completeWords, type ChartWords } from './chart-words';
import { colours, kindNames } from './colours';
import { kindColour, paperLabel } from './kind-scale';
import { measured, measureOf, numberLine, textLine, withUnit, type Measure } from './measure';
import { formatNumber } from './number-format';
import { regionRows, requireDistinctNames, type RegionColumns } from './region-rows';
import { requireNumbers, type Rows } from './rows';
import { barDomain, tickFormat } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `rankedBars`. */
export interface RankedOptions extends ChartWords, Measure, RegionColumns {
  /** The column that is drawn and sorted by, largest on top. */
  value: string;
  /** The column of the paper's value, null where it prints none; drawn as a second mark. */
  paper?: string;
}

/**
 * Bars sorted by value, one a region, with the value written at the end and the colour of the region's kind.
 *
 * @throws Error naming row and column for a missing or non-numeric cell, and for missing words
 * @example
 * rankedBars(ranking, { value: 'grp_per_capita_thousand_tenge', measure: 'GRP per capita', unit: 'thousand tenge', title, … });
 */
export function rankedBars(table: Rows, given: RankedOptions): VegaLiteSpec {
  const where = 'rankedBars';
  const options = { ...completeWords(given, [given.value], 'Bars'), ...measureOf(given.value, given) };
  const { format, axisTitle, decimals } = measured(options, where);
  const pairs = regionRows(table, options.value, options, where);
  const sources = pairs.map((pair) => pair.from);
  if (options.paper !== undefined) requireNumbers(sources, options.paper, where, true);
  const sorted = [...pairs].sort((first, second) => second.row.value - first.row.value);
  requireDistinctNames(
    pairs.map((pair) => pair.row.name),
    where,
  );
  const values = sorted.map(({ row, from }) => ({
    name: row.name,
    kind: kindNames[row.kind],
    value: row.value,
    rank: 1 + sorted.filter((other) => other.row.value > row.value).length,
    written: formatNumber(row.value, decimals),
    ...(options.paper === undefined ? {} : { paper: (from[options.paper] as number | null | undefined) ?? null }),
  }));
  const y: JsonObject = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  const scale: JsonObject = barDomain(values.flatMap((row) => [row.value, row.paper ?? 0]));
  const x: JsonObject = {
    field: 'value',
    type: 'quantitative',
    title: axisTitle,
    scale,
    axis: { format: tickFormat(decimals), tickCount: 6 },
  };
  const tooltip: Json[] = [
    textLine('name', 'Region'),
    numberLine('value', withUnit(options), format),
    numberLine('rank', 'Rank', 'd'),
  ];
  if (options.paper !== undefined) tooltip.push(numberLine('paper', paperLabel, format));
  const color = kindColour(
    pairs.map((pair) => pair.row.kind),
    options.paper !== undefined,
  );
  const layer: Json[] = [
    {
      mark: { type: 'bar', height: { band: 0.72 } },
      encoding: { x, color, tooltip },
    },
    ...(options.paper === undefined ? [] : [paperMark(x, tooltip)]),
    ...valueLabels(values),
  ];
  return chart({ width: 470, height: { step: 21 }, data: { values }, encoding: { y }, layer }, options, [], 'fit');
}

function paperMark(x: JsonObject, tooltip: Json[]): JsonObject {
  return {
    transform: [{ filter: 'isValid(datum.paper)' }],
    mark: { type: 'point', shape: 'diamond', filled: true, size: 80, opacity: 1, color: colours.paper, style: 'cell' },
    encoding: { x: { ...x, field: 'paper' }, color: { datum: paperLabel }, tooltip },
  };
}

/** The value written past the end of each mark, and past the paper's: right of positive ones, left of negative ones. */
function valueLabels(values: readonly { value: number; paper?: unknown }[]): Json[] {
  const hasPaper = values.some((row) => 'paper' in row);
  const past = (farthest: 'max' | 'min'): string =>
    hasPaper ? `${farthest}(datum.value, isValid(datum.paper) ? datum.paper : datum.value)` : 'datum.value';
  const label = (align: 'left' | 'right', filter: string, calculate: string): JsonObject => ({
    transform: [{ calculate, as: 'far' }, { filter }],
    mark: { type: 'text', align, dx: align === 'left' ? 7 : -5, tooltip: false },
    encoding: { x: { field: 'far', type: 'quantitative' }, text: { field: 'written', type: 'nominal' } },
  });
  return [
    ...(values.some((row) => row.value >= 0) ? [label('left', 'datum.value >= 0', past('max'))] : []),
    ...(values.some((row) => row.value < 0) ? [label('right', 'datum.value < 0', past('min'))] : []),
  ];
}
