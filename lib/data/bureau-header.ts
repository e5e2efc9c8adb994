import type { SheetCell } from './read-sheet';

/** A column of figures: its place in the sheet, its year, and its quarter where the table has quarters. */
export interface PeriodColumn {
  place: number;
  year: number;
  quarter: number | null;
}

const YEAR = /^((?:19|20)\d\d)(?:\s*(?:года?|г\.?|жылы?|ж\.?))?\s*(?:\*{1,3}|\d\))?$/u;
const ROMAN: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };
const QUARTER = /^(?:q\s*)?(IV|I{1,3}|[1-4])\s*(?:-?(?:й|ый|ой))?\s*(?:квартал|кв\.?|тоқсан|quarter|q)?\.?$/iu;

const asText = (cell: SheetCell | undefined) => String(cell ?? '').trim();

/** The year that a header cell names ("2014", 2014, "2014 год", "2023*"), or nothing. */
export function yearOf(cell: SheetCell | undefined): number | undefined {
  const found = YEAR.exec(asText(cell));
  return found ? Number(found[1]) : undefined;
}

/** The quarter that a header cell names ("I", "2 квартал", "III тоқсан", "Q4"), or nothing. */
export function quarterOf(cell: SheetCell | undefined): number | undefined {
  const found = QUARTER.exec(asText(cell));
  if (!found) return undefined;
  const name = found[1].toUpperCase();
  return ROMAN[name] ?? Number(name);
}

/**
 * Finds the row that holds the years, and, in a row under it, the quarters. A year printed once over merged cells counts for the empty
 * cells to its right.
 *
 * @returns the columns of figures and the number of the first row of figures; nothing when no row holds a year
 */
export function findPeriods(rows: SheetCell[][]): { columns: PeriodColumn[]; firstRow: number } | undefined {
  const yearRow = rows.findIndex((row) => row.some((cell) => yearOf(cell) !== undefined) && row.every((cell) => typeof cell !== 'number' || yearOf(cell) !== undefined)); // prettier-ignore
  if (yearRow < 0) return undefined;
  const under = rows[yearRow + 1] ?? [];
  const withQuarters = under.some((cell) => quarterOf(cell) !== undefined) && under.every((cell) => cell === null || asText(cell) === '' || quarterOf(cell) !== undefined); // prettier-ignore
  const columns: PeriodColumn[] = [];
  let year: number | undefined;
  rows[yearRow].forEach((cell, place) => {
    const named = yearOf(cell);
    if (named !== undefined) year = named;
    else if (asText(cell) !== '') year = undefined;
    if (year === undefined) return;
    if (!withQuarters && named !== undefined) columns.push({ place, year, quarter: null });
    const quarter = quarterOf(under[place]);
    if (withQuarters && quarter !== undefined) columns.push({ place, year, quarter });
  });
  return { columns, firstRow: yearRow + (withQuarters ? 2 : 1) };
}
