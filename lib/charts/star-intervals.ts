import { chart, requireText, type ChartText } from './chart';
import { colours } from './colours';
import { textLine } from './measure';
import { formatNumber } from './number-format';
import { requireString } from './region-rows';
import { describe, requireNumbers, rowsOf, type Rows } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `starIntervals`. */
export interface StarIntervalOptions extends ChartText {
  /** Columns; defaults `name`, `low`, `high` (the smallest and largest |t| that rounding allows), `stars` ("", "*", "**", "***"), `fits`. */
  name?: string;
  low?: string;
  high?: string;
  stars?: string;
  fits?: string;
  /** The |t| at which each star begins, such as [{ value: 1.645, label: '*' }]. */
  thresholds: { value: number; label: string }[];
}

const words = { true: 'fits its stars', false: 'cannot carry its stars' };

/**
 * The range of |t| that a printed coefficient and standard error allow, against the thresholds of the stars, with the
 * stars that were printed beside it.
 *
 * @throws Error for stars other than none to three, a `fits` that is not true or false, or thresholds out of order
 * @example
 * starIntervals(cells, { thresholds: [{ value: 1.645, label: '*' }, { value: 1.96, label: '**' }, { value: 2.576, label: '***' }], title, … });
 */
export function starIntervals(table: Rows, options: StarIntervalOptions): VegaLiteSpec {
  const where = 'starIntervals';
  requireText(options, where);
  const columns = {
    name: options.name ?? 'name',
    low: options.low ?? 'low',
    high: options.high ?? 'high',
    stars: options.stars ?? 'stars',
    fits: options.fits ?? 'fits',
  };
  const thresholds = options.thresholds ?? [];
  if (thresholds.length === 0 || thresholds.some((each, index) => !(each.value > (thresholds[index - 1]?.value ?? 0)))) {
    throw new Error(`${where}: thresholds are ${JSON.stringify(thresholds)}; expected positive values in rising order.`);
  }
  const rows = rowsOf(table, where);
  requireNumbers(rows, columns.low, where);
  requireNumbers(rows, columns.high, where);
  const values = rows.map((row, index) => {
    const [stars, fits] = [row[columns.stars], row[columns.fits]];
    if (typeof stars !== 'string' || !/^\*{0,3}$/.test(stars)) {
      throw new Error(
        `${where}: row ${index + 1}, column "${columns.stars}" is ${describe(stars)}; expected "", "*", "**" or "***".`,
      );
    }
    if (typeof fits !== 'boolean') {
      throw new Error(`${where}: row ${index + 1}, column "${columns.fits}" is ${describe(fits)}; expected true or false.`);
    }
    const [low, high] = [row[columns.low] as number, row[columns.high] as number];
    return {
      name: requireString(row[columns.name], columns.name, index, where),
      low,
      high,
      verdict: fits ? words.true : words.false,
      stars: stars === '' ? 'none' : stars,
      mark: `${stars === '' ? 'no star' : stars} ${fits ? '✓' : '✗'}`,
      written: `${formatNumber(low, 2)} to ${formatNumber(high, 2)}`,
    };
  });
  const top = Math.max(...values.map((row) => row.high), ...thresholds.map((each) => each.value)) * 1.06;
  // Logarithmic, for the thresholds lie close together far below the largest |t|; an interval that begins lower begins at the edge.
  const bottom = 0.6 * thresholds[0]!.value;
  const x: JsonObject = {
    field: 'low',
    type: 'quantitative',
    title: '|t| = |coefficient| / standard error, within rounding (logarithmic axis)',
    scale: { type: 'log', domain: [bottom, top], nice: false, clamp: true },
    axis: { values: [1, 2, 3, 5, 10, 20, 50, 100].filter((value) => value >= bottom && value <= top), format: '~g' },
  };
  const y: JsonObject = { field: 'name', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  const color: JsonObject = {
    field: 'verdict',
    type: 'nominal',
    scale: { domain: [words.true, words.false], range: [colours.other, colours.paper] },
    legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
  };
  const tooltip: Json[] = [
    textLine('name', 'Cell'),
    textLine('written', '|t| within rounding'),
    textLine('stars', 'Stars printed'),
    textLine('verdict', 'The interval'),
  ];
  // An interval may be too narrow to be seen as a bar.
  const end = (field: string): JsonObject => ({
    mark: { type: 'tick', thickness: 1.5, size: 9, opacity: 1 },
    encoding: { x: { ...x, field }, y, color, tooltip },
  });
  const layer: Json[] = [
    {
      data: { values: thresholds },
      mark: { type: 'rule', style: 'reference', tooltip: false },
      encoding: { x: { ...x, field: 'value' } },
    },
    {
      data: { values: thresholds },
      mark: { type: 'text', style: 'quiet', baseline: 'bottom', y: -4, tooltip: false },
      encoding: { x: { ...x, field: 'value' }, text: { field: 'label', type: 'nominal' } },
    },
    { mark: { type: 'bar', height: 9 }, encoding: { x, x2: { field: 'high' }, y, color, tooltip } },
    end('low'),
    end('high'),
    {
      mark: { type: 'text', align: 'left', x: 'width', dx: 8, tooltip: false },
      encoding: { y, text: { field: 'mark', type: 'nominal' } },
    },
  ];
  return chart({ width: 430, height: { step: 21 }, data: { values }, layer }, options, [], 'fit');
}
