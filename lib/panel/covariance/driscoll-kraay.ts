/**
 * The meat of Driscoll & Kraay (1998): cross-products of the scores summed by period, within periods and with earlier periods at
 * Bartlett weights 1 − l/(m + 1) (Newey & West 1987), where l is the distance in time. Missing periods count in the distance.
 *
 * @param sums for each parameter, its scores summed by period
 * @param places the position of each period on the time line
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
