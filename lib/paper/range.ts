/** Lowest and highest value that something can have. */
export interface Range {
  low: number;
  high: number;
}

/** Binary fractions miss decimal ones by about 1e-16 of their size; an edge is met within this share of it. */
export const EDGE = 1e-12;

/** Whether two ranges have a number in common; edges that miss each other by a binary fraction meet. */
export function meet(one: Range, other: Range): boolean {
  const slack = EDGE * Math.max(...[one.low, one.high, other.low, other.high].map(Math.abs).filter(Number.isFinite), 0);
  return one.low <= other.high + slack && other.low <= one.high + slack;
}

/** How far a number lies outside a range; 0 inside and on its edges. */
export const distanceOutside = (value: number, { low, high }: Range): number => Math.max(low - value, value - high, 0);

/** A range seen through a function that rises. */
export const through = ({ low, high }: Range, of: (value: number) => number): Range => ({ low: of(low), high: of(high) });

/** Lowest and highest of a function that rises or falls steadily in each of two ranges. */
export function over(one: Range, other: Range, of: (a: number, b: number) => number): Range {
  const corners = [one.low, one.high].flatMap((a) => [other.low, other.high].map((b) => of(a, b)));
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** The sizes of the numbers of a range, their signs left out. */
export function sizesIn({ low, high }: Range): Range {
  const sizes = [Math.abs(low), Math.abs(high)];
  return { low: low <= 0 && high >= 0 ? 0 : Math.min(...sizes), high: Math.max(...sizes) };
}

/** The quotients of two ranges of sizes; Infinity where the denominator may be 0. */
export const quotients = (above: Range, below: Range): Range => ({
  low: above.low / below.high,
  high: below.low > 0 ? above.high / below.low : Infinity,
});
