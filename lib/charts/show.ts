import { display } from './display';
import { pictureOf } from './output';
import type { VegaLiteSpec } from './vega-lite-spec';

const vegaLiteType = 'application/vnd.vegalite.v5+json';

/**
 * Shows a chart: live where Vega-Lite can be drawn, else as PNG, else as its description. With a name it is also
 * written to `figures/<name>.svg` and `.png` in the build folder.
 *
 * @param spec - a chart made by one of the functions of this folder
 * @param options - `name`: the figure's file name, without ending
 * @throws Error when the spec has no description, cannot be drawn, or when no tslab kernel is running
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
