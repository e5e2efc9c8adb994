import { describe } from './rows';
import type { JsonObject } from './vega-lite-spec';

/** A control under a chart: a Vega-Lite parameter bound to an input, and the transform that applies it. */
export interface Picker {
  field: string;
  param: JsonObject;
  transform: JsonObject;
}

/**
 * Makes a slider that shows the rows of one year. It works wherever Vega-Lite is drawn; a PNG shows the initial year.
 *
 * @param options - `from`, `to`: first and last year; `value`: the initial year
 * @throws Error if the years are not whole numbers in order
 * @example
 * heatMap(rows, { …, slider: yearSlider({ from: 2014, to: 2025, value: 2022 }) });
 */
export function yearSlider(options: { from: number; to: number; value: number }): Picker {
  const { from, to, value } = options;
  if (![from, to, value].every(Number.isInteger) || !(from <= value && value <= to)) {
    throw new Error(
      `yearSlider: from ${describe(from)} to ${describe(to)}, first ${describe(value)}; expected whole years with the first between the ends.`,
    );
  }
  const param = { name: 'pickedYear', value, bind: { input: 'range', min: from, max: to, step: 1, name: 'Year ' } };
  return { field: 'year', param, transform: { filter: 'datum["year"] === pickedYear' } };
}
