import { wordsOf } from '../data/columns';
import type { OptionKinds } from '../numerics/read-options';
import { describe } from './rows';
import type { ChartText } from './chart';
import { requireText } from './chart';
import type { JsonObject } from './vega-lite-spec';

/** What is measured; the dictionary of columns says it where the options do not. */
export interface Measure {
  /** The measure's name, for axis and tooltip: "GRP per capita". */
  measure?: string;
  /** Its unit: "thousand tenge", "%", "ratio". */
  unit?: string;
  /** Decimals of labels and tooltips, 0 to 6; default 1. */
  decimals?: number;
}

/** The kinds of a measure's options for the strict reader. */
export const measureKinds: OptionKinds<Measure> = { measure: 'text', unit: 'text', decimals: 'number' };

/** A measure with the words of its column where it has none of its own. */
export function measureOf(column: string, given: Measure): Measure {
  const { title, unit, decimals } = wordsOf(column);
  return { measure: given.measure ?? title, unit: given.unit ?? unit, decimals: given.decimals ?? decimals };
}

/** Checks the words and the measure of a chart; returns the number format and the axis title. */
export function measured(options: ChartText & Measure, where: string): { format: string; axisTitle: string; decimals: number } {
  requireText(options, where);
  if (typeof options.measure !== 'string' || options.measure.trim() === '')
    throw new Error(`${where}: measure is ${describe(options.measure)}; expected a text.`);
  if (options.unit !== undefined && (typeof options.unit !== 'string' || options.unit.trim() === ''))
    throw new Error(`${where}: unit is ${describe(options.unit)}; expected a text.`);
  const decimals = options.decimals ?? 1;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new Error(`${where}: decimals is ${describe(decimals)}; expected a whole number from 0 to 6.`);
  }
  return { format: `,.${decimals}f`, axisTitle: withUnit(options), decimals };
}

/** "GRP per capita, thousand tenge". */
export function withUnit(measure: Measure): string {
  return measure.unit === undefined ? `${measure.measure}` : `${measure.measure}, ${measure.unit}`;
}

/** One line of a tooltip for a text. */
export function textLine(field: string, title: string): JsonObject {
  return { field, type: 'nominal', title };
}

/** One line of a tooltip for a number. */
export function numberLine(field: string, title: string, format: string): JsonObject {
  return { field, type: 'quantitative', title, format };
}
