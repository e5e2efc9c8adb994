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
    if (!Number.isFinite(growth) || growth <= -1) {
      throw new Error(`growth: ${String(growth)} at place ${place}, a ratio above -1 was expected (0.05 = 5 %)`);
    }
    factor *= 1 + growth;
  });
  return factor - 1;
}
