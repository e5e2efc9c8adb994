import { independentColumns, inverseCrossProduct, solveUpper, triangularFactor } from '../numerics/triangular-factor';
import type { AbsorbedEffects } from './absorbed-effects';
import { absorbMean, absorbOne } from './absorbed-effects';
import { absorbTwo } from './two-way-effects';
import type { PanelData } from './panel-data';

/** The within regression on typed arrays: least squares after the effects are removed from every variable. */
export interface WithinFit {
  data: PanelData;
  absorbed: AbsorbedEffects;
  /** Positions of the retained regressors among those named. */
  kept: number[];
  names: string[];
  /** The retained regressors, raw and with the effects removed. */
  raw: Float64Array[];
  demeaned: Float64Array[];
  residuals: Float64Array;
  coefficients: Float64Array;
  /** Triangular factor R of the (weighted) demeaned regressors, and (R'R)⁻¹. */
  factor: Float64Array[];
  bread: Float64Array[];
  /** (Weighted) means of the raw regressors, and the constant ȳ − x̄'b. */
  means: Float64Array;
  constant: number;
  rss: number;
  /** (Weighted) sum of squares of the demeaned outcome. */
  withinTotal: number;
  degreesOfFreedom: number;
  notes: string[];
}

/** A column is collinear when its part outside the span of the earlier columns is shorter than this share of the demeaned column. */
const DEPENDENT = 1e-10;
/** Demeaned values below this share of the raw ones are rounding error, not variation. */
const ROUNDING = 1e-12;

const length = (column: Float64Array, weights?: Float64Array): number => {
  const count = column.length;
  let sum = 0;
  if (weights) for (let i = 0; i < count; i++) sum += weights[i]! * column[i]! * column[i]!;
  else for (let i = 0; i < count; i++) sum += column[i]! * column[i]!;
  return Math.sqrt(sum);
};

const mean = (column: Float64Array, weights?: Float64Array): number => {
  const count = column.length;
  let sum = 0;
  if (weights) for (let i = 0; i < count; i++) sum += weights[i]! * column[i]!;
  else for (let i = 0; i < count; i++) sum += column[i]!;
  return sum / count;
};

/** target − slope · column, in place. */
const subtractMultiple = (target: Float64Array, slope: number, column: Float64Array): void => {
  const count = target.length;
  for (let i = 0; i < count; i++) target[i] = target[i]! - slope * column[i]!;
};

const within = { none: 'no variation', unit: 'no variation within units', 'two-way': 'no variation within units and periods' };

/** Chooses the effects to remove. */
function absorb(data: PanelData): AbsorbedEffects {
  if (data.effects === 'none') return absorbMean(data.rows, data.weights);
  return data.effects === 'unit' ? absorbOne(data.unit!, data.weights) : absorbTwo(data.unit!, data.time!, data.weights);
}

/**
 * Fits the within regression. Columns that are collinear with the effects or with earlier columns are left out, with a note.
 *
 * @throws when the outcome has no variation left, when no regressor has any left, or when no degrees of freedom remain
 */
export function fitWithin(data: PanelData): WithinFit {
  const { weights, rows } = data;
  const absorbed = absorb(data);
  const notes: string[] = [];
  const columns = data.regressors.map((column) => absorbed.demean(column));
  const dust = data.regressors.map((column) => ROUNDING * length(column, weights));
  const sizes = columns.map((column) => length(column, weights));
  const varying = columns.map((_, j) => j).filter((j) => sizes[j]! > dust[j]!);
  columns.forEach((_, j) => {
    if (!varying.includes(j)) notes.push(`"${data.regressorNames[j]}" is left out: it has ${within[data.effects]}.`);
  });
  if (varying.length === 0) {
    throw new Error(
      `${data.regressorNames.map((name) => `"${name}"`).join(', ')}: ${within[data.effects]}; no slope can be estimated.`,
    );
  }
  const residuals = absorbed.demean(data.outcome);
  const withinTotal = length(residuals, weights) ** 2;
  if (Math.sqrt(withinTotal) <= ROUNDING * length(data.outcome, weights)) {
    throw new Error(`The outcome "${data.outcomeName}" has ${within[data.effects]}; there is nothing to explain.`);
  }

  const roots = weights?.map(Math.sqrt);
  const joint = triangularFactor([...varying.map((j) => columns[j]!), residuals], roots);
  const independent = independentColumns(
    joint.slice(0, -1),
    varying.map((j) => Math.max(DEPENDENT * sizes[j]!, dust[j]!)),
  );
  const kept = independent.map((place) => varying[place]!);
  varying.forEach((j) => {
    if (!kept.includes(j))
      notes.push(`"${data.regressorNames[j]}" is left out: the effects and the regressors before it determine it.`);
  });

  const size = kept.length;
  const small = triangularFactor([...independent.map((place) => joint[place]!), joint[varying.length]!]);
  const factor = small.slice(0, size).map((column) => column.slice(0, size));
  const coefficients = solveUpper(factor, small[size]!);
  const demeaned = kept.map((j) => columns[j]!);
  const raw = kept.map((j) => data.regressors[j]!);
  demeaned.forEach((column, k) => subtractMultiple(residuals, coefficients[k]!, column));
  const degreesOfFreedom = rows - absorbed.rank - size;
  if (degreesOfFreedom < 1) {
    throw new Error(`${rows} rows for ${absorbed.rank} effects and ${size} slopes: no degrees of freedom are left.`);
  }
  const means = Float64Array.from(raw, (column) => mean(column, weights));
  return {
    data,
    absorbed,
    kept,
    names: kept.map((j) => data.regressorNames[j]!),
    raw,
    demeaned,
    residuals,
    coefficients,
    factor,
    bread: inverseCrossProduct(factor),
    means,
    constant: mean(data.outcome, weights) - means.reduce((sum, value, k) => sum + value * coefficients[k]!, 0),
    rss: length(residuals, weights) ** 2,
    withinTotal,
    degreesOfFreedom,
    notes,
  };
}
