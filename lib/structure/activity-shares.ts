import { amountList, alignAmounts, positiveTotal, type ActivityAmounts } from './activity-amounts';

/**
 * Shares of the activities in their sum: s_i = x_i / Σ x. Shares given as amounts stay as they are.
 *
 * @throws Error for a negative or missing amount, or a sum of 0.
 * @example
 * activityShares([30, 50, 20]); // [0.3, 0.5, 0.2]
 */
export function activityShares(amounts: ActivityAmounts, owner = 'region'): number[] {
  const list = amountList(amounts, owner);
  const total = positiveTotal(list, owner);
  return list.map((amount) => amount / total);
}

/** Shares s of the region and n of the nation over the activities that the nation has. Errors as in `alignAmounts`. */
export function pairedShares(region: ActivityAmounts, nation: ActivityAmounts): { region: number[]; nation: number[] } {
  const aligned = alignAmounts(region, nation);
  return { region: activityShares(aligned.region, 'region'), nation: activityShares(aligned.nation, 'nation') };
}
