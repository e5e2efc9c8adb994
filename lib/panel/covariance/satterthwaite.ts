import type { AdjustedCluster } from './cluster-adjustment';

const timesVector = (matrix: readonly Float64Array[], vector: Float64Array): Float64Array =>
  Float64Array.from(matrix, (row) => row.reduce((sum, value, k) => sum + value * vector[k]!, 0));

const dot = (x: ArrayLike<number>, y: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k]! * y[k]!;
  return sum;
};

/**
 * Satterthwaite degrees of freedom of a cluster-robust variance under independent homoscedastic errors: (Σ P_gg)² / ΣΣ P_gh², where
 * P_gh is the covariance of the contributions of clusters g and h (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018).
 *
 * P_gh = δ_gh own_g + x_g'Q x_h with short vectors x_g, so the double sum needs no loop over pairs of clusters.
 */
export function satterthwaite(
  clusters: readonly AdjustedCluster[],
  direction: Float64Array,
  weightedSquares: Float64Array[] | undefined,
): number {
  const size = direction.length;
  const vectors = clusters.map(({ plain, weighted, united }) => {
    const a = timesVector(plain, direction);
    if (!weighted) return a;
    const b = timesVector(weighted, direction);
    const c = timesVector(united!, direction);
    return Float64Array.from([...a, ...c.map((value, k) => value - b[k]!)]);
  });
  const own = clusters.map((cluster) => dot(direction, timesVector(cluster.own, direction)));
  // x = (a, c − b): x_g'Q x_h = a_g'S a_h + (c_g − b_g)'a_h + a_g'(c_h − b_h); without weights −a_g'a_h.
  const rotate = (x: Float64Array): Float64Array => {
    if (!weightedSquares) return x.map((value) => -value);
    const a = x.subarray(0, size);
    const upper = timesVector(weightedSquares, a).map((value, k) => value + x[size + k]!);
    return Float64Array.from([...upper, ...a]);
  };
  const rotated = vectors.map(rotate);
  const width = vectors[0]!.length;
  const crossed = Array.from({ length: width }, () => new Float64Array(width));
  vectors.forEach((vector, g) => {
    const turned = rotated[g]!;
    vector.forEach((value, k) => {
      const row = crossed[k]!;
      for (let l = 0; l < width; l++) row[l] = row[l]! + value * turned[l]!;
    });
  });
  let trace = 0;
  let squares = 0;
  clusters.forEach((_, g) => {
    const mutual = dot(vectors[g]!, rotated[g]!);
    trace += own[g]! + mutual;
    squares += own[g]! ** 2 + 2 * own[g]! * mutual;
  });
  crossed.forEach((row, k) => row.forEach((value, l) => (squares += value * crossed[l]![k]!)));
  return (trace * trace) / squares;
}
