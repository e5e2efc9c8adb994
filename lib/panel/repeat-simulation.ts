import { studentTQuantile } from '../numerics/distributions';
import { randomSource } from '../numerics/random';
import { checkOptions } from '../numerics/read-options';
import { chooseCovariance } from './covariance/covariance';
import type { PanelData } from './panel-data';
import { drawDesign, simulationKinds, type SimulationOptions } from './simulated-design';
import { fitWithin } from './within-estimator';

/** A repeated simulation. */
export interface RepetitionOptions extends SimulationOptions {
  /** Number of times errors are drawn and the regression is run; default 300. */
  repetitions?: number;
  /** Default: classical, and clustered by unit (CR1). */
  covariances?: readonly ('classical' | 'HC1' | 'CR1')[];
  /** Effects removed by the regression: those of the units (default), or none, as in pooled ordinary least squares. */
  effects?: 'unit' | 'none';
  /** Significance levels of the stars; default 0.1, 0.05, 0.01. */
  levels?: readonly number[];
}

/** One coefficient in one repetition under one covariance. */
export interface SimulatedEstimate {
  repetition: number;
  term: string;
  covariance: string;
  true_coefficient: number;
  estimate: number;
  standard_error: number;
  /** Number of levels that the two-sided p-value is below. */
  stars: number;
  /** Whether the 95 % interval contains the true coefficient: 1 or 0. */
  covered: number;
}

/** Nominal coverage of the intervals. */
const COVERAGE = 0.95;

/**
 * Runs a regression (default: one-way within) repeatedly on a simulated panel. Unit effects and regressors are kept and only the errors
 * are redrawn, so the spread of the estimates is what the standard error should be.
 *
 * @param options as for `simulatePanel`, with the number of repetitions, the covariances, the effects and the levels of the stars
 * @returns one row per repetition, covariance and term
 * @throws as `simulatePanel`, and when the number of repetitions is not a whole number of at least 1
 * @example
 * repeatSimulation({ units: 243, periods: 15, truth, errorCorrelation: 0.6, seed: 1, repetitions: 300 }).length; // 300 × terms × 2
 */
export function repeatSimulation(options: RepetitionOptions): SimulatedEstimate[] {
  checkOptions('repeatSimulation', options, {
    ...simulationKinds,
    repetitions: 'number',
    covariances: 'texts',
    effects: ['unit', 'none'],
    levels: 'list',
  });
  const {
    truth,
    repetitions = 300,
    covariances = ['classical', 'CR1'],
    effects = 'unit',
    levels = [0.1, 0.05, 0.01],
    seed,
  } = options;
  if (!Number.isInteger(repetitions) || repetitions < 1) {
    throw new Error(`repeatSimulation: repetitions is ${repetitions}; expected a whole number of at least 1.`);
  }
  const random = randomSource(seed);
  const design = drawDesign(options, random);
  const data: PanelData = {
    rows: design.signal.length,
    outcomeName: 'y',
    outcome: design.signal,
    regressorNames: truth.map(({ term }) => term),
    regressors: design.regressors,
    unit: design.unit,
    time: design.time,
    weights: undefined,
    effects,
    singletons: [],
    kept: undefined,
    rowsGiven: design.signal.length,
    identifier: () => design.unit,
  };
  const thresholds = new Map<number, { coverage: number; stars: number[] }>();
  const thresholdsAt = (degreesOfFreedom: number) => {
    const known = thresholds.get(degreesOfFreedom);
    if (known) return known;
    const found = {
      coverage: studentTQuantile(1 - (1 - COVERAGE) / 2, degreesOfFreedom),
      stars: levels.map((level) => studentTQuantile(1 - level / 2, degreesOfFreedom)),
    };
    thresholds.set(degreesOfFreedom, found);
    return found;
  };
  return Array.from({ length: repetitions }, (_, index) => {
    const errors = design.drawErrors(random);
    const fit = fitWithin({ ...data, outcome: design.signal.map((value, row) => value + errors[row]!) });
    return covariances.flatMap((type) => {
      const { matrix, degreesOfFreedom } = chooseCovariance(fit, { type });
      return truth.map(({ term, coefficient }, k): SimulatedEstimate => {
        const estimate = fit.coefficients[k]!;
        const standardError = Math.sqrt(matrix[k + 1]![k + 1]!);
        const contrast = Float64Array.from({ length: truth.length + 1 }, (_unused, place) => (place === k + 1 ? 1 : 0));
        const limits = thresholdsAt(degreesOfFreedom(contrast));
        const size = Math.abs(estimate / standardError);
        return {
          repetition: index + 1,
          term,
          covariance: type,
          true_coefficient: coefficient,
          estimate,
          standard_error: standardError,
          stars: limits.stars.filter((limit) => size > limit).length,
          covered: Math.abs(estimate - coefficient) <= limits.coverage * standardError ? 1 : 0,
        };
      });
    });
  }).flat();
}
