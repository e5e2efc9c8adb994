import { chart, requireText, type ChartText } from './chart';
import { numberLine, textLine } from './measure';
import { requireString } from './region-rows';
import { requireNumbers, rowsOf, type Rows } from './rows';
import { yearMarks, type YearRule } from './spans';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** Options of `timelineOfBorders`. */
export interface TimelineOptions extends ChartText {
  /** Columns; defaults `name`, `family` (the older unit it came out of), `from_year`, `to_year` (the years with figures). */
  name?: string;
  family?: string;
  from?: string;
  to?: string;
  /** The years when borders changed. */
  changes?: YearRule[];
}

/**
 * The years for which a table holds figures of each unit, grouped by the unit they came out of: dashed bars are units that
 * ended.
 *
 * @throws Error when a unit's years are out of order
 * @example
 * timelineOfBorders(units, { changes: [{ year: 2018, label: 'Shymkent and Turkestan' }], title, subtitle, source, alt });
 */
export function timelineOfBorders(table: Rows, options: TimelineOptions): VegaLiteSpec {
  const where = 'timelineOfBorders';
  requireText(options, where);
  const columns = {
    name: options.name ?? 'name',
    family: options.family ?? 'family',
    from: options.from ?? 'from_year',
    to: options.to ?? 'to_year',
  };
  const rows = rowsOf(table, where);
  requireNumbers(rows, columns.from, where);
  requireNumbers(rows, columns.to, where);
  const last = Math.max(...rows.map((row) => row[columns.to] as number));
  const first = Math.min(...rows.map((row) => row[columns.from] as number));
  const units = rows.map((row, index) => {
    const [from, to] = [row[columns.from] as number, row[columns.to] as number];
    if (from > to) throw new Error(`${where}: row ${index + 1}: from ${from} to ${to}; expected years in order.`);
    return {
      name: requireString(row[columns.name], columns.name, index, where),
      family: requireString(row[columns.family], columns.family, index, where),
      from,
      to,
      start: from - 0.5,
      end: to + 0.5,
      written: `${from}–${to}`,
    };
  });
  const families = [...new Set(units.map((unit) => unit.family))];
  const values = families.flatMap((family) =>
    units.filter((unit) => unit.family === family).sort((one, other) => one.from - other.from),
  );
  const scale: JsonObject = { domain: [first - 0.5, last + 0.5], nice: false, zero: false };
  const x: JsonObject = {
    field: 'start',
    type: 'quantitative',
    title: 'Year',
    scale,
    axis: { format: 'd', tickMinStep: 1, grid: false, tickCount: Math.min(8, last - first + 1) },
  };
  const y: JsonObject = {
    field: 'name',
    type: 'nominal',
    sort: values.map((unit) => unit.name),
    title: null,
    axis: { ticks: false, domain: false, labelPadding: 6 },
  };
  const tooltip: Json[] = [
    textLine('name', 'Unit'),
    textLine('family', 'Came out of'),
    numberLine('from', 'First year', 'd'),
    numberLine('to', 'Last year', 'd'),
  ];
  const changes = (options.changes ?? []).map((change) => ({ ...change, year: change.year - 0.5 }));
  const { behind } = yearMarks([], changes, scale, where);
  const label = (change: YearRule, toRight: boolean): JsonObject => ({
    data: { values: [{ start: change.year, label: change.label }] },
    mark: {
      type: 'text',
      style: 'quiet',
      align: toRight ? 'left' : 'right',
      dx: toRight ? 2 : -2,
      baseline: 'bottom',
      y: -5,
      tooltip: false,
    },
    encoding: { x, text: { field: 'label', type: 'nominal' } },
  });
  const bar = (filter: string, dash: number[]): JsonObject => ({
    transform: [{ filter }],
    mark: {
      type: 'bar',
      style: 'empty',
      height: { band: 0.66 },
      ...(dash.length > 0 ? { strokeDash: dash } : {}),
      strokeWidth: 1.25,
    },
    encoding: { x, x2: { field: 'end' }, y, tooltip },
  });
  const layer: Json[] = [
    ...behind,
    bar(`datum.to === ${last}`, []),
    ...(values.some((unit) => unit.to < last) ? [bar(`datum.to < ${last}`, [3, 3])] : []),
    {
      mark: { type: 'text', align: 'left', dx: 6, fontSize: 10, style: 'quiet', tooltip: false },
      encoding: { x, y, text: { field: 'written', type: 'nominal' } },
    },
    ...changes.map((change, index) => label(change, index === changes.length - 1)),
  ];
  return chart({ width: 500, height: { step: 27 }, data: { values }, layer }, options);
}
