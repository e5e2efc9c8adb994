import { checkNumber } from './check-number';
import { randomSource } from './random';
import { checkOptions } from './read-options';

/** How values are ranked. */
export interface RankOptions {
  /** Which end has rank 1 (default `lowest`). */
  first?: 'lowest' | 'highest';
  /** Equal values get the mean of their ranks (`average`, the default) or the better rank (`better`: 1, 2, 2, 4). */
  ties?: 'average' | 'better';
}

/**
 * Ranks of a list of numbers.
 *
 * @returns one rank for each value, in the order given
 * @throws when a value is missing or not finite (its place is named)
 * @example ranks([10, 30, 30]); // [1, 2.5, 2.5]
 */
export function ranks(values: ArrayLike<number>, options: RankOptions = {}): number[] {
  checkOptions('ranks', options, { first: ['lowest', 'highest'], ties: ['average', 'better'] });
  const { first = 'lowest', ties = 'average' } = options;
  const list = Array.from(values);
  list.forEach((value, index) => checkNumber(value, `ranks: value ${index + 1}`));
  const sign = first === 'lowest' ? 1 : -1;
  const order = list.map((_, index) => index).sort((a, b) => sign * (list[a]! - list[b]!));
  const result = new Array<number>(list.length).fill(0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && list[order[end + 1]!] === list[order[start]!]) end++;
    const rank = ties === 'average' ? (start + end) / 2 + 1 : start + 1;
    for (let place = start; place <= end; place++) result[order[place]!] = rank;
    start = end + 1;
  }
  return result;
}

const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, index) => sum + value * y[index]!, 0);

/** Ranks as deviations from their mean. */
function centredRanks(values: ArrayLike<number>, name: string): number[] {
  const list = ranks(values);
  const centred = list.map((rank) => rank - (list.length + 1) / 2);
  if (centred.every((value) => value === 0)) {
    throw new Error(`spearman: all values of the ${name} list are equal; a correlation needs at least two different ones.`);
  }
  return centred;
}

/** Centred ranks of both lists, and the product of their norms, by which sums of products are divided. */
function bothRanks(x: ArrayLike<number>, y: ArrayLike<number>): { left: number[]; right: number[]; size: number } {
  if (x.length !== y.length || x.length < 2) {
    throw new Error(
      `spearman: the lists have ${x.length} and ${y.length} values; expected two lists of the same length, at least 2.`,
    );
  }
  const left = centredRanks(x, 'first');
  const right = centredRanks(y, 'second');
  return { left, right, size: Math.sqrt(dot(left, left) * dot(right, right)) };
}

/**
 * Spearman's rank correlation: Pearson's correlation of the ranks, with average ranks for ties (Spearman 1904).
 *
 * @returns a number from −1 to 1
 * @throws when the lists differ in length, are shorter than 2, have a missing value, or one of them is constant
 * @example spearman([1, 2, 3], [10, 30, 20]); // 0.5
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const { left, right, size } = bothRanks(x, y);
  return dot(left, right) / size;
}

/** A rank correlation with its permutation test. */
export interface SpearmanTest {
  rho: number;
  /** Two-sided: the share of orders, the observed one included, whose |ρ| is at least as large as the observed |ρ|. */
  pValue: number;
  /** The number of orders examined. */
  draws: number;
  /** True when these were all n! orders. */
  enumerated: boolean;
  /** The seed of the draws, or null when every order was enumerated. */
  seed: number | null;
}

/** Up to this many values, all orders are enumerated (8! = 40 320); for longer lists, orders are drawn at random. */
const LARGEST_ENUMERATED = 8;

/**
 * Permutation test of Spearman's rank correlation: one list is reordered, in all n! ways up to n = 8, otherwise at random.
 *
 * @param options `draws` random orders (default 9999) and their `seed` (default 1), used when n > 8
 * @throws as {@link spearman}
 * @example spearmanPermutation([1, 2, 3, 4], [1, 2, 3, 4]).pValue; // 2 of 24 orders reach |ρ| = 1
 */
export function spearmanPermutation(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: { draws?: number; seed?: number } = {},
): SpearmanTest {
  checkOptions('spearmanPermutation', options, { draws: 'number', seed: 'number' });
  const { left, right, size } = bothRanks(x, y);
  const observed = dot(left, right);
  const rho = observed / size;
  // Sums of products of half-integers are exact, so equal correlations are equal numbers.
  const reaches = (order: number[]): boolean => {
    let sum = 0;
    for (let i = 0; i < order.length; i++) sum += left[i]! * right[order[i]!]!;
    return Math.abs(sum) >= Math.abs(observed);
  };

  if (left.length <= LARGEST_ENUMERATED) {
    let total = 0;
    let extreme = 0;
    const visit = (order: number[], rest: number[]): void => {
      if (rest.length === 0) {
        total++;
        if (reaches(order)) extreme++;
      }
      rest.forEach((index, place) => {
        visit([...order, index], [...rest.slice(0, place), ...rest.slice(place + 1)]);
      });
    };
    visit(
      [],
      left.map((_, index) => index),
    );
    return { rho, pValue: extreme / total, draws: total, enumerated: true, seed: null };
  }

  const { draws = 9999, seed = 1 } = options;
  if (!Number.isInteger(draws) || draws < 1)
    throw new Error(`spearmanPermutation: draws is ${draws}; expected a whole number ≥ 1.`);
  const random = randomSource(seed);
  let extreme = 1;
  for (let draw = 0; draw < draws; draw++) if (reaches(random.permutation(left.length))) extreme++;
  return { rho, pValue: extreme / (draws + 1), draws, enumerated: false, seed };
}
