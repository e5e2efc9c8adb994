/**
 * The meat of Driscoll & Kraay (1998): sums of scores by period, and their products with the sums of earlier periods at
 * Bartlett's weights 1 − l/(m + 1) (Newey & West 1987). Lags count the periods that occur, in ascending order.
 *
 * @param sums for each parameter its score summed by period
 * @param lag the largest lag m
 */
export function driscollKraayMeat(sums: readonly Float64Array[], lag: number): Float64Array[] {
  const periods = sums[0]!.length;
  return sums.map((left) =>
    Float64Array.from(sums, (right) => {
      let total = 0;
      for (let t = 0; t < periods; t++) {
        total += left[t]! * right[t]!;
        for (let l = 1; l <= Math.min(lag, t); l++) {
          total += (1 - l / (lag + 1)) * (left[t]! * right[t - l]! + left[t - l]! * right[t]!);
        }
      }
      return total;
    }),
  );
}
