import { checkCount } from './counts';

/**
 * Net balance of openings and liquidations: (o − l) / (o + l), from −1 (liquidations only) through 0 (as many of each) to 1
 * (openings only). A pure number. Null when both counts are 0: there is nothing to balance.
 *
 * @throws Error when a count is not a whole number of 0 or more.
 * @example
 * netBalance(30, 10); // 0.5
 */
export function netBalance(opened: number, liquidated: number): number | null {
  const total = checkCount(opened, 'opened') + checkCount(liquidated, 'liquidated');
  return total === 0 ? null : (opened - liquidated) / total;
}

/**
 * The net balance that belongs to a ratio of opened to liquidated: (ρ − 1) / (ρ + 1). It carries the limits of a ratio over to the
 * balance; an unbounded ratio (Infinity) gives 1.
 *
 * @throws Error for a negative ratio or one that is not a number.
 * @example
 * netBalanceOfRatio(3); // 0.5
 */
export function netBalanceOfRatio(ratio: number): number {
  if (!(ratio >= 0)) throw new Error(`ratio: ${ratio} is no ratio of counts; expected a number of 0 or more.`);
  return ratio === Infinity ? 1 : (ratio - 1) / (ratio + 1);
}
