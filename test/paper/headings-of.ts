import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotebook } from '../../lib/notebooks/read-notebook';
import { slug } from '../../lib/notebooks/pages/heading-ids';

/** The headings of a notebook as a link names them. @throws Error when there is no such notebook */
export function headingsOf(notebook: string): string[] {
  const path = join('notebooks', notebook);
  readFileSync(path);
  const prose = readNotebook(path).cells.filter((cell) => cell.cell_type === 'markdown');
  const lines = prose.flatMap(({ source }) => [source].flat().join('').split('\n'));
  return lines.filter((line) => /^#+ /.test(line)).map((line) => slug(line.replace(/^#+ /, '')));
}
