import { describe } from './rows';
import type { ChartText } from './chart';
import { requireText } from './chart';
import type { JsonObject } from './vega-lite-spec';

/** What is measured. */
export interface Measure {
  /** The measure's name, for axis and tooltip: "GRP per capita". */
  measure: string;
  /** Its unit: "thousand tenge", "%", "ratio". */
  unit: string;
  /** Decimals of labels and tooltips, 0 to 6; default 1. */
  decimals?: number;
}

/** Checks the words and the measure of a chart; returns the number format and the axis title. */
export function measured(options: ChartText & Measure, where: string): { format: string; axisTitle: string; decimals: number } {
  requireText(options, where);
  for (const key of ['measure', 'unit'] as const) {
    const value = options[key];
    if (typeof value !== 'string' || value.trim() === '')
      throw new Error(`${where}: ${key} is ${describe(value)}; expected a text.`);
  }
  const decimals = options.decimals ?? 1;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 6) {
    throw new Error(`${where}: decimals is ${describe(decimals)}; expected a whole number from 0 to 6.`);
  }
  return { format: `,.${decimals}f`, axisTitle: withUnit(options), decimals };
}

/** "GRP per capita, thousand tenge". */
export function withUnit(measure: Measure): string {
  return `${measure.measure}, ${measure.unit}`;
}

/** One line of a tooltip for a text. */
export function textLine(field: string, title: string): JsonObject {
  return { field, type: 'nominal', title };
}

/** One line of a tooltip for a number. */
export function numberLine(field: string, title: string, format: string): JsonObject {
  return { field, type: 'quantitative', title, format };
}

/** Refuses a value outside a list, and names the list. */
export function oneOf<Choice extends string>(value: Choice, choices: readonly Choice[], option: string, where: string): Choice {
  if (!choices.includes(value)) {
    throw new Error(
      `${where}: ${option} is ${describe(value)}; expected one of ${choices.map((choice) => `"${choice}"`).join(', ')}.`,
    );
  }
  return value;
}
