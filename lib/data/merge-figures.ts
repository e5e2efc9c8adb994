import type { CsvRecord } from './read-csv';

/** The position of a figure in a table; `item` only if the table has items. */
export interface Place {
  region: string;
  year: number;
  item?: string;
}

/** A figure with its place in the table. */
export interface PlacedFigure extends Place {
  value: number;
}

/** "KAZ 2022 GDP" */
export const placeText = ({ region, year, item }: Place): string => [region, String(year), item].filter((part) => part !== undefined).join(' '); // prettier-ignore

/** A figure that has changed. */
export interface Revision extends Place {
  before: number;
  after: number;
}

const sizeOf = ({ before, after }: Revision): number => (before === 0 ? Infinity : Math.abs(after / before - 1));

/** Sorts revisions by relative change, the largest first. */
export const largestFirst = (revised: readonly Revision[]): Revision[] =>
  [...revised].sort((one, other) => sizeOf(other) - sizeOf(one));

/** The result of putting new figures into a table. */
export interface MergedFigures {
  /** The table's rows as text, with the new rows inserted */
  rows: string[][];
  added: PlacedFigure[];
  revised: Revision[];
  /** Number of new figures that equal those in the table */
  same: number;
}

/**
 * Puts new figures into a table of text cells. An unchanged figure keeps its text; a revised row loses its note, which was about the
 * earlier figure; a new row is inserted in order among its region's years.
 *
 * @param header the table's columns
 * @param records its rows
 * @param measure the column of figures
 * @param figures the new figures, at most one for each position
 */
export function mergeFigures(
  header: string[],
  records: readonly CsvRecord[],
  measure: string,
  figures: readonly PlacedFigure[],
): MergedFigures {
  const place = (column: string) => header.indexOf(column);
  const [region, year, item, value, note] = ['region', 'year', 'item', measure, 'note'].map(place);
  const keyOf = (...where: (string | number | undefined)[]): string => where.join(' ');
  const rows = records.map(({ cells }) => [...cells]);
  const known = new Map(rows.map((row) => [keyOf(row[region], Number(row[year]), row[item]), row]));
  const result: MergedFigures = { rows, added: [], revised: [], same: 0 };
  for (const figure of figures) {
    const row = known.get(keyOf(figure.region, figure.year, figure.item));
    if (!row) {
      result.added.push(figure);
    } else if (Number(row[value]) === figure.value) {
      result.same += 1;
    } else {
      const { value: after, ...where } = figure;
      result.revised.push({ ...where, before: Number(row[value]), after });
      row[value] = String(after);
      if (note >= 0) row[note] = '';
    }
  }
  for (const figure of result.added) {
    const cells = header.map(() => '');
    cells[region] = figure.region;
    cells[year] = String(figure.year);
    cells[value] = String(figure.value);
    if (item >= 0) cells[item] = figure.item ?? '';
    rows.splice(placeFor(rows, cells, region, year), 0, cells);
  }
  return result;
}

/** Returns where to insert a row: after the region's last row of the same or an earlier year, else before its first; at the end if it is new. */
function placeFor(rows: readonly string[][], cells: string[], region: number, year: number): number {
  const before = (row: string[]) => row[region] === cells[region] && Number(row[year]) <= Number(cells[year]);
  const last = rows.reduce((found, row, place) => (before(row) ? place : found), -1);
  const first = rows.findIndex((row) => row[region] === cells[region]);
  if (first < 0) return rows.length;
  return last < 0 ? first : last + 1;
}
