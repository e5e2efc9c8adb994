import type { WildClusters } from './wild-clusters';
import type { WildDraws } from './wild-draws';

/** Two t statistics with a relative difference below this are ties, up to rounding. */
const TIE_GUARD = 1e-9;

/** The |t*| that a draw must exceed under a hypothesis. */
const thresholdAt = ({ estimate, standardError }: WildClusters, nullValue: number): number =>
  Math.abs((estimate - nullValue) / standardError) * (1 + TIE_GUARD);

/** Numbers of draws that exceed or reach the observed |t|. */
export interface DrawCounts {
  /** Draws with |t*| > |t|. */
  exceeding: number;
  /** Draws with |t*| ≥ |t|, including ties. */
  reaching: number;
}

/** Whether |t*| strictly exceeds |t|. If the scores of a draw are all 0, it counts as exceeding only if its gain is not 0. */
function exceeds(gain: number, variance: number, threshold: number): boolean {
  if (variance > 0) return Math.abs(gain) > threshold * Math.sqrt(variance);
  return gain !== 0;
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let g = 0; g < one.length; g++) sum += one[g]! * other[g]!;
  return sum;
}

/** Counts the draws whose |t*| exceeds or reaches |t| under one hypothesis. */
export function countDraws(wild: WildClusters, draws: WildDraws, nullValue: number): DrawCounts {
  const threshold = thresholdAt(wild, nullValue);
  const tied = threshold * (1 - TIE_GUARD) ** 2;
  let exceeding = 0;
  let reaching = 0;
  draws.visit([wild.terms(nullValue)], (gains, [score]) => {
    const variance = product(score!, score!);
    if (exceeds(gains[0]!, variance, threshold)) exceeding += draws.each;
    if (variance > 0 ? Math.abs(gains[0]!) >= tied * Math.sqrt(variance) : gains[0] !== 0) reaching += draws.each;
  });
  return { exceeding, reaching };
}

/**
 * Returns a function that counts the draws whose |t*| exceeds |t| under a hypothesis. The gain and scores of a draw are linear in the
 * distance between hypothesis and estimate, so five sums per draw, computed once, suffice for all hypotheses.
 */
export function exceedingCounter(wild: WildClusters, draws: WildDraws): (nullValue: number) => number {
  const sums: number[] = [];
  draws.visit([wild.atEstimate, wild.perUnit], (gains, [score, slope]) => {
    sums.push(gains[0]!, gains[1]!, product(score!, score!), 2 * product(score!, slope!), product(slope!, slope!));
  });
  const kept = Float64Array.from(sums);
  return (nullValue) => {
    const threshold = thresholdAt(wild, nullValue);
    const distance = wild.estimate - nullValue;
    let count = 0;
    for (let i = 0; i < kept.length; i += 5) {
      const gain = kept[i]! + distance * kept[i + 1]!;
      const variance = kept[i + 2]! + distance * (kept[i + 3]! + distance * kept[i + 4]!);
      if (exceeds(gain, variance, threshold)) count += draws.each;
    }
    return count;
  };
}
