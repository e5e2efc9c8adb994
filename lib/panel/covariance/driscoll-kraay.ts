/**
 * The meat of Driscoll & Kraay (1998): sums of scores by period, and their products with the sums of earlier periods at
 * Bartlett's weights 1 − l/(m + 1) (Newey & West 1987), l the distance in time: a missing period counts as one.
 *
 * @param sums for each parameter its score summed by period
 * @param places the place of each period on the line of time
 * @param lag the largest lag m
 */
export function driscollKraayMeat(sums: readonly Float64Array[], places: Int32Array, lag: number): Float64Array[] {
  const periods = sums[0]!.length;
  return sums.map((left) =>
    Float64Array.from(sums, (right) => {
      let total = 0;
      for (let t = 0; t < periods; t++) {
        total += left[t]! * right[t]!;
        for (let s = t - 1; s >= 0 && places[t]! - places[s]! <= lag; s--) {
          const distance = places[t]! - places[s]!;
          total += (1 - distance / (lag + 1)) * (left[t]! * right[s]! + left[s]! * right[t]!);
        }
      }
      return total;
    }),
  );
}
