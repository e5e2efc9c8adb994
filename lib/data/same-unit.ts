import { DataError } from './data-error';
import type { PlacedFigure } from './merge-figures';

/** A workbook in thousands, or one of another table, is off by more than this; a revision, a year's inflation or growth is not. */
const LARGEST_USUAL_RATIO = 2.5;

const keyOf = ({ region, item }: PlacedFigure) => `${region} ${item ?? ''}`;

/**
 * Refuses new figures whose size says that they are in another unit, or of another table: the median ratio of a new figure to the
 * table's of the same region and item, in the same year or else the nearest one, lies beyond 2.5 or below 1/2.5.
 *
 * @param file the workbook's name for the message
 * @param unit the table's unit
 * @throws DataError with the ratio
 */
export function requireSameUnit(known: readonly PlacedFigure[], fresh: readonly PlacedFigure[], file: string, unit: string): void {
  const groups = new Map<string, PlacedFigure[]>();
  for (const figure of known) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  const ratios = fresh.flatMap((figure) => {
    const group = groups.get(keyOf(figure)) ?? [];
    const nearest = group.reduce<PlacedFigure | undefined>(
      (best, other) => (best && Math.abs(best.year - figure.year) <= Math.abs(other.year - figure.year) ? best : other),
      undefined,
    );
    return nearest && nearest.value > 0 && figure.value > 0 ? [figure.value / nearest.value] : [];
  });
  if (ratios.length === 0) throw new DataError({ file, expected: 'at least one region that the table knows' });
  const median = ratios.sort((one, other) => one - other)[ratios.length >> 1];
  if (median <= LARGEST_USUAL_RATIO && median >= 1 / LARGEST_USUAL_RATIO) return;
  throw new DataError({
    file,
    value: `${median.toPrecision(3)} times the table's figures`,
    expected: `figures in the table's unit (${unit}); where the workbook is in thousands, add --times 1000`,
  });
}
