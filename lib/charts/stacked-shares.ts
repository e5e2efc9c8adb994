import { chart, requireText, type ChartText } from './chart';
import { numberLine, textLine } from './measure';
import { formatNumber } from './number-format';
import type { Picker } from './pickers';
import { requireString } from './region-rows';
import { requireNumbers, rowsOf, type Rows } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `stackedShares`. */
export interface StackedSharesOptions extends ChartText {
  /** The column of the bars' names: the republic, a region, a year. */
  bar: string;
  /** The column of the parts' names: groups of sections. */
  part: string;
  /** The column of shares in per cent; each bar adds up to 100. */
  share: string;
  /** What a share is a share of: "GRP". */
  whole: string;
  /** Parts from left to right; default: by their share in the first bar. */
  order?: string[];
  decimals?: number;
  /** How far a bar may be from 100; default 0.1. */
  tolerance?: number;
  /** A control such as `yearSlider(…)` or `regionPicker(…)`; bars are then checked for each of its values. */
  picker?: Picker;
}

/**
 * Bars of 100 %, cut into parts that carry their share. At most seven parts, in one hue from strong to faint.
 *
 * @throws Error for a bar that does not add up to 100, a negative share, or more than seven parts
 * @example
 * stackedShares(rows, { bar: 'name', part: 'group_name', share: 'share_percent', whole: 'GRP', title, subtitle, source, alt });
 */
export function stackedShares(table: Rows, options: StackedSharesOptions): VegaLiteSpec {
  const where = 'stackedShares';
  requireText(options, where);
  const decimals = options.decimals ?? 1;
  const rows = rowsOf(table, where);
  requireNumbers(rows, options.share, where);
  const picker = options.picker;
  const values = rows.map((row, index) => {
    const share = row[options.share] as number;
    if (share < 0) throw new Error(`${where}: row ${index + 1}, column "${options.share}" is ${share}; expected zero or more.`);
    return {
      bar: requireString(String(row[options.bar] ?? ''), options.bar, index, where),
      part: requireString(row[options.part], options.part, index, where),
      share,
      written: formatNumber(share, decimals >= 1 && share >= 10 ? 0 : decimals),
      ...(picker ? { [picker.field]: row[picker.field] as Json } : {}),
    };
  });
  checkSums(values, picker?.field, options.tolerance ?? 0.1, where);
  const bars = [...new Set(values.map((row) => row.bar))];
  const first = values.filter((row) => row.bar === bars[0]).sort((one, other) => other.share - one.share);
  const order = options.order ?? [...new Set([...first, ...values].map((row) => row.part))];
  const stranger = values.find((row) => !order.includes(row.part));
  if (stranger) throw new Error(`${where}: order lacks "${stranger.part}"; it has ${order.join(', ')}.`);
  if (order.length > 7) throw new Error(`${where}: ${order.length} parts; expected at most 7, so that tints can be told apart.`);
  const place = Object.fromEntries(order.map((part, index) => [part, index]));
  const data = values.map((row) => ({ ...row, place: place[row.part]!, strong: place[row.part]! < 3 }));
  const x: JsonObject = {
    field: 'share',
    type: 'quantitative',
    stack: 'zero',
    title: `Share of ${options.whole}, %`,
    scale: { domain: [0, 100] },
    axis: { format: 'd', values: [0, 25, 50, 75, 100] },
  };
  const stackOrder = { field: 'place', type: 'quantitative' };
  const tooltip: Json[] = [
    textLine('bar', 'Unit'),
    textLine('part', 'Part'),
    numberLine('share', `Share of ${options.whole}, %`, `.${decimals}f`),
  ];
  const text = (style: string, strong: boolean): JsonObject => ({
    mark: { type: 'text', style, tooltip: false },
    encoding: {
      x: { ...x, bandPosition: 0.5 },
      order: stackOrder,
      detail: { field: 'part', type: 'nominal' },
      text: {
        condition: { test: `datum.strong === ${strong} && datum.share >= 4.5`, field: 'written', type: 'nominal' },
        value: '',
      },
    },
  });
  const color: JsonObject = {
    field: 'part',
    type: 'nominal',
    sort: order,
    scale: { domain: order, range: 'ordinal' },
    legend: { title: null, columns: 3, symbolType: 'square', symbolStrokeWidth: 0, labelLimit: 200 },
  };
  const layer: Json[] = [
    { mark: { type: 'bar', style: 'cell', height: { band: 0.8 } }, encoding: { x, color, order: stackOrder, tooltip } },
    text('on-strong', true),
    text('on-faint', false),
  ];
  const y: JsonObject = { field: 'bar', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  return chart(
    {
      width: 500,
      height: { step: 40 },
      data: { values: data },
      ...(picker ? { transform: [picker.transform] } : {}),
      encoding: { y },
      layer,
    },
    options,
    picker ? [picker.param] : [],
  );
}

function checkSums(
  values: readonly { bar: string; share: number }[],
  field: string | undefined,
  tolerance: number,
  where: string,
): void {
  const sums = new Map<string, number>();
  for (const row of values) {
    const key = field === undefined ? row.bar : `${row.bar}, ${String((row as Record<string, unknown>)[field])}`;
    sums.set(key, (sums.get(key) ?? 0) + row.share);
  }
  for (const [bar, sum] of sums) {
    if (Math.abs(sum - 100) > tolerance)
      throw new Error(`${where}: the shares of ${bar} add up to ${sum}; expected 100 within ${tolerance}.`);
  }
}
