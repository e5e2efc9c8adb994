import { crc32, deflateSync } from 'node:zlib';

const colourCount = 256;

/**
 * Writes an opaque picture as a PNG with a palette of 256 colours. It is a third of the size of a full-colour PNG, so
 * notebooks with charts stay small. The most common colours keep their exact value; the others get the nearest colour in
 * the palette.
 *
 * @param pixels - red, green, blue, alpha of each pixel, row by row; alpha is ignored
 * @throws Error if the number of bytes does not match width and height
 */
export function palettePng(pixels: Buffer, width: number, height: number): Buffer {
  if (pixels.length !== 4 * width * height) {
    throw new Error(`palettePng: ${pixels.length} bytes for ${width} by ${height} pixels; expected ${4 * width * height}.`);
  }
  const { palette, places } = choosePalette(pixels);
  const lines = Buffer.alloc((width + 1) * height);
  // Most pixels have the same colour as their neighbour, so only changes of colour are looked up.
  let [colour, place] = [-1, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = colourAt(pixels, 4 * (y * width + x));
      if (here !== colour) [colour, place] = [here, places.get(here)!];
      lines[y * (width + 1) + 1 + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(lines, { level: 6 })), chunk('IEND')];
  return Buffer.concat([signature, ...parts]);
}

function colourAt(pixels: Buffer, offset: number): number {
  return (pixels[offset]! << 16) | (pixels[offset + 1]! << 8) | pixels[offset + 2]!;
}

/**
 * Half of the palette is for the most common colours, exactly; the other half is filled one by one with the colour that is farthest
 * from the palette so far, so that a small part of a colour scale keeps its hue next to long grey edges.
 */
function choosePalette(pixels: Buffer): { palette: Buffer; places: Map<number, number> } {
  const counts = countColours(pixels);
  const byCount = [...counts].sort((first, second) => second[1] - first[1] || first[0] - second[0]).map(([colour]) => colour);
  const kept = byCount.slice(0, byCount.length <= colourCount ? colourCount : colourCount / 2);
  const distances = new Array<number>(byCount.length).fill(Infinity);
  const nearest = new Array<number>(byCount.length).fill(0);
  const serve = (place: number): number => {
    let worst = 0;
    byCount.forEach((colour, index) => {
      const distance = squaredDistance(colour, kept[place]!);
      if (distance < distances[index]!) [distances[index], nearest[index]] = [distance, place];
      if (distances[index]! > distances[worst]!) worst = index;
    });
    return worst;
  };
  for (let place = 0; place < kept.length; place++) {
    const worst = serve(place);
    if (place === kept.length - 1 && kept.length < Math.min(colourCount, byCount.length)) kept.push(byCount[worst]!);
  }
  const palette = Buffer.from(kept.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return { palette, places: new Map(byCount.map((colour, index) => [colour, nearest[index]!])) };
}

function countColours(pixels: Buffer): Map<number, number> {
  const counts = new Map<number, number>();
  let start = 0;
  for (let offset = 0; offset < pixels.length; offset += 4) {
    const colour = colourAt(pixels, offset);
    const end = offset + 4;
    if (end < pixels.length && colourAt(pixels, end) === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + (end - start) / 4);
    start = end;
  }
  return counts;
}

function squaredDistance(first: number, second: number): number {
  const red = (first >> 16) - (second >> 16);
  const green = ((first >> 8) & 255) - ((second >> 8) & 255);
  const blue = (first & 255) - (second & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
