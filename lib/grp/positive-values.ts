/**
 * Returns the values unchanged when each is a finite number above zero, and refuses them otherwise.
 *
 * GRP, GDP, population and GRP per capita are above zero by definition: a zero, a negative or a missing value is
 * a fault of the table, so it is never skipped.
 *
 * @param values The figures, any unit.
 * @param name What the figures are, for the message ("population, persons").
 * @throws Error naming the place (from 0), the value and what was expected; also when there is no value at all.
 * @example positiveValues([2, 3], 'population, persons') // [2, 3]
 */
export function positiveValues(values: readonly number[], name: string): readonly number[] {
  if (values.length === 0) throw new Error(`${name}: no value given, at least one was expected`);
  values.forEach((value, place) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
      throw new Error(`${name}: value ${String(value)} at place ${place}, a number above zero was expected`);
    }
  });
  return values;
}
