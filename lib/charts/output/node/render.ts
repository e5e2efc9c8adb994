import type { JsonObject, VegaLiteSpec } from '../../vega-lite-spec';
import type { MeasuredText } from '../output';
import { fontFamily, fontFiles, textWidth } from './fonts';
import { load } from './load';
import { palettePng } from './palette-png';

interface Vega {
  parse(spec: object): object;
  View: new (runtime: object, options: object) => { toSVG(): Promise<string>; finalize(): unknown };
  logger(level: number): object;
  Warn: number;
  textMetrics: { width: (item: MeasuredText, text: unknown) => number };
}

interface VegaLite {
  compile(spec: object, options?: object): { spec: object };
}

interface Resvg {
  Resvg: new (svg: string, options: object) => { render(): { pixels: Buffer; width: number; height: number } };
}

/** A chart as a bitmap: `width` and `height` are its size on the page; the PNG has 1.5 times as many pixels in each direction. */
export interface RenderedPng {
  png: Buffer;
  width: number;
  height: number;
}

const pixelsPerUnit = 1.5;

/**
 * Draws a chart as SVG without a browser. The same spec gives the same text, byte for byte.
 *
 * @param spec - a chart from this folder, or any Vega-Lite v5 spec
 * @param config - a theme in place of the spec's own (`darkConfig`)
 * @throws Error if Vega-Lite cannot compile the spec
 */
export async function renderSvg(spec: VegaLiteSpec, config?: JsonObject): Promise<string> {
  const vega = load<Vega>('vega');
  const vegaLite = load<VegaLite>('vega-lite');
  vega.textMetrics.width = textWidth;
  const compiled = vegaLite.compile(config ? { ...spec, config } : spec);
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', logger: vega.logger(vega.Warn) });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

/** Converts an SVG to a PNG of 1.5 times its size. No system fonts are used; every generic family becomes DejaVu Sans. */
export function rasterize(svg: string): RenderedPng {
  const { Resvg } = load<Resvg>('@resvg/resvg-js');
  const files = fontFiles();
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: pixelsPerUnit },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: [files.regular, files.bold],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
      serifFamily: fontFamily,
      monospaceFamily: fontFamily,
    },
  }).render();
  return {
    png: palettePng(image.pixels, image.width, image.height),
    width: Math.round(image.width / pixelsPerUnit),
    height: Math.round(image.height / pixelsPerUnit),
  };
}
