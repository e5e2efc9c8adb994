import { foldLookAlikes } from './letters';

/** Returns a text in lower case on one line, look-alike letters folded, without footnote markers (7)8), *, ², [1]) at its end or after a year. */
export function withoutFootnotes(text: string): string {
  let plain = text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]+[⁾)]?/g, ' ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\d)((?:19|20)\d\d)(?:\s*,?\s*\d{1,2}\))+/g, '$1 ')
    .replace(/\*+\)?/g, ' ')
    .trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/\s*,?\s*(?:(?<![\d–—-])(?<!\([^()]*)\d{1,2}(?:,\s*\d{1,2})*\)|\[\d{1,2}\]|\(\d{1,2}\)|⁾)$/u, '')
      .trim();
  }
  // Roman numerals are often typed with the Cyrillic І; such words are not mixed, so folding does not catch them.
  const roman = (word: string) => word.replaceAll('і', 'i');
  return foldLookAlikes(plain).replaceAll('ё', 'е').replace(/(?<!\p{L})[іi]{1,3}v?(?!\p{L})/gu, roman); // prettier-ignore
}

/** A footnote marker that is no longer superscript: "2025 год1" */
export const SUNK = /(?<=(?:19|20)\d\d\s*(?:год[ау]?|г\.?|жыл[ғы]*|ж\.?))\s?\d{1,2}$/u;
