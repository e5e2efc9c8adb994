/** A line of a pasted table: its label and the contents of its columns, numbered from 1. */
export interface PastedLine {
  label: string;
  cells: Map<number, string>;
}

/** A line before its columns are known: its cells from left to right. `at` is the position of a cell's middle if spaces separate the cells. */
interface OpenLine {
  label: string;
  cells: { text: string; at?: number }[];
}

const COEFFICIENT = /^[-−–+]?[\d.,]*\d\s*\*{0,3}$/;
/** A number in parentheses or brackets, as printed below or beside a coefficient. */
export const IN_PARENTHESES = /^[([]\s*([-−–]?[\d.,]+)\s*[)\]]$/;
/** The end of a line whose cells are separated by single spaces: numbers, stars, numbers in parentheses. */
const TAIL = /(?:\s+(?:[-−–+]?[\d.,]*\d\*{0,3}|\*{1,3}|[([][-−–]?[\d.,]+[)\]]))+$/;
const TAIL_CELL = /[-−–+]?[\d.,]*\d(?:\s?\*{1,3})?|[([][-−–]?[\d.,]+[)\]]/g;

/** Removes LaTeX and Markdown markup from a table line: ampersands and bars become tabs, superscript stars become plain stars. */
function withoutMarkup(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) return line.trim().slice(1, -1).replaceAll('|', '\t');
  const plain = line.replace(/\\(?:hline|toprule|midrule|bottomrule)/g, '');
  if (!/(?<!\\)&/.test(plain)) return plain;
  return plain
    .replace(/\\\\(?:\[[^\]]*\])?\s*$/, '')
    .replace(/(?<!\\)&/g, '\t')
    .replace(/(?<!\\)\$/g, '')
    .replace(/\^\{?(\*+)\}?/g, '$1')
    .replace(/\\([_%&#$])/g, '$1');
}

/** A comma outside quotes that is not a thousands separator. */
const COMMA = /(?:(?<!\d),|,(?!\d{3}\b))(?=(?:[^"]*"[^"]*")*[^"]*$)/;
const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

/** Splits a line at tabs, semicolons, or two or more spaces; if it has none of these, at single spaces before numbers, or else at commas. */
function openLine(line: string): OpenLine {
  const mark = line.includes('\t') ? /\t/ : line.includes(';') ? /;/ : undefined;
  if (mark === undefined && /\s{2,}/.test(line.trimEnd())) {
    const cells = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text: unquoted(text), at: index + text.length / 2 })); // prettier-ignore
    // Leading spaces mean an empty label.
    return line.startsWith(' ') ? { label: '', cells } : { label: cells[0].text, cells: cells.slice(1) };
  }
  const tail = mark === undefined ? TAIL.exec(line)?.[0] : undefined;
  if (tail !== undefined) {
    const cells = [...tail.matchAll(TAIL_CELL)].map(([text]) => ({ text }));
    return { label: line.slice(0, -tail.length).trim(), cells };
  }
  const [label, ...cells] = line.split(mark ?? COMMA).map((text) => ({ text: unquoted(text) }));
  return { label: label.text, cells };
}

/** A number in parentheses next to a coefficient belongs to it and is not a column of its own. */
function withParenthesesBeside(line: OpenLine): OpenLine {
  const cells: OpenLine['cells'] = [];
  for (const cell of line.cells) {
    const before = cells.at(-1);
    if (before !== undefined && COEFFICIENT.test(before.text) && IN_PARENTHESES.test(cell.text)) before.text += ` ${cell.text}`;
    else cells.push({ ...cell });
  }
  return { ...line, cells };
}

/** Assigns the cells of a line to columns by their positions under the fullest line; in sequence if the positions are ambiguous. */
function columnsOf({ cells }: OpenLine, fullest: readonly number[]): number[] {
  const inOrder = cells.map((_, i) => i + 1);
  if (cells.length >= fullest.length || cells.some(({ at }) => at === undefined)) return inOrder;
  const nearest = cells.map(({ at }) => {
    const distances = fullest.map((place) => Math.abs(place - at!));
    return distances.indexOf(Math.min(...distances)) + 1;
  });
  return nearest.every((column, i) => i === 0 || column > nearest[i - 1]) ? nearest : inOrder;
}

/**
 * Reads the lines of a table pasted from a text, a spreadsheet, LaTeX or Markdown. If spaces separate the cells, their positions show which
 * columns a shorter line leaves empty.
 *
 * @example
 * pastedLines('x   0.42   0.50\n           (0.07)')[1].cells; // 2 → "(0.07)"
 */
export function pastedLines(text: string): PastedLine[] {
  const lines = text.replace(/\u00a0/g, ' ').split(/\r?\n/).map(withoutMarkup).filter((line) => line.trim() !== ''); // prettier-ignore
  const margin = Math.min(...lines.map((line) => line.search(/[^ ]/)));
  const open = lines.map((line) => withParenthesesBeside(openLine(line.slice(margin))));
  const numeric = open.filter(({ cells }) =>
    cells.every(({ text: cell, at }) => at !== undefined && /^[-−–+([]?\s*[\d.]/.test(cell)),
  );
  const fullest = numeric.reduce<OpenLine['cells']>((most, { cells }) => (cells.length > most.length ? cells : most), []);
  const places = fullest.map(({ at }) => at!);
  return open.map((line) => {
    const columns = columnsOf(line, places);
    return { label: line.label, cells: new Map(line.cells.map(({ text: cell }, i) => [columns[i], cell])) };
  });
}
