import type { ActivityAmounts } from './activity-amounts';
import { activityShares } from './activity-shares';

/**
 * Ogive index: I · Σ (s_i − 1/I)², 0 when all I activities have equal shares (Tress 1938). Absolute: it compares with an equal
 * split, which no real economy has, and not with the nation. It equals I times the Herfindahl index, less 1.
 *
 * @param region - amounts or shares by activity in the region; activities with 0 count in I.
 * @throws Error for a negative or missing amount, or a sum of 0.
 * @example
 * ogive([75, 25]); // 0.25
 */
export function ogive(region: ActivityAmounts): number {
  const shares = activityShares(region);
  return shares.length * shares.reduce((sum, share) => sum + (share - 1 / shares.length) ** 2, 0);
}
