import type { Claim } from './claim';
import { readPrintedNumber } from './printed-number';

/** What is in the parentheses below the coefficients. */
export type Parentheses = 'standard errors' | 't' | 'p';

/** A coefficient of a pasted table with what is printed below or beside it. */
interface PastedCell {
  term: string;
  column: number;
  coefficient: string;
  stars: number;
  below: string;
}

/** A regression table as pasted from a PDF, a Word file or a CSV. */
export interface PastedTable {
  cells: PastedCell[];
  /** The statistics at the foot by column: observations and R² */
  observations: Map<number, string>;
  rSquared: Map<number, string>;
  /** Significance levels in percent, one star first */
  levels: number[];
  parentheses: Parentheses;
}

const NUMBER = /^[-−–+]?\s?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?/;
const PAIR = /^([-−–+]?[\d.,]+)\s*(\*{0,3})\s*[([]\s*([-−–]?[\d.,]+)\s*[)\]]$/;
const SINGLE = /^([-−–+]?[\d.,]+)\s*(\*{0,3})$/;
const BELOW = /^[([]\s*([-−–]?[\d.,]+)\s*[)\]]$/;
const FOOT: readonly [RegExp, 'observations' | 'rSquared'][] = [
  [/^(n|obs\.?|observations|number of observations|наблюдений|число наблюдений|бақылаулар)$/i, 'observations'],
  [/^(r2|r²|r-squared|r squared|r\^2)$/i, 'rSquared'],
];
const CONSTANT = /^(_cons|cons|constant|intercept|\(intercept\)|константа)$/i;

/** Cells of a line: parted by tabs, by semicolons, or by two spaces or more; by commas where the line has none of these. */
function cellsOf(line: string): string[] {
  const mark = line.includes('\t') ? /\t/ : line.includes(';') ? /;/ : /\s{2,}/.test(line.trim()) ? /\s{2,}/ : /,(?!\d{3}\b)/;
  // Leading spaces mean an empty label.
  const text = mark.source === '\\s{2,}' ? line.trimEnd() : line;
  return text.split(mark).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/** The levels of the stars from a note such as "*** p<0.01, ** p<0.05, * p<0.1"; 10, 5 and 1 percent where the table has none. */
function levelsIn(text: string): number[] {
  const found = [...text.matchAll(/(\*{1,3})\s*p?\s*[<≤]\s*(0?\.\d+|\d+\s*%)/g)].map(([, stars, level]) => ({
    stars: stars.length,
    percent: level.includes('%') ? Number.parseFloat(level) : 100 * Number(level),
  }));
  return found.length === 0
    ? [1, 5, 10]
    : found.sort((a, b) => b.stars - a.stars).map(({ percent }) => Number(percent.toPrecision(6)));
}

/** What is in the parentheses, from the note: standard errors unless it says t statistics or p values. */
function parenthesesIn(text: string): Parentheses {
  const says = (what: string): boolean => new RegExp(`\\b${what}\\b[^.\n]*(parenthes|brackets)|(parenthes|brackets)[^.\n]*\\b${what}\\b`, 'i').test(text); // prettier-ignore
  if (says('p[- ]?values?')) return 'p';
  return says('t[- ]?(stat\\w*|values?|ratios?)') ? 't' : 'standard errors';
}

/**
 * Reads a regression table as pasted: a line a row, the label first, columns parted by tabs, semicolons or several spaces; standard errors (or t, or p, as
 * the note says) in parentheses below or beside the coefficients; observations and R² at the foot.
 *
 * @throws Error when no coefficient with something in parentheses is found
 * @example
 * readPastedTable('x\t0.42***\t0.50***\n\t(0.14)\t(0.07)\nN\t120\t120').cells.length; // 2
 */
export function readPastedTable(text: string): PastedTable {
  const table: PastedTable = {
    cells: [],
    observations: new Map(),
    rSquared: new Map(),
    levels: levelsIn(text),
    parentheses: parenthesesIn(text),
  };
  let open: PastedCell[] = [];
  for (const line of text.replace(/\u00a0/g, ' ').split(/\r?\n/)) {
    if (line.trim() === '') continue;
    const [label, ...values] = cellsOf(line);
    const foot = FOOT.find(([pattern]) => pattern.test(label))?.[1];
    if (foot !== undefined) {
      values.forEach((value, i) => {
        if (readPrintedNumber(value) !== null) table[foot].set(i + 1, value);
      });
      continue;
    }
    // Numbers in parentheses belong to the coefficients of the line above, column by column.
    const belows = (label === '' || BELOW.test(label) ? (BELOW.test(label) ? [label, ...values] : values) : []).map(
      (value) => BELOW.exec(value)?.[1],
    );
    if (belows.some((value) => value !== undefined)) {
      belows.forEach((value, i) => {
        const cell = open.find(({ column, below }) => column === i + 1 && below === '');
        if (cell !== undefined && value !== undefined) cell.below = value;
      });
      continue;
    }
    open = values.flatMap((value, i): PastedCell[] => {
      const pair = PAIR.exec(value);
      const single = SINGLE.exec(value);
      const found = pair ?? single;
      if (found === null || readPrintedNumber(found[1]) === null) return [];
      return [{ term: label, column: i + 1, coefficient: found[1], stars: found[2].length, below: pair?.[3] ?? '' }];
    });
    table.cells.push(...open);
  }
  table.cells = table.cells.filter(({ below }) => below !== '');
  if (table.cells.length === 0) {
    throw new Error(
      'No coefficient with a number in parentheses was found; expected a line a row, its label first, columns parted by tabs or spaces.',
    );
  }
  return table;
}

/**
 * The claims that a pasted regression table makes: every coefficient against what is in parentheses and its stars, R² against the coefficients, one
 * number of observations in all columns.
 *
 * @param text the table as pasted
 * @param name of the table, for its place: "table-1"
 * @param prefix of the ids; the name when absent
 * @example
 * claimsOfTable('x\t0.42***\n\t(0.14)\nN\t120', 'table-1').map(({ id }) => id); // ['table-1.1']
 */
export function claimsOfTable(text: string, name: string, prefix = name): Claim[] {
  const table = readPastedTable(text);
  const missing = 'the data behind the table';
  const base = { unit: '', kind: 'regression cell', missing, notebook: '', section: '', statement: 'paper' as const };
  const slopes = (column: number): number =>
    table.cells.filter((cell) => cell.column === column && !CONSTANT.test(cell.term)).length;
  const place = (column: number): string => `${name}, column (${String(column)})`;
  const level = table.levels.map((percent) => ({ input: 'level', value: String(percent) }));
  const cells = table.cells.map(({ term, column, coefficient, stars, below }, i): Claim => {
    const n = table.observations.get(column);
    const shared = { ...base, id: `${prefix}.${String(i + 1)}`, location: place(column) };
    const starText = '*'.repeat(stars);
    const quotation = `${term}: ${coefficient}${starText} (${below})`;
    if (table.parentheses === 'standard errors') {
      const inputs = [{ input: 'observations', value: n ?? '1,000,000' }, { input: 'slopes', value: String(Math.max(slopes(column), 1)) }, ...level]; // prettier-ignore
      return { ...shared, quotation, printed: `${coefficient}${starText} (${below})`, check: 'stars', inputs };
    }
    const df = n === undefined ? [] : [{ input: 'df', value: String((readPrintedNumber(n)?.value ?? NaN) - slopes(column) - 1) }];
    const inputs = [{ input: table.parentheses, value: below }, { input: 'stars', value: starText || '-' }, ...df, ...level];
    // One-sided is never assumed; with t and stars alone the coefficient itself does not matter.
    return { ...shared, quotation, printed: coefficient, check: 'coefficient', inputs };
  });
  const fits = table.parentheses !== 'standard errors' ? [] : [...table.rSquared].flatMap(([column, printed]): Claim[] => {
    const n = table.observations.get(column);
    const own = cells.filter(({ location, quotation }) => location === place(column) && !CONSTANT.test(quotation.split(':')[0]));
    if (n === undefined || own.length === 0) return [];
    const inputs = [...own.map(({ id }) => ({ input: 'cell', value: `=${id}` })), { input: 'observations', value: n }];
    return [{ ...base, id: `${prefix}.r2.${String(column)}`, location: place(column), quotation: `R² ${printed}`, printed, check: 'r-squared-floor', inputs }]; // prettier-ignore
  }); // prettier-ignore
  return [...cells, ...fits];
}

/** Whether a text looks like a regression table: three lines or more with numbers, and a number in parentheses. */
export const looksLikeTable = (text: string): boolean =>
  text
    .split(/\r?\n/)
    .filter((line) => line.split(/\t|;|\s{2,}/).filter((cell) => NUMBER.test(cell.trim()) && /\d/.test(cell)).length > 0).length >
    2 && /[([]\s*[-−–]?\d*\.?\d+\s*[)\]]/.test(text);
