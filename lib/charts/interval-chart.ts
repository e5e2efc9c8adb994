import { chart, type ChartText } from './chart';
import { colours, kindNames } from './colours';
import { kindColour } from './kind-scale';
import { measured, oneOf, textLine, withUnit, type Measure } from './measure';
import { formatNumber } from './number-format';
import { regionOf, requireDistinctNames, type RegionColumns } from './region-rows';
import { describe, requireColumn, rowsOf, type Row, type Rows } from './rows';
import { ratioTicks } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** What is known of a ratio: itself with an interval, a bound from one side, or nothing. */
export type KnownAs = 'exact' | 'at-least' | 'at-most' | 'unknown';

/** Options of `intervalChart`. */
export interface IntervalOptions extends ChartText, Measure, RegionColumns {
  /** Columns; defaults `ratio`, `low`, `high`, `kind`. The kind says what the row holds: see `KnownAs`. */
  value?: string;
  low?: string;
  high?: string;
  kind?: string;
}

const kinds: KnownAs[] = ['exact', 'at-least', 'at-most', 'unknown'];

/**
 * Ratios on a logarithmic axis with a line at 1: a dot with its interval where the ratio is known, an arrow where only
 * a bound is, a grey word where nothing is. An `at-least` row needs `low`, an `at-most` row needs `high`; an exact row needs
 * all three (`low` 0 or `high` Infinity run off the chart).
 *
 * @throws Error naming row and column for a ratio or bound that is missing or not positive
 * @example
 * intervalChart(rows, { measure: 'Opened to liquidated', unit: 'ratio', decimals: 2, title, subtitle, source, alt });
 */
export function intervalChart(table: Rows, options: IntervalOptions): VegaLiteSpec {
  const where = 'intervalChart';
  const { axisTitle, decimals } = measured({ ...options, decimals: options.decimals ?? 2 }, where);
  const columns = {
    value: options.value ?? 'ratio',
    low: options.low ?? 'low',
    high: options.high ?? 'high',
    kind: options.kind ?? 'kind',
  };
  const rows = rowsOf(table, where);
  for (const column of Object.values(columns)) requireColumn(rows, column, where);
  const read = rows.map((row, index) => {
    const known = oneOf(row[columns.kind] as KnownAs, kinds, `row ${index + 1}, column "${columns.kind}"`, where);
    const need = (column: string, open: number): number => bound(row, column, index, open, where);
    const value = known === 'exact' ? need(columns.value, NaN) : null;
    const low = known === 'exact' || known === 'at-least' ? need(columns.low, 0) : null;
    const high = known === 'exact' || known === 'at-most' ? need(columns.high, Infinity) : null;
    return { ...regionOf(row, rows, options, index, where), known, value, low, high };
  });
  const names = read.map((row) => row.name);
  requireDistinctNames(names, where);
  const finite = read
    .flatMap((row) => [row.value, row.low, row.high])
    .filter((value) => value !== null && value > 0 && value < Infinity);
  const numbers = [...(finite as number[]), 1];
  const domain: [number, number] = [Math.min(...numbers) / 1.6, Math.max(...numbers) * 1.6];
  const sortKey = (row: (typeof read)[number]): number => row.value ?? row.low ?? row.high ?? -1;
  const group = (row: (typeof read)[number]): number => (row.known === 'unknown' ? 1 : 0);
  const sorted = [...read].sort((first, second) => group(first) - group(second) || sortKey(second) - sortKey(first));
  const write = (value: number | null): string => (value === null ? '' : formatNumber(value, decimals));
  const values = sorted.map((row) => ({
    name: row.name,
    region: row.region,
    kind: kindNames[row.kind],
    known: row.known,
    value: row.value,
    start: row.known === 'at-most' ? domain[0] : row.low === null ? null : Math.max(row.low, domain[0]),
    end: row.known === 'at-least' ? domain[1] : row.high === null ? null : Math.min(row.high, domain[1]),
    bound: row.known === 'at-least' ? row.low : row.known === 'at-most' ? row.high : null,
    openLow: row.known === 'at-most' || row.low === 0,
    openHigh: row.known === 'at-least' || row.high === Infinity,
    written: {
      exact: `${write(row.value)} (${write(row.low)} to ${write(row.high)})`,
      'at-least': `at least ${write(row.low)}`,
      'at-most': `at most ${write(row.high)}`,
      unknown: 'no public figure',
    }[row.known],
  }));
  const x = (field: string): JsonObject => ({
    field,
    type: 'quantitative',
    title: `${axisTitle} (logarithmic axis)`,
    scale: { type: 'log', domain, nice: false },
    axis: { values: ratioTicks(domain), format: '~g' },
  });
  const color = kindColour(read.filter((row) => row.known !== 'unknown').map((row) => row.kind));
  const tooltip: Json[] = [textLine('name', 'Region'), textLine('written', withUnit(options))];
  const when = (filter: string): JsonObject => ({ transform: [{ filter }] });
  const arrow = (shape: string, field: string, filter: string): JsonObject => ({
    ...when(filter),
    mark: { type: 'point', shape, filled: true, size: 60, opacity: 1 },
    encoding: { x: x(field), color, tooltip },
  });
  const y: JsonObject = {
    field: 'name',
    type: 'nominal',
    sort: values.map((row) => row.name),
    title: null,
    axis: { ticks: false, domain: false, labelPadding: 10 },
  };
  const rowLayers: Json[] = [
    {
      ...when("datum.known !== 'unknown'"),
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: { x: x('start'), x2: { field: 'end' }, color, tooltip },
    },
    {
      ...when("datum.known === 'exact'"),
      mark: { type: 'circle', size: 75, opacity: 1 },
      encoding: { x: x('value'), color, tooltip },
    },
    arrow('triangle-left', 'start', 'datum.openLow'),
    arrow('triangle-right', 'end', 'datum.openHigh'),
    {
      ...when('isValid(datum.bound)'),
      mark: { type: 'tick', thickness: 2, size: 12, opacity: 1 },
      encoding: { x: x('bound'), color, tooltip },
    },
    written("datum.known !== 'unknown'", {}),
    written("datum.known === 'unknown'", { color: colours.other }),
  ];
  const one = {
    data: { values: [{ one: 1 }] },
    mark: { type: 'rule', style: 'reference', tooltip: false },
    encoding: { x: x('one') },
  };
  const layer: Json[] = [one, { encoding: { y }, layer: rowLayers }];
  return chart({ width: 430, height: { step: 21 }, data: { values }, layer }, options, [], 'fit');
}

function written(filter: string, look: JsonObject): JsonObject {
  return {
    transform: [{ filter }],
    mark: { type: 'text', align: 'left', x: 'width', dx: 8, fontSize: 10.5, tooltip: false, ...look },
    encoding: { text: { field: 'written', type: 'nominal' } },
  };
}

/** A ratio or a bound of a row: positive, or the open end that its column allows (0 below, Infinity above). */
function bound(row: Row, column: string, index: number, open: number, where: string): number {
  const value = row[column];
  if (typeof value === 'number' && (value === open || (value > 0 && value < Infinity))) return value;
  throw new Error(`${where}: row ${index + 1}, column "${column}" is ${describe(value)}; expected a positive number.`);
}
