import { mersenne, unsafeUniformIntDistribution } from 'pure-rand';

/** A repeatable stream of random numbers; the same seed gives the same stream on every machine. */
export interface RandomSource {
  /** The seed of the stream, to be printed with every result that uses it. */
  readonly seed: number;
  /** The next 32 random bits, an integer from 0 to 2³² − 1. */
  bits(): number;
  /** Uniform on [0, 1), with 53 random bits. */
  uniform(): number;
  /** Standard normal (Marsaglia & Bray 1964, polar method). */
  normal(): number;
  /** Rademacher: −1 or 1, each with probability one half. */
  rademacher(): -1 | 1;
  /** Uniform integer from 0 to `count` − 1, without the bias of a plain remainder. */
  integer(count: number): number;
  /** A random order of 0 … `count` − 1 (Fisher & Yates 1938, Durstenfeld 1964). */
  permutation(count: number): number[];
}

/** Seeds of the Mersenne Twister have 32 bits. */
const largestSeed = 2 ** 32 - 1;

/**
 * Starts a repeatable stream of random numbers: the Mersenne Twister MT19937 (Matsumoto & Nishimura 1998) from the package pure-rand.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws when the seed is not such a number
 * @example randomSource(2023).uniform(); // the same number every time
 */
export function randomSource(seed: number): RandomSource {
  if (!Number.isInteger(seed) || seed < 0 || seed > largestSeed) {
    throw new Error(`randomSource: seed ${seed} is not a whole number from 0 to ${largestSeed}.`);
  }
  const generator = mersenne(seed);
  const bits = (): number => generator.unsafeNext() >>> 0;
  let spare: number | undefined;

  const uniform = (): number => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;

  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      spare = v * scale;
      return u * scale;
    }
  };

  const integer = (count: number): number => {
    if (!Number.isInteger(count) || count < 1 || count > 2 ** 32) {
      throw new Error(`randomSource: cannot draw an integer below ${count}; expected a whole number from 1 to 2^32.`);
    }
    return unsafeUniformIntDistribution(0, count - 1, generator);
  };

  const permutation = (count: number): number[] => {
    const order: number[] = [];
    for (let index = 0; index < count; index++) order.push(index);
    for (let last = count - 1; last > 0; last--) {
      const chosen = integer(last + 1);
      const held = order[last] as number;
      order[last] = order[chosen] as number;
      order[chosen] = held;
    }
    return order;
  };

  return { seed, bits, uniform, normal, rademacher: () => (bits() >>> 31 === 0 ? -1 : 1), integer, permutation };
}
