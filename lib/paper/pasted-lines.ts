/** A line of a pasted table: its label, and what stands in its columns, counted from 1. */
export interface PastedLine {
  label: string;
  cells: Map<number, string>;
}

/** A line before its columns are known: what stands in it, from left to right; `at` is the middle of a cell where spaces part the cells. */
interface OpenLine {
  label: string;
  cells: { text: string; at?: number }[];
}

const COEFFICIENT = /^[-−–+]?[\d.,]*\d\s*\*{0,3}$/;
/** A number in parentheses or brackets: what is printed below or beside a coefficient. */
export const IN_PARENTHESES = /^[([]\s*([-−–]?[\d.,]+)\s*[)\]]$/;
/** The end of a line in which single spaces part the cells: numbers, stars, numbers in parentheses. */
const TAIL = /(?:\s+(?:[-−–+]?[\d.,]*\d\*{0,3}|\*{1,3}|[([][-−–]?[\d.,]+[)\]]))+$/;
const TAIL_CELL = /[-−–+]?[\d.,]*\d(?:\s?\*{1,3})?|[([][-−–]?[\d.,]+[)\]]/g;

/** What LaTeX and Markdown print around the cells of a table: ampersands and bars become tabs, superscript stars plain ones. */
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

/** A comma outside of quotes that parts no thousands. */
const COMMA = /(?:(?<!\d),|,(?!\d{3}\b))(?=(?:[^"]*"[^"]*")*[^"]*$)/;
const unquoted = (cell: string): string => cell.trim().replace(/^"|"$/g, '');

/** Cells parted by tabs, by semicolons, or by two spaces or more; by commas, or by single spaces before numbers, where the line has none of these. */
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

/** A number in parentheses that stands beside its coefficient is part of it, and no column. */
function withParenthesesBeside(line: OpenLine): OpenLine {
  const cells: OpenLine['cells'] = [];
  for (const cell of line.cells) {
    const before = cells.at(-1);
    if (before !== undefined && COEFFICIENT.test(before.text) && IN_PARENTHESES.test(cell.text)) before.text += ` ${cell.text}`;
    else cells.push({ ...cell });
  }
  return { ...line, cells };
}

/** The columns of a line by the places of its cells under those of the fullest line; one after the other where that is not clear. */
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
 * The lines of a table as pasted from a text, a spreadsheet, LaTeX or Markdown. Where spaces part the cells, their places say which column
 * a line with fewer cells leaves empty.
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
