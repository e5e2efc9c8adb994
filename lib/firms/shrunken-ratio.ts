import { checkCount } from './counts';

/**
 * Ratio of opened to liquidated firms with half a firm added to each count: (o + ½) / (l + ½). It exists for every pair of counts
 * and draws small ones towards 1, so that 2 opened and none liquidated (5) does not rank above 90 opened and 10 liquidated (8.6).
 * Meant for ranking; the ratio itself and its interval are what is reported. A pure number.
 *
 * @throws Error for counts that are not whole numbers of 0 or more.
 * @example
 * shrunkenRatio(2, 0); // 5
 */
export function shrunkenRatio(opened: number, liquidated: number): number {
  return (checkCount(opened, 'opened') + 0.5) / (checkCount(liquidated, 'liquidated') + 0.5);
}
