import { readFileSync } from 'node:fs';
import type { CharacterWidth } from '../output';

/**
 * Reads the character widths of a TrueType font, so that a chart's layout (axis labels, legends) fits the text that is
 * drawn. Without a browser's canvas, Vega would assume 0.8 of the font size for every character.
 *
 * @param path - a .ttf file with a Unicode character map (OpenType specification: tables head, hhea, hmtx, cmap format 4)
 * @throws Error if the file lacks one of these tables
 */
export function readCharacterWidths(path: string): CharacterWidth {
  const font = readFileSync(path);
  const table = (tag: string): Buffer => {
    for (let index = 0; index < font.readUInt16BE(4); index++) {
      const entry = 12 + 16 * index;
      if (font.toString('latin1', entry, entry + 4) === tag) {
        const start = font.readUInt32BE(entry + 8);
        return font.subarray(start, start + font.readUInt32BE(entry + 12));
      }
    }
    throw new Error(`${path}: the font has no table "${tag}".`);
  };
  const unitsPerEm = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const advances = table('hmtx');
  const glyphOf = glyphLookup(table('cmap'), path);
  return (codePoint) => advances.readUInt16BE(4 * Math.min(glyphOf(codePoint), measured - 1)) / unitsPerEm;
}

/** Maps characters to glyphs through the segment map (format 4), which every web font has; 0 means "no such glyph". */
function glyphLookup(cmap: Buffer, path: string): (codePoint: number) => number {
  let map: Buffer | undefined;
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const start = cmap.readUInt32BE(4 + 8 * index + 4);
    if (cmap.readUInt16BE(start) === 4) map = cmap.subarray(start);
  }
  if (!map) throw new Error(`${path}: the font has no character map of format 4.`);
  const found = map;
  const size = found.readUInt16BE(6);
  const at = (block: number, segment: number): number => 14 + block * size + (block > 0 ? 2 : 0) + 2 * segment;
  return (codePoint) => {
    for (let segment = 0; segment < size / 2; segment++) {
      if (codePoint > found.readUInt16BE(at(0, segment))) continue;
      const first = found.readUInt16BE(at(1, segment));
      if (codePoint < first) return 0;
      const delta = found.readUInt16BE(at(2, segment));
      const offset = found.readUInt16BE(at(3, segment));
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = found.readUInt16BE(at(3, segment) + offset + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
