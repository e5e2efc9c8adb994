import { show as showChart } from '../charts/show';
import { wordKinds } from '../charts/chart-words';
import type { VegaLiteSpec } from '../charts/vega-lite-spec';
import { checkOptions } from '../numerics/read-options';
import { finishedChart, type PlainSpec, type ShowOptions } from './plain-spec';

/**
 * Shows a chart: any Vega-Lite spec, or what a function of lib/charts made. A plain spec gets what every chart here has: the theme, a
 * size, titles with units and number formats from the dictionary of columns, tooltips, a source line, and a description for readers
 * who cannot see it. Its data may be an arquero table or an array of rows; beside `region`, each row has the region's `name` and `kind`.
 *
 * @param spec - mark and encoding, layers or a concatenation; `title` says what is found
 * @param options - `name`: also write `figures/<name>.svg` and `.png` to the build folder; `title`, `subtitle`, `source` and `alt`
 *   where the spec and the dictionary do not say them
 * @throws Error when no title says what is found, or no source is known
 * @example
 * await show({
 *   title: `${leader.name} has twice the product per head of the second`,
 *   data: ranking,
 *   mark: 'bar',
 *   encoding: { x: { field: 'grp_per_capita_thousand_tenge' }, y: { field: 'name' }, color: { field: 'kind' } },
 * });
 */
export async function show(spec: PlainSpec | VegaLiteSpec, options: ShowOptions = {}): Promise<void> {
  checkOptions('show', options, { ...wordKinds, name: 'text' });
  const { name, ...text } = options;
  await showChart(finishedChart(spec, text), name === undefined ? {} : { name });
}
