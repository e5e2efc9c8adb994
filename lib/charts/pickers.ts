import { describe } from './rows';
import type { Json, JsonObject } from './vega-lite-spec';

/** A control under a chart: a Vega-Lite parameter bound to an input, and the transform that obeys it. */
export interface Picker {
  field: string;
  param: JsonObject;
  transform: JsonObject;
}

/**
 * A slider that keeps the rows of one year. It lives wherever Vega-Lite is drawn; a PNG shows the first choice.
 *
 * @param options - `from`, `to`: first and last year; `value`: the year shown first; `field`: the column, default `year`
 * @throws Error when the years are not whole numbers in order
 * @example
 * heatMap(rows, { …, slider: yearSlider({ from: 2014, to: 2025, value: 2022 }) });
 */
export function yearSlider(options: { from: number; to: number; value: number; field?: string }): Picker {
  const { from, to, value } = options;
  if (![from, to, value].every(Number.isInteger) || !(from <= value && value <= to)) {
    throw new Error(
      `yearSlider: from ${describe(from)} to ${describe(to)}, first ${describe(value)}; expected whole years with the first between the ends.`,
    );
  }
  const field = options.field ?? 'year';
  const param = { name: 'pickedYear', value, bind: { input: 'range', min: from, max: to, step: 1, name: 'Year ' } };
  return { field, param, transform: { filter: `datum[${JSON.stringify(field)}] === pickedYear` } };
}

/**
 * A list to pick one region from; the transform keeps its rows.
 *
 * @param options - `choices`: what the column holds, with the `names` shown; `value`: the first choice; `field`: the column, default `region`
 * @throws Error when there is no choice, names and choices differ in number, or the first choice is not among them
 * @example
 * const picker = regionPicker({ choices: ['ATY', 'TRK'], names: ['Atyrau', 'Turkestan'], value: 'ATY' });
 */
export function regionPicker(options: { choices: string[]; names?: string[]; value: string; field?: string }): Picker {
  const { choices, value } = options;
  const names = options.names ?? choices;
  if (!choices.includes(value))
    throw new Error(`regionPicker: value is ${describe(value)}; expected one of ${choices.join(', ')}.`);
  if (names.length !== choices.length) {
    throw new Error(`regionPicker: ${choices.length} choices and ${names.length} names; expected a name for each.`);
  }
  const field = options.field ?? 'region';
  const bind: Json = { input: 'select', options: choices, labels: names, name: 'Region ' };
  return {
    field,
    param: { name: 'pickedRegion', value, bind },
    transform: { filter: `datum[${JSON.stringify(field)}] === pickedRegion` },
  };
}
