import { holm } from '../numerics/holm';
import { binomialProbability } from '../numerics/distributions';
import { checkCount } from './counts';

/**
 * Exact test of whether as many firms opened as were liquidated (ratio 1): given their total the openings are binomial with
 * probability ½, and the two-sided p-value is twice the smaller tail, at most 1 (Przyborowski & Wilenski 1940). It rejects at 5 %
 * exactly when 1 lies outside the exact 95 % interval.
 *
 * @returns the p-value, or null when both counts are 0: there is nothing to test.
 * @throws Error for counts that are not whole numbers of 0 or more.
 * @example
 * ratioTest(10, 2); // 0.0386
 */
export function ratioTest(opened: number, liquidated: number): number | null {
  const total = checkCount(opened, 'opened') + checkCount(liquidated, 'liquidated');
  if (total === 0) return null;
  return Math.min(1, 2 * binomialProbability(Math.min(opened, liquidated), total, 0.5));
}

/**
 * Tests every pair of counts and adjusts the p-values for their number by Holm's step-down method (Holm 1979). Pairs without any
 * firm, and pairs with an unknown count (null), get null and are not part of the family.
 *
 * @param pairs - opened and liquidated, one a region, in any order.
 * @returns `p_value` and `p_holm` for each pair, in the order given.
 * @example
 * ratioTests([{ opened: 10, liquidated: 2 }, { opened: 5, liquidated: 5 }]); // p_holm 0.077, 1
 */
export function ratioTests(
  pairs: readonly { opened: number | null; liquidated: number | null }[],
): { p_value: number | null; p_holm: number | null }[] {
  const pValues = pairs.map(({ opened, liquidated }) =>
    opened === null || liquidated === null ? null : ratioTest(opened, liquidated),
  );
  const adjusted = holm(pValues.filter((p): p is number => p !== null));
  let next = 0;
  return pValues.map((p) => ({ p_value: p, p_holm: p === null ? null : adjusted[next++]! }));
}
