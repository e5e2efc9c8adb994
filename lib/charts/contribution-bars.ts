import { chart } from './chart';
import { completeWords, type ChartWords } from './chart-words';
import { kindNames } from './colours';
import { kindColour } from './kind-scale';
import { measured, measureOf, numberLine, textLine, withUnit, type Measure } from './measure';
import { formatNumber } from './number-format';

import { regionRows, requireDistinctNames, type RegionColumns } from './region-rows';
import { describe, type Rows } from './rows';
import { barDomain, tickFormat } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `contributionBars`. */
export interface ContributionOptions extends ChartWords, Measure, RegionColumns {
  value: string;
  /** The total that the contributions add up to; drawn last in the republic's colour. Checked against the sum. */
  total: { name: string; value: number };
  /** How far the sum of the parts may be from the total; default 0.05. */
  tolerance?: number;
}

/**
 * Contributions that add up to a total, largest first: each bar starts at zero, so that sizes compare;
 * the tooltip gives the sum so far.
 *
 * @throws Error when the parts do not add up to the total within the tolerance
 * @example
 * contributionBars(rows, { value: 'contribution_pp', total: { name: 'Kazakhstan', value: 3.24 }, measure: 'Contribution', … });
 */
export function contributionBars(table: Rows, given: ContributionOptions): VegaLiteSpec {
  const options = { ...completeWords(given, [given.value], 'Bars'), ...measureOf(given.value, given) };
  const where = 'contributionBars';
  const { format, axisTitle, decimals } = measured({ ...options, decimals: options.decimals ?? 2 }, where);
  const parts = regionRows(table, options.value, options, where)
    .map((pair) => pair.row)
    .sort((first, second) => second.value - first.value);
  requireDistinctNames([...parts.map((part) => part.name), options.total?.name], where);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const total = options.total;
  if (typeof total?.value !== 'number' || !Number.isFinite(total.value)) {
    throw new Error(`${where}: total is ${describe(total?.value)}; expected a name and a number.`);
  }
  const tolerance = options.tolerance ?? 0.05;
  if (Math.abs(sum - total.value) > tolerance) {
    throw new Error(
      `${where}: the contributions add up to ${sum}, the total is ${total.value}; they may differ by ${tolerance}.`,
    );
  }
  let running = 0;
  const values = [...parts, { region: 'KAZ', name: total.name, kind: 'republic' as const, value: total.value }].map(
    (part, index) => {
      if (index < parts.length) running += part.value;
      return {
        name: part.name,
        kind: kindNames[part.kind],
        value: part.value,
        running,
        rank: index < parts.length ? 1 + parts.filter((other) => other.value > part.value).length : null,
        written: formatNumber(part.value, decimals, { plus: true }),
      };
    },
  );
  const x: JsonObject = {
    field: 'value',
    type: 'quantitative',
    title: axisTitle,
    scale: barDomain(values.map((row) => row.value)),
    axis: { format: tickFormat(decimals), tickCount: 7 },
  };
  const tooltip: Json[] = [
    textLine('name', 'Region'),
    numberLine('value', withUnit(options), format),
    numberLine('rank', 'Rank', 'd'),
    numberLine('running', 'Sum so far', format),
  ];
  const color = kindColour([...parts.map((part) => part.kind), 'republic']);
  const text = (align: 'left' | 'right', filter: string): JsonObject => ({
    transform: [{ filter }],
    mark: { type: 'text', align, dx: align === 'left' ? 6 : -6, tooltip: false },
    encoding: { x, text: { field: 'written', type: 'nominal' } },
  });
  const layer: Json[] = [
    { mark: { type: 'bar', height: { band: 0.72 } }, encoding: { x, color, tooltip } },
    text('left', 'datum.value >= 0'),
    ...(parts.some((part) => part.value < 0) ? [text('right', 'datum.value < 0')] : []),
  ];
  const y: JsonObject = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  return chart({ width: 470, height: { step: 21 }, data: { values }, encoding: { y }, layer }, options, [], 'fit');
}
