import { wrapLines } from './wrap-lines';
import { darkChanges, lightConfig } from './theme';
import { vegaLiteSchema, type Json, type JsonObject, type VegaLiteSpec } from './vega-lite-spec';

/** The texts that every chart must have. */
export interface ChartText {
  /** The finding, in one line or an array of lines. */
  title: string | string[];
  /** The measure, its unit and the year. */
  subtitle: string | string[];
  /** Where the figures come from. */
  source: string;
  /** What a reader who cannot see the chart should know: what it shows, and the finding. */
  alt: string;
}

/**
 * Makes a complete chart from a drawing: the finding at the top, with measure, unit and year under it; the source at the bottom; a
 * description for those who cannot see it; the light theme; and in `usermeta.dark` the changes for a dark page.
 *
 * @param view - a Vega-Lite unit, layer or concatenation
 * @param text - title, subtitle, source and alt, all required
 * @param params - top-level Vega-Lite parameters, such as `yearSlider`'s
 * @param narrow - on a narrow screen: 'fit' fits the view to the screen, for views without pixel positions;
 *   'scroll' keeps its width
 * @throws Error naming the text that is missing
 */
export function chart(view: JsonObject, text: ChartText, params: Json[] = [], narrow: 'fit' | 'scroll' = 'scroll'): VegaLiteSpec {
  requireText(text, 'chart');
  return {
    $schema: vegaLiteSchema,
    description: text.alt,
    title: { text: lines(text.title, 66), subtitle: lines(text.subtitle, 92) },
    ...(params.length > 0 ? { params } : {}),
    vconcat: [view, sourceLine(text.source)],
    config: lightConfig,
    usermeta: { dark: { config: darkChanges }, ...(narrow === 'fit' ? { narrow } : {}) },
  };
}

/** Refuses a chart whose texts are missing. */
export function requireText(text: ChartText, where: string): void {
  const wanted: [keyof ChartText, string][] = [
    ['title', 'the finding'],
    ['subtitle', 'measure, unit and year'],
    ['source', 'where the figures come from'],
    ['alt', 'a description for readers who cannot see the chart'],
  ];
  for (const [key, meaning] of wanted) {
    const value = text?.[key];
    const lines = Array.isArray(value) ? value : [value];
    if (lines.length === 0 || lines.some((line) => typeof line !== 'string' || line.trim() === '')) {
      throw new Error(`${where}: ${key} is ${JSON.stringify(value)}; expected ${meaning}.`);
    }
  }
}

/** Wraps a text to the width of the chart; a text given as several lines keeps its own line breaks. */
function lines(text: string | string[], longest: number): string[] {
  return (Array.isArray(text) ? text : [text]).flatMap((line) => wrapLines(line, longest));
}

function sourceLine(source: string): JsonObject {
  const text = wrapLines(`Source: ${source}`, 104);
  return {
    data: { values: [{ source: text.join('\n') }] },
    mark: { type: 'text', style: 'source', align: 'left', baseline: 'top', x: 0, y: 0, tooltip: false, lineBreak: '\n' },
    encoding: { text: { field: 'source', type: 'nominal' } },
    width: 1,
    height: 13 * text.length,
  };
}
