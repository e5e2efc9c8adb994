import type { RandomSource } from '../numerics/random';
import type { WildClusters, WildTerms } from './wild-clusters';

/** Two t statistics that differ relatively by less than this are one value reached by different sums. */
const TIE_GUARD = 1e-9;
/** After so many sign changes the sums are made afresh, so that rounding does not build up. */
const FRESH_SUMS_EVERY = 1024;

/** True when |t*| exceeds |t| strictly; a drawn score of 0 everywhere counts as exceeding only with a gain that is not 0. */
function exceeds(gain: number, variance: number, threshold: number): boolean {
  if (variance > 0) return Math.abs(gain) > threshold * Math.sqrt(variance);
  return gain !== 0;
}

/** The score of every cluster as a matrix over the draws' signs: score_g = Σ_h matrix[h][g] v_h. */
function scoreMatrix(left: readonly Float64Array[], { gain, right }: WildTerms): Float64Array[] {
  return Array.from(gain, (own, h) =>
    Float64Array.from(gain, (_, g) => left.reduce((sum, row, k) => sum - row[g]! * right[k]![h]!, g === h ? own : 0)),
  );
}

/**
 * Counts, among all 2^G draws of signs, those whose |t*| exceeds |t|. A draw and its mirror image have one |t*|, so the last
 * cluster's sign stays; the rest are visited in the order of Gray's code, one sign changing at a time.
 */
export function countAllDraws(wild: WildClusters, terms: WildTerms, statistic: number): number {
  const { groups } = wild;
  const matrix = scoreMatrix(wild.left, terms);
  const threshold = Math.abs(statistic) * (1 + TIE_GUARD);
  const signs = new Float64Array(groups).fill(1);
  const score = new Float64Array(groups);
  let gain = 0;
  let count = 0;
  for (let draw = 0; draw < 2 ** (groups - 1); draw++) {
    if (draw % FRESH_SUMS_EVERY === 0) {
      gain = 0;
      score.fill(0);
      for (let h = 0; h < groups; h++) {
        gain += signs[h]! * terms.gain[h]!;
        for (let g = 0; g < groups; g++) score[g] = score[g]! + signs[h]! * matrix[h]![g]!;
      }
    }
    let variance = 0;
    for (let g = 0; g < groups; g++) variance += score[g]! * score[g]!;
    if (exceeds(gain, variance, threshold)) count += 2;
    const changed = 31 - Math.clz32((draw + 1) & -(draw + 1));
    const step = -2 * signs[changed]!;
    signs[changed] = -signs[changed]!;
    gain += step * terms.gain[changed]!;
    const row = matrix[changed]!;
    for (let g = 0; g < groups; g++) score[g] = score[g]! + step * row[g]!;
  }
  return count;
}

/** The signs of random draws, kept so that every null value is held against the same ones. */
export function drawSigns(groups: number, draws: number, random: RandomSource): Int8Array[] {
  return Array.from({ length: draws }, () => Int8Array.from({ length: groups }, () => random.rademacher()));
}

/** Counts, among given draws of signs, those whose |t*| exceeds |t|. */
export function countDraws(wild: WildClusters, terms: WildTerms, statistic: number, draws: readonly Int8Array[]): number {
  const threshold = Math.abs(statistic) * (1 + TIE_GUARD);
  const { gain, right } = terms;
  const score = new Float64Array(wild.groups);
  let count = 0;
  for (const signs of draws) {
    let moved = 0;
    for (let g = 0; g < signs.length; g++) {
      const own = signs[g]! * gain[g]!;
      score[g] = own;
      moved += own;
    }
    wild.left.forEach((row, k) => {
      const column = right[k]!;
      let total = 0;
      for (let h = 0; h < signs.length; h++) total += signs[h]! * column[h]!;
      for (let g = 0; g < signs.length; g++) score[g] = score[g]! - row[g]! * total;
    });
    let variance = 0;
    for (const value of score) variance += value * value;
    if (exceeds(moved, variance, threshold)) count++;
  }
  return count;
}
