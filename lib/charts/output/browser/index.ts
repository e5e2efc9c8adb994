import type { MeasuredText, MimeBundle, Picture } from '../output';
import { files } from '../../../data/files';

let receive: ((bundle: MimeBundle) => void) | undefined;

/** Where outputs go from now on: to the cell that runs. */
export function sendTo(receiver: ((bundle: MimeBundle) => void) | undefined): void {
  receive = receiver;
}

/** Sends an output to the cell that runs; false where none does. */
export function send(bundle: MimeBundle): boolean {
  receive?.(bundle);
  return Boolean(receive);
}

/** None: the page draws a chart from its specification. */
export const pictureOf = (): Promise<Picture | undefined> => Promise.resolve(undefined);

/** Widths of characters in blocks of code points, as the bundling read them from the fonts of the PNGs. */
interface Widths {
  starts: number[];
  unitsPerEm: number;
  regular: number[][];
  bold: number[][];
}

let widths: Widths | undefined;

function unitsOf(blocks: readonly number[][], starts: readonly number[], code: number): number {
  const block = starts.filter((start) => start <= code).length - 1;
  return blocks[block]?.[code - starts[block]!] ?? blocks[0]!['0'.charCodeAt(0) - starts[0]!]!;
}

/** The width of a text in pixels, in the font of the PNGs: the same in the page as on the disk, so that charts are the same. */
export function textWidth(item: MeasuredText, text: unknown): number {
  widths ??= JSON.parse(files.readText(files.join(files.projectRoot(), 'character-widths.json'))) as Widths;
  const { starts, unitsPerEm, regular, bold } = widths;
  const blocks = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600 ? bold : regular;
  let sum = 0;
  for (const character of String(text ?? '')) sum += unitsOf(blocks, starts, character.codePointAt(0)!) / unitsPerEm;
  return sum * (item.fontSize ?? 11);
}
