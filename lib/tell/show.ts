import { show as showChart } from '../charts/show';
import { wordKinds } from '../charts/chart-words';
import type { VegaLiteSpec } from '../charts/vega-lite-spec';
import { checkOptions } from '../numerics/read-options';
import { finishedChart, type PlainSpec, type ShowOptions } from './plain-spec';

/**
 * Shows a chart: any Vega-Lite spec, or the result of a function in lib/charts. A plain spec gets what every chart here has: the theme, a
 * size, titles with units and number formats from the dictionary of columns, tooltips, a source line, and a description for readers
 * who cannot see it. Its data may be an arquero table or an array of rows; rows with a `region` also get the region's `name` and `kind`.
 *
 * @param spec - mark and encoding, layers or a concatenation; `title` states the finding
 * @param options - `name`: also writes `figures/<name>.svg` and `.png` to the build folder; `title`, `subtitle`, `source` and `alt`:
 *   texts that replace those of the spec or the dictionary
 * @throws Error if there is no title that states the finding, or no source is known
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
