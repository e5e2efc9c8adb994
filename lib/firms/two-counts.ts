import { checkNumber } from '../numerics/check-number';
import { binomialProbability } from '../numerics/distributions';
import { holm } from '../numerics/holm';
import { ranks } from '../numerics/rank-correlation';

/** Checks a count of firms: a whole number of zero or more. */
export const checkCount = (value: unknown, what: string): number =>
  checkNumber(value, `${what}, firms`, 'a whole number of zero or more');

/**
 * Net balance of openings and liquidations: (o − l) / (o + l), from −1 (liquidations only) through 0 (as many of each) to 1
 * (openings only). Dimensionless. Null when both counts are 0: there is nothing to balance.
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
 * Ratio of opened to liquidated firms with half a firm added to each count: (o + ½) / (l + ½). It exists for every pair of counts
 * and shrinks ratios of small counts towards 1, so that 2 opened and none liquidated (5) does not rank above 90 opened and 10
 * liquidated (8.6). Meant for ranking; report the ratio itself with its interval. Dimensionless.
 *
 * @throws Error for counts that are not whole numbers of 0 or more.
 * @example
 * shrunkenRatio(2, 0); // 5
 */
export function shrunkenRatio(opened: number, liquidated: number): number {
  return (checkCount(opened, 'opened') + 0.5) / (checkCount(liquidated, 'liquidated') + 0.5);
}

/**
 * Exact test that as many firms opened as were liquidated (ratio 1). Given their total, the openings are binomial with probability ½,
 * and the two-sided p-value is twice the smaller tail, at most 1 (Przyborowski & Wilenski 1940). It rejects at 5 % exactly when 1 lies
 * outside the exact 95 % interval.
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
 * Tests every pair of counts and adjusts the p-values for multiple testing by Holm's step-down method (Holm 1979). Pairs without any
 * firms, and pairs with an unknown count (null), get null and are not part of the family.
 *
 * @param pairs opened and liquidated, one pair per region, in any order.
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
  const adjusted = holm(pValues.filter((p): p is number => p !== null)).values();
  return pValues.map((p) => ({ p_value: p, p_holm: p === null ? null : adjusted.next().value! }));
}

/**
 * Ranks the exact rows of one section by the shrunken ratio (o + ½) / (l + ½); 1 is the highest, and ties share the better rank. The raw
 * ratio is never ranked: it puts the smallest regions at both ends. Rows that are merely bounded or unknown get null.
 *
 * @throws Error when rows of several sections are given.
 * @example
 * rankByShrunkenRatio(rows.filter((row) => row.section === 'B'));
 */
export function rankByShrunkenRatio(rows: readonly { section: string; shrunken_ratio: number | null }[]): (number | null)[] {
  const sections = [...new Set(rows.map((row) => row.section))];
  if (sections.length > 1) throw new Error(`Rows of the sections ${sections.join(', ')}; rank one section at a time.`);
  const values = rows.map((row) => row.shrunken_ratio);
  const ranked = ranks(values.filter((value): value is number => value !== null), { first: 'highest', ties: 'better' }).values(); // prettier-ignore
  return values.map((value) => (value === null ? null : ranked.next().value!));
}

/** Rates per 100 active enterprises; churn is births plus deaths, net is births less deaths. */
export interface DemographyRates {
  birth_rate_percent: number;
  death_rate_percent: number;
  churn_rate_percent: number;
  net_rate_percent: number;
}

/**
 * Birth, death and churn rates: births and deaths of a year per 100 enterprises active in that year, and their sum
 * (Eurostat-OECD Manual on Business Demography Statistics 2007).
 *
 * Registrations and liquidations are legal events, not births and deaths of enterprises: a registered firm may never trade, and a
 * dead one may stay in the register for years. Rates computed from them are registration and liquidation rates, and should be so called.
 *
 * @throws Error when a count is not a whole number of 0 or more, or no enterprise is active.
 * @example
 * demographyRates(80, 60, 1000); // birth 8, death 6, churn 14, net 2 percent
 */
export function demographyRates(births: number, deaths: number, active: number): DemographyRates {
  checkCount(births, 'births');
  checkCount(deaths, 'deaths');
  if (checkCount(active, 'active') === 0) throw new Error('active: 0 enterprises are active, so no rate exists.');
  const rate = (events: number): number => (100 * events) / active;
  return {
    birth_rate_percent: rate(births),
    death_rate_percent: rate(deaths),
    churn_rate_percent: rate(births + deaths),
    net_rate_percent: rate(births - deaths),
  };
}
