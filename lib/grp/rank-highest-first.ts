/**
 * Ranks values from the highest (rank 1); equal values share the better rank and the next rank is skipped
 * (competition ranking: 1, 2, 2, 4).
 *
 * rankᵣ = 1 + number of values above yᵣ.
 *
 * @param values Finite numbers, any unit.
 * @returns The rank of each value, in the order given.
 * @throws Error naming the place and the value when a value is not a finite number: a missing value has no rank.
 * @example rankHighestFirst([5, 9, 9, 1]) // [3, 1, 1, 4]
 */
export function rankHighestFirst(values: readonly number[]): number[] {
  values.forEach((value, place) => {
    if (!Number.isFinite(value))
      throw new Error(`values: ${String(value)} at place ${place} cannot be ranked, a number was expected`);
  });
  return values.map((value) => 1 + values.filter((other) => other > value).length);
}
