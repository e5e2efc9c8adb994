import { formatNumber } from '../data/number-format';
import { ranks } from '../numerics/rank-correlation';
import { checkOptions } from '../numerics/read-options';
import { chart, type ChartText } from './chart';
import { completeWords, measuredKinds, measureOf, numberLine, textLine, type ChartWords, type Measure } from './chart-words';
import { kindColour, kindNames } from './colours';
import { numbersIn, placeOf, regionsIn, rowsOf, type DrawnRegion, type TableLike } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';
import { wrapLines } from './wrap-lines';

/** Options of `tileMap`: with `value` (and its measure) a map of figures, without it a map of region names. */
export type TileMapOptions = ChartWords & (Figures | { value?: undefined });

interface Figures extends Measure {
  /** The column that colours the tiles. */
  value: string;
}

/**
 * Draws the country as equal tiles, so that the three cities are visible. Each tile shows the region's name and, if given, its value.
 *
 * @throws Error if two regions share a tile, or for a missing tile, name or value
 * @example
 * tileMap(regions, { value: 'share', measure: 'Share of GDP', unit: '%', title, subtitle, source, alt });
 */
export function tileMap(table: TableLike, options: TileMapOptions): VegaLiteSpec {
  const where = 'tileMap';
  checkOptions<ChartWords & Partial<Figures>>(where, options, { ...measuredKinds, value: 'text' });
  const columns = options.value === undefined ? [] : [options.value];
  const text = completeWords(options, columns, 'A map of equal tiles', where);
  const rows = rowsOf(table, where);
  const placed = rows.map((row) => ('grid_column' in row ? row : { ...placeOf(String(row.region)), ...row }));
  const [across, down] = [numbersIn(placed, 'grid_column', where), numbersIn(placed, 'grid_row', where)];
  const seen = new Map<string, string>();
  const tiles = regionsIn(placed, where).map(({ name, kind }, index) => {
    const [column, row] = [across[index]!, down[index]!];
    const other = seen.get(`${column},${row}`);
    if (other !== undefined)
      throw new Error(`${where}: row ${index + 1}: ${name} and ${other} share the tile ${column}, ${row}.`);
    seen.set(`${column},${row}`, name);
    return { column, row, name, kind, lines: wrapLines(name, 12).join('\n') };
  });
  const { value } = options;
  if (value !== undefined) return figures(tiles, numbersIn(rows, value, where), { ...options, value }, text);
  const values = tiles.map((tile) => ({ ...tile, kind: kindNames[tile.kind] }));
  const stroke: JsonObject = {
    ...kindColour(tiles.map((tile) => tile.kind)),
    legend: { title: null, symbolType: 'square', symbolStrokeWidth: 3 },
  };
  const tooltip = [textLine('name', 'Region'), textLine('kind', 'Kind')];
  const mark = { type: 'rect', style: 'band', cornerRadius: 3, strokeWidth: 2.5 };
  return chart(grid(values, { mark, encoding: { stroke, tooltip } }, nameTexts('on-faint', [], 0)), text);
}

type Tile = Omit<DrawnRegion, 'region'> & { column: number; row: number; lines: string };

function figures(tiles: readonly Tile[], measures: readonly number[], options: Figures, text: ChartText): VegaLiteSpec {
  const { format, axisTitle, decimals } = measureOf(options.value, options, 'tileMap');
  const domain = [Math.min(...measures), Math.max(...measures)] as const;
  const rank = ranks(measures, { first: 'highest', ties: 'better' });
  const values = tiles.map(({ column, row, name, lines }, index) => ({
    column,
    row,
    name,
    lines,
    value: measures[index]!,
    written: formatNumber(measures[index]!, decimals),
    rank: rank[index]!,
    strong: onStrong(measures[index]!, domain),
  }));
  const color: JsonObject = {
    field: 'value',
    type: 'quantitative',
    scale: { domain: [...domain], range: 'ramp', interpolate: 'rgb' },
    legend: { title: axisTitle, gradientLength: 240, gradientThickness: 10, titlePadding: 6, format },
  };
  const tooltip = [textLine('name', 'Region'), numberLine('value', axisTitle, format), numberLine('rank', 'Rank', 'd')];
  const texts = (['on-strong', 'on-faint'] as const).flatMap((style): Json[] => {
    const transform = [{ filter: `datum.strong === ${style === 'on-strong'}` }];
    return [
      ...nameTexts(style, transform, 9),
      {
        transform,
        mark: { type: 'text', style, baseline: 'middle', dy: 13, fontWeight: 'bold', tooltip: false },
        encoding: { text: { field: 'written', type: 'nominal' } },
      },
    ];
  });
  const mark = { type: 'rect', style: 'tile', cornerRadius: 3 };
  return chart(grid(values, { mark, encoding: { color, tooltip } }, texts), text);
}

/** Whether a tile's colour is so strong that text on it has the page's colour instead of the normal text colour. */
const onStrong = (value: number, [low, high]: readonly [number, number]): boolean =>
  high > low && (value - low) / (high - low) > 0.55;

/** Draws names of one line and of two or more lines, raised from the middle of the tile by `lift` pixels. */
function nameTexts(style: string, transform: Json[], lift: number): Json[] {
  return [1, 2].map((count) => ({
    transform: [...transform, { filter: `length(split(datum.lines, '\\n')) ${count === 1 ? '===' : '>='} ${count}` }],
    mark: {
      type: 'text',
      style,
      baseline: 'middle',
      dy: (count === 1 ? 1 : -5) - lift,
      fontSize: 10.5,
      lineBreak: '\n',
      lineHeight: 12,
      tooltip: false,
    },
    encoding: { text: { field: 'lines', type: 'nominal' } },
  }));
}

function grid(values: JsonObject[], tile: JsonObject, texts: Json[]): JsonObject {
  const axis = { type: 'ordinal', axis: null, scale: { paddingInner: 0.05, paddingOuter: 0 } };
  return {
    width: { step: 92 },
    height: { step: 66 },
    data: { values },
    encoding: { x: { field: 'column', ...axis }, y: { field: 'row', ...axis } },
    layer: [tile, ...texts],
  };
}
