import { checkNumber } from '../numerics/check-number';

/**
 * Compound growth over several years: g = Π (1 + g_t) − 1.
 *
 * @param yearlyGrowth Growth rate of each year as a ratio (0.05 = 5 %), above −1, in any order.
 * @throws Error with the position and the value when a growth rate is missing, or is −1 or less; also when no year is given.
 * @example compoundGrowth([0.1, -0.1]) // -0.01
 */
export function compoundGrowth(yearlyGrowth: readonly number[]): number {
  if (yearlyGrowth.length === 0) throw new Error('growth: no year given, expected at least one');
  let factor = 1;
  yearlyGrowth.forEach((growth, place) => {
    factor *= 1 + checkNumber(growth, `growth at place ${place}`, 'a growth above -1 (0.05 = 5 %)');
  });
  return factor - 1;
}
