import { studentTTwoSided } from '../../numerics/distributions';
import type { Range } from '../range';

/** Returns the number of levels, in percent, that a p value is below. */
export const starsBelow = (p: number, levels: readonly number[]): number => levels.filter((level) => 100 * p < level).length;

/**
 * Returns the number of stars for a t value: one for each level that its two-sided p is below.
 *
 * @param levels significance levels in percent, for instance [1, 5, 10]
 * @example
 * starsOf(1.77, 3600, [1, 5, 10]); // 1
 */
export const starsOf = (t: number, degreesOfFreedom: number, levels: readonly number[]): number =>
  starsBelow(studentTTwoSided(t, degreesOfFreedom), levels);

/** The stars that printed numbers allow, and whether the printed stars are among them. */
export interface StarsAllowed {
  fewest: number;
  most: number;
  agrees: boolean;
  /** The printed stars are not among them and are on the other side of 5 % */
  decision: boolean;
}

/** Compares printed stars with the range of stars that the numbers allow. */
export function allowedStars(stars: number, fewest: number, most: number, levels: readonly number[]): StarsAllowed {
  const atFive = levels.filter((level) => level >= 5).length;
  const agrees = stars >= fewest && stars <= most;
  const sides = [fewest, most].map((count) => count >= atFive);
  return { fewest, most, agrees, decision: !agrees && sides[0] === sides[1] && sides[0] !== stars >= atFive };
}

/** Compares printed stars with those that a range of |t| allows. */
export const starsOfRange = (stars: number, t: Range, degreesOfFreedom: number, levels: readonly number[]): StarsAllowed =>
  allowedStars(stars, starsOf(t.low, degreesOfFreedom, levels), starsOf(t.high, degreesOfFreedom, levels), levels);
