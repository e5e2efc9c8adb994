/** One number of a printed table, where the copy of the text has it and where it belongs. */
export interface TableCell {
  /** Line of the table in the copy, from 1 */
  scan_line: number;
  /** Label at the start of that line; empty where the line has none */
  scan_label: string;
  /** Column of the table, from 1 */
  column: number;
  /** Place within the cell where a cell holds two numbers */
  place_in_cell: number;
  /** As printed, with stars and parentheses */
  printed: string;
  /** The row it belongs to after re-alignment */
  term: string;
  part: 'coefficient' | 'standard error' | 'statistic';
}

/** Tables by name. */
export type PrintedTables = ReadonlyMap<string, readonly TableCell[]>;

/** The label of each line, by its number; a line without one takes that of the line above. */
export function labelsByLine(cells: readonly TableCell[]): Map<number, string> {
  const labels = new Map<number, string>();
  let label = '';
  for (const { scan_line: line, scan_label: own } of [...cells].sort((a, b) => a.scan_line - b.scan_line)) {
    if (own !== '') label = own;
    labels.set(line, label);
  }
  return labels;
}

/** A line of a printed table: its label and the text of each column, "" where there is none. */
export interface TableLine {
  label: string;
  /** By the number of the column */
  columns: Record<number, string>;
}

const columnsOf = (cells: readonly TableCell[]): number[] =>
  [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);

function line(label: string, cells: readonly TableCell[], columns: readonly number[]): TableLine {
  const inPlace = [...cells].sort((a, b) => a.place_in_cell - b.place_in_cell);
  const text = (column: number) => inPlace.filter((cell) => cell.column === column).map(({ printed }) => printed).join(' '); // prettier-ignore
  return { label, columns: Object.fromEntries(columns.map((column) => [column, text(column)])) };
}

/** The table with every standard error below its coefficient: one line a term and part, terms in the order of their first number. */
export function tableAligned(cells: readonly TableCell[]): TableLine[] {
  const columns = columnsOf(cells);
  const terms = [...new Set([...cells].sort((a, b) => a.scan_line - b.scan_line).map(({ term }) => term))];
  // A standard error may precede the label of its own term in the copy; labels of the copy give the order of the terms.
  const labels = [...new Set(labelsByLine(cells).values())];
  const order = terms.sort((a, b) => labels.indexOf(a) - labels.indexOf(b));
  return order.flatMap((term) =>
    (['coefficient', 'standard error', 'statistic'] as const).flatMap((part) => {
      const own = cells.filter((cell) => cell.term === term && cell.part === part);
      return own.length === 0 ? [] : [line(part === 'standard error' ? '' : term, own.map((cell) => ({ ...cell, place_in_cell: 1 })), columns)]; // prettier-ignore
    }),
  );
}

/** The numbers printed beside the label of another row in the copy. */
export function movedCells(cells: readonly TableCell[]): TableCell[] {
  const labels = labelsByLine(cells);
  return cells.filter((cell) => labels.get(cell.scan_line) !== cell.term);
}
