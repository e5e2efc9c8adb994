import { formatNumber } from '../data/number-format';
import { ranks } from '../numerics/rank-correlation';
import { checkOptions } from '../numerics/read-options';
import { chart } from './chart';
import { completeWords, measuredKinds, measureOf, numberLine, textLine, type MeasuredWords } from './chart-words';
import { kindColour, kindNames } from './colours';
import { numbersIn, regionsIn, rowsOf, type TableLike } from './rows';
import { barDomain, tickFormat } from './scales';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `rankedBars`. */
export interface RankedOptions extends MeasuredWords {
  /** The column to draw and sort by, largest value on top. */
  value: string;
}

/**
 * Draws bars sorted by value, one per region, with the value written at the end and the colour of the region's kind.
 *
 * @throws Error naming row and column for a missing or non-numeric cell, and for missing words
 * @example
 * rankedBars(ranking, { value: 'grp_per_capita_thousand_tenge', measure: 'GRP per capita', unit: 'thousand tenge', title, … });
 */
export function rankedBars(table: TableLike, options: RankedOptions): VegaLiteSpec {
  const where = 'rankedBars';
  checkOptions(where, options, { ...measuredKinds, value: 'text' });
  const text = completeWords(options, [options.value], 'Bars', where);
  const { format, axisTitle, decimals } = measureOf(options.value, options, where);
  const rows = rowsOf(table, where);
  const all = numbersIn(rows, options.value, where);
  const rank = ranks(all, { first: 'highest', ties: 'better' });
  const values = regionsIn(rows, where)
    .map(({ name, kind }, index) => ({
      name,
      kind: kindNames[kind],
      value: all[index]!,
      rank: rank[index]!,
      written: formatNumber(all[index]!, decimals),
    }))
    .sort((first, second) => first.rank - second.rank);
  const twice = values.find(({ name }, index) => values.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new Error(`${where}: two rows are named "${twice.name}"; each row needs its own name.`);
  const y: JsonObject = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  const x: JsonObject = {
    field: 'value',
    type: 'quantitative',
    title: axisTitle,
    scale: barDomain(all),
    axis: { format: tickFormat(decimals), tickCount: 6 },
  };
  const tooltip: Json[] = [textLine('name', 'Region'), numberLine('value', axisTitle, format), numberLine('rank', 'Rank', 'd')];
  const color = kindColour(regionsIn(rows, where).map((row) => row.kind));
  const layer: Json[] = [{ mark: { type: 'bar', height: { band: 0.72 } }, encoding: { x, color, tooltip } }, ...valueLabels(all)];
  return chart({ width: 470, height: { step: 21 }, data: { values }, encoding: { y }, layer }, text, [], 'fit');
}

/** Writes the value past the end of each bar: to the right of positive bars, to the left of negative ones. */
function valueLabels(values: readonly number[]): Json[] {
  const label = (align: 'left' | 'right', filter: string): JsonObject => ({
    transform: [{ filter }],
    mark: { type: 'text', align, dx: align === 'left' ? 7 : -5, tooltip: false },
    encoding: { x: { field: 'value', type: 'quantitative' }, text: { field: 'written', type: 'nominal' } },
  });
  return [
    ...(values.some((value) => value >= 0) ? [label('left', 'datum.value >= 0')] : []),
    ...(values.some((value) => value < 0) ? [label('right', 'datum.value < 0')] : []),
  ];
}
