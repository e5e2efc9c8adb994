import { dirname, join } from 'node:path';
import { textMeasure, type CharacterWidth } from '../output';
import { readCharacterWidths } from './font-metrics';

/** The font of every PNG; it has the Kazakh letters, thin spaces and minus signs. */
export const fontFamily = 'DejaVu Sans';

/** Returns the two font files of the package, so that no system fonts are needed and every machine draws the same. */
export function fontFiles(): { regular: string; bold: string } {
  const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf');
  return { regular: join(folder, 'DejaVuSans.ttf'), bold: join(folder, 'DejaVuSans-Bold.ttf') };
}

let widths: { regular: CharacterWidth; bold: CharacterWidth } | undefined;

function readWidths(): { regular: CharacterWidth; bold: CharacterWidth } {
  const { regular, bold } = fontFiles();
  return { regular: readCharacterWidths(regular), bold: readCharacterWidths(bold) };
}

/**
 * Returns the width of a text in pixels, in the font of the PNGs.
 *
 * @example
 * textWidth({ fontSize: 12 }, 'Ұлытау');
 */
export const textWidth = textMeasure(() => (widths ??= readWidths()));
