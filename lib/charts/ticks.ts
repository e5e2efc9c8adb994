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
