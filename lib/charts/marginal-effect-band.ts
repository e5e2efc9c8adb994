import { chart, type ChartText } from './chart';
import { measured, numberLine, withUnit, type Measure } from './measure';
import { requireNumbers, rowsOf, type Rows } from './rows';
import { tickFormat } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `marginalEffectBand`; `measure` and `unit` are those of the effect. */
export interface MarginalEffectOptions extends ChartText, Measure {
  /** The moderator: its column (default `z`) and measure. */
  moderator: Measure & { column?: string };
  /** Columns; defaults `effect`, `low`, `high`. */
  effect?: string;
  low?: string;
  high?: string;
  /** The moderator's observed values, drawn as short strokes at the bottom: where the line is not backed by data. */
  observed?: readonly number[];
}

/**
 * The effect of one variable over the range of another, with its interval as a band and a line at zero.
 *
 * @throws Error for a missing or non-numeric cell, or an interval that does not hold its effect
 * @example
 * marginalEffectBand(rows, { measure: 'Effect of DIV', unit: 'log points', moderator: { measure: 'ln GRP per capita', unit: 'log' }, … });
 */
export function marginalEffectBand(table: Rows, options: MarginalEffectOptions): VegaLiteSpec {
  const where = 'marginalEffectBand';
  const effect = measured({ ...options, decimals: options.decimals ?? 3 }, where);
  const moderator = measured({ ...options, ...options.moderator, decimals: options.moderator?.decimals ?? 2 }, where);
  const columns = [
    options.moderator.column ?? 'z',
    options.effect ?? 'effect',
    options.low ?? 'low',
    options.high ?? 'high',
  ] as const;
  const rows = rowsOf(table, where);
  for (const column of columns) requireNumbers(rows, column, where);
  const values = rows.map((row, index) => {
    const [z, middle, low, high] = columns.map((column) => row[column] as number) as [number, number, number, number];
    if (!(low <= middle && middle <= high)) {
      throw new Error(`${where}: row ${index + 1}: the interval ${low} to ${high} does not hold the effect ${middle}.`);
    }
    return { z, effect: middle, low, high };
  });
  const x: JsonObject = {
    field: 'z',
    type: 'quantitative',
    title: moderator.axisTitle,
    scale: { zero: false, nice: false },
    axis: { format: tickFormat(moderator.decimals), grid: false, tickCount: 7 },
  };
  const y: JsonObject = {
    field: 'effect',
    type: 'quantitative',
    title: effect.axisTitle,
    scale: { zero: false },
    axis: { format: tickFormat(effect.decimals) },
  };
  const tooltip: Json[] = [
    numberLine('z', withUnit(options.moderator), moderator.format),
    numberLine('effect', withUnit(options), effect.format),
    numberLine('low', 'From', effect.format),
    numberLine('high', 'To', effect.format),
  ];
  const observed = (options.observed ?? []).map((value) => ({ z: value }));
  const layer: Json[] = [
    { mark: { type: 'area', style: 'interval' }, encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, tooltip } },
    {
      data: { values: [{ zero: 0 }] },
      mark: { type: 'rule', style: 'reference', tooltip: false },
      encoding: { y: { ...y, field: 'zero' } },
    },
    {
      mark: { type: 'line', style: 'on-faint', strokeWidth: 2, point: { style: 'on-faint', size: 12, filled: true } },
      encoding: { x, y, tooltip },
    },
    ...(observed.length > 0
      ? [
          {
            data: { values: observed },
            mark: { type: 'rule', style: 'leader', y: 292, y2: 300, tooltip: false },
            encoding: { x },
          },
        ]
      : []),
  ];
  return chart({ width: 500, height: 300, data: { values }, layer }, options, [], 'fit');
}
