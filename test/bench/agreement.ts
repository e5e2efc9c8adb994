import type { Answer } from './program';

/** Largest relative difference between two programs' figures before a time counts: iterative demeaning stops about there. */
const SAME = 1e-6;
/**
 * All 65,536 draws are looked at by both programs; the draw that changes nothing and its mirror image tie with the statistic itself,
 * and rounding may count these two as exceeding.
 */
const TIED_DRAWS = 2 / 2 ** 16;

const farthest = (left: readonly number[], right: readonly number[]): number =>
  left.length === right.length
    ? Math.max(...left.map((value, k) => Math.abs(value - right[k]!) / Math.abs(right[k]!)))
    : Number.POSITIVE_INFINITY;

/**
 * The largest relative difference of a peer's estimates and standard errors from ours; a peer that reports CR0 is held against
 * our CR1 divided by its factor. For the bootstrap, the difference of the p-values.
 *
 * @throws when it is larger than 1e-6, or the p-values differ by more than the two tied draws
 */
export function disagreement(peer: string, answer: Answer, ours: Answer): number {
  if (ours.pValue !== undefined) {
    const difference = Math.abs(answer.pValue! - ours.pValue);
    if (!(difference <= TIED_DRAWS)) throw new Error(`${peer} has p = ${answer.pValue}, we have ${ours.pValue}.`);
    return difference;
  }
  const scale = answer.covariance === 'CR0' ? Math.sqrt(ours.factor!) : 1;
  const errors = ours.standardErrors!.map((value) => value / scale);
  const difference = Math.max(farthest(answer.estimates!, ours.estimates!), farthest(answer.standardErrors!, errors));
  if (!(difference <= SAME)) {
    throw new Error(`${peer} differs from us by ${difference.toExponential(1)} of an estimate or standard error.`);
  }
  return difference;
}
