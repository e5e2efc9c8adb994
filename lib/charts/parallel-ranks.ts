import { chart, requireText, type ChartText } from './chart';
import { kindNames } from './colours';
import { kindColour } from './kind-scale';
import { numberLine, textLine } from './measure';
import { regionRows, requireString, type RegionColumns } from './region-rows';
import { spreadLabels } from './spread-labels';
import type { Rows } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';
import { wrapLines } from './wrap-lines';

/** Options of `parallelRanks`. */
export interface ParallelRanksOptions extends ChartText, RegionColumns {
  /** The column of the measures' names; one row a region and measure. */
  measure: string;
  /** The column of ranks, 1 on top; default `rank`. */
  rank?: string;
  /** The measures from left to right; default: as they come. */
  order?: string[];
  /** Codes of the regions drawn in colour; default: all. */
  highlight?: string[];
}

const width = 440;

/**
 * The rank of each region under several measures, as lines from measure to measure: crossing lines are disagreement.
 *
 * @throws Error when a region lacks a measure
 * @example
 * parallelRanks(ranks, { measure: 'index', highlight: ['ATY', 'ALA'], title, subtitle, source, alt });
 */
export function parallelRanks(table: Rows, options: ParallelRanksOptions): VegaLiteSpec {
  const where = 'parallelRanks';
  requireText(options, where);
  const pairs = regionRows(table, options.rank ?? 'rank', options, where);
  const named = pairs.map(({ row, from }, index) => ({
    ...row,
    measure: requireString(from[options.measure], options.measure, index, where),
  }));
  const order = options.order ?? [...new Set(named.map((row) => row.measure))];
  const codes = [...new Set(named.map((row) => row.region))];
  const highlight = options.highlight ?? codes;
  const unknown = highlight.find((code) => !codes.includes(code));
  if (unknown !== undefined) throw new Error(`${where}: highlight "${unknown}" has no row; the rows have ${codes.join(', ')}.`);
  const at = (region: string, measure: string) => {
    const found = named.filter((row) => row.region === region && row.measure === measure);
    if (found.length !== 1) throw new Error(`${where}: ${region} has ${found.length} rows for "${measure}"; expected one.`);
    return found[0]!;
  };
  const values = codes.flatMap((code) =>
    order.map((measure) => {
      const row = at(code, measure);
      return {
        name: row.name,
        region: code,
        kind: kindNames[row.kind],
        measure: wrapLines(measure, 12).join('\n'),
        rank: row.value,
        shown: highlight.includes(code),
      };
    }),
  );
  const lowest = Math.max(...values.map((row) => row.rank));
  const height = 19 * lowest;
  const y: JsonObject = {
    field: 'rank',
    type: 'quantitative',
    title: null,
    scale: { domain: [0.5, lowest + 0.5], reverse: true, nice: false, zero: false },
    axis: null,
  };
  const x: JsonObject = {
    field: 'measure',
    type: 'nominal',
    sort: null,
    title: null,
    scale: { type: 'point', padding: 0.05 },
    axis: {
      orient: 'top',
      labelAngle: 0,
      // The further lines of a label grow downwards, towards the plot.
      labelPadding: 4 + 13 * (Math.max(...values.map((row) => row.measure.split('\n').length)) - 1),
      domain: false,
      ticks: false,
      grid: true,
      labelExpr: "split(datum.label, '\\n')",
    },
  };
  const tooltip: Json[] = [textLine('name', 'Region'), textLine('measure', 'Measure'), numberLine('rank', 'Rank', 'd')];
  const detail = { field: 'region', type: 'nominal' };
  const kinds = named.filter((row) => highlight.includes(row.region)).map((row) => row.kind);
  const color = {
    ...kindColour(kinds),
    legend: kindColour(kinds).legend === null ? null : { title: null, symbolType: 'circle', symbolStrokeWidth: 0 },
  };
  const ends = (measure: string): Json[] => {
    const rows = codes.map((code) => at(code, measure));
    const moved = spreadLabels(
      rows.map((row) => (height * (row.value - 0.5)) / lowest),
      12.5,
      6,
      height - 6,
    );
    return rows.map((row, index) => ({
      text: `${row.value}  ${row.name}`,
      mirrored: `${row.name}  ${row.value}`,
      place: moved[index]!,
    }));
  };
  const labels = (measure: string, left: boolean): JsonObject => ({
    data: { values: ends(measure) },
    mark: { type: 'text', align: left ? 'right' : 'left', baseline: 'middle', x: left ? 0 : width, tooltip: false },
    encoding: {
      y: { field: 'place', type: 'quantitative', scale: null, axis: null },
      text: { field: left ? 'mirrored' : 'text', type: 'nominal' },
    },
  });
  const layer: Json[] = [
    ...(highlight.length < codes.length
      ? [
          {
            transform: [{ filter: '!datum.shown' }],
            mark: { type: 'line', style: 'leader', opacity: 0.7 },
            encoding: { x, y, detail, tooltip },
          },
        ]
      : []),
    {
      transform: [{ filter: 'datum.shown' }],
      mark: { type: 'line', strokeWidth: 2, point: { filled: true, size: 40 } },
      encoding: { x, y, detail, color, tooltip },
    },
    labels(order[0]!, true),
    labels(order[order.length - 1]!, false),
  ];
  return chart({ width, height, data: { values }, layer }, options);
}
