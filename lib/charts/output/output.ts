/** One output in several forms: a reader's program shows the richest form that it knows. Keys are MIME types. */
export interface MimeBundle {
  data: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

/** A chart as a bitmap of a MIME bundle: base64, and its size on the page. */
export interface Picture {
  png: string;
  width: number;
  height: number;
}

/** A text as Vega describes it when it asks for a width. */
export interface MeasuredText {
  fontSize?: number;
  fontWeight?: string | number;
}

/** The width of one character, by code point, in parts of the font's size. */
export type CharacterWidth = (codePoint: number) => number;

/** Measures texts, in pixels, by the widths of characters: `bold` ones from a weight of 600 on. */
export function textMeasure(widths: () => { regular: CharacterWidth; bold: CharacterWidth }) {
  return ({ fontSize = 11, fontWeight }: MeasuredText, text: unknown): number => {
    const { regular, bold } = widths();
    const widthOf = fontWeight === 'bold' || Number(fontWeight) >= 600 ? bold : regular;
    let sum = 0;
    for (const character of String(text ?? '')) sum += widthOf(character.codePointAt(0)!);
    return sum * fontSize;
  };
}
