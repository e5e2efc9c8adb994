import type { JsonObject } from './vega-lite-spec';

/** Returns the format of ticks: at most as many decimals as the labels, without trailing zeros. */
export function tickFormat(decimals: number): string {
  return decimals === 0 ? ',d' : `,.${decimals}~f`;
}

/** Returns ticks at 1, 2 and 5 times the powers of ten within a domain. */
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
 * Returns the scale of bars: from zero, or from slightly below the lowest negative value, so that its label stays clear of the
 * names on the left.
 */
export function barDomain(values: readonly number[]): JsonObject {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = low < 0 ? 0.15 * (high - low) : 0;
  return { domain: [low - room, high === 0 && low === 0 ? 1 : high], nice: false };
}

/** A scale of values, its ticks, and the position of a value on it. */
export interface ValueScale {
  scale: JsonObject;
  ticks: JsonObject;
  /** Pixels from the low end */
  pixel: (value: number) => number;
}

/**
 * Returns a linear or logarithmic scale with a little padding at both ends.
 *
 * @param length - length of the axis, in pixels
 * @throws Error for a value of zero or below on a logarithmic axis
 */
export function valueScale(values: readonly number[], logarithmic: boolean, length: number, where: string): ValueScale {
  if (logarithmic && Math.min(...values) <= 0) {
    throw new Error(`${where}: ${Math.min(...values)} cannot be drawn on a logarithmic axis.`);
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

/** Returns an encoding for a data field that contains a position in pixels. */
export const pixels = (field: string): JsonObject => ({ field, type: 'quantitative', scale: null, axis: null });
