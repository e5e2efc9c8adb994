/** Returns a text that was deflated and packed at seven bits per character (lib/live/bundling/carried.ts). */
export async function unpack(packed: string): Promise<string> {
  const bytes = new Uint8Array(Math.floor((packed.length * 7) / 8));
  let bits = 0;
  let count = 0;
  let place = 0;
  for (let letter = 0; letter < packed.length; letter++) {
    bits = ((bits << 7) | (packed.charCodeAt(letter) & 127)) & 0x7fff;
    count += 7;
    if (count < 8) continue;
    count -= 8;
    bytes[place++] = (bits >> count) & 255;
  }
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
