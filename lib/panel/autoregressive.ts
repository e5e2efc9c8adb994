import type { RandomSource } from '../numerics/random';

function checkedCorrelation(correlation: number): number {
  if (!(correlation > -1 && correlation < 1)) {
    throw new Error(`The correlation of neighbouring periods is ${correlation}; expected a number between −1 and 1.`);
  }
  return correlation;
}

/**
 * Draws a stationary first-order autoregressive series for each unit: v_t = ρ v_{t−1} + √(1 − ρ²) z_t with z standard normal. Every
 * value has mean 0 and variance 1, and values l periods apart have correlation ρ^l.
 *
 * @param correlation ρ, between −1 and 1
 * @returns units × periods values, unit by unit
 * @throws when ρ is not between −1 and 1
 * @example autoregressive(randomSource(1), 2, 3, 0.5).length; // 6
 */
export function autoregressive(random: RandomSource, units: number, periods: number, correlation: number): Float64Array {
  const innovation = Math.sqrt(1 - checkedCorrelation(correlation) ** 2);
  const values = new Float64Array(units * periods);
  for (let row = 0; row < values.length; row++) {
    values[row] = row % periods === 0 ? random.normal() : correlation * values[row - 1]! + innovation * random.normal();
  }
  return values;
}

/**
 * The expected variance of such a series within units, after subtracting the unit mean: E Σ(v − v̄)² / (T − 1). It is 1 without
 * correlation and falls as ρ rises, because the unit mean then absorbs more of the variance.
 *
 * @param periods T, at least 2
 * @param correlation ρ, between −1 and 1
 * @example varianceWithinUnits(2, 0.5); // 0.5
 */
export function varianceWithinUnits(periods: number, correlation: number): number {
  checkedCorrelation(correlation);
  if (!Number.isInteger(periods) || periods < 2) throw new Error(`periods is ${periods}; expected a whole number of at least 2.`);
  let pairs = 0;
  for (let lag = 1; lag < periods; lag++) pairs += 2 * (periods - lag) * correlation ** lag;
  return (periods - 1 - pairs / periods) / (periods - 1);
}
