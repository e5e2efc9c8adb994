/** A line (from 1) and a column (from 0) of a cell. */
export interface Place {
  line: number;
  column: number;
}

/** An error in a cell, with its place. */
export class CellFault extends Error {
  constructor(
    readonly kind: string,
    message: string,
    readonly source: string,
    readonly place?: Place,
  ) {
    super(message);
    this.name = kind;
  }
}

/**
 * Returns the line of a cell with a caret under the place.
 *
 * @example
 * lineWithCaret('const a = b;', { line: 1, column: 10 }); // '1 | const a = b;\n  |           ^'
 */
export function lineWithCaret(source: string, { line, column }: Place): string {
  const text = source.split('\n')[line - 1];
  if (text === undefined) return '';
  const number = String(line);
  return `${number} | ${text}\n${' '.repeat(number.length)} | ${' '.repeat(Math.min(column, text.length))}^`;
}

/**
 * Maps a column of a compiled line to the line as written: it finds the same word, counting its occurrences from the start. Removing
 * types shifts columns but does not change the words.
 */
export function writtenColumn(compiled: string, written: string, column: number): number {
  const word = /^[\w$]+|^./.exec(compiled.slice(column))?.[0];
  if (word === undefined || /^\s?$/.test(word)) return column;
  let count = 0;
  for (let at = compiled.indexOf(word); at >= 0 && at < column; at = compiled.indexOf(word, at + 1)) count += 1;
  let found = written.indexOf(word);
  for (; count > 0 && found >= 0; count -= 1) found = written.indexOf(word, found + 1);
  return found >= 0 ? found : Math.max(0, written.search(/\S/));
}
