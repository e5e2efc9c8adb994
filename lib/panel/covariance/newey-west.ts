import { periodLine } from '../periods';
import type { UnitSequences } from '../unit-sequences';
import type { WithinFit } from '../within-estimator';

/**
 * The meat of Newey & West (1987) within units: products of the scores of each row with themselves and, at Bartlett weights
 * 1 − l/(m + 1), with those of the same unit l periods earlier. Units are never mixed, and gaps in time are never bridged,
 * whether one unit or the whole panel lacks the period.
 *
 * @param sequences the rows by unit and period
 * @param lag the largest lag m
 */
export function neweyWestMeat(fit: WithinFit, { order, first }: UnitSequences, lag: number): Float64Array[] {
  const { residuals, demeaned, data } = fit;
  const { codes } = data.time!;
  const { places } = periodLine(data.time!);
  const size = demeaned.length + 1;
  // Scores by row, in the order of the sequences.
  const scores = new Float64Array(order.length * size);
  order.forEach((row, place) => {
    const weighted = residuals[row]! * (data.weights ? data.weights[row]! : 1);
    scores[place * size] = weighted;
    demeaned.forEach((column, k) => (scores[place * size + k + 1] = weighted * column[row]!));
  });
  const meat = Array.from({ length: size }, () => new Float64Array(size));
  for (let unit = 0; unit + 1 < first.length; unit++) {
    for (let place = first[unit]!; place < first[unit + 1]!; place++) {
      for (let earlier = place; earlier >= first[unit]!; earlier--) {
        const distance = places[codes[order[place]!]!]! - places[codes[order[earlier]!]!]!;
        if (distance > lag) break;
        // Both orders of a pair are added below, so a row paired with itself gets half the weight.
        const weight = distance === 0 ? 0.5 : 1 - distance / (lag + 1);
        for (let k = 0; k < size; k++) {
          for (let l = 0; l <= k; l++) {
            const pair =
              scores[place * size + k]! * scores[earlier * size + l]! + scores[earlier * size + k]! * scores[place * size + l]!;
            meat[k]![l] = meat[k]![l]! + weight * pair;
          }
        }
      }
    }
  }
  meat.forEach((row, k) => row.forEach((_, l) => (row[l] = l > k ? meat[l]![k]! : row[l]!)));
  return meat;
}

/** ⌊T^¼⌋ for the T rows of the longest unit. */
export function neweyWestLag({ first }: UnitSequences): number {
  const lengths = first.subarray(1).map((end, unit) => end - first[unit]!);
  return Math.floor(lengths.reduce((most, length) => Math.max(most, length)) ** 0.25);
}
