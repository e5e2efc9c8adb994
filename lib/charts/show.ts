import { display } from './display';
import { pictureOf } from './output';
import type { VegaLiteSpec } from './vega-lite-spec';

const vegaLiteType = 'application/vnd.vegalite.v5+json';

/**
 * Shows a chart: live where Vega-Lite can be drawn, otherwise as PNG, otherwise as its description. With a name, the chart is also
 * written to `figures/<name>.svg` and `.png` in the build folder.
 *
 * @param spec - a chart made by one of the functions in this folder
 * @param options - `name`: the figure's file name, without extension
 * @throws Error if the spec has no description or cannot be drawn, or if there is no running cell to receive it
 * @example
 * await show(contributionBars(rows, { … }), { name: 'figure-2-contributions' });
 */
export async function show(spec: VegaLiteSpec, options: { name?: string } = {}): Promise<void> {
  if (!spec?.description) throw new Error('show: the chart has no description; make it with one of the chart functions.');
  const picture = await pictureOf(spec, options.name);
  display({
    data: { [vegaLiteType]: spec, ...(picture ? { 'image/png': picture.png } : {}), 'text/plain': spec.description },
    metadata: {
      [vegaLiteType]: { embed_options: { actions: false, renderer: 'svg' } },
      ...(picture ? { 'image/png': { width: picture.width, height: picture.height } } : {}),
    },
  });
}
