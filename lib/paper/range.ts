/** The lowest and highest possible value of something. */
export interface Range {
  low: number;
  high: number;
}

/** Relative tolerance at the edges of a range; binary fractions differ from decimal ones by a relative error of about 1e-16. */
export const EDGE = 1e-12;

/** Whether two ranges have a number in common; edges that differ only by floating-point error count as equal. */
export function meet(one: Range, other: Range): boolean {
  const slack = EDGE * Math.max(...[one.low, one.high, other.low, other.high].map(Math.abs).filter(Number.isFinite), 0);
  return one.low <= other.high + slack && other.low <= one.high + slack;
}

/** Returns how far a number lies outside a range; 0 inside and on its edges. */
export const distanceOutside = (value: number, { low, high }: Range): number => Math.max(low - value, value - high, 0);

/** Applies an increasing function to both ends of a range. */
export const through = ({ low, high }: Range, of: (value: number) => number): Range => ({ low: of(low), high: of(high) });

/** Returns the range of a function of two variables that is monotonic in each of them. */
export function over(one: Range, other: Range, of: (a: number, b: number) => number): Range {
  const corners = [one.low, one.high].flatMap((a) => [other.low, other.high].map((b) => of(a, b)));
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** Returns the range of the absolute values of the numbers in a range. */
export function sizesIn({ low, high }: Range): Range {
  const sizes = [Math.abs(low), Math.abs(high)];
  return { low: low <= 0 && high >= 0 ? 0 : Math.min(...sizes), high: Math.max(...sizes) };
}

/** Returns the range of quotients of two non-negative ranges; the upper end is Infinity if the denominator may be 0. */
export const quotients = (above: Range, below: Range): Range => ({
  low: above.low / below.high,
  high: below.low > 0 ? above.high / below.low : Infinity,
});
