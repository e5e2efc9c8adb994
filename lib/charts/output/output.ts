/** One output in several forms; the reader's program shows the richest form that it knows. Keys are MIME types. */
export interface MimeBundle {
  data: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** A chart as a bitmap for a MIME bundle: base64 data and its size on the page. */
export interface Picture {
  png: string;
  width: number;
  height: number;
}

/** The description of a text that Vega passes when it asks for a width. */
export interface MeasuredText {
  fontSize?: number;
  fontWeight?: string | number;
}

/** Returns the width of a character, by code point, as a fraction of the font size. */
export type CharacterWidth = (codePoint: number) => number;

/** Returns a function that measures texts in pixels from character widths; weights of 600 and above use the `bold` ones. */
export function textMeasure(widths: () => { regular: CharacterWidth; bold: CharacterWidth }) {
  return ({ fontSize = 11, fontWeight }: MeasuredText, text: unknown): number => {
    const { regular, bold } = widths();
    const widthOf = fontWeight === 'bold' || Number(fontWeight) >= 600 ? bold : regular;
    let sum = 0;
    for (const character of String(text ?? '')) sum += widthOf(character.codePointAt(0)!);
    return sum * fontSize;
  };
}
