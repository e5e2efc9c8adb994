import type { DisplayOutput } from '../notebook-format';
import { textOf } from '../notebook-format';
import { escapeHtml } from '../../charts/escape';
import { scriptJson } from './script-json';
import { harmlessSpecification } from './harmless-specification';
import { packRows } from './packed-rows';
import type { PageState } from './page-state';

/** The MIME type of a Vega-Lite specification that JupyterLab draws. */
const vegaLiteMimeType = 'application/vnd.vegalite.v5+json';

export const isChart = (output: DisplayOutput): boolean => vegaLiteMimeType in output.data;

/**
 * A chart: its picture first (what is seen without JavaScript and before the chart is drawn), its specification beside it for the live
 * chart, its description for those who do not see it, and links that save it.
 */
export function renderChart(output: DisplayOutput, state: PageState): string {
  const number = ++state.charts;
  const id = state.ids.take(`chart-${number}`);
  const alt = textOf(output.data['text/plain'] ?? `Chart ${number}`).trim();
  const picture = renderPicture(output, alt, id, state);
  const width = picture.width === undefined ? '' : ` style="--chart-width: ${picture.width}px"`;
  return `<figure class="chart wide" id="${id}"${width}>
<div class="chart-frame" tabindex="0" role="group" aria-label="${escapeHtml(`Chart ${number}: ${firstSentence(alt)}`)}">
${picture.html}
<script type="application/json" class="chart-specification">${scriptJson(packRows(harmlessSpecification(output.data[vegaLiteMimeType])))}</script>
</div>
<figcaption class="chart-tools"><details><summary>Chart ${number} in words</summary><p>${escapeHtml(alt)}</p></details>${picture.link}</figcaption>
</figure>
`;
}

/** An image alone (`image/png`, `image/jpeg` or `image/svg+xml`). SVG is shown through `<img>`, where its scripts do not run. */
export function renderImage(output: DisplayOutput, state: PageState): string {
  const number = ++state.charts;
  const id = state.ids.take(`chart-${number}`);
  const alt = textOf(output.data['text/plain'] ?? `Picture ${number}`).trim();
  return `<figure class="picture wide" id="${id}">${renderPicture(output, alt, id, state).html}</figure>\n`;
}

interface Picture {
  html: string;
  link: string;
  width?: number;
}

const imageTypes = { 'image/svg+xml': 'svg', 'image/png': 'png', 'image/jpeg': 'jpg' } as const;

export const imageTypeOf = (output: DisplayOutput): keyof typeof imageTypes | undefined =>
  (Object.keys(imageTypes) as (keyof typeof imageTypes)[]).find((type) => type in output.data);

function renderPicture(output: DisplayOutput, alt: string, id: string, state: PageState): Picture {
  const type = imageTypeOf(output);
  if (type === undefined) return { html: `<p class="chart-absent">${escapeHtml(alt)}</p>`, link: '' };
  const text = textOf(output.data[type]);
  const content = type === 'image/svg+xml' ? Buffer.from(text, 'utf8') : Buffer.from(text, 'base64');
  const path = `assets/figures/${state.stem}-${id}.${imageTypes[type]}`;
  state.figureFiles.push({ path, content });
  const size = shownSize(output, type, content);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return {
    html: `<img src="${escapeHtml(path)}" alt="${escapeHtml(alt)}"${dimensions} decoding="async">`,
    link: `<a href="${escapeHtml(path)}" download>Save ${imageTypes[type].toUpperCase()}</a>`,
    width: size?.width,
  };
}

/** Width and height in CSS pixels: as the bundle's metadata says, else as the PNG file says. */
function shownSize(output: DisplayOutput, type: string, content: Buffer): { width: number; height: number } | undefined {
  const file =
    type === 'image/png' && content.length >= 24
      ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
      : undefined;
  const stated = (output.metadata as Record<string, { width?: unknown; height?: unknown } | undefined> | undefined)?.[type];
  if (typeof stated?.width !== 'number') return file;
  const height = typeof stated.height === 'number' ? stated.height : file && (stated.width * file.height) / file.width;
  return height === undefined ? undefined : { width: Math.round(stated.width), height: Math.round(height) };
}

const firstSentence = (text: string): string => (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).slice(0, 160);
