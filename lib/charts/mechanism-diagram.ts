import { chart, type ChartText } from './chart';
import { textLine } from './measure';
import { wrapLines } from './wrap-lines';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';

/** A box of the diagram, at a place of the grid (fractions are allowed). */
export interface MechanismBox {
  id: string;
  text: string;
  /** Counted from 0, left to right. */
  column: number;
  /** Counted from 0, top to bottom. */
  row: number;
  /** Drawn with a full line when measured, dashed when only argued. */
  measured: boolean;
}

/** An arrow from a box to a box, or to the middle of another arrow. */
export interface MechanismArrow {
  from: string;
  to: string;
  /** Names the arrow, so that another may point at it. */
  id?: string;
  label?: string;
  measured: boolean;
}

/** Options of `mechanismDiagram`. */
export interface MechanismOptions extends ChartText {
  boxes: readonly MechanismBox[];
  arrows: readonly MechanismArrow[];
}

const size = { width: 158, height: 46, acrossGap: 66, downGap: 22, longestLine: 26, lineHeight: 13, headReach: 5, sideStep: 9 };

interface Point {
  x: number;
  y: number;
}

interface Line {
  start: Point;
  end: Point;
}

function centre({ column, row }: MechanismBox): Point {
  return {
    x: column * (size.width + size.acrossGap) + size.width / 2,
    y: row * (size.height + size.downGap) + size.height / 2,
  };
}

/** From the side of a box that faces the target: left and right sides where columns differ, top and bottom in one column. */
function leave(box: MechanismBox, target: Point): Point {
  const { x, y } = centre(box);
  if (Math.abs(target.x - x) > size.width / 2) return { x: x + (Math.sign(target.x - x) * size.width) / 2, y };
  return { x, y: y + (Math.sign(target.y - y) * size.height) / 2 };
}

/** Arrows that come to one side of a box are kept apart, in the order of their rows; one from the box's own row stays straight. */
function sideStep(arrow: MechanismArrow, from: MechanismBox, to: MechanismBox, { boxes, arrows }: MechanismOptions): number {
  if (from.column === to.column) return 0;
  const comers = arrows
    .filter((each) => each.to === to.id)
    .map((each) => ({ each, box: boxes.find(({ id }) => id === each.from) }))
    .filter(({ box }) => box && Math.sign(box.column - to.column) === Math.sign(from.column - to.column))
    .sort((one, other) => one.box!.row - other.box!.row);
  const straight = comers.findIndex(({ box }) => box!.row === to.row);
  const middle = straight === -1 ? (comers.length - 1) / 2 : straight;
  return (comers.findIndex(({ each }) => each === arrow) - middle) * size.sideStep;
}

function lineOf(arrow: MechanismArrow, options: MechanismOptions): Line {
  const box = (id: string): MechanismBox | undefined => options.boxes.find((each) => each.id === id);
  const from = box(arrow.from);
  const to = box(arrow.to);
  const onto = options.arrows.find((each) => each.id === arrow.to);
  if (!from || !(to ?? onto)) {
    const known = [...options.boxes.map(({ id }) => id), ...options.arrows.flatMap(({ id }) => id ?? [])].join(', ');
    throw new Error(`mechanismDiagram: the arrow from "${arrow.from}" to "${arrow.to}" has no such end; known are ${known}.`);
  }
  if (to) {
    const end = leave(to, centre(from));
    return { start: leave(from, centre(to)), end: { x: end.x, y: end.y + sideStep(arrow, from, to, options) } };
  }
  if (onto!.to === onto!.id || !box(onto!.to))
    throw new Error(`mechanismDiagram: the arrow "${arrow.to}" must end at a box to be pointed at.`);
  const other = lineOf(onto!, options);
  const end = { x: (other.start.x + other.end.x) / 2, y: (other.start.y + other.end.y) / 2 };
  return { start: leave(from, end), end };
}

/**
 * Boxes and arrows of an argument: what is measured has full lines, what is only argued has dashed ones.
 *
 * @throws Error for an arrow with an unknown end, two boxes of one name, no box, or missing words
 * @example
 * mechanismDiagram({ boxes: [{ id: 'div', text: 'Diversification', column: 0, row: 0, measured: true }, …], arrows: [{ from: 'div', to: 'rcc', measured: true }], title, … });
 */
export function mechanismDiagram(options: MechanismOptions): VegaLiteSpec {
  const { boxes, arrows } = options;
  if (boxes.length === 0) throw new Error('mechanismDiagram: there are no boxes; expected at least one.');
  const twice = boxes.find(({ id }, place) => boxes.findIndex((other) => other.id === id) !== place);
  if (twice) throw new Error(`mechanismDiagram: two boxes are named "${twice.id}".`);
  const lastColumn = Math.max(...boxes.map(({ column }) => column));
  const lastRow = Math.max(...boxes.map(({ row }) => row));
  const width = (lastColumn + 1) * (size.width + size.acrossGap) - size.acrossGap;
  const height = (lastRow + 1) * (size.height + size.downGap) - size.downGap;
  const place = (field: string, end: number): JsonObject => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [0, end], range: [0, end] },
  });
  const x = (field: string): JsonObject => place(field, width);
  const y = (field: string): JsonObject => place(field, height);
  const state = (measured: boolean): string => (measured ? 'measured' : 'argued, not measured');
  const boxRows = boxes.map((box) => {
    const { x: cx, y: cy } = centre(box);
    return {
      said: box.text,
      state: state(box.measured),
      measured: box.measured,
      x: cx,
      y: cy,
      left: cx - size.width / 2,
      right: cx + size.width / 2,
      top: cy - size.height / 2,
      bottom: cy + size.height / 2,
    };
  });
  const textRows = boxes.flatMap((box) => {
    const { x: cx, y: cy } = centre(box);
    const written = wrapLines(box.text, size.longestLine);
    return written.map((text, index) => ({ text, x: cx, y: cy + (index - (written.length - 1) / 2) * size.lineHeight }));
  });
  const arrowRows = arrows.map((arrow) => {
    const { start, end } = lineOf(arrow, options);
    const turn = Math.atan2(end.y - start.y, end.x - start.x);
    return {
      measured: arrow.measured,
      label: arrow.label ?? '',
      x: start.x,
      y: start.y,
      x2: end.x,
      y2: end.y,
      middle: (start.x + end.x) / 2,
      height: (start.y + end.y) / 2,
      headX: end.x - size.headReach * Math.cos(turn),
      headY: end.y - size.headReach * Math.sin(turn),
      angle: 90 + (180 / Math.PI) * turn,
    };
  });
  const tooltip: Json[] = [textLine('said', 'Box'), textLine('state', 'State')];
  const only = (measured: boolean): Json[] => [{ filter: measured ? 'datum.measured' : '!datum.measured' }];
  const rect = (measured: boolean): Json => ({
    transform: only(measured),
    mark: measured
      ? { type: 'rect', style: 'empty', strokeWidth: 1.5, cornerRadius: 4 }
      : { type: 'rect', style: 'tile', fillOpacity: 0, strokeWidth: 1.2, strokeDash: [4, 3], cornerRadius: 4 },
    encoding: { x: x('left'), x2: { field: 'right' }, y: y('top'), y2: { field: 'bottom' }, tooltip },
  });
  const rule = (measured: boolean): Json => ({
    transform: only(measured),
    mark: {
      type: 'rule',
      style: 'on-faint',
      tooltip: false,
      ...(measured ? { strokeWidth: 2 } : { strokeWidth: 1, strokeDash: [4, 3] }),
    },
    encoding: { x: x('x'), x2: { field: 'x2' }, y: y('y'), y2: { field: 'y2' } },
  });
  const layer: Json[] = [
    {
      data: { values: arrowRows },
      layer: [
        rule(true),
        rule(false),
        {
          mark: { type: 'point', shape: 'triangle-up', style: 'on-faint', filled: true, opacity: 1, size: 62, tooltip: false },
          encoding: { x: x('headX'), y: y('headY'), angle: { field: 'angle', type: 'quantitative', scale: null } },
        },
        {
          mark: { type: 'text', style: 'quiet', baseline: 'bottom', dy: -4, tooltip: false },
          encoding: { x: x('middle'), y: y('height'), text: { field: 'label', type: 'nominal' } },
        },
      ],
    },
    {
      data: { values: boxRows },
      layer: [rect(true), rect(false)],
    },
    {
      data: { values: textRows },
      mark: { type: 'text', align: 'center', baseline: 'middle', tooltip: false },
      encoding: { x: x('x'), y: y('y'), text: { field: 'text', type: 'nominal' } },
    },
  ];
  return chart({ width, height, layer }, options);
}
