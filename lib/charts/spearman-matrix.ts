import { chart, requireText, type ChartText } from './chart';
import { numberLine, textLine } from './measure';
import { formatNumber } from './number-format';
import { requireString } from './region-rows';
import { requireNumbers, rowsOf, type Rows } from './rows';
import { onStrong } from './tone';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `spearmanMatrix`. */
export interface SpearmanMatrixOptions extends ChartText {
  /** Columns of the two measures' names and of their correlation; defaults `first`, `second`, `rho`. */
  first?: string;
  second?: string;
  rho?: string;
  /** The measures from top to bottom; default: as they come. */
  order?: string[];
}

/**
 * Rank correlations as a triangle of coloured cells with their values: purple negative, green positive.
 *
 * @throws Error when a pair is missing, or a correlation lies outside [−1, 1]
 * @example
 * spearmanMatrix(pairs, { title, subtitle: 'Spearman correlation of ranks, 20 regions, 2022', source, alt });
 */
export function spearmanMatrix(table: Rows, options: SpearmanMatrixOptions): VegaLiteSpec {
  const where = 'spearmanMatrix';
  requireText(options, where);
  const columns = { first: options.first ?? 'first', second: options.second ?? 'second', rho: options.rho ?? 'rho' };
  const rows = rowsOf(table, where);
  requireNumbers(rows, columns.rho, where);
  const pairs = rows.map((row, index) => {
    const rho = row[columns.rho] as number;
    if (Math.abs(rho) > 1 + 1e-12) throw new Error(`${where}: row ${index + 1}: the correlation ${rho} lies outside −1 to 1.`);
    return {
      first: requireString(row[columns.first], columns.first, index, where),
      second: requireString(row[columns.second], columns.second, index, where),
      rho,
    };
  });
  const order = options.order ?? [...new Set(pairs.flatMap((pair) => [pair.first, pair.second]))];
  const values = order.flatMap((first, line) =>
    order.slice(0, line).map((second) => {
      const pair = pairs.find(
        (each) => (each.first === first && each.second === second) || (each.first === second && each.second === first),
      );
      if (!pair) throw new Error(`${where}: the pair "${first}", "${second}" has no row.`);
      return {
        first,
        second,
        rho: pair.rho,
        written: formatNumber(pair.rho, 2),
        strong: onStrong(pair.rho, [-1, 1], 'diverging'),
      };
    }),
  );
  const tooltip: Json[] = [
    textLine('first', 'Measure'),
    textLine('second', 'and'),
    numberLine('rho', 'Spearman correlation', '.3f'),
  ];
  const color: JsonObject = {
    field: 'rho',
    type: 'quantitative',
    scale: { domain: [-1, 1], range: 'diverging', interpolate: 'rgb' },
    legend: null,
  };
  const text = (style: string, strong: boolean): JsonObject => ({
    transform: [{ filter: `datum.strong === ${strong}` }],
    mark: { type: 'text', style, tooltip: false },
    encoding: { text: { field: 'written', type: 'nominal' } },
  });
  const axis = { ticks: false, domain: false };
  return chart(
    {
      width: { step: 62 },
      height: { step: 30 },
      data: { values },
      encoding: {
        x: { field: 'second', type: 'nominal', sort: order.slice(0, -1), title: null, axis: { ...axis, labelAngle: -35 } },
        y: { field: 'first', type: 'nominal', sort: order.slice(1), title: null, axis },
      },
      layer: [
        { mark: { type: 'rect', style: 'cell' }, encoding: { color, tooltip } },
        text('on-strong', true),
        text('on-faint', false),
      ],
    },
    options,
  );
}
