/** One number of a printed table: its position in the copy of the text, and where it belongs. */
export interface TableCell {
  /** Line of the table in the copy, from 1 */
  scan_line: number;
  /** Label at the start of that line; empty if the line has none */
  scan_label: string;
  /** Column of the table, from 1 */
  column: number;
  /** Position within the cell, if the cell contains two numbers */
  place_in_cell: number;
  /** As printed, with stars and parentheses */
  printed: string;
  /** The row it belongs to after re-alignment */
  term: string;
  part: 'coefficient' | 'standard error' | 'statistic';
}

/** Tables by name. */
export type PrintedTables = ReadonlyMap<string, readonly TableCell[]>;

/** Returns the label of each line by line number; a line without a label takes the label above it. */
export function labelsByLine(cells: readonly TableCell[]): Map<number, string> {
  const labels = new Map<number, string>();
  let label = '';
  for (const { scan_line: line, scan_label: own } of [...cells].sort((a, b) => a.scan_line - b.scan_line)) {
    if (own !== '') label = own;
    labels.set(line, label);
  }
  return labels;
}

/** A line of a printed table: its label and the text of each column, "" if there is none. */
export interface TableLine {
  label: string;
  /** By column number */
  columns: Record<number, string>;
}

const columnsOf = (cells: readonly TableCell[]): number[] =>
  [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);

function line(label: string, cells: readonly TableCell[], columns: readonly number[]): TableLine {
  const inPlace = [...cells].sort((a, b) => a.place_in_cell - b.place_in_cell);
  const text = (column: number) => inPlace.filter((cell) => cell.column === column).map(({ printed }) => printed).join(' '); // prettier-ignore
  return { label, columns: Object.fromEntries(columns.map((column) => [column, text(column)])) };
}

/** Returns the table with each standard error below its coefficient: one line per term and part, terms in the order of their labels. */
export function tableAligned(cells: readonly TableCell[]): TableLine[] {
  const columns = columnsOf(cells);
  const terms = [...new Set([...cells].sort((a, b) => a.scan_line - b.scan_line).map(({ term }) => term))];
  // In the copy, a standard error may precede the label of its own term, so the labels determine the order of the terms.
  const labels = [...new Set(labelsByLine(cells).values())];
  const order = terms.sort((a, b) => labels.indexOf(a) - labels.indexOf(b));
  return order.flatMap((term) =>
    (['coefficient', 'standard error', 'statistic'] as const).flatMap((part) => {
      const own = cells.filter((cell) => cell.term === term && cell.part === part);
      return own.length === 0 ? [] : [line(part === 'standard error' ? '' : term, own.map((cell) => ({ ...cell, place_in_cell: 1 })), columns)]; // prettier-ignore
    }),
  );
}

/** Returns the numbers that the copy prints next to the label of another row. */
export function movedCells(cells: readonly TableCell[]): TableCell[] {
  const labels = labelsByLine(cells);
  return cells.filter((cell) => labels.get(cell.scan_line) !== cell.term);
}
