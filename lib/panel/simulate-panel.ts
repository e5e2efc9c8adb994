import { randomSource } from '../numerics/random';
import { checkOptions } from '../numerics/read-options';
import { drawDesign, simulationKinds, type SimulationOptions } from './simulated-design';

/** One row of a simulated panel: identifiers, the outcome `y`, and one column per regressor. */
export type SimulatedRow = Record<string, string | number>;

/**
 * Simulates a panel with a random-number generator, to study an estimator where the truth is known. Nothing in it was measured: every
 * row says so in the column `source`, and every unit's name begins with "simulated".
 *
 * y = constant + unit effect + Σ coefficient × regressor + error. The variance of the errors within units is 1, which sets the scale
 * of y. Regressors vary within units just enough to give the requested classical standard errors; their levels are correlated with the
 * unit effects. Errors and regressors may be autocorrelated.
 *
 * @param options sizes, true coefficients, correlations, seed; see {@link SimulationOptions}
 * @returns units × periods rows: source, unit, period, y and the regressors
 * @throws when a size, coefficient, standard error, correlation or seed is out of range
 * @example
 * simulatePanel({ units: 243, periods: 15, truth: [{ term: 'DIV', coefficient: 0.498, standardError: 0.072 }], seed: 1 }).length; // 3645
 */
export function simulatePanel(options: SimulationOptions): SimulatedRow[] {
  checkOptions('simulatePanel', options, simulationKinds);
  const random = randomSource(options.seed);
  const { unit, time, regressors, signal, drawErrors } = drawDesign(options, random);
  const errors = drawErrors(random);
  return Array.from(signal, (value, row) => ({
    source: 'simulated',
    unit: unit.labels[unit.codes[row]!]!,
    period: time.labels[time.codes[row]!]!,
    y: value + errors[row]!,
    ...Object.fromEntries(options.truth.map(({ term }, k) => [term, regressors[k]![row]!])),
  }));
}
