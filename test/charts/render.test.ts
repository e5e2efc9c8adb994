import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { textWidth } from '../../lib/charts/output/node/fonts';
import { rasterize, renderSvg } from '../../lib/charts/output/node/render';
import { darkConfig } from '../../lib/charts/theme';
import type { VegaLiteSpec } from '../../lib/charts/vega-lite-spec';
import { sampleCharts } from './sample-charts';

const renderPng = async (spec: VegaLiteSpec) => rasterize(await renderSvg(spec));

/** The places in the palette of a PNG's pixels, without the filter byte of each line. */
function pixelsOf(png: Buffer): { width: number; height: number; pixels: Buffer } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)));
  const pixels = Buffer.concat(
    Array.from({ length: height }, (_, y) => lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))),
  );
  return { width, height, pixels };
}

describe('a chart as PNG', () => {
  it('draws a chart at one and a half times its size with its text', async () => {
    const spec = sampleCharts['ranked bars']!();
    const { png, width, height } = await renderPng(spec);
    const picture = pixelsOf(png);
    assert.ok(Math.abs(picture.width - 1.5 * width) <= 1);
    assert.ok(Math.abs(picture.height - 1.5 * height) <= 1);
    assert.ok(new Set(picture.pixels).size > 100, 'smooth edges of letters make many shades');
    const silent = await renderPng({ ...spec, title: { text: ' ', subtitle: ' ' } });
    const ink = ({ pixels }: { pixels: Buffer }): number => pixels.filter((place) => place !== 0).length;
    assert.ok(ink(picture) > ink(pixelsOf(silent.png)) + 1000, 'the title is drawn');
  });

  it('draws the same bytes twice', async () => {
    const make = sampleCharts['tile map of figures']!;
    const [first, second] = [await renderPng(make()), await renderPng(make())];
    assert.ok(first.png.equals(second.png));
  });

  it('draws Kazakh letters as letters of their own, not as empty boxes', () => {
    const draw = (text: string): Buffer =>
      rasterize(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><text x="5" y="20" font-family="system-ui, sans-serif">${text}</text></svg>`,
      ).png;
    const pictures = ['Ұ', 'Қ', 'Ғ', 'Ө', 'Ә', 'Ң', 'Ү', 'І', '\u{10FFFD}'].map((letter) => draw(letter).toString('base64'));
    assert.equal(new Set(pictures).size, pictures.length);
  });

  it('changes the page and the text, not the meaning of colours, in the dark theme', async () => {
    const spec = sampleCharts['ranked bars']!();
    const [light, dark] = [await renderSvg(spec), await renderSvg(spec, darkConfig)];
    assert.ok(light.includes('#ffffff') && !dark.includes('#ffffff'));
    assert.ok(light.includes('#D55E00') && dark.includes('#D55E00'));
  });

  it('stays below 60 kilobytes for a chart of twenty regions', async () => {
    const { png } = await renderPng(sampleCharts['time lines']!());
    assert.ok(png.length < 60_000, `${png.length} bytes`);
  });
});

describe('textWidth', () => {
  it("agrees with the font's published widths", () => {
    // DejaVu Sans: 2048 units per em; the advance of "M" is 1767, of a space 651, of "i" 569 (fontforge's metrics view).
    assert.equal(textWidth({ fontSize: 2048 }, 'M i'), 1767 + 651 + 569);
  });

  it('is larger for bold text and grows with the size', () => {
    assert.ok(textWidth({ fontSize: 12, fontWeight: 'bold' }, 'Atyrau') > textWidth({ fontSize: 12 }, 'Atyrau'));
    assert.equal(textWidth({ fontSize: 24 }, 'Ұлытау'), 2 * textWidth({ fontSize: 12 }, 'Ұлытау'));
  });
});
