/** Relative size of the residual at which the solution is as accurate as double precision allows. */
const SETTLED = 1e-15;
/** The solver fails if the relative residual is larger than this after the last step. */
const TOLERATED = 1e-11;
const MOST_STEPS = 20_000;
/** Stop after this many steps without progress. With units linked in a chain, the residual may rise for a long time before it falls. */
const STALLED_STEPS = 1000;

const dot = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
};

/**
 * Solves S x = b by conjugate gradients with the diagonal of S as preconditioner (Hestenes & Stiefel 1952). S is symmetric
 * and may be singular, as long as b lies in its range.
 *
 * @param multiply writes S v into its second argument
 * @param diagonal the diagonal of S; an entry of Infinity keeps its unknown at 0
 * @param negligible a residual r'D⁻¹r of this size is rounding error and is not reduced further
 * @throws when the residual stays above 1e-11 of b and above the level of rounding error
 */
export function conjugateGradient(
  multiply: (vector: Float64Array, product: Float64Array) => void,
  diagonal: Float64Array,
  right: Float64Array,
  negligible: number,
): Float64Array {
  const solution = new Float64Array(right.length);
  const best = new Float64Array(right.length);
  const remainder = Float64Array.from(right);
  const scaled = remainder.map((value, i) => value / diagonal[i]!);
  const direction = Float64Array.from(scaled);
  const product = new Float64Array(right.length);
  let energy = dot(remainder, scaled);
  const goal = Math.max(negligible, SETTLED * SETTLED * energy);
  const limit = Math.max(100 * negligible, TOLERATED * TOLERATED * energy);
  let smallest = energy;
  let sinceSmallest = 0;
  for (let step = 0; step < MOST_STEPS && smallest > goal && sinceSmallest < STALLED_STEPS; step++) {
    multiply(direction, product);
    const curvature = dot(direction, product);
    if (!(curvature > 0)) break;
    const length = energy / curvature;
    for (let i = 0; i < solution.length; i++) {
      solution[i] = solution[i]! + length * direction[i]!;
      remainder[i] = remainder[i]! - length * product[i]!;
      scaled[i] = remainder[i]! / diagonal[i]!;
    }
    const next = dot(remainder, scaled);
    for (let i = 0; i < direction.length; i++) direction[i] = scaled[i]! + (next / energy) * direction[i]!;
    energy = next;
    sinceSmallest++;
    if (energy < smallest) {
      smallest = energy;
      sinceSmallest = 0;
      best.set(solution);
    }
  }
  if (smallest > limit) throw new Error('The two sets of effects could not be separated: no convergence.');
  return best;
}
