import { dirname, join } from 'node:path';
import type { MeasuredText } from '../output';
import { readCharacterWidths, type CharacterWidths } from './font-metrics';

/** The font of every PNG; it has the Kazakh letters, thin spaces and minus signs. */
export const fontFamily = 'DejaVu Sans';

/** The two font files, from the package, so that no font of the machine is needed and every machine draws the same. */
export function fontFiles(): { regular: string; bold: string } {
  const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  return { regular: join(folder, 'DejaVuSans.ttf'), bold: join(folder, 'DejaVuSans-Bold.ttf') };
}

let widths: { regular: CharacterWidths; bold: CharacterWidths } | undefined;

/**
 * The width of a text in pixels, in the font of the PNGs.
 *
 * @example
 * textWidth({ fontSize: 12 }, 'Ұлытау');
 */
export function textWidth(item: MeasuredText, text: unknown): number {
  if (!widths) {
    const files = fontFiles();
    widths = { regular: readCharacterWidths(files.regular), bold: readCharacterWidths(files.bold) };
  }
  const bold = item.fontWeight === 'bold' || Number(item.fontWeight) >= 600;
  const widthOf = bold ? widths.bold : widths.regular;
  let sum = 0;
  for (const character of String(text ?? '')) sum += widthOf(character.codePointAt(0)!);
  return sum * (item.fontSize ?? 11);
}
