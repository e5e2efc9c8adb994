/** A repeatable stream of random numbers; the same seed gives the same stream on every machine. */
export interface RandomSource {
  /** The seed the stream was started from, to be printed beside every result that used it. */
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

const rotateLeft = (x: number, k: number): number => ((x << k) | (x >>> (32 - k))) >>> 0;

/**
 * The generator xoshiro128** 1.1 (Blackman & Vigna 2021), started from four 32-bit words that are not all zero.
 *
 * @returns a function that gives the next 32 random bits as an integer from 0 to 2³² − 1
 * @example xoshiro128(1, 2, 3, 4)(); // 11520
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  if ((a | b | c | d) === 0) throw new Error('xoshiro128: the four words of the state are all zero; at least one must not be.');
  return () => {
    const bits = Math.imul(rotateLeft(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return bits;
  };
}

/**
 * SplitMix64 (Steele, Lea & Flood 2014): spreads one seed over many words, as the authors of xoshiro advise.
 *
 * @returns the first `count` outputs, 64-bit integers
 * @example splitMix64(1234567n, 1)[0]; // 6457827717110365317n
 */
export function splitMix64(seed: bigint, count: number): bigint[] {
  let state = BigInt.asUintN(64, seed);
  return Array.from({ length: count }, () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = state;
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    return z ^ (z >> 31n);
  });
}

/**
 * Starts a repeatable stream of random numbers: xoshiro128**, its state filled from the seed by SplitMix64.
 *
 * @param seed a whole number from 0 to 2⁵³ − 1
 * @throws when the seed is not such a number
 * @example randomSource(2023).uniform(); // the same number every time
 */
export function randomSource(seed: number): RandomSource {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`randomSource: seed ${seed} is not a whole number of at least 0.`);
  const [first, second] = splitMix64(BigInt(seed), 2) as [bigint, bigint];
  const low = (word: bigint): number => Number(word & 0xffffffffn);
  const bits = xoshiro128(low(first), low(first >> 32n), low(second), low(second >> 32n));
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
    const limit = 2 ** 32 - (2 ** 32 % count);
    let drawn = bits();
    while (drawn >= limit) drawn = bits();
    return drawn % count;
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
