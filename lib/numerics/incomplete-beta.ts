import { specialFunctions } from './special-functions';

/**
 * The regularized incomplete beta function and its complement, each accurate when it is small.
 *
 * @param x from 0 to 1
 * @param complement 1 − x, given apart because x near 1 has lost its digits
 * @returns the probability that a beta(`a`, `b`) variable is at most x, and that it exceeds x
 * @throws when a shape is not positive or x is not from 0 to 1
 * @example incompleteBeta(0.5, 0.5, 2, 2).lower; // 0.5
 */
export function incompleteBeta(x: number, complement: number, a: number, b: number): { lower: number; upper: number } {
  if (!(a > 0 && b > 0 && x >= 0 && complement >= 0)) {
    throw new Error(`incompleteBeta: x = ${x}, shapes ${a} and ${b}; expected x from 0 to 1 and positive shapes.`);
  }
  const beta = specialFunctions().incompleteBeta;
  if (x <= complement) return { lower: beta(x, a, b, true, false), upper: beta(x, a, b, true, true) };
  return { lower: beta(complement, b, a, true, true), upper: beta(complement, b, a, true, false) };
}
