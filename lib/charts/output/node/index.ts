import type { VegaLiteSpec } from '../../vega-lite-spec';
import type { Picture } from '../output';
import { rasterize, renderSvg } from './render';
import { saveFigure } from './save-figure';

export { textWidth } from './fonts';
export { send } from './kernel';

/** Returns the chart as PNG; with a name, also writes it to `figures/<name>.svg` and `.png` in the build folder. */
export async function pictureOf(spec: VegaLiteSpec, name?: string): Promise<Picture | undefined> {
  const svg = await renderSvg(spec);
  const { png, width, height } = rasterize(svg);
  if (name !== undefined) saveFigure(name, svg, png);
  return { png: png.toString('base64'), width, height };
}
