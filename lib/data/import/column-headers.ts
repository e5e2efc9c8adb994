import { cellText, type Grid, type SheetCell } from './grid';
import { isOfWhich, isUnit } from './label';
import { withoutFootnotes } from './footnotes';
import { faultIn, type SheetLayout } from './sheet-layout';

/** What the header says about one column of figures. */
export interface ColumnHeader {
  column: number;
  year?: number;
  part?: string;
  /** Names besides the period, outermost first: ['urban', 'men'] */
  names: Name[];
  /** The header as printed, for messages */
  printed: string;
}

/** A name in each of the sheet's languages, in lower case, and as printed. */
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

/** Assigns columns to years that are printed above the middle of their columns, if the column names repeat under each year. */
function centred(cells: readonly SheetCell[], below: readonly SheetCell[], figures: readonly number[]): HeaderCell[] | undefined {
  const printed = figures.filter((column) => cellText(cells[column]) !== '');
  const width = figures.length / printed.length;
  if (printed.length < 2 || printed[0] === figures[0] || !Number.isInteger(width)) return undefined;
  const names = figures.map((column) => cellText(below[column]).toLowerCase());
  const repeats = names.every((name, place) => name !== '' && name === names[place % width]) && new Set(names).size > 1;
  const each = figures.map((_, place) => printed[Math.floor(place / width)]);
  const isOver = printed.every((column) => each[figures.indexOf(column)] === column);
  return repeats && isOver ? each.map((column) => ({ cell: cells[column], from: column })) : undefined;
}

/** Finds a cell of a row above repeating names that is above neither the first nor all of the columns that it covers. */
function isUnclear(cells: readonly SheetCell[], below: readonly SheetCell[], figures: readonly number[]): SheetCell | undefined {
  const printed = figures.filter((column) => cellText(cells[column]) !== '');
  const names = figures.map((column) => cellText(below[column]).toLowerCase());
  const width = names.indexOf(names[0], 1);
  if (printed.length < 2 || names[0] === '' || width < 2) return undefined;
  const found = printed.find((column) => figures.indexOf(column) % width !== 0);
  return found === undefined ? undefined : cells[found];
}

/** Applies a cell printed once above several columns to all of them: its merged range, or else up to the next cell in its row or the row above. */
function spread({ cells, merges }: Grid, rows: readonly number[], figures: readonly number[]): (HeaderCell | undefined)[][] {
  const lines: (HeaderCell | undefined)[][] = [];
  rows.forEach((row, level) => {
    const ranges = merges.filter(({ top, bottom, right }) => top <= row && row <= bottom && right >= figures[0]); // prettier-ignore
    const wide = ranges.some(({ left, right }) => right > left);
    const below = wide || lines.some((line) => line[0]) ? undefined : rows[level + 1];
    const shared = below === undefined ? undefined : centred(cells[row], cells[below], figures);
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
          // A vertically merged cell is read in its first row.
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

/** Returns the cell to which "of which" refers: the nearest one on its left in the same row. */
function wholeOf(line: readonly (HeaderCell | undefined)[], place: number): HeaderCell | undefined {
  for (let left = place - 1; left >= 0; left--) {
    const found = line[left];
    if (found && cellText(found.cell) !== '' && !isOfWhich(found.cell)) return found;
  }
  return undefined;
}

/**
 * Reads the header rows above the columns of figures: each column's period and names.
 *
 * @param rows the header's rows in the grid, topmost first
 */
export function columnHeaders(
  layout: SheetLayout,
  rows: readonly number[],
): { headers: ColumnHeader[]; titles: string[]; remarks: string[] } {
  const { grid, figures, label } = layout;
  const lines = spread(grid, rows, figures);
  const remarks = new Set<string>();
  rows.slice(0, -1).forEach((row, level) => {
    const unclear =
      lines.slice(0, level + 1).every((line) => !line[0]) && isUnclear(grid.cells[row], grid.cells[rows[level + 1]], figures);
    if (unclear) throw faultIn(layout, row, { value: cellText(unclear), expected: 'each cell above the first of its columns, or merged over all of them' }); // prettier-ignore
  });
  const dated = lines.map((line) => line.filter((found) => found && label(found.cell).period?.year !== undefined).length);
  // A single unit does not distinguish columns; "persons" next to "share, %" does.
  const oneUnit = lines.map((line) => {
    const texts = line.flatMap((found) => (found && cellText(found.cell) !== '' ? [found.cell] : []));
    return texts.every(isUnit) && new Set(texts.map(cellText)).size < 2;
  });
  // A year in a single cell above a row of years belongs to the table's title.
  const isTitle = (level: number) =>
    new Set(lines[level].flatMap((found) => found?.from ?? [])).size === 1 &&
    (lines[level][0] !== undefined || dated[level] > 0) &&
    dated.slice(level + 1).includes(figures.length);
  // "January-June" in one cell below the years applies to all of them.
  const lonePart = (level: number) => {
    const cells = lines[level].filter((found) => found && cellText(found.cell) !== '');
    const period = cells.length === 1 && cells[0]!.from === figures[0] ? label(cells[0]!.cell).period : undefined;
    const below = dated.slice(0, level).includes(figures.length) && figures.length > 1;
    return below && period?.year === undefined && period?.part !== 'year' ? period?.part : undefined;
  };
  const headers = figures.map((column, place): ColumnHeader => {
    const header: ColumnHeader = { column, names: [], printed: '' };
    const printed: string[] = [];
    lines.forEach((line, level) => {
      const own = line[place];
      header.part = lonePart(level) ?? header.part;
      if (!own || cellText(own.cell) === '') return;
      if (isTitle(level)) {
        // Its year does not apply to the columns, but its part of the year does, if it is above them and not at the right.
        if (lines[level][0] === undefined) return;
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
      if (period?.year !== undefined && header.year !== undefined && period.year !== header.year) {
        // The year of an upper row counts; another one below is a census, a base or the like.
        header.names.push({ words: [withoutFootnotes(text)], printed: text });
        return;
      }
      if (period?.year !== undefined) header.year = period.year;
      // "2022" above "Q1": the narrower part counts.
      if (period?.part !== undefined && (header.part === undefined || header.part === 'year')) header.part = period.part;
      const words = region === undefined ? names : [region];
      // "2022 год, человек": the year is already recorded, so it is left out of the name.
      const rest = period?.year === undefined ? text : names.join(' / ');
      if (words.length > 0) header.names.push({ words, printed: rest });
    });
    return { ...header, printed: printed.join(' › ') };
  });
  const titles = lines.flatMap((line, level) => (isTitle(level) ? [cellText(line.find((found) => found)!.cell)] : []));
  return { headers, titles, remarks: [...remarks] };
}
