/**
 * How far a later vintage may move a preliminary figure and still count as its revision. A figure that is farther off `differs`.
 * The bounds are ours. They are set for kinds of quantity, not for single figures, but they were set after the differences had been seen,
 * and no published study of the Bureau's revisions stands behind them; the growth of 2022 (printed 2.6, published 3.2 percent) lies just
 * outside its bound. What other bounds would give is shown by `revisionSensitivity`:
 *
 * - amount: 5 percent of the printed figure, for GRP, GRP per head and shares in GDP at current prices;
 * - growth: 0.5 percentage points, for the real growth of a whole economy over a year;
 * - contribution: 0.05 percentage points, for one region's contribution to that growth (0.5 percentage points over about ten
 *   regions of equal weight);
 * - percentage: 3 percentage points, for a share that an office reports first from preliminary results.
 */
export const revisionBounds = {
  amount: { size: 5, of: 'percent' },
  growth: { size: 0.5, of: 'points' },
  contribution: { size: 0.05, of: 'points' },
  percentage: { size: 3, of: 'points' },
} as const;

export type Quantity = keyof typeof revisionBounds;

export const quantities = Object.keys(revisionBounds) as Quantity[];

/**
 * Whether a move of this size counts as a revision.
 *
 * @param distance how far the later figure lies outside the rounding interval of the printed one, in its unit
 * @param printed the printed figure
 * @param times the bounds multiplied by so much, to see what hangs on them; 1 when absent
 */
export function isRevision(distance: number, printed: number, quantity: Quantity, times = 1): boolean {
  const { size, of } = revisionBounds[quantity];
  return of === 'points' ? distance <= times * size : 100 * distance <= times * size * Math.abs(printed);
}

/** The bound in words: "5 %" or "0.5 percentage points". */
export function boundInWords(quantity: Quantity, times = 1): string {
  const { size, of } = revisionBounds[quantity];
  return of === 'points' ? `${String(times * size)} percentage points` : `${String(times * size)} %`;
}
