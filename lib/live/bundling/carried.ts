import { deflateRawSync } from 'node:zlib';

/** What a string literal cannot hold as it is. */
const unwritable = new Set([0x00, 0x0a, 0x0d, 0x22, 0x5c]);

/**
 * Bytes as the inside of a string literal: seven bits a character, an eighth less than base64. A character that a literal cannot hold is
 * written 128 higher, which UTF-8 stores in two bytes; the reader looks at the lower seven bits alone (lib/live/page/unpack.ts).
 */
export function packed(bytes: Uint8Array): string {
  const letters: string[] = [];
  let bits = 0;
  let count = 0;
  const write = (seven: number): void => {
    letters.push(String.fromCharCode(unwritable.has(seven) ? seven + 128 : seven));
  };
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0x7fff;
    for (count += 8; count >= 7; count -= 7) write((bits >> (count - 7)) & 127);
  }
  if (count > 0) write((bits << (7 - count)) & 127);
  return letters.join('');
}

const handed = (verb: 'take' | 'run', name: string, text: string): string =>
  `liveParts.${verb}(${JSON.stringify(name)},"${packed(deflateRawSync(text, { level: 9 }))}");\n`;

/** A text as a script that hands it over, deflated: from file:// a page can load scripts, and nothing else. */
export const carriedText = (name: string, text: string): string => handed('take', name, text);

/** A script that is deflated, and run once it has come. */
export const carriedScript = (name: string, text: string): string => handed('run', name, text);
