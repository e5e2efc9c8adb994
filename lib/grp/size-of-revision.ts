/** How far a later figure moved from an earlier one. */
export interface Revision {
  /** final − earlier, in the unit of the figures. */
  readonly absolute: number;
  /** 100 · (final − earlier) / |earlier|, percent of the earlier figure. */
  readonly percent: number;
}

/**
 * Size of the revision between an earlier (preliminary, printed) figure and the final one.
 *
 * absolute = final − earlier; percent = 100 · (final − earlier) / |earlier|. The earlier figure is the base, since it is
 * what a reader held first (OECD guidelines on revisions analysis).
 *
 * @param earlier The figure first released, any unit, not zero.
 * @param final The later figure, same unit.
 * @throws Error when a figure is not finite, or the earlier one is zero.
 * @example sizeOfRevision(20, 19) // { absolute: -1, percent: -5 }
 */
export function sizeOfRevision(earlier: number, final: number): Revision {
  if (!Number.isFinite(earlier) || !Number.isFinite(final)) {
    throw new Error(`revision: earlier ${String(earlier)}, final ${String(final)}, two numbers were expected`);
  }
  if (earlier === 0) throw new Error('revision: the earlier figure is 0, so no percentage of it exists');
  const absolute = final - earlier;
  return { absolute, percent: (100 * absolute) / Math.abs(earlier) };
}
