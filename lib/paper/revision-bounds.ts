/**
 * How far a later vintage may move a preliminary figure and still count as its revision. A figure that is farther off `differs`.
 * Fixed beforehand for kinds of quantity, not fitted to single figures:
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
 */
export function isRevision(distance: number, printed: number, quantity: Quantity): boolean {
  const { size, of } = revisionBounds[quantity];
  return of === 'points' ? distance <= size : 100 * distance <= size * Math.abs(printed);
}

/** The bound in words: "5 %" or "0.5 percentage points". */
export function boundInWords(quantity: Quantity): string {
  const { size, of } = revisionBounds[quantity];
  return of === 'points' ? `${String(size)} percentage points` : `${String(size)} %`;
}
