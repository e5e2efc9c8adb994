import { checkNumber } from '../numerics/check-number';

/**
 * Growth over several years together: g = Π (1 + g_t) − 1.
 *
 * @param yearlyGrowth Growth of each year as a ratio (0.05 = 5 %), above −1, in any order.
 * @throws Error naming the place and the value when a growth is missing, or is −1 or less; also when there is no year.
 * @example compoundGrowth([0.1, -0.1]) // -0.01
 */
export function compoundGrowth(yearlyGrowth: readonly number[]): number {
  if (yearlyGrowth.length === 0) throw new Error('growth: no year given, at least one was expected');
  let factor = 1;
  yearlyGrowth.forEach((growth, place) => {
    factor *= 1 + checkNumber(growth, `growth at place ${place}`, 'a growth above -1 (0.05 = 5 %)');
  });
  return factor - 1;
}
