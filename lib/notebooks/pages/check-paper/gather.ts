import { csvText } from '../../../data/write-csv';
import { claimsOfText, looksLikeTable, type PaperFiles } from '../../../paper/page';

/** A row typed into the grid. */
export interface TypedRow {
  printed: string;
  check: string;
  given: string;
}

/** What a reader provided: files by name, pasted text, typed rows, the paper's title. */
export interface Given {
  files: ReadonlyMap<string, Uint8Array>;
  pasted: string;
  rows: readonly TypedRow[];
  title: string;
}

const header = ['id', 'location', 'quotation', 'printed', 'unit', 'kind', 'check', 'missing', 'given'];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Returns typed rows as a claims.csv; rows without a printed number are left out. */
export function claimsFile(rows: readonly TypedRow[]): string {
  const lines = rows
    .filter(({ printed }) => printed.trim() !== '')
    .map(({ printed, check, given }, i) => [`G${String(i + 1)}`, 'Typed', printed, printed, '', 'typed', check, 'a source', given]); // prettier-ignore
  return lines.length === 0 ? '' : csvText([header, ...lines]);
}

/**
 * Assembles a paper's files from what a reader provided. Pasted text becomes a regression table if it looks like one, otherwise a text.
 *
 * @returns the files; `empty` if nothing was given, `unread` if nothing in the pasted text can be checked
 * @throws Error if typed rows and a claims.csv are both given
 */
export function gathered({ files, pasted, rows, title }: Given): PaperFiles | 'empty' | 'unread' {
  const all = new Map(files);
  const typed = claimsFile(rows);
  if (typed !== '') {
    if (all.has('claims.csv')) throw new Error('claims.csv and typed rows: give one of the two.');
    all.set('claims.csv', bytes(typed));
  }
  if (pasted.trim() !== '') {
    const table = looksLikeTable(pasted);
    if (!table && claimsOfText(pasted, 'text').length === 0 && all.size === 0) return 'unread';
    all.set(table ? 'regression-pasted.txt' : 'text-pasted.txt', bytes(pasted));
  }
  if (all.size === 0) return 'empty';
  if (title.trim() !== '' && !all.has('paper.csv')) all.set('paper.csv', bytes(csvText([['property', 'value'], ['title', title.trim()]]))); // prettier-ignore
  return { read: (name) => all.get(name), names: () => [...all.keys()].sort(), label: (name) => name };
}
