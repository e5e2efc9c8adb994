import type { RandomSource } from '../numerics/random';
import type { OptionKinds } from '../numerics/read-options';
import { inverseCrossProduct, triangularFactor } from '../numerics/triangular-factor';
import { absorbOne } from './absorbed-effects';
import { autoregressive, varianceWithinUnits } from './autoregressive';
import type { Identifier } from '../numerics/identifiers';

/** A true coefficient of the simulated panel. */
export interface TrueCoefficient {
  term: string;
  coefficient: number;
  /** The classical standard error that the panel should give on average; it determines how much the regressor varies. */
  standardError: number;
}

/** The specification of a simulated panel. Nothing in it was measured. */
export interface SimulationOptions {
  units: number;
  periods: number;
  truth: readonly TrueCoefficient[];
  /** Average level of the outcome when the regressors are 0; default 0. */
  constant?: number;
  /** Correlation of a unit's errors in consecutive periods (first-order autoregressive); default 0. */
  errorCorrelation?: number;
  /** The same for the regressors; default 0. */
  regressorCorrelation?: number;
  seed: number;
}

/** The parts of a simulated panel that stay fixed when errors are redrawn. */
export interface SimulatedDesign {
  unit: Identifier;
  time: Identifier;
  /** In the order of `truth`. */
  regressors: Float64Array[];
  /** The outcome without its error: constant + unit effect + Σ coefficient × regressor. */
  signal: Float64Array;
  /** Draws errors with an average variance of 1 within units, whatever their correlation. */
  drawErrors(random: RandomSource): Float64Array;
}

/** The option kinds of a simulation. */
export const simulationKinds: OptionKinds<SimulationOptions> = {
  units: 'number',
  periods: 'number',
  truth: 'list',
  constant: 'number',
  errorCorrelation: 'number',
  regressorCorrelation: 'number',
  seed: 'number',
};

const counted = (name: string, value: number): void => {
  if (!Number.isInteger(value) || value < 2)
    throw new Error(`simulatePanel: ${name} is ${value}; expected a whole number of at least 2.`);
};

function checkTruth(truth: readonly TrueCoefficient[]): void {
  if (truth.length === 0) throw new Error('simulatePanel: no true coefficients are given; expected at least one.');
  truth.forEach(({ term, coefficient, standardError }, place) => {
    if (truth.findIndex((other) => other.term === term) !== place) throw new Error(`simulatePanel: "${term}" is named twice.`);
    if (!Number.isFinite(coefficient))
      throw new Error(`simulatePanel: the coefficient of "${term}" is ${coefficient}; expected a number.`);
    if (!(standardError > 0 && standardError < Infinity)) {
      throw new Error(`simulatePanel: the standard error of "${term}" is ${standardError}; expected a number above 0.`);
    }
  });
}

/**
 * Draws unit effects and regressors. The level of a regressor in a unit is correlated with the unit effect (so that a regression without
 * effects is biased), and its variation within units is scaled to give the requested classical standard error.
 *
 * @throws when a number is out of range, or a coefficient is named twice
 */
export function drawDesign(options: SimulationOptions, random: RandomSource): SimulatedDesign {
  const { units, periods, truth, constant = 0, errorCorrelation = 0, regressorCorrelation = 0 } = options;
  counted('units', units);
  counted('periods', periods);
  checkTruth(truth);
  const rows = units * periods;
  const unit: Identifier = {
    name: 'unit',
    codes: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / periods)),
    labels: Array.from({ length: units }, (_, code) => `simulated-${String(code + 1).padStart(String(units).length, '0')}`),
  };
  const time: Identifier = {
    name: 'period',
    codes: Int32Array.from({ length: rows }, (_, row) => row % periods),
    labels: Array.from({ length: periods }, (_, period) => period + 1),
  };
  const effects = Float64Array.from({ length: units }, () => random.normal());
  const raw = truth.map(() => {
    const within = autoregressive(random, units, periods, regressorCorrelation);
    const levels = effects.map((effect) => effect + random.normal());
    return within.map((value, row) => value + levels[unit.codes[row]!]!);
  });
  const { demean } = absorbOne(unit, undefined);
  const bread = inverseCrossProduct(triangularFactor(raw.map((column) => demean(column))));
  const regressors = raw.map((column, k) => {
    const scale = Math.sqrt(bread[k]![k]!) / truth[k]!.standardError;
    return column.map((value) => value * scale);
  });
  const signal = Float64Array.from(unit.codes, (code) => constant + effects[code]!);
  truth.forEach(({ coefficient }, k) =>
    regressors[k]!.forEach((value, row) => (signal[row] = signal[row]! + coefficient * value)),
  );
  const errorScale = 1 / Math.sqrt(varianceWithinUnits(periods, errorCorrelation));
  return {
    unit,
    time,
    regressors,
    signal,
    drawErrors: (source) => autoregressive(source, units, periods, errorCorrelation).map((value) => value * errorScale),
  };
}
