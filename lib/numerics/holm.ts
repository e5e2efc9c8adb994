/**
 * Holm's step-down adjustment of p-values for testing several hypotheses at once (Holm 1979): the smallest p-value is multiplied
 * by their number m, the next by m − 1, and so on; no adjusted value is below that of a smaller p-value, nor above 1.
 * The chance of even one false rejection stays below the chosen level, whatever the dependence between the tests.
 *
 * @param pValues p-values from 0 to 1, in any order
 * @returns the adjusted p-values in the order given
 * @throws when a value is not a number from 0 to 1
 * @example holm([0.01, 0.04, 0.03]); // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  pValues.forEach((p, index) => {
    if (!(p >= 0 && p <= 1)) throw new Error(`holm: p-value ${index + 1} is ${p}; expected a number from 0 to 1.`);
  });
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length).fill(0);
  let floor = 0;
  order.forEach((index, place) => {
    floor = Math.max(floor, Math.min(1, (pValues.length - place) * pValues[index]!));
    adjusted[index] = floor;
  });
  return adjusted;
}
