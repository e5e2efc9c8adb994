/** The cells of a printed table. */
export interface TableGrid {
  title: string | undefined;
  header: string[];
  coefficients: string[][];
  facts: string[][];
  notes: string[];
}

/** A plain-text table with aligned columns, for a terminal. */
export function asText({ title, header, coefficients, facts, notes }: TableGrid): string {
  const all = [header, ...coefficients, ...facts];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const body = [rule, line(header), rule, ...coefficients.map(line), rule, ...facts.map(line), rule, ...notes];
  return (title ? [title, ...body] : body).join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\|*_<>`[\]]/g, (sign) => `\\${sign}`);

/** A Markdown table. */
export function asMarkdown({ title, header, coefficients, facts, notes }: TableGrid): string {
  const line = (row: string[]): string => `| ${row.map(escapeMarkdown).join(' | ')} |`;
  const rule = `|${header.map((_, column) => (column === 0 ? ' :--- ' : ' ---: ')).join('|')}|`;
  const table = [line(header), rule, ...coefficients.map(line), ...facts.map(line)];
  return [...(title ? [`**${escapeMarkdown(title)}**`, ''] : []), ...table, '', notes.map(escapeMarkdown).join(' ')].join('\n');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** An HTML table with row and column headers. */
export function asHtml({ title, header, coefficients, facts, notes }: TableGrid): string {
  const row = (list: string[]): string => {
    const [label, ...values] = list.map(escapeHtml);
    return `<tr><th scope="row" style="text-align:left">${label}</th>${values.map((value) => `<td style="text-align:right">${value}</td>`).join('')}</tr>`;
  };
  const heads = header.map((label) => `<th scope="col" style="text-align:right">${escapeHtml(label)}</th>`).join('');
  const body = (list: string[][]): string => `<tbody>${list.map(row).join('')}</tbody>`;
  const foot = `<tfoot><tr><td colspan="${header.length}" style="text-align:left">${notes.map(escapeHtml).join('<br>')}</td></tr></tfoot>`;
  const caption = title ? `<caption>${escapeHtml(title)}</caption>` : '';
  return `<table>${caption}<thead><tr>${heads}</tr></thead>${body(coefficients)}${body(facts)}${foot}</table>`;
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '−': '$-$',
  '×': '$\\times$',
  '²': '$^2$',
  '<': '$<$',
  '>': '$>$',
  '⌊': '$\\lfloor$',
  '⌋': '$\\rfloor$',
};
const escapeLatex = (text: string): string => text.replace(/[\\~^−×²<>⌊⌋&%$#_{}]/g, (sign) => LATEX[sign] ?? `\\${sign}`);

/** Stars after a number become superscripts. */
const latexCell = (text: string): string => escapeLatex(text).replace(/(?<=\d)(\*+)$/, '$^{$1}$');

/** A LaTeX `tabular` with booktabs rules; the title and the notes are rows of it. */
export function asLatex({ title, header, coefficients, facts, notes }: TableGrid): string {
  const line = (row: string[]): string => `${row.map(latexCell).join(' & ')} \\\\`;
  const wide = (text: string): string => `\\multicolumn{${header.length}}{l}{${text}} \\\\`;
  return [
    `\\begin{tabular}{l${'r'.repeat(header.length - 1)}}`,
    ...(title ? [wide(`\\textbf{${escapeLatex(title)}}`)] : []),
    '\\toprule',
    line(header),
    '\\midrule',
    ...coefficients.map(line),
    '\\midrule',
    ...facts.map(line),
    '\\bottomrule',
    ...notes.map((note) => wide(`\\footnotesize ${escapeLatex(note)}`)),
    '\\end{tabular}',
  ].join('\n');
}
