import { chart, type ChartText } from './chart';
import { measured, textLine, withUnit, type Measure } from './measure';
import { formatNumber } from './number-format';
import { requireString } from './region-rows';
import { describe, requireNumbers, rowsOf, type Rows } from './rows';
import { tickFormat } from './ticks';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `coefficientPlot`. */
export interface CoefficientOptions extends ChartText, Measure {
  /** Columns; defaults `term`, `estimate`, `low`, `high`. */
  term?: string;
  estimate?: string;
  low?: string;
  high?: string;
  /** A column that tells estimates of one term apart (a covariance, a sample); each gets its own shape, at most five. */
  model?: string;
  /** The value that means "no effect"; default 0. */
  reference?: number;
}

const shapes = ['circle', 'square', 'diamond', 'triangle-up', 'cross'];

/**
 * Estimates with their intervals, one line each, and a dashed line at no effect.
 *
 * @throws Error when an interval does not hold its estimate, or there are more than five models
 * @example
 * coefficientPlot(terms, { measure: 'Change of lnrcc', unit: 'log points', decimals: 3, model: 'covariance', title, … });
 */
export function coefficientPlot(table: Rows, options: CoefficientOptions): VegaLiteSpec {
  const where = 'coefficientPlot';
  const { axisTitle, decimals } = measured({ ...options, decimals: options.decimals ?? 3 }, where);
  const columns = {
    term: options.term ?? 'term',
    estimate: options.estimate ?? 'estimate',
    low: options.low ?? 'low',
    high: options.high ?? 'high',
  };
  const rows = rowsOf(table, where);
  for (const column of [columns.estimate, columns.low, columns.high]) requireNumbers(rows, column, where);
  const write = (value: number): string => formatNumber(value, decimals);
  const values = rows.map((row, index) => {
    const [estimate, low, high] = [row[columns.estimate], row[columns.low], row[columns.high]] as [number, number, number];
    if (!(low <= estimate && estimate <= high)) {
      throw new Error(`${where}: row ${index + 1}: the interval ${low} to ${high} does not hold the estimate ${estimate}.`);
    }
    return {
      term: requireString(row[columns.term], columns.term, index, where),
      ...(options.model === undefined ? {} : { model: requireString(row[options.model], options.model, index, where) }),
      estimate,
      low,
      high,
      written: `${write(estimate)} (${write(low)} to ${write(high)})`,
    };
  });
  const models = options.model === undefined ? [] : [...new Set(values.map((row) => row.model!))];
  if (models.length > shapes.length) throw new Error(`${where}: ${models.length} models; expected at most ${shapes.length}.`);
  const reference = options.reference ?? 0;
  if (!Number.isFinite(reference)) throw new Error(`${where}: reference is ${describe(reference)}; expected a number.`);
  const x: JsonObject = {
    field: 'estimate',
    type: 'quantitative',
    title: axisTitle,
    scale: { zero: false, padding: 14, nice: false },
    axis: { format: tickFormat(decimals), tickCount: 6 },
  };
  const y: JsonObject = { field: 'term', type: 'nominal', sort: null, title: null, axis: { ticks: false, domain: false } };
  const offset: JsonObject = models.length > 1 ? { yOffset: { field: 'model', type: 'nominal', sort: models } } : {};
  const shape: JsonObject =
    models.length > 1
      ? {
          shape: {
            field: 'model',
            type: 'nominal',
            sort: models,
            scale: { domain: models, range: shapes.slice(0, models.length) },
            legend: { title: null, symbolFillColor: null },
          },
        }
      : {};
  const tooltip: Json[] = [
    textLine('term', 'Term'),
    ...(models.length > 0 ? [textLine('model', 'Model')] : []),
    textLine('written', withUnit(options)),
  ];
  const layer: Json[] = [
    {
      data: { values: [{ reference }] },
      mark: { type: 'rule', style: 'reference', tooltip: false },
      encoding: { x: { ...x, field: 'reference' } },
    },
    {
      mark: { type: 'rule', style: 'on-faint', strokeWidth: 1.5 },
      encoding: { y, ...offset, x: { ...x, field: 'low' }, x2: { field: 'high' }, tooltip },
    },
    {
      mark: { type: 'point', style: 'on-faint', filled: true, size: 60, opacity: 1 },
      encoding: { y, ...offset, x, ...shape, tooltip },
    },
    {
      mark: { type: 'text', align: 'left', x: 'width', dx: 8, fontSize: 10.5, tooltip: false },
      encoding: { y, ...offset, text: { field: 'written', type: 'nominal' } },
    },
  ];
  return chart({ width: 380, height: { step: models.length > 1 ? 19 : 26 }, data: { values }, layer }, options, [], 'fit');
}
