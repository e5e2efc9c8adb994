import { cellText, type Grid, type SheetCell } from './grid';
import { isOfWhich, isUnit } from './label';
import type { SheetLayout } from './sheet-layout';

/** What the header says of one column of figures. */
export interface ColumnHeader {
  column: number;
  year?: number;
  part?: string;
  /** Names besides the period, outermost first: ['urban', 'men'] */
  names: Name[];
  /** The header as printed, for messages */
  printed: string;
}

/** A name in the languages in which the sheet gives it, in lower case, and as printed. */
export interface Name {
  words: string[];
  printed: string;
}

interface HeaderCell {
  cell: SheetCell;
  /** The column in which it is printed */
  from: number;
}

const isBare = (cell: SheetCell) => /^\d{1,2}$/.test(cellText(cell)) && Number(cellText(cell)) <= 12;

/** Years that stand over the middle of their columns, which repeat under each: the columns are shared out among them. */
function centred(cells: readonly SheetCell[], below: readonly SheetCell[], figures: readonly number[]): HeaderCell[] | undefined {
  const printed = figures.filter((column) => cellText(cells[column]) !== '');
  const width = figures.length / printed.length;
  if (printed.length < 2 || printed[0] === figures[0] || !Number.isInteger(width)) return undefined;
  const names = figures.map((column) => cellText(below[column]));
  const repeats = names.every((name, place) => name !== '' && name === names[place % width]);
  const each = figures.map((_, place) => printed[Math.floor(place / width)]);
  const isOver = printed.every((column) => each[figures.indexOf(column)] === column);
  return repeats && isOver ? each.map((column) => ({ cell: cells[column], from: column })) : undefined;
}

/** A cell printed once over several columns counts for all of them: by its merged range, or else up to the next cell of its row or of the row above. */
function spread({ cells, merges }: Grid, rows: readonly number[], figures: readonly number[]): (HeaderCell | undefined)[][] {
  const lines: (HeaderCell | undefined)[][] = [];
  rows.forEach((row, level) => {
    const ranges = merges.filter(({ top, bottom, right }) => top <= row && row <= bottom && right >= figures[0]); // prettier-ignore
    const wide = ranges.some(({ left, right }) => right > left);
    const shared = wide || level === rows.length - 1 ? undefined : centred(cells[row], cells[rows[level + 1]], figures);
    if (shared) {
      lines.push(shared);
      return;
    }
    let last: HeaderCell | undefined;
    lines.push(
      figures.map((column, place) => {
        const range = ranges.find(({ left, right }) => left <= column && column <= right);
        if (range) {
          last = undefined;
          // A cell that is merged downwards is read in its first row.
          return range.top === row ? { cell: cells[row][range.left] ?? null, from: range.left } : undefined;
        }
        const cell = cells[row][column] ?? null;
        if (cellText(cell) !== '') return (last = { cell, from: column });
        const startsAbove = level > 0 && lines[level - 1][place]?.from === column;
        if (startsAbove || wide) last = undefined;
        return level < rows.length - 1 ? last : undefined;
      }),
    );
  });
  return lines;
}

/** "of which" stands for the cell on its left in the same row. */
function wholeOf(line: readonly (HeaderCell | undefined)[], place: number): HeaderCell | undefined {
  for (let left = place - 1; left >= 0; left--) {
    const found = line[left];
    if (found && cellText(found.cell) !== '' && !isOfWhich(found.cell)) return found;
  }
  return undefined;
}

/**
 * Reads the header rows over the columns of figures: each column's period and names.
 *
 * @param rows the header's rows in the grid, topmost first
 */
export function columnHeaders(
  { grid, figures, label }: SheetLayout,
  rows: readonly number[],
): { headers: ColumnHeader[]; remarks: string[] } {
  const lines = spread(grid, rows, figures);
  const remarks = new Set<string>();
  const dated = lines.map((line) => line.filter((found) => found && label(found.cell).period?.year !== undefined).length);
  // Under or over a single unit nothing is told apart; "persons" beside "share, %" is.
  const oneUnit = lines.map((line) => {
    const texts = line.flatMap((found) => (found && cellText(found.cell) !== '' ? [found.cell] : []));
    return texts.every(isUnit) && new Set(texts.map(cellText)).size < 2;
  });
  // A year in a lone cell over a row of years belongs to the table's title.
  const isTitle = (level: number) =>
    new Set(lines[level].flatMap((found) => found?.from ?? [])).size === 1 && dated.slice(level + 1).includes(figures.length);
  const headers = figures.map((column, place): ColumnHeader => {
    const header: ColumnHeader = { column, names: [], printed: '' };
    const printed: string[] = [];
    lines.forEach((line, level) => {
      const own = line[place];
      if (!own || cellText(own.cell) === '') return;
      if (isTitle(level)) {
        // Its year is not the columns', its part of a year is.
        const { part } = label(own.cell).period ?? {};
        if (part !== undefined && part !== 'year') header.part = part;
        return;
      }
      const found = isOfWhich(own.cell) ? wholeOf(line, place) : own;
      if (!found) return;
      printed.push(cellText(found.cell));
      const bare = isBare(found.cell) && header.year !== undefined;
      if (bare && line.every((other) => !other || isBare(other.cell))) {
        const months = line.some((other) => other && Number(cellText(other.cell)) > 4);
        header.part = `${months ? 'month-' : 'Q'}${cellText(found.cell)}`;
        return;
      }
      if (isUnit(found.cell) && oneUnit[level]) return;
      const { period, names, region, text } = label(found.cell);
      if (period?.remark) remarks.add(period.remark);
      if (period?.year !== undefined) header.year = period.year;
      // "2022" over "Q1": the narrower part counts.
      if (period?.part !== undefined && (header.part === undefined || header.part === 'year')) header.part = period.part;
      const words = region === undefined ? names : [region];
      // "2022 год, человек": its year is said already.
      const rest = period?.year === undefined || region !== undefined ? text : names.join(' / ');
      if (words.length > 0) header.names.push({ words, printed: rest });
    });
    return { ...header, printed: printed.join(' › ') };
  });
  return { headers, remarks: [...remarks] };
}
