import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from '../../charts/output/node/fonts';
import { readCharacterWidths } from '../../charts/output/node/font-metrics';
import { lateFiles } from '../late-parts';

/** The characters that charts may contain: Latin, Greek, Cyrillic with the Kazakh letters, punctuation, symbols. */
const blocks: [number, number][] = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x2000, 0x22ff],
  [0x2500, 0x27bf],
];

/** Units per em in DejaVu Sans. */
const unitsPerEm = 2048;

/** Widths in the font's own units, block by block: whole numbers take little space. */
function characterWidths(): string {
  const { regular, bold } = fontFiles();
  const widthsOf = (path: string): number[][] => {
    const width = readCharacterWidths(path);
    return blocks.map(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, place) => Math.round(width(first + place) * unitsPerEm)),
    );
  };
  return JSON.stringify({ starts: blocks.map(([first]) => first), unitsPerEm, regular: widthsOf(regular), bold: widthsOf(bold) });
}

function textFiles(root: string, within: string): string[] {
  return readdirSync(join(root, within), { withFileTypes: true }).flatMap((entry) => {
    const path = `${within}/${entry.name}`;
    return entry.isDirectory() ? textFiles(root, path) : /\.(csv|json)$/.test(entry.name) ? [path] : [];
  });
}

/**
 * Returns the files that cells read in the page, by their path in the project: the tables of data/ with their descriptor, and the
 * character widths of the chart font.
 */
export function carriedData(root: string): Record<string, string> {
  const late = Object.values(lateFiles).flat();
  const tables = textFiles(root, 'data').filter((path) => !late.includes(path));
  return { ...textsOf(root, tables), 'character-widths.json': characterWidths() };
}

/** Reads the texts of files, keyed by their path in the project. */
export const textsOf = (root: string, paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
