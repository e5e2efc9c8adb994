import type { Claim } from './claim';
import { IN_PARENTHESES, pastedLines } from './pasted-lines';
import { readPrintedNumber } from './printed-number';

/** What is in the parentheses below the coefficients. */
export type Parentheses = 'standard errors' | 't' | 'p';

/** A coefficient of a pasted table with the number printed below or beside it. */
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
  /** The statistics at the foot of each column: observations and R² */
  observations: Map<number, string>;
  rSquared: Map<number, string>;
  /** Significance levels in percent, most stars first */
  levels: number[];
  parentheses: Parentheses;
}

/** A cell of a table: a coefficient with its stars, a number in parentheses, or both. */
const CELL = /^(?:[-−–+]?[\d.,]*\d\s*\*{0,3}\s*)?(?:[([]\s*[-−–]?[\d.,]+\s*[)\]])?$/;
const PAIR = /^([-−–+]?[\d.,]+)\s*(\*{0,3})\s*[([]\s*([-−–]?[\d.,]+)\s*[)\]]$/;
const SINGLE = /^([-−–+]?[\d.,]+)\s*(\*{0,3})$/;
const FOOT: readonly [RegExp, 'observations' | 'rSquared'][] = [
  [/^(n|obs\.?|observations|number of observations|наблюдений|число наблюдений|бақылаулар)$/i, 'observations'],
  [/^(r2|r²|r-squared|r squared|r\^2)$/i, 'rSquared'],
];
const CONSTANT = /^(_cons|cons|constant|intercept|\(intercept\)|константа)$/i;

/** Reads significance levels from a note such as "*** p<0.01, ** p<0.05, * p<0.1"; 1, 5 and 10 percent if the table has none. */
function levelsIn(text: string): number[] {
  const found = [...text.matchAll(/(\*{1,3})\s*p?\s*[<≤]\s*(0?\.\d+|\d+\s*%)/g)].map(([, stars, level]) => ({
    stars: stars.length,
    percent: level.includes('%') ? Number.parseFloat(level) : 100 * Number(level),
  }));
  return found.length === 0
    ? [1, 5, 10]
    : found.sort((a, b) => b.stars - a.stars).map(({ percent }) => Number(percent.toPrecision(6)));
}

/** Reads from the note what is in parentheses: standard errors unless it says t statistics or p values. */
function parenthesesIn(text: string): Parentheses {
  const says = (what: string): boolean => new RegExp(`\\b${what}\\b[^.\n]*(parenthes|brackets)|(parenthes|brackets)[^.\n]*\\b${what}\\b`, 'i').test(text); // prettier-ignore
  if (says('p[- ]?values?')) return 'p';
  return says('t[- ]?(stat\\w*|values?|ratios?)') ? 't' : 'standard errors';
}

/**
 * Reads a pasted regression table ({@link pastedLines}): one line per row, label first; standard errors (or t or p, depending on the note) in
 * parentheses below or beside the coefficients; observations and R² at the foot.
 *
 * @throws Error if no coefficient with a number in parentheses is found
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
  for (const { label, cells } of pastedLines(text)) {
    const foot = FOOT.find(([pattern]) => pattern.test(label))?.[1];
    if (foot !== undefined) {
      for (const [column, value] of cells) if (readPrintedNumber(value) !== null) table[foot].set(column, value);
      continue;
    }
    // Numbers in parentheses belong to the coefficients of the line above, column by column.
    const belows = IN_PARENTHESES.test(label) ? new Map([label, ...cells.values()].map((value, i) => [i + 1, value])) : cells;
    if ((label === '' || belows !== cells) && [...belows.values()].some((value) => IN_PARENTHESES.test(value))) {
      for (const cell of open) if (cell.below === '') cell.below = IN_PARENTHESES.exec(belows.get(cell.column) ?? '')?.[1] ?? '';
      continue;
    }
    open = [...cells].flatMap(([column, value]): PastedCell[] => {
      const pair = PAIR.exec(value);
      const single = SINGLE.exec(value);
      const found = pair ?? single;
      if (found === null || readPrintedNumber(found[1]) === null) return [];
      return [{ term: label, column, coefficient: found[1], stars: found[2].length, below: pair?.[3] ?? '' }];
    });
    table.cells.push(...open);
  }
  table.cells = table.cells.filter(({ below }) => below !== '');
  if (table.cells.length === 0) {
    throw new Error(
      'No coefficient with a number in parentheses was found; expected one line per row, label first, columns separated by tabs or spaces.',
    );
  }
  return table;
}

/**
 * Returns the claims of a pasted regression table: each coefficient's stars against the number in parentheses and, if that is a standard error,
 * each column's R² against its coefficients.
 *
 * @param text the table as pasted
 * @param name name of the table, for locations: "table-1"
 * @param prefix prefix of the ids; the name when absent
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
    // A one-sided test is never assumed; with only t and stars, the coefficient itself does not matter.
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

/** A line of nothing but decimal numbers in parentheses: standard errors below their coefficients. */
const ERRORS_ALONE = /^\s*(?:[([]\s*[-−–]?\d*[.,]\d+\s*[)\]]\s*)+$/m;

/** Table labels are shorter than lines of running text. */
const LONGEST_LABEL = 50;

/** Whether a text looks like a regression table: three or more lines with numeric cells and a number in parentheses, or a line of standard errors. */
export function looksLikeTable(text: string): boolean {
  if (ERRORS_ALONE.test(text)) return true;
  const rows = pastedLines(text).filter(({ label, cells }) => label.length < LONGEST_LABEL && [...cells.values()].some((cell) => cell !== '' && CELL.test(cell))); // prettier-ignore
  return rows.length > 2 && /[([]\s*[-−–]?\d*\.?\d+\s*[)\]]/.test(text);
}
