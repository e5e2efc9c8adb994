import { randomSource } from '../numerics/random';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import type { PanelRows } from '../numerics/table-columns';
import { readPanel } from './panel-data';
import { panelOptionKinds, type PanelOptions } from './panel-options';
import { everyPeriod, unitSequences } from './unit-sequences';
import { fitWithin, type WithinFit } from './within-estimator';

/** A randomisation test: the regression as for `fixedEffects`, and the regressor whose paths are permuted between units. */
export interface RandomizationOptions extends PanelOptions {
  /** The regressor whose paths are permuted between units. */
  term: string;
  /** The test statistic: the `estimate` (default), or its `t` with CR0 clustered by unit. */
  statistic?: 'estimate' | 't';
  /** Number of random permutations, used when there are more than 8 units; default 9999. */
  draws?: number;
  /** Seed of the random permutations; default 1. */
  seed?: number;
}

/** The result of a randomisation test. */
export interface RandomizationTest {
  /** Two-sided: the share of permutations, including the observed order, whose |statistic| is at least the observed one. */
  pValue: number;
  /** The observed statistic. */
  statistic: number;
  estimate: number;
  /** Number of permutations used, including the observed order. */
  draws: number;
  reaching: number;
  /** True when all n! permutations were enumerated. */
  enumerated: boolean;
  seed: number | null;
  units: number;
}

/** Up to this many units all permutations are enumerated (8! = 40 320); with more, paths are permuted at random. */
const MOST_ENUMERATED = 8;
/** Statistics that differ by less than this share are ties, up to rounding. */
const TIE_GUARD = 1e-9;

const kinds: OptionKinds<RandomizationOptions> = {
  ...panelOptionKinds,
  covariance: { unused: "statistic: 't' clusters by unit" },
  weights: { unused: 'paths of units with other weights cannot be exchanged' },
  singletons: { unused: 'the panel is balanced' },
  confidenceLevel: { unused: 'no interval is made' },
  term: 'text',
  statistic: ['estimate', 't'],
  draws: 'number',
  seed: 'number',
};

const product = (x: Float64Array, y: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
};

/** A column with its rows sorted by unit and period. */
const arranged = (column: Float64Array, order: Int32Array): Float64Array => Float64Array.from(order, (row) => column[row]!);

/** The other regressors as orthonormal columns (modified Gram-Schmidt), used to partial them out of a permuted path. */
function orthonormal(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rest = column.slice();
    for (let round = 0; round < 2; round++) subtractProjection(rest, basis);
    const norm = Math.sqrt(product(rest, rest));
    basis.push(rest.map((value) => value / norm));
  }
  return basis;
}

function subtractProjection(column: Float64Array, basis: readonly Float64Array[]): void {
  for (const direction of basis) {
    const share = product(column, direction);
    for (let i = 0; i < column.length; i++) column[i] = column[i]! - share * direction[i]!;
  }
}

/** Returns a function that computes the estimate and the statistic for a permutation of the paths among the units. */
function permutedStatistic(fit: WithinFit, place: number, order: Int32Array, periods: number, kind: 'estimate' | 't') {
  const path = arranged(fit.demeaned[place]!, order);
  const basis = orthonormal(fit.demeaned.filter((_, k) => k !== place).map((column) => arranged(column, order)));
  const outcome = arranged(fit.absorbed.demean(fit.data.outcome), order);
  subtractProjection(outcome, basis);
  const moved = new Float64Array(path.length);
  return (permutation: readonly number[]): { estimate: number; statistic: number } => {
    permutation.forEach((from, unit) => moved.set(path.subarray(from * periods, (from + 1) * periods), unit * periods));
    subtractProjection(moved, basis);
    const squares = product(moved, moved);
    const estimate = product(moved, outcome) / squares;
    if (kind === 'estimate') return { estimate, statistic: estimate };
    let meat = 0;
    for (let first = 0; first < moved.length; first += periods) {
      let score = 0;
      for (let i = first; i < first + periods; i++) score += moved[i]! * (outcome[i]! - estimate * moved[i]!);
      meat += score * score;
    }
    return { estimate, statistic: (estimate * squares) / Math.sqrt(meat) };
  };
}

/** Visits all permutations of `count` items (Heap 1963). */
function everyOrder(count: number, visit: (order: readonly number[]) => void): void {
  const order = Array.from({ length: count }, (_, k) => k);
  const exchange = (size: number): void => {
    if (size === 1) {
      visit(order);
      return;
    }
    for (let k = 0; k < size; k++) {
      exchange(size - 1);
      const other = size % 2 === 0 ? k : 0;
      [order[other], order[size - 1]] = [order[size - 1]!, order[other]!];
    }
  };
  exchange(count);
}

/**
 * Randomisation inference on one regressor (Fisher 1935; for panels MacKinnon & Webb 2020): its whole paths are permuted between units,
 * while the outcome and the other regressors stay in place. The null hypothesis is that any unit could have had any path and that this
 * makes no difference. Under it the test is exact, however few the units, even if a single unit identifies the term. Up to 8 units all n!
 * permutations are enumerated; with more they are random, and another seed moves p by about √(p(1 − p)/draws): 0.0025 at p = 0.06, 9,999 draws.
 *
 * @param options as for `fixedEffects` with effects of units (and periods); covariance and weights are rejected
 * @throws as `fixedEffects`, when the term is unknown, units or periods are not named, or the panel is not balanced
 * @example
 * randomizationInference(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', time: 'year', term: 'value' }).pValue
 */
export function randomizationInference(rows: PanelRows, options: RandomizationOptions): RandomizationTest {
  checkOptions('randomizationInference', options, kinds);
  const { term, statistic: kind = 'estimate', draws = 9999, seed = 1 } = options;
  if (!Number.isInteger(draws) || draws < 1) throw new Error(`draws is ${draws}; expected a whole number of at least 1.`);
  const data = readPanel(rows, options);
  const sequences = unitSequences(data, 'randomizationInference');
  everyPeriod(data, sequences, 'randomizationInference');
  const fit = fitWithin(data);
  const place = fit.names.indexOf(term);
  if (place === -1) throw new Error(`No coefficient "${term}". The coefficients are: ${fit.names.join(', ')}.`);
  const units = data.unit!.labels.length;
  const statisticOf = permutedStatistic(fit, place, sequences.order, data.time!.labels.length, kind);
  const observed = statisticOf(Array.from({ length: units }, (_, unit) => unit));
  let total = 0;
  let reaching = 0;
  const visit = (order: readonly number[]): void => {
    total++;
    if (Math.abs(statisticOf(order).statistic) >= Math.abs(observed.statistic) * (1 - TIE_GUARD)) reaching++;
  };
  const enumerated = units <= MOST_ENUMERATED;
  if (enumerated) everyOrder(units, visit);
  else {
    const random = randomSource(seed);
    for (let draw = 0; draw < draws; draw++) visit(random.permutation(units));
    // The observed order counts as one of the permutations.
    total++;
    reaching++;
  }
  return { pValue: reaching / total, ...observed, draws: total, reaching, enumerated, seed: enumerated ? null : seed, units };
}
