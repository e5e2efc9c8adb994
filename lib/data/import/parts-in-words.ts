import { cellText, transposed, type Grid, type SheetCell } from './grid';
import { foldLookAlikes } from './letters';

const monthName = (number: number) =>
  new Date(Date.UTC(2000, number - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
/** Columns of a list that number the parts of a year, and what the numbers mean in words. */
const PARTS = [
  { header: /^(?:кварталы?|кв\.?|тоқсан|quarter|qtr|q)$/u, most: 4, inWords: (number: number) => `Q${String(number)}` },
  { header: /^(?:полугоди[ея]|жартыжылды[қғ]|half(?:[\s-]?year)?)$/u, most: 2, inWords: (number: number) => `H${String(number)}` },
  { header: /^(?:(?:номер\s+|№\s*)?месяц[аы]?|мес\.?|ай|month(?:\s+number)?)$/u, most: 12, inWords: monthName },
]; // prettier-ignore

const MONTH_HEADER = PARTS[2].header;
/** Tenths and the like of a population, which are numbered too. */
const SHARES = /квинтил|децил|квартил|quintile|decile|quartile/iu;
const ROMANS = [
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
  'XVI',
  'XVII',
  'XVIII',
  'XIX',
  'XX',
];
/** The number of a Roman numeral up to 20 in a cell; 0 for any other cell. */
export const romanOf = (cell: SheetCell | undefined) =>
  ROMANS.indexOf(cellText(cell).replaceAll('І', 'I').replaceAll('Х', 'X').replace(/\.$/, '')) + 1;

/** Replaces Roman numerals with month names in a line that counts beyond five: so many are no quarters, and no fifths of the people. */
function monthsInWords(line: readonly SheetCell[]): SheetCell[] {
  const counted = new Set(line.map(romanOf).filter((number) => number > 0));
  if (counted.size < 6 || counted.size > 12 || Math.max(...counted) !== counted.size) return [...line];
  return line.map((cell) => (romanOf(cell) > 0 ? monthName(romanOf(cell)) : cell));
}

/** Replaces months in Roman numerals, in a row or a column, with their names. */
export function withMonthsInWords(sheet: Grid): Grid {
  if (sheet.cells.flat().some((cell) => SHARES.test(cellText(cell)))) return sheet;
  const across = transposed({ ...sheet, cells: sheet.cells.map(monthsInWords) });
  const isMonths = (line: readonly SheetCell[]) => line.some((cell) => MONTH_HEADER.test(foldLookAlikes(cellText(cell))));
  return { ...sheet, cells: transposed({ ...across, cells: across.cells.map((line) => (isMonths(line) ? monthsInWords(line) : line)) }).cells }; // prettier-ignore
}

/** Replaces the numbers in columns such as "Quarter" and "Month" with words. */
export function withPartsInWords(grid: Grid): Grid {
  const width = Math.max(0, ...grid.cells.map((row) => row.length));
  const cells = grid.cells.map((row) => [...row]);
  for (let column = 0; column < width; column++) {
    const top = cells.findIndex((row) => PARTS.some(({ header }) => header.test(foldLookAlikes(cellText(row[column])))));
    if (top < 0) continue;
    const { most, inWords } = PARTS.find(({ header }) => header.test(foldLookAlikes(cellText(cells[top][column]))))!;
    const below = cells.slice(top + 1).filter((row) => cellText(row[column]) !== '');
    const numbers = below.map((row) => Number(cellText(row[column])));
    if (!numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= most)) continue;
    below.forEach((row, place) => (row[column] = inWords(numbers[place])));
  }
  return { ...grid, cells };
}
