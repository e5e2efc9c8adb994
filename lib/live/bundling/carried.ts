import { deflateRawSync } from 'node:zlib';

/** Codes of characters that a string literal cannot contain unescaped. */
const unwritable = new Set([0x00, 0x0a, 0x0d, 0x22, 0x5c]);

/**
 * Encodes bytes as the inside of a string literal: seven bits per character, an eighth less than base64. Characters that a literal
 * cannot contain are written 128 higher (two bytes in UTF-8); the reader uses only the lower seven bits (lib/live/page/unpack.ts).
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

/** Wraps a text, deflated, in a script that delivers it: from file:// a page can load nothing but scripts. */
export const carriedText = (name: string, text: string): string => handed('take', name, text);

/** Wraps a script, deflated, in one that runs it as soon as it is loaded. */
export const carriedScript = (name: string, text: string): string => handed('run', name, text);
