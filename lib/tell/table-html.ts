import { escapeHtml } from '../charts/escape';
import type { Cell, Column, TableModel } from './table-model';

/**
 * Writes a table as semantic HTML: caption, units in the header, scopes, tabular figures. It has no colours or scripts, so it
 * uses those of the surrounding page; `data-sort-value` contains the full value for pages that can sort.
 */
export function tableHtml(model: TableModel): string {
  const notes = notesOf(model.columns);
  const head = model.columns.map((column) => headerCell(column, notes.indexOf(column.note ?? '')));
  const body = model.cells.map(
    (row) => `<tr>${row.map((cell, place) => bodyCell(cell, model.columns[place]!, place)).join('')}</tr>`,
  );
  return [
    '<table class="figures">',
    `<caption>${escapeHtml(model.caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>\n${body.join('\n')}\n</tbody>`,
    ...footer(model, notes),
    '</table>',
  ].join('\n');
}

/** Returns the distinct footnotes in the order of the columns; they are marked a, b, c … */
export function notesOf(columns: readonly Column[]): string[] {
  return [...new Set(columns.map((column) => column.note ?? '').filter((note) => note !== ''))];
}

/** Returns the footnote marker: a, b, c … */
export function noteMark(place: number): string {
  return String.fromCharCode(97 + place);
}

function headerCell(column: Column, note: number): string {
  const unit = column.unit ? `<br><span class="unit">${escapeHtml(column.unit)}</span>` : '';
  const mark = note >= 0 ? `<sup>${noteMark(note)}</sup>` : '';
  const kind = column.numeric ? ' class="number"' : '';
  return `<th scope="col"${kind} style="text-align:${column.align}">${escapeHtml(column.title)}${mark}${unit}</th>`;
}

function bodyCell(cell: Cell, column: Column, place: number): string {
  const figures = column.numeric ? ';font-variant-numeric:tabular-nums;white-space:nowrap' : '';
  const kind = column.numeric ? ' class="number"' : '';
  const sort = column.numeric && cell.sortValue !== undefined ? ` data-sort-value="${cell.sortValue}"` : '';
  const [tag, scope] = place === 0 ? ['th', ' scope="row"'] : ['td', ''];
  return `<${tag}${scope}${kind}${sort} style="text-align:${column.align}${figures}">${escapeHtml(cell.text)}</${tag}>`;
}

function footer(model: TableModel, notes: readonly string[]): string[] {
  const lines = notes.map((note, place) => `<sup>${noteMark(place)}</sup> ${escapeHtml(note)}`);
  if (model.source) lines.push(`Source: ${escapeHtml(model.source)}`);
  if (lines.length === 0) return [];
  const cell = `<td colspan="${model.columns.length}" style="text-align:left">${lines.join('<br>')}</td>`;
  return [`<tfoot><tr>${cell}</tr></tfoot>`];
}
