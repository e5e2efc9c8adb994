import type { JsonObject } from './vega-lite-spec';

/** Ticks need no more decimals than the labels, and none where the numbers are large. */
export function tickFormat(decimals: number): string {
  return decimals === 0 ? ',d' : `,.${decimals}~f`;
}

/** Ticks at 1, 2 and 5 times the powers of ten inside a domain. */
export function ratioTicks(domain: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(domain[0])); power <= Math.ceil(Math.log10(domain[1])); power++) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`);
      if (tick >= domain[0] && tick <= domain[1]) ticks.push(tick);
    }
  }
  return ticks;
}

/**
 * The scale of bars: from zero, or from a little below the lowest negative value, so that its label stays clear of the
 * names at the left.
 */
export function barDomain(values: readonly number[]): JsonObject {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = low < 0 ? 0.15 * (high - low) : 0;
  return { domain: [low - room, high === 0 && low === 0 ? 1 : high], nice: false };
}

/** A scale of values, its ticks, and where a value falls on it. */
export interface ValueScale {
  scale: JsonObject;
  ticks: JsonObject;
  /** Pixels from the low end */
  pixel: (value: number) => number;
}

/**
 * A scale with a little air at both ends, plain or logarithmic.
 *
 * @param length - of the axis, in pixels
 * @throws Error for a value of zero or below on a logarithmic axis
 */
export function valueScale(values: readonly number[], logarithmic: boolean, length: number, where: string): ValueScale {
  if (logarithmic && Math.min(...values) <= 0) {
    throw new Error(`${where}: ${Math.min(...values)} has no place on a logarithmic axis.`);
  }
  const domain = paddedDomain(values, logarithmic);
  const project = (value: number): number => (logarithmic ? Math.log(value) : value);
  const [low, high] = [project(domain[0]), project(domain[1])];
  return {
    scale: { domain, nice: false, ...(logarithmic ? { type: 'log' } : { zero: false }) },
    ticks: logarithmic ? { values: ratioTicks(domain) } : { tickCount: 6 },
    pixel: (value) => (length * (project(value) - low)) / (high - low),
  };
}

function paddedDomain(values: readonly number[], logarithmic: boolean): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (logarithmic) {
    const air = Math.pow(high / low, 0.06) * (high === low ? 1.1 : 1);
    return [low / air, high * air];
  }
  const air = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - air, high + air];
}

/** A place in pixels, as a field of the data holds it. */
export const pixels = (field: string): JsonObject => ({ field, type: 'quantitative', scale: null, axis: null });
