/** A point to be labelled, in pixels, with the size of its label. */
export interface LabelledPoint {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The position of a label: the middle of its left edge. */
export interface PlacedLabel {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const distance = 7;

/**
 * Places labels next to their points one by one, starting with the most crowded point: to the right if that is free, otherwise
 * left, above, below or at a corner, wherever the overlap with other points, other labels and the area outside the frame is smallest.
 *
 * @param points - in pixels
 * @param frame - width and height of the plot
 * @returns a place for each label, in the order given
 */
export function placeLabels(points: readonly LabelledPoint[], frame: { width: number; height: number }): PlacedLabel[] {
  const dots = points.map((point) => box(point.x - 4, point.y, 8, 8));
  const placed: Box[] = [];
  const result = new Array<PlacedLabel>(points.length);
  for (const index of byCrowd(points)) {
    const point = points[index]!;
    let best: { cost: number; label: Box; place: PlacedLabel } | undefined;
    candidates(point).forEach((place, choice) => {
      const label = box(place.x, place.y, point.width, point.height);
      const covered = [...placed, ...dots.filter((_, other) => other !== index)].reduce(
        (sum, other) => sum + overlap(label, other),
        0,
      );
      const outside =
        Math.max(0, -label.left, label.right - frame.width - 60) + Math.max(0, -label.top, label.bottom - frame.height);
      const cost = covered + 20 * outside + choice * 0.5;
      if (!best || cost < best.cost) best = { cost, label, place };
    });
    placed.push(best!.label);
    result[index] = best!.place;
  }
  return result;
}

function candidates({ x, y, width, height }: LabelledPoint): PlacedLabel[] {
  const side = distance;
  const [right, left, middle] = [x + side, x - side - width, x - width / 2];
  const [above, below] = [y - height / 2 - 4, y + height / 2 + 4];
  const [high, low] = [y - height * 0.6, y + height * 0.6];
  return [
    { x: right, y },
    { x: left, y },
    { x: middle, y: above },
    { x: middle, y: below },
    { x: right, y: high },
    { x: right, y: low },
    { x: left, y: high },
    { x: left, y: low },
    { x: middle, y: above - height },
    { x: middle, y: below + height },
  ];
}

/** Returns the indices of the points, those with the most neighbours first. */
function byCrowd(points: readonly LabelledPoint[]): number[] {
  const crowd = points.map((point) => points.filter((other) => Math.hypot(point.x - other.x, point.y - other.y) < 60).length);
  return points.map((_, index) => index).sort((first, second) => crowd[second]! - crowd[first]! || first - second);
}

function box(x: number, y: number, width: number, height: number): Box {
  return { left: x, right: x + width, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(first: Box, second: Box): number {
  const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
  const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
  return across > 0 && down > 0 ? across * down : 0;
}
