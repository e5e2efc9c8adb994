import { files } from '../../../data/files';
import { textMeasure, type CharacterWidth, type MimeBundle, type Picture } from '../output';

let receive: ((bundle: MimeBundle) => void) | undefined;

/** Sets the receiver of all further outputs: the running cell. */
export function sendTo(receiver: ((bundle: MimeBundle) => void) | undefined): void {
  receive = receiver;
}

/** Sends an output to the running cell; returns false if there is none. */
export function send(bundle: MimeBundle): boolean {
  receive?.(bundle);
  return Boolean(receive);
}

/** Returns no picture: the page draws a chart from its specification. */
export const pictureOf = (): Promise<Picture | undefined> => Promise.resolve(undefined);

/** Widths of characters in blocks of code points, read from the PNG fonts when the page was bundled. */
interface Widths {
  starts: number[];
  unitsPerEm: number;
  regular: number[][];
  bold: number[][];
}

let widths: { regular: CharacterWidth; bold: CharacterWidth } | undefined;

function readWidths(): { regular: CharacterWidth; bold: CharacterWidth } {
  const path = files.join(files.projectRoot(), 'character-widths.json');
  const { starts, unitsPerEm, regular, bold } = JSON.parse(files.readText(path)) as Widths;
  const widthIn = (blocks: readonly number[][]) => (code: number) => {
    const block = starts.filter((start) => start <= code).length - 1;
    const units = blocks[block]?.[code - starts[block]!] ?? blocks[0]!['0'.charCodeAt(0) - starts[0]!]!;
    return units / unitsPerEm;
  };
  return { regular: widthIn(regular), bold: widthIn(bold) };
}

/** Returns the width of a text in pixels, in the font of the PNGs, so that charts look the same in the page as on disk. */
export const textWidth = textMeasure(() => (widths ??= readWidths()));
