import { checkOptions } from '../numerics/read-options';
import { chart } from './chart';
import { completeWords, wordKinds, type ChartWords } from './chart-words';
import { kindNames } from './colours';
import { kindColour } from './kind-scale';
import { measured, measureKinds, measureOf, numberLine, textLine, withUnit, type Measure } from './measure';
import { formatNumber } from '../data/number-format';
import { regionRows, requireDistinctNames } from './region-rows';
import type { Rows } from './rows';
import { barDomain, tickFormat } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `rankedBars`. */
export interface RankedOptions extends ChartWords, Measure {
  /** The column that is drawn and sorted by, largest on top. */
  value: string;
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
  checkOptions(where, given, { ...wordKinds, ...measureKinds, value: 'text' });
  const options = { ...completeWords(given, [given.value], 'Bars'), ...measureOf(given.value, given) };
  const { format, axisTitle, decimals } = measured(options, where);
  const rows = regionRows(table, options.value, where).map((pair) => pair.row);
  requireDistinctNames(
    rows.map((row) => row.name),
    where,
  );
  const sorted = [...rows].sort((first, second) => second.value - first.value);
  const values = sorted.map(({ name, kind, value }) => ({
    name,
    kind: kindNames[kind],
    value,
    rank: 1 + sorted.filter((other) => other.value > value).length,
    written: formatNumber(value, decimals),
  }));
  const y: JsonObject = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  const scale: JsonObject = barDomain(values.map((row) => row.value));
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
  const color = kindColour(rows.map((row) => row.kind));
  const layer: Json[] = [
    {
      mark: { type: 'bar', height: { band: 0.72 } },
      encoding: { x, color, tooltip },
    },
    ...valueLabels(values),
  ];
  return chart({ width: 470, height: { step: 21 }, data: { values }, encoding: { y }, layer }, options, [], 'fit');
}

/** The value written past the end of each mark: right of positive ones, left of negative ones. */
function valueLabels(values: readonly { value: number }[]): Json[] {
  const label = (align: 'left' | 'right', filter: string): JsonObject => ({
    transform: [{ filter }],
    mark: { type: 'text', align, dx: align === 'left' ? 7 : -5, tooltip: false },
    encoding: { x: { field: 'value', type: 'quantitative' }, text: { field: 'written', type: 'nominal' } },
  });
  return [
    ...(values.some((row) => row.value >= 0) ? [label('left', 'datum.value >= 0')] : []),
    ...(values.some((row) => row.value < 0) ? [label('right', 'datum.value < 0')] : []),
  ];
}
