import { parse } from 'csv-parse/sync';
import { DataError } from '../data-error';
import type { SheetCell } from './grid';

/** Possible delimiters; if two fit equally well, the first wins. */
const DELIMITERS = ['\t', ';', ',', '|'];

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, place) => bytes[place] === byte);

/** Letters of other languages in Windows-1251, and the Kazakh letters with the same codes in its Kazakh variant (KZ-1048). */
const KAZAKH: Record<string, string> = { Ќ: 'Қ', Ћ: 'Һ', ќ: 'қ', ћ: 'һ', Ў: 'Ұ', ў: 'ұ', Ј: 'Ә', Ґ: 'Ө', Є: 'Ғ', Ї: 'Ү', ґ: 'ө', є: 'ғ', ј: 'ә', Ѕ: 'Ң', ѕ: 'ң', ї: 'ү' }; // prettier-ignore

/** Decodes bytes in UTF-8, UTF-16 or Windows-1251. */
export function decode(bytes: Uint8Array): { text: string; remark?: string } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), remark: 'The file is in UTF-16.' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: new TextDecoder('utf-16be').decode(bytes), remark: 'The file is in UTF-16.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1251').decode(bytes).replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (letter) => KAZAKH[letter]),
      remark: 'The file is not in UTF-8; it was read as Windows-1251.',
    };
  }
}

/** Returns the largest number of consecutive lines in which the sign occurs equally often, as in a table but not in titles. */
function longestRun(lines: readonly string[], sign: string): number {
  let [longest, length, before] = [0, 0, 0];
  for (const line of lines) {
    const signs = line.split(sign).length - 1;
    length = signs === 0 ? 0 : signs === before ? length + 1 : 1;
    before = signs;
    longest = Math.max(longest, length);
  }
  return longest;
}

/** Finds the delimiter, ignoring quoted text; if another delimiter fits, a comma between digits is a decimal comma. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 100_000).replace(/"[^"]*"/g, '');
  const lines = bare.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const decimal = DELIMITERS.some((sign) => sign !== ',' && longestRun(lines, sign) > 1);
  const plain = decimal ? lines.map((line) => line.replace(/(?<=\d),(?=\d)/g, '')) : lines;
  const found = DELIMITERS.map((sign) => ({ sign, run: longestRun(plain, sign) }));
  return found.reduce((best, other) => (other.run > best.run ? other : best)).sign;
}

/** True for a table saved as a web page or as XML. */
export const isMarkup = (bytes: Uint8Array): boolean => /^\s*</.test(decode(bytes.subarray(0, 200)).text);

/** True for the bytes of a workbook: a zip file (.xlsx, .ods), an old .xls, or a table saved as HTML or XML under that name. */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return true;
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1])) return true;
  return isMarkup(bytes);
}

const isWhole = (cell: string | undefined) => /^\s*-?\d[\d\s]*$/.test(cell ?? '') && !/^\s*(?:19|20)\d\d\s*$/.test(cell!);

/** Throws for unquoted decimal commas in a file delimited by commas: each would split a figure in two. */
function checkDecimals(rows: readonly string[][], file: string): void {
  let width = 0;
  let inHeader = false;
  rows.forEach((row, place) => {
    if (!row.slice(1).some(isWhole)) {
      if (row.filter((cell) => cell.trim() !== '').length > 1) width = inHeader ? Math.max(width, row.length) : row.length;
      inHeader ||= row.some((cell) => cell.trim() !== '');
      return;
    }
    inHeader = false;
    const cut = row.findIndex((cell, column) => column > 0 && isWhole(cell) && /^\d+$/.test(row[column + 1] ?? ''));
    if (width < 2 || cut < 0 || row.length <= width) return;
    throw new DataError({
      file,
      row: place + 1,
      value: `${row[cut]},${row[cut + 1]}`,
      expected: `${String(width)} cells, as the header has (or is it a cell short?); a decimal comma takes quotes around its figure, or semicolons between the cells`,
    });
  });
}

/**
 * Reads the cells of a text file, whatever its encoding (UTF-8, UTF-16, Windows-1251) and its delimiter (tabs, semicolons,
 * commas, bars).
 *
 * @param file its name, for messages
 * @throws DataError for bytes that are not text, and for unclosed quotes
 */
export function textCells(bytes: Uint8Array, file: string): { cells: SheetCell[][]; remarks: string[] } {
  const { text, remark } = decode(bytes);
  if (text.includes('\u0000'))
    throw new DataError({ file, expected: 'a workbook (.xlsx, .xls, .ods) or a text file of cells (.csv)' });
  // Excel's own hint, which Excel hides when it opens the file.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const table = hint ? text.slice(hint[0].length) : text;
  const delimiter = hint?.[1] ?? delimiterOf(table);
  let cells: string[][];
  try {
    cells = parse(table, { delimiter, relax_column_count: true, relax_quotes: delimiter === '\t' });
  } catch (error) {
    throw new DataError({ file, expected: `a CSV file (${(error as Error).message})` });
  }
  if (delimiter === ',') checkDecimals(cells, file);
  return {
    cells: cells.map((row) => row.map((cell): SheetCell => (cell.trim() === '' ? null : cell))),
    remarks: remark ? [remark] : [],
  };
}
