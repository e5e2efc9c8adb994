import { parse } from 'csv-parse/sync';
import type { WorkBook, WorkSheet } from 'xlsx';
import { DataError } from '../data-error';
import type { Grid, SheetCell } from './grid';

/** The sheets of a file, in their order; a CSV file is one sheet without a name. */
export interface SheetFile {
  sheets: { name: string; hidden: boolean; grid: Grid }[];
  /** A text file of cells (an export) and no workbook */
  isText: boolean;
  remarks: string[];
}

const DELIMITERS = ['\t', ';', ','];

function decode(bytes: Uint8Array): { text: string; remark?: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), remark: 'The file is in UTF-16.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1251').decode(bytes),
      remark: 'The file is not in UTF-8; it was read as Windows-1251.',
    };
  }
}

function readText(bytes: Uint8Array, file: string): SheetFile {
  const { text, remark } = decode(bytes);
  if (text.includes('\u0000')) throw new DataError({ file, expected: 'a workbook (.xlsx, .xls) or a text file of cells (.csv)' });
  const head = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = DELIMITERS.find((sign) => head.includes(sign)) ?? ',';
  let cells: string[][];
  try {
    cells = parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: delimiter === '\t' });
  } catch (error) {
    throw new DataError({ file, expected: `a CSV file (${(error as Error).message})` });
  }
  const rows = cells.map((row) => row.map((cell): SheetCell => (cell.trim() === '' ? null : cell)));
  return {
    sheets: [{ name: '', hidden: false, grid: { file, cells: rows, merges: [] } }],
    isText: true,
    remarks: remark ? [remark] : [],
  };
}

interface Tools {
  decodeRange: (range: string) => { s: { r: number; c: number }; e: { r: number; c: number } };
  isDate: (format: string) => boolean;
}

interface BookCell {
  t: string;
  v?: SheetCell;
  w?: string;
  z?: string;
  f?: string;
}

function cellOf(cell: BookCell | undefined, tools: Tools): SheetCell {
  if (!cell) return null;
  // A formula that was never computed has no figure; its text will be refused where a figure is expected.
  if (cell.v === undefined) return cell.f === undefined ? null : `=${cell.f}`;
  if (cell.t === 'e') return cell.w ?? '#N/A';
  if (cell.t === 'n' && cell.z !== undefined && tools.isDate(cell.z)) return cell.w ?? cell.v;
  return cell.v;
}

function gridOf(sheet: WorkSheet, file: string, tools: Tools): Grid {
  if (sheet['!ref'] === undefined) return { file, cells: [], merges: [] };
  const { e } = tools.decodeRange(sheet['!ref']);
  const data = (sheet['!data'] ?? []) as (BookCell | undefined)[][];
  const cells = Array.from({ length: e.r + 1 }, (_, r) =>
    Array.from({ length: e.c + 1 }, (__, c) => cellOf(data[r]?.[c], tools)),
  );
  const merges = (sheet['!merges'] ?? []).map((range) => ({
    top: range.s.r,
    left: range.s.c,
    bottom: range.e.r,
    right: range.e.c,
  }));
  return { file, cells, merges };
}

/**
 * The cells of a workbook (.xlsx, .xls, .ods) or of a text file (CSV with tabs, semicolons or commas).
 *
 * @param bytes the file's content
 * @param name its name, for messages; its ending tells a text file
 * @throws DataError for a file that is neither
 */
export async function readGrids(bytes: Uint8Array, name: string): Promise<SheetFile> {
  if (bytes.length === 0) throw new DataError({ file: name, expected: 'a file that is not empty' });
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return readText(bytes, name);
  // Heavy, and only whoever reads a workbook needs it.
  const { read, utils, SSF } = await import('xlsx');
  let book: WorkBook;
  try {
    book = read(bytes, { type: 'array', cellNF: true, dense: true });
  } catch (error) {
    throw new DataError({ file: name, expected: `a workbook (.xlsx, .xls) or a .csv file (${(error as Error).message})` });
  }
  const tools: Tools = { decodeRange: utils.decode_range, isDate: (SSF as { is_date: (format: string) => boolean }).is_date };
  const sheets = book.SheetNames.map((sheet, place) => ({
    name: sheet,
    hidden: (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0,
    grid: gridOf(book.Sheets[sheet], `${name}, sheet ${sheet}`, tools),
  }));
  return { sheets, isText: false, remarks: [] };
}
