import { noteMark, notesOf } from './table-html';
import type { TableModel } from './table-model';

/** Writes a table as aligned plain text, for consoles and screen readers without HTML. */
export function tableText(model: TableModel): string {
  const notes = notesOf(model.columns);
  const heads = model.columns.map((column) => {
    const mark = column.note ? ` (${noteMark(notes.indexOf(column.note))})` : '';
    return `${column.title}${column.unit ? `, ${column.unit}` : ''}${mark}`;
  });
  const widths = heads.map((head, place) => Math.max(width(head), ...model.cells.map((row) => width(row[place]!.text))));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, place) => pad(text, widths[place]!, model.columns[place]!.align))
      .join('  ')
      .trimEnd();
  return [
    model.caption,
    '',
    line(heads),
    widths.map((size) => '-'.repeat(size)).join('  '),
    ...model.cells.map((row) => line(row.map((cell) => cell.text))),
    ...notes.map((note, place) => `(${noteMark(place)}) ${note}`),
    ...(model.source ? [`Source: ${model.source}`] : []),
  ].join('\n');
}

function pad(text: string, size: number, align: 'left' | 'right'): string {
  const space = size - width(text);
  return align === 'right' ? ' '.repeat(space) + text : text + ' '.repeat(space);
}

/** Counts code points, so that characters outside the Basic Multilingual Plane count once. */
function width(text: string): number {
  return [...text].length;
}
