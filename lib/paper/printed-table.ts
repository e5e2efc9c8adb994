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

/** The label above each line that has none of its own, by line. */
export function labelsByLine(cells: readonly TableCell[]): Map<number, string> {
  const labels = new Map<number, string>();
  let label = '';
  for (const { scan_line: line, scan_label: own } of [...cells].sort((a, b) => a.scan_line - b.scan_line)) {
    if (own !== '') label = own;
    labels.set(line, label);
  }
  return labels;
}
