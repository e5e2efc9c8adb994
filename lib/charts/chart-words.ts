import { sourceOf } from '../data/column-source';
import { titleWithUnit, wordsOf } from '../data/columns';
import type { OptionKinds } from '../numerics/read-options';
import { requireText, type ChartText } from './chart';
import { describe } from './rows';
import type { JsonObject } from './vega-lite-spec';

/** The texts given to a chart. Only the title is required; defaults for the others come from the dictionary of columns. */
export interface ChartWords extends Partial<Omit<ChartText, 'title'>> {
  title: string | string[];
}

/** The option kinds of these texts, for `checkOptions`. */
export const wordKinds: OptionKinds<ChartWords> = { title: 'any', subtitle: 'any', source: 'text', alt: 'text' };

/** Returns the measures of columns that have a unit: "GRP per capita, thousand tenge; share in GDP, %". */
export function measuresOf(columns: readonly string[]): string {
  return [...new Set(columns.filter((column) => wordsOf(column).unit !== undefined).map(titleWithUnit))].join('; ');
}

/**
 * Returns the texts of a chart, with defaults from its columns: measures and units as the subtitle, the sources of their tables, and a
 * description composed from these.
 *
 * @param drawn - what is drawn: "Bars"
 * @throws Error naming a text that neither the chart nor the dictionary has
 */
export function completeWords(given: ChartWords, columns: readonly string[], drawn: string, where: string): ChartText {
  const { title, subtitle = measuresOf(columns), source = sourceOf(columns) ?? '' } = given;
  const titles = [...new Set(columns.map((column) => wordsOf(column).title))].join(' and ');
  const alt = given.alt ?? `${drawn} of ${titles}. ${[title].flat().join(' ')}. ${[subtitle].flat().join(' ')}.`;
  const text = { title, subtitle, source, alt };
  requireText(text, where);
  return text;
}

/** What is measured; defaults come from the dictionary of columns. */
export interface Measure {
  /** The measure's name, for axis and tooltip: "GRP per capita". */
  measure?: string;
  /** Its unit: "thousand tenge", "%", "ratio". */
  unit?: string;
  /** Decimals of labels and tooltips, 0 to 6; default 1. */
  decimals?: number;
}

/** The option kinds of a measure, for `checkOptions`. */
export const measureKinds: OptionKinds<Measure> = { measure: 'text', unit: 'text', decimals: 'number' };

/** Texts for a chart of one measure. */
export interface MeasuredWords extends ChartWords, Measure {}

/** The option kinds of both. */
export const measuredKinds: OptionKinds<MeasuredWords> = { ...wordKinds, ...measureKinds };

/** A measure as a chart uses it: its name, the axis title "GRP per capita, thousand tenge", and the number format. */
export interface Measured {
  measure: string;
  axisTitle: string;
  decimals: number;
  format: string;
}

/** Returns the measure of a column, with the given texts or else those of the dictionary. */
export function measureOf(column: string, given: Measure, where: string): Measured {
  const words = wordsOf(column);
  const { measure = words.title, unit = words.unit, decimals = words.decimals ?? 1 } = given;
  for (const [name, text] of Object.entries({ measure, unit: unit ?? 'none' }))
    if (text.trim() === '') throw new Error(`${where}: ${name} is ${describe(text)}; expected text.`);
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new Error(`${where}: decimals is ${describe(decimals)}; expected a whole number from 0 to 6.`);
  }
  return { measure, axisTitle: unit === undefined ? measure : `${measure}, ${unit}`, decimals, format: `,.${decimals}f` };
}

/** Returns a tooltip line for a text. */
export function textLine(field: string, title: string): JsonObject {
  return { field, type: 'nominal', title };
}

/** Returns a tooltip line for a number. */
export function numberLine(field: string, title: string, format: string): JsonObject {
  return { field, type: 'quantitative', title, format };
}
