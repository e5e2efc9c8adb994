import { codeCells, joinLines, type NotebookJson } from '../notebook-format';

/** A notebook's code cells as one module, with a mapping back to the cells. */
export interface VirtualModule {
  text: string;
  /** Returns the code cell (`[n]`) and its line, both from 1, for a line of the module (from 0). */
  locate(line: number): { cell: number; line: number };
}

/** Joins the code cells of a notebook in order. Each is checked with all cells before it in scope. */
export function moduleOfCells(notebook: NotebookJson): VirtualModule {
  const sources = codeCells(notebook).map((cell) => joinLines(cell.source));
  const starts: number[] = [];
  let lines = 0;
  for (const source of sources) {
    starts.push(lines);
    lines += source.split('\n').length;
  }
  return {
    text: [...sources, 'export {};\n'].join('\n'),
    locate(line) {
      const cell = starts.filter((start) => start <= line).length - 1;
      return { cell: cell + 1, line: line - starts[cell] + 1 };
    },
  };
}
