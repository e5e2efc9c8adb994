const tests = {
  'a number': Number.isFinite,
  'a number above zero': (value: number) => Number.isFinite(value) && value > 0,
  'a number of zero or more': (value: number) => Number.isFinite(value) && value >= 0,
  'a whole number of zero or more': (value: number) => Number.isSafeInteger(value) && value >= 0,
  'a number between 0 and 1': (value: number) => value > 0 && value < 1,
  'a growth above -1 (0.05 = 5 %)': (value: number) => Number.isFinite(value) && value > -1,
  'a percentage from 0 to below 100': (value: number) => value >= 0 && value < 100,
};

/** The kinds of number that can be expected, worded as in the message. */
export type ExpectedNumber = keyof typeof tests;

/**
 * Returns a value unchanged if it is a number of the expected kind, and throws otherwise, so that a missing, infinite or negative
 * figure is never skipped.
 *
 * @param what what the number is, with its unit or place, for the message: "population of ATY, persons"
 * @throws Error naming it, the value found and what was expected
 * @example
 * checkNumber(-3, 'population, persons', 'a number above zero'); // Error: population, persons: found -3, expected a number above zero.
 */
export function checkNumber(value: unknown, what: string, expected: ExpectedNumber = 'a number'): number {
  if (typeof value === 'number' && tests[expected](value)) return value;
  throw new Error(`${what}: found ${String(value)}, expected ${expected}.`);
}

/**
 * Does the same for a list of at least one number; the message counts positions from 1.
 *
 * @example
 * checkNumbers([2, 3], 'population, persons', 'a number above zero'); // [2, 3]
 */
export function checkNumbers(values: readonly number[], what: string, expected: ExpectedNumber = 'a number'): readonly number[] {
  if (values.length === 0) throw new Error(`${what}: no value given, expected at least one.`);
  values.forEach((value, place) => checkNumber(value, `${what}, value ${place + 1}`, expected));
  return values;
}
