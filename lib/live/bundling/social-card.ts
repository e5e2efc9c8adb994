import { rasterize } from '../../charts/output/node/render';

/** The site's logo: tiles of a map, one in a different colour. */
const tiles: [number, number, string][] = [
  [1, 0, '#0b6a8f'],
  [0, 1, '#0b6a8f'],
  [1, 1, '#0b6a8f'],
  [2, 1, '#d98a00'],
  [1, 2, '#d98a00'],
  [2, 2, '#0b6a8f'],
];

/** Draws the picture that accompanies a link to the site: 1200 by 630 pixels, the size that previews expect. */
export function socialCard(): Buffer {
  const squares = tiles
    .map(
      ([column, row, colour]) => `<rect x="${56 + 50 * column}" y="${48 + 50 * row}" width="44" height="44" fill="${colour}"/>`,
    )
    .join('');
  const line = (y: number, size: number, colour: string, text: string, weight = 'normal'): string =>
    `<text x="56" y="${y}" font-family="DejaVu Sans" font-size="${size}" font-weight="${weight}" fill="${colour}">${text}</text>`;
  return rasterize(
    `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="420" viewBox="0 0 800 420"><rect width="800" height="420" fill="#fffefb"/>${squares}` +
      line(262, 38, '#1e2022', 'Diversification of the', 'bold') +
      line(308, 38, '#1e2022', 'regional economy, recomputed', 'bold') +
      line(352, 19, '#5d6166', 'A paper on Kazakhstan’s regions, checked number by number.') +
      line(380, 19, '#5d6166', 'Every cell can be changed and run in the page.') +
      '</svg>',
  ).png;
}
