import type { RandomSource } from '../numerics/random';
import type { WildClusters, WildTerms } from './wild-clusters';

/** Receives one draw of signs: for each set of terms, the shift of the estimate and the scores of the clusters. */
export type VisitDraw = (gains: Float64Array, scores: readonly Float64Array[]) => void;

/** Visits each draw of signs once, for several sets of terms at the same time. */
export interface WildDraws {
  /** Number of draws that one visit represents. */
  each: number;
  visit(terms: readonly WildTerms[], visit: VisitDraw): void;
}

/** The sums are recomputed after this many sign changes, so that rounding errors do not accumulate. */
const FRESH_SUMS_EVERY = 1024;

/** The matrix that maps the signs of a draw to the scores of the clusters: score_g = Σ_h matrix[h][g] v_h. */
function scoreMatrix(left: readonly Float64Array[], { gain, right }: WildTerms): Float64Array[] {
  return Array.from(gain, (own, h) =>
    Float64Array.from(gain, (_, g) => left.reduce((sum, row, k) => sum - row[g]! * right[k]![h]!, g === h ? own : 0)),
  );
}

function add(target: Float64Array, times: number, row: Float64Array): void {
  for (let g = 0; g < target.length; g++) target[g] = target[g]! + times * row[g]!;
}

/**
 * All 2^G draws of signs. A draw and its mirror image have the same |t*|, so the last cluster's sign is fixed and one visit represents
 * two draws. The draws are visited in Gray code order, so that only one sign changes at a time.
 */
export function allDraws({ groups, left }: WildClusters): WildDraws {
  return {
    each: 2,
    visit(terms, visit) {
      const matrices = terms.map((own) => scoreMatrix(left, own));
      const signs = new Float64Array(groups).fill(1);
      const gains = new Float64Array(terms.length);
      const scores = terms.map(() => new Float64Array(groups));
      const addSign = (h: number, times: number): void => {
        for (let i = 0; i < terms.length; i++) {
          gains[i] = gains[i]! + times * terms[i]!.gain[h]!;
          add(scores[i]!, times, matrices[i]![h]!);
        }
      };
      for (let draw = 0; draw < 2 ** (groups - 1); draw++) {
        if (draw % FRESH_SUMS_EVERY === 0) {
          gains.fill(0);
          for (const score of scores) score.fill(0);
          for (let h = 0; h < groups; h++) addSign(h, signs[h]!);
        }
        visit(gains, scores);
        const changed = 31 - Math.clz32((draw + 1) & -(draw + 1));
        const before = signs[changed]!;
        signs[changed] = -before;
        addSign(changed, -before - before);
      }
    },
  };
}

/** Signs of random draws, stored so that every null value is tested with the same ones. */
export function drawSigns(groups: number, draws: number, random: RandomSource): Int8Array[] {
  return Array.from({ length: draws }, () => Int8Array.from({ length: groups }, () => random.rademacher()));
}

/** Visits draws with given signs. */
export function givenDraws({ groups, left }: WildClusters, draws: readonly Int8Array[]): WildDraws {
  // With many rows in `left` relative to the number of clusters, their products by pair of clusters are computed once, not for every draw.
  if (left.length > groups / 2) return drawsByMatrix(left, groups, draws);
  return {
    each: 1,
    visit(terms, visit) {
      const gains = new Float64Array(terms.length);
      const scores = terms.map(() => new Float64Array(groups));
      for (const signs of draws) {
        terms.forEach(({ gain, right }, i) => {
          const score = scores[i]!;
          let moved = 0;
          for (let g = 0; g < groups; g++) {
            score[g] = signs[g]! * gain[g]!;
            moved += score[g]!;
          }
          gains[i] = moved;
          left.forEach((row, k) => {
            const column = right[k]!;
            let total = 0;
            for (let h = 0; h < groups; h++) total += signs[h]! * column[h]!;
            add(score, -total, row);
          });
        });
        visit(gains, scores);
      }
    },
  };
}

function drawsByMatrix(left: readonly Float64Array[], groups: number, draws: readonly Int8Array[]): WildDraws {
  return {
    each: 1,
    visit(terms, visit) {
      const matrices = terms.map((own) => scoreMatrix(left, own));
      const gains = new Float64Array(terms.length);
      const scores = terms.map(() => new Float64Array(groups));
      for (const signs of draws) {
        terms.forEach(({ gain }, i) => {
          const score = scores[i]!.fill(0);
          let moved = 0;
          for (let h = 0; h < groups; h++) {
            moved += signs[h]! * gain[h]!;
            add(score, signs[h]!, matrices[i]![h]!);
          }
          gains[i] = moved;
        });
        visit(gains, scores);
      }
    },
  };
}
