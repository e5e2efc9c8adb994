import type { LoadOptions } from '../load-table';
import { DataError, type DataFault } from '../data-error';
import { figureCell } from './figure-cell';
import { cellText, columnLetters, transposed, type Grid, type SheetCell } from './grid';
import { labelOf, NOTE, type Label } from './label';
import { foldLookAlikes } from './letters';
import { romanOf, withMonthsInWords, withPartsInWords } from './parts-in-words';

/** Which columns of a sheet contain labels, codes and figures; regions are in rows. */
export interface SheetLayout {
  grid: Grid;
  /** True if rows and columns were exchanged, so that regions are in rows */
  turned: boolean;
  /** Columns of names (regions, periods, sections) */
  stub: number[];
  /** For a column of names, the row in which the name of each row is printed */
  printedIn: (column: number) => readonly number[];
  /** Columns of codes or running numbers; `kato` is true for the codes of the classifier */
  codes: { column: number; kato: boolean; header: string }[];
  figures: number[];
  /** Columns of words to the right of the figures that name neither regions nor periods: notes */
  notes: number[];
  label: (cell: SheetCell | undefined) => Label;
  /** The header over the names where it says cities or districts */
  places?: string;
}

/** Returns the name of a line in the original sheet: a row, or a column if the two were exchanged. */
export const lineName = ({ turned }: SheetLayout, line: number): string => (turned ? `Column ${columnLetters(line)}` : `Row ${String(line + 1)}`); // prettier-ignore

/** Creates an error about a line, with its position in the original sheet. */
export function faultIn({ grid, turned }: SheetLayout, line: number, fault: Omit<DataFault, 'file' | 'row'>): DataError {
  const { column, ...rest } = fault;
  const place = turned ? { column: columnLetters(line) } : { row: line + 1, ...(column === undefined ? {} : { column }) };
  return new DataError({ file: grid.file, ...place, ...rest });
}

/** Returns remarks for the user on the layout of the sheet and on its columns without figures. */
export function layoutRemarks(layout: SheetLayout): string[] {
  const across = { ...layout, turned: !layout.turned };
  return [
    ...(layout.turned ? ['Regions stand in columns; rows and columns were exchanged.'] : []),
    ...(layout.places === undefined ? [] : [`The names under "${layout.places}" are read as those of regions.`]),
    ...layout.notes.map((column) => `${lineName(across, column)} stands behind the figures and names neither regions nor periods; not used.`), // prettier-ignore
    ...layout.codes.map(({ column, header }) => `${lineName(across, column)}${header === '' ? '' : ` (${header})`} holds codes or running numbers; no figure was read from it.`), // prettier-ignore
  ];
}

/** Returns the titles above and the notes below a sheet with regions in columns: its rows are columns of the grid, where no row is a title. */
export function turnedWords({ grid, turned, figures, notes }: SheetLayout): { titles: string[]; notes: string[] } {
  if (!turned) return { titles: [], notes: [] };
  const wordsIn = (column: number) => grid.cells.map((row) => cellText(row[column])).filter((text) => text !== '');
  const above = Array.from({ length: figures[0] }, (_, column) => wordsIn(column));
  return { titles: above.filter((words) => words.length === 1).flat(), notes: notes.flatMap(wordsIn) };
}

const CODE_HEADER = /^(?:код[а-я]*|l?kato|като|№|period code|code|id|рет)(?!\p{L})|^(?:n|no)\.?$/u;
/** The header of a column of years in a list with one figure per row */
const YEAR_HEADER =
  /^(?:год[а-я]*(?: наблюдения)?|отч[её]тный (?:год|период)|период|кезең|жыл[а-я]*|years?|yr|time|period|time_period)$/u;
const KATO = /^\d{9}$/;
const isText = (cell: SheetCell | undefined) => typeof cell === 'string' && figureCell(cell).kind === 'text';

function mostRegions(lines: readonly SheetCell[][], label: SheetLayout['label']): { place: number; regions: number } {
  const counts = lines.map((line) => new Set(line.flatMap((cell) => (isText(cell) ? (label(cell).region ?? []) : []))).size);
  const regions = Math.max(0, ...counts);
  return { place: counts.indexOf(regions), regions };
}

/** Section letters (A to U) as whole cells; in a sheet with such cells, "I" is a section and not the first quarter. */
const SECTION = /^[A-HJ-U]$/;
const NAME = { bareAlmaty: false, folded: false, near: [] };

/**
 * Finds the rows in which names are printed. A name may be printed once for several rows: in a vertically merged cell or, in a column
 * before the regions' names (a year, a section), next to the first of a run of regions.
 */
function printedRows({ cells, merges }: Grid, regions: number, label: SheetLayout['label']): SheetLayout['printedIn'] {
  const known = new Map<number, readonly number[]>();
  const rowsOf = (column: number): number[] => {
    let first: number | undefined;
    return cells.map((row, place) => {
      const merge = merges.find(({ top, left, bottom, right }) => top < place && place <= bottom && left === column && right === column); // prettier-ignore
      if (cellText(row[column]) !== '') first = label(row[regions]).region === undefined ? undefined : place;
      else if (column >= regions || cellText(row[regions]) === '') first = undefined;
      return merge?.top ?? first ?? place;
    });
  };
  return (column) => {
    const rows = known.get(column) ?? rowsOf(column);
    known.set(column, rows);
    return rows;
  };
}

/** Lists of cities and districts, many of which have a region's name; "Город" may also mean the urban population. */
const PLACES = /^(?:город(?:а)?|қала(?:лар)?|cit(?:y|ies)|районы?|аудан(?:дар)?|districts?)$/u;

/**
 * Determines the layout of a sheet: whether regions are in rows or in columns, and which columns contain names, codes and figures.
 *
 * @throws DataError for a sheet that names no region or has no column of figures
 */
export function sheetLayout(sheet: Grid, options: LoadOptions): SheetLayout {
  const known = new Map<SheetCell, Label>();
  const lettered =
    new Set(
      sheet.cells
        .flat()
        .map(cellText)
        .filter((text) => SECTION.test(text)),
    ).size > 2;
  // Roman numerals beyond four count neither quarters nor, if they do not run to six at least, months: fifths of a population.
  const beyond = withMonthsInWords(sheet)
    .cells.flat()
    .some((cell) => romanOf(cell) > 4);
  const label = (cell: SheetCell | undefined) => {
    const key = cell ?? null;
    const isName = (lettered && key === 'I') || (beyond && romanOf(key) > 0);
    const found: Label =
      known.get(key) ?? (isName ? { ...NAME, text: cellText(key), names: [cellText(key).toLowerCase()] } : labelOf(key, options));
    known.set(key, found);
    return found;
  };
  const inColumns = mostRegions(transposed(sheet).cells, label);
  const inRows = mostRegions(sheet.cells, label);
  const turned = inRows.regions > inColumns.regions;
  const { place, regions } = turned ? inRows : inColumns;
  if (regions === 0) {
    const meant = sheet.cells.flat().filter(isText).map(label).find(({ near }) => near.length > 0); // prettier-ignore
    const hint = meant === undefined ? {} : { column: 'region', value: meant.text };
    throw new DataError({
      file: sheet.file,
      ...hint,
      expected: `regions' names in English, Russian or Kazakh${meant === undefined ? '' : `; near: ${meant.near.join(', ')}`}`,
    });
  }
  const inWords = withPartsInWords(withMonthsInWords(sheet));
  const grid = turned ? withPartsInWords(transposed(inWords)) : inWords;
  const first = grid.cells.findIndex((row) => isText(row[place]) && label(row[place]).region !== undefined);
  const width = Math.max(...grid.cells.map((row) => row.length));
  const stub: number[] = [];
  const codes: SheetLayout['codes'] = [];
  const figures: number[] = [];
  // "2022*" is read as a figure with a footnote marker.
  const isYear = (cell: SheetCell) => {
    const read = figureCell(cell);
    return read.kind === 'figure' && label(read.value).period?.year !== undefined;
  };
  const ofRegions = grid.cells.slice(first).filter((row) => label(row[place]).region !== undefined);
  for (let column = 0; column < width; column++) {
    const header = grid.cells.slice(0, first).map((row) => foldLookAlikes(cellText(row[column])));
    const below = grid.cells.slice(first).map((row) => row[column] ?? null).filter((cell) => cellText(cell) !== ''); // prettier-ignore
    const texts = below.filter(isText).length;
    const numbers = below.filter((cell) => figureCell(cell).kind === 'figure');
    // A section letter is not the header of a column of numbers.
    const named = header.some((text) => CODE_HEADER.test(text) && !(text === 'n' && (lettered || column === width - 1)));
    const kato =
      numbers.length > 0 &&
      (header.some((text) => /(?<!\p{L})(?:kato|като)/u.test(text)) || numbers.every((cell) => KATO.test(cellText(cell))));
    // Notes below the regions do not count.
    const beside = ofRegions.map((row) => row[column] ?? null).filter((cell) => cellText(cell) !== '');
    const years = beside.length > 0 && beside.every((cell) => figureCell(cell).kind === 'figure' && isYear(cell));
    const dated = grid.cells.slice(0, first).some((row) => label(row[column]).period?.year !== undefined);
    const numbered = column < place && beside.length > 1 && beside.every((cell, nth) => romanOf(cell) === nth + 1);
    if (numbered) codes.push({ column, kato: false, header: cellText(grid.cells[first - 1]?.[column]) });
    else if (column === place || (years && header.some((text) => YEAR_HEADER.test(text)))) stub.push(column);
    else if (column > place && dated && below.length > 0) figures.push(column);
    else if (numbers.length > texts && (named || kato || column < place)) {
      const named = grid.cells.slice(0, first).map((row) => cellText(row[column])).find((text) => CODE_HEADER.test(foldLookAlikes(text))); // prettier-ignore
      codes.push({ column, kato, header: named ?? '' });
    } else if (column < place || texts > numbers.length) stub.push(column);
    else if (numbers.length > 0 || below.some((cell) => figureCell(cell).kind === 'missing')) figures.push(column);
    // Notes under a sheet with regions in columns.
    else if (turned && header.some((text) => NOTE.test(text))) stub.push(column);
    else if (header.some((text) => text !== '')) figures.push(column);
  }
  if (figures.length === 0)
    throw new DataError({ file: sheet.file, expected: 'at least one column of figures beside the regions' });
  const isNote = (column: number) =>
    column > figures[figures.length - 1] &&
    grid.cells.slice(first).every((row) => {
      const { region, period } = label(row[column]);
      return region === undefined && period === undefined;
    });
  const above = grid.cells.slice(0, first).map((row) => cellText(row[place])).find((text) => PLACES.test(foldLookAlikes(text))); // prettier-ignore
  const [notes, names] = [stub.filter(isNote), stub.filter((column) => !isNote(column))];
  return { grid, turned, stub: names, printedIn: printedRows(grid, place, label), codes, figures, notes, label, places: above };
}
