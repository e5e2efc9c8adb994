import { thinSpace } from '../data/number-format';
import type { Json, JsonObject } from './vega-lite-spec';

interface Ink {
  page: string;
  text: string;
  quiet: string;
  line: string;
  grid: string;
  band: string;
  ramp: string[];
  tints: string[];
  diverging: string[];
}

/** Colours of text, axes and scales are set here and never in a chart's marks, so a page can change the theme by changing `config`. */
function configOf(ink: Ink): JsonObject {
  const axis: JsonObject = {
    labelColor: ink.text,
    titleColor: ink.quiet,
    domainColor: ink.line,
    tickColor: ink.line,
    gridColor: ink.grid,
    labelFontSize: 11,
    titleFontSize: 11,
    titleFontWeight: 'normal',
    titlePadding: 8,
    labelLimit: 260,
    titleLimit: 620,
  };
  return {
    background: ink.page,
    padding: 12,
    font: 'system-ui, sans-serif',
    locale: { number: { decimal: '.', thousands: thinSpace, grouping: [3], currency: ['', ''] } },
    view: { stroke: null },
    axis,
    axisQuantitative: { domain: false, ticks: false },
    legend: {
      labelColor: ink.text,
      titleColor: ink.quiet,
      labelFontSize: 11,
      titleFontSize: 11,
      titleFontWeight: 'normal',
      orient: 'top',
      labelLimit: 260,
      titleLimit: 400,
      symbolStrokeWidth: 2,
    },
    header: { labelColor: ink.text, titleColor: ink.quiet },
    title: {
      anchor: 'start',
      align: 'left',
      frame: 'bounds',
      color: ink.text,
      subtitleColor: ink.quiet,
      fontSize: 15,
      fontWeight: 'bold',
      subtitleFontSize: 12,
      subtitlePadding: 5,
      lineHeight: 19,
      subtitleLineHeight: 16,
      offset: 12,
    },
    text: { color: ink.text, fontSize: 11 },
    rule: { color: ink.line },
    concat: { spacing: 10 },
    range: { ramp: ink.ramp, heatmap: ink.ramp, ordinal: ink.tints, diverging: ink.diverging },
    style: {
      source: { color: ink.quiet, fontSize: 10 },
      quiet: { color: ink.quiet },
      'on-strong': { color: ink.page },
      'on-faint': { color: ink.text },
      cell: { stroke: ink.page, strokeWidth: 1 },
      tile: { stroke: ink.line, strokeWidth: 0.75 },
      empty: { color: ink.band, stroke: ink.line, strokeWidth: 0.75 },
      reference: { color: ink.text, strokeDash: [4, 3] },
      zero: { color: ink.line },
      band: { color: ink.band },
      interval: { color: ink.line, opacity: 0.28 },
      leader: { color: ink.line, strokeWidth: 0.75 },
    },
  };
}

/** The theme of every committed chart. */
export const lightConfig: JsonObject = configOf({
  page: '#ffffff',
  text: '#1f2328',
  quiet: '#59616a',
  line: '#8c959f',
  grid: '#e9ebee',
  band: '#f0f1f3',
  ramp: ['#e8f1f8', '#a5c9e1', '#4f8fbf', '#1f6ca6', '#0b4a7d'],
  tints: ['#0b4a7d', '#1f6ca6', '#4f8fbf', '#7fb0d3', '#a5c9e1', '#c7deee', '#e8f1f8'],
  diverging: ['#762a83', '#9a6fb0', '#e3d3e6', '#f4f4f4', '#d5ecd0', '#5aa55f', '#1b7837'],
});

/** The theme for a dark page, used in place of the spec's `config`. */
export const darkConfig: JsonObject = configOf({
  page: '#16191d',
  text: '#e6e8ea',
  quiet: '#a3abb4',
  line: '#7d8690',
  grid: '#2b3037',
  band: '#24282e',
  ramp: ['#1d2f3f', '#1f4e74', '#2a70a3', '#6cb0dd', '#c3e1f5'],
  tints: ['#c3e1f5', '#93c7e8', '#6cb0dd', '#357fb2', '#27648f', '#1f4e74', '#1d2f3f'],
  diverging: ['#d9a6e8', '#7f4f90', '#4a3152', '#2a2d32', '#264a2d', '#3f7d46', '#a6e3a1'],
});

/** The changes from light to dark. Every chart has them in `usermeta.dark.config`, for pages with a dark theme. */
export const darkChanges: JsonObject = changes(lightConfig, darkConfig);

function changes(from: JsonObject, to: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, after] of Object.entries(to)) {
    const before = from[key];
    if (isObject(before) && isObject(after)) {
      const inner = changes(before, after);
      if (Object.keys(inner).length > 0) result[key] = inner;
    } else if (JSON.stringify(before) !== JSON.stringify(after)) result[key] = after;
  }
  return result;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
