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

/** Widths of characters by code point, in parts of the font's size, as the bundling read them from the fonts of the PNGs. */
interface Widths {
  regular: Record<string, number>;
  bold: Record<string, number>;
}

let widths: Widths | undefined;

/** The width of a text in pixels, in the font of the PNGs: the same in the page as on the disk, so that charts are the same. */
export function textWidth(item: MeasuredText, text: unknown): number {
  widths ??= JSON.parse(files.readText(files.join(files.projectRoot(), 'character-widths.json'))) as Widths;
  const ofCharacter = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600 ? widths.bold : widths.regular;
  let sum = 0;
  for (const character of String(text ?? '')) sum += ofCharacter[character.codePointAt(0)!] ?? ofCharacter['0']!;
  return sum * (item.fontSize ?? 11);
}
