import type { DisplayOutput } from '../notebook-format';
import { textOf } from '../notebook-format';
import { escapeHtml } from '../../charts/escape';
import { scriptJson } from './script-json';
import { harmlessSpecification } from './harmless-specification';
import { packRows } from './packed-rows';
import type { FigureFile, PageState } from './page-state';

/** The MIME type of a Vega-Lite specification that JupyterLab draws. */
const vegaLiteMimeType = 'application/vnd.vegalite.v5+json';

export const isChart = (output: DisplayOutput): boolean => vegaLiteMimeType in output.data;

/**
 * Renders a chart: its picture first (shown without JavaScript and until the chart is drawn), its specification for the live chart, its
 * description for readers who cannot see it, and links to save it.
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

/** Renders an image alone (`image/png`, `image/jpeg` or `image/svg+xml`). SVG is shown in an `<img>`, where its scripts do not run. */
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
  const content = bytesOf(text, type);
  if (!content) return { html: '<p class="output-unknown">The data of this picture are damaged.</p>', link: '' };
  const path = addressOf({ path: `assets/figures/${state.stem}-${id}.${imageTypes[type]}`, content }, text, type, state);
  const size = shownSize(output, type, content);
  const dimensions = size ? ` width="${size.width}" height="${size.height}"` : '';
  return {
    html: `<img src="${escapeHtml(path)}" alt="${escapeHtml(alt)}"${dimensions} decoding="async">`,
    link: `<a href="${escapeHtml(path)}" download>Save ${imageTypes[type].toUpperCase()}</a>`,
    width: size?.width,
  };
}

/** Returns a picture's bytes; undefined for text that is not base64. */
function bytesOf(text: string, type: keyof typeof imageTypes): Uint8Array | undefined {
  if (type === 'image/svg+xml') return new TextEncoder().encode(text);
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Returns a picture's address: a file of the site, or a data URL if the page cannot write files. */
function addressOf(file: FigureFile, text: string, type: keyof typeof imageTypes, state: PageState): string {
  if (!state.picturesInAddresses) {
    state.figureFiles.push(file);
    return file.path;
  }
  return type === 'image/svg+xml' ? `data:${type},${encodeURIComponent(text)}` : `data:${type};base64,${text.replace(/\s/g, '')}`;
}

/** Returns width and height in CSS pixels: from the bundle's metadata, otherwise from the PNG file. */
function shownSize(output: DisplayOutput, type: string, content: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const file =
    type === 'image/png' && content.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
  const stated = (output.metadata as Record<string, { width?: unknown; height?: unknown } | undefined> | undefined)?.[type];
  if (typeof stated?.width !== 'number') return file;
  const height = typeof stated.height === 'number' ? stated.height : file && (stated.width * file.height) / file.width;
  return height === undefined ? undefined : { width: Math.round(stated.width), height: Math.round(height) };
}

const firstSentence = (text: string): string => (/^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text).slice(0, 160);
