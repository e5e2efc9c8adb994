import type { RandomSource } from '../numerics/random';

function checkedCorrelation(correlation: number): number {
  if (!(correlation > -1 && correlation < 1)) {
    throw new Error(`The correlation of neighbouring periods is ${correlation}; expected a number between −1 and 1.`);
  }
  return correlation;
}

/**
 * A stationary first-order autoregressive series for each unit, one after the other: v_t = ρ v_{t−1} + √(1 − ρ²) z_t with z standard
 * normal, so that every value has mean 0 and variance 1, and values l periods apart correlate by ρ^l.
 *
 * @param correlation ρ, between −1 and 1
 * @returns units × periods values, the periods of a unit together
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
 * What is left of the variance of such a series after the mean of its unit is taken out, on average: E Σ(v − v̄)² / (T − 1). It is 1
 * without correlation and falls as neighbours become alike, because the unit's mean then takes more with it.
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
