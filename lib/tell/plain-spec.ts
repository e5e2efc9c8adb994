import { chart, type ChartText } from '../charts/chart';
import { measuresOf } from '../charts/chart-words';
import type { Json, JsonObject, VegaLiteSpec } from '../charts/vega-lite-spec';
import { sourceOf } from '../data/column-source';
import { wordsOf } from '../data/columns';
import { filledEncoding, isObject } from './fill-encoding';
import { listed } from './numbers';
import { shownRows, type Rows } from './shown-rows';

/** A Vega-Lite spec as written in a cell: its data may be an arquero table or an array of rows. */
export interface PlainSpec {
  title?: string | readonly string[] | { text: string | readonly string[]; subtitle?: string | readonly string[] };
  data?: Rows | { values: Rows };
  [property: string]: unknown;
}

/** The texts of a chart that are not in its spec. */
export interface ShowOptions extends Partial<ChartText> {
  /** The figure's file name, without extension */
  name?: string;
}

const viewOf = (view: Record<string, unknown>): Record<string, unknown>[] => [view, ...[view.layer].flat().filter(isObject)];
const isTable = (value: unknown): value is Rows =>
  Array.isArray(value) || (isObject(value) && typeof value.objects === 'function');

/**
 * Makes a complete chart from a plain spec; a finished chart is returned with its texts replaced by those in `options`.
 *
 * @throws Error for a spec without a title, and for one whose source is neither given nor known from its columns
 */
export function finishedChart(spec: PlainSpec | VegaLiteSpec, options: Omit<ShowOptions, 'name'> = {}): VegaLiteSpec {
  if (!isObject(spec)) throw new Error('show: expected a Vega-Lite spec or a chart.');
  if (isObject(spec.usermeta) && isObject(spec.usermeta.dark)) return reworded(spec as VegaLiteSpec, options);
  const { title, description, config, params, ...drawing } = spec as PlainSpec;
  delete drawing.$schema;
  const data = rowsIn(spec);
  const view = filled(drawing, data) as JsonObject;
  const fields = fieldsIn(view);
  const written: { text?: unknown; subtitle?: unknown } = isObject(title) ? title : { text: title };
  const text: ChartText = {
    title: lines(options.title ?? written.text, 'title', 'the finding, in one line'),
    subtitle: lines(options.subtitle ?? written.subtitle ?? measuresOf(fields), 'subtitle', 'measure, unit and year'),
    source: options.source ?? sourceOf(fields) ?? missing('source', 'where the figures come from, as { source: … }'),
    alt: '',
  };
  text.alt = options.alt ?? (typeof description === 'string' ? description : altOf(view, text, data?.length));
  const whole = chart(sized(view), text, (params as Json[] | undefined) ?? [], 'fit');
  return isObject(config) ? { ...whole, config: { ...whole.config, ...(config as JsonObject) } } : whole;
}

function missing(what: string, expected: string): never {
  throw new Error(`show: the chart has no ${what}; expected ${expected}.`);
}

function lines(text: unknown, what: string, expected: string): string | string[] {
  if (typeof text === 'string' && text.trim() !== '') return text;
  if (Array.isArray(text) && text.length > 0) return text.map(String);
  return missing(what, expected);
}

function reworded(spec: VegaLiteSpec, { title, subtitle, alt, source }: Omit<ShowOptions, 'name'>): VegaLiteSpec {
  if (source !== undefined) throw new Error('show: a finished chart has its source line; give source where the chart is made.');
  return {
    ...spec,
    ...(alt === undefined ? {} : { description: alt }),
    title: { ...spec.title, ...(title === undefined ? {} : { text: title }), ...(subtitle === undefined ? {} : { subtitle }) },
  };
}

/** Returns the rows of the spec's own data, or of the first inner view that has data. */
function rowsIn(spec: Record<string, unknown>): Record<string, unknown>[] | undefined {
  const data = isObject(spec.data) && isTable(spec.data.values) ? spec.data.values : spec.data;
  if (isTable(data)) return shownRows(data, 'show');
  for (const inner of ['layer', 'vconcat', 'hconcat', 'concat', 'spec']) {
    const views = [spec[inner]].flat().filter(isObject);
    for (const view of views) {
      const rows = rowsIn(view);
      if (rows) return rows;
    }
  }
  return undefined;
}

/** Returns the spec with tables as plain values and completed encodings. Inner views inherit the rows of the enclosing view. */
function filled(view: Record<string, unknown>, around: Record<string, unknown>[] | undefined): Record<string, unknown> {
  const own = view.data === undefined ? around : rowsIn({ data: view.data });
  const result: Record<string, unknown> = { ...view };
  if (view.data !== undefined && own) result.data = { ...(isTable(view.data) ? {} : (view.data as object)), values: own };
  if (isObject(view.encoding)) result.encoding = filledEncoding(view.encoding, own ?? []);
  for (const inner of ['layer', 'vconcat', 'hconcat', 'concat']) {
    const views = view[inner];
    if (Array.isArray(views)) result[inner] = views.map((each: unknown) => (isObject(each) ? filled(each, own) : each));
  }
  if (isObject(view.spec)) result.spec = filled(view.spec, own);
  return result;
}

/** Returns the distinct columns that a drawing encodes, in order. */
function fieldsIn(view: Record<string, unknown>): string[] {
  const own = isObject(view.encoding) ? Object.entries(view.encoding) : [];
  const fields = own.flatMap(([channel, encoding]) =>
    channel !== 'tooltip' && isObject(encoding) && typeof encoding.field === 'string' ? [encoding.field] : [],
  );
  const inner = ['layer', 'vconcat', 'hconcat', 'concat', 'spec'].flatMap((name) =>
    [view[name]].flat().filter(isObject).flatMap(fieldsIn),
  );
  return [...new Set([...fields, ...inner])];
}

function sized(view: JsonObject): JsonObject {
  if (['vconcat', 'hconcat', 'concat', 'spec', 'repeat'].some((key) => key in view)) return view;
  const encoded = viewOf(view).map(({ encoding }) => (isObject(encoding) ? encoding.y : undefined));
  const y = encoded.find(isObject) ?? {};
  return { width: 470, height: y.type === 'nominal' || y.type === 'ordinal' ? { step: 21 } : 300, ...view };
}

const markWords: Record<string, string> = {
  bar: 'Bars', line: 'Lines', point: 'Points', circle: 'Dots', area: 'Areas', rect: 'A grid of cells', tick: 'Ticks', rule: 'Lines', text: 'Numbers', square: 'Squares', trail: 'Lines',
}; // prettier-ignore

/** Returns "Bars of GRP per capita, 20 rows. Atyrau leads. GRP per capita, thousand tenge." */
function altOf(view: JsonObject, text: ChartText, rows: number | undefined): string {
  const mark = viewOf(view).find((each) => each.mark !== undefined)?.mark;
  const type = typeof mark === 'string' ? mark : isObject(mark) ? String(mark.type) : '';
  const named = fieldsIn(view).filter((field) => !['kind', 'name', 'region', 'end'].includes(field));
  const what = named.length === 0 ? '' : ` of ${listed([...new Set(named.map((field) => wordsOf(field).title))])}`;
  const count = rows === undefined ? '' : `, ${rows} rows`;
  return `${markWords[type] ?? 'A chart'}${what}${count}. ${[text.title].flat().join(' ')}. ${[text.subtitle].flat().join(' ')}.`;
}
