import type { AbsorbedEffects } from './absorbed-effects';
import { conjugateGradient } from './conjugate-gradient';
import { largest, levelSums, levelTotals, meansOf, subtractAndSum, subtractLevels } from './level-sums';
import type { Identifier } from '../numerics/identifiers';

/** True when every pair of a unit and a period occurs exactly once. */
function isBalanced(units: Identifier, periods: Identifier): boolean {
  const width = periods.labels.length;
  if (units.codes.length !== units.labels.length * width) return false;
  const seen = new Uint8Array(units.codes.length);
  for (let i = 0; i < seen.length; i++) {
    const cell = units.codes[i]! * width + periods.codes[i]!;
    if (seen[cell] === 1) return false;
    seen[cell] = 1;
  }
  return true;
}

/** The number of connected components of the graph of units and periods. */
function connectedComponents(units: Identifier, periods: Identifier): number {
  const parent = Int32Array.from({ length: units.labels.length + periods.labels.length }, (_, node) => node);
  const root = (node: number): number => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  let components = parent.length;
  for (let i = 0; i < units.codes.length; i++) {
    const a = root(units.codes[i]!);
    const b = root(units.labels.length + periods.codes[i]!);
    if (a !== b) {
      parent[a] = b;
      components--;
    }
  }
  return components;
}

/** Up to this many periods, their cross-product matrix is stored; with more, it is applied without being formed. */
const LARGEST_DENSE = 300;
/** A period dummy that retains less than this share of its sum of squares after demeaning by unit has no information. */
const NO_INFORMATION = 1e-10;

/** Cross-products of the period dummies after demeaning by unit (the Schur complement of the units). */
export function periodProducts(
  units: Identifier,
  periods: Identifier,
  unitTotals: Float64Array,
  weights?: Float64Array,
): Float64Array {
  const width = periods.labels.length;
  const count = units.codes.length;
  const first = new Int32Array(unitTotals.length + 1);
  for (let i = 0; i < count; i++) first[units.codes[i]! + 1] = first[units.codes[i]! + 1]! + 1;
  for (let unit = 1; unit < unitTotals.length; unit++) first[unit + 1] = first[unit + 1]! + first[unit]!;
  // The periods (and weights) of each unit, stored unit by unit.
  const place = first.slice();
  const seen = new Int32Array(count);
  const weightSeen = weights && new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const unit = units.codes[i]!;
    const target = place[unit]!;
    place[unit] = target + 1;
    seen[target] = periods.codes[i]!;
    if (weights) weightSeen![target] = weights[i]!;
  }
  // Each pair of a unit's rows is visited once and added to one half of the matrix or the other; the halves are summed below.
  const matrix = new Float64Array(width * width);
  const own = new Float64Array(width);
  for (let unit = 0; unit < unitTotals.length; unit++) {
    const share = 1 / unitTotals[unit]!;
    for (let a = first[unit]!; a < first[unit + 1]!; a++) {
      const weight = weightSeen ? weightSeen[a]! : 1;
      const period = seen[a]!;
      own[period] = own[period]! + weight - weight * weight * share;
      const row = period * width;
      for (let b = first[unit]!; b < a; b++) {
        const cell = row + seen[b]!;
        matrix[cell] = matrix[cell]! - weight * share * (weightSeen ? weightSeen[b]! : 1);
      }
    }
  }
  for (let t = 0; t < width; t++) {
    for (let s = 0; s < t; s++) {
      const sum = matrix[t * width + s]! + matrix[s * width + t]!;
      matrix[t * width + s] = sum;
      matrix[s * width + t] = sum;
    }
    matrix[t * width + t] = 2 * matrix[t * width + t]! + own[t]!;
  }
  return matrix;
}

/**
 * Removes two sets of effects, exactly even when the panel is unbalanced or weighted: unit means are swept out, then the
 * normal equations of the period effects are solved (Wansbeek & Kapteyn 1989).
 */
export function absorbTwo(units: Identifier, periods: Identifier, weights?: Float64Array): AbsorbedEffects {
  const unitTotals = levelTotals(units.codes, units.labels.length, weights);
  const periodTotals = levelTotals(periods.codes, periods.labels.length, weights);
  const width = periodTotals.length;
  const balanced = !weights && isBalanced(units, periods);
  const rank = unitTotals.length + width - (balanced ? 1 : connectedComponents(units, periods));
  const dense = !balanced && width <= LARGEST_DENSE ? periodProducts(units, periods, unitTotals, weights) : undefined;

  const multiplyDense = (matrix: Float64Array) => (vector: Float64Array, product: Float64Array) => {
    for (let row = 0; row < width; row++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += matrix[row * width + k]! * vector[k]!;
      product[row] = sum;
    }
  };
  const multiplySparse = (vector: Float64Array, product: Float64Array): void => {
    const means = new Float64Array(unitTotals.length);
    const weight = (i: number): number => (weights ? weights[i]! : 1);
    for (let i = 0; i < units.codes.length; i++)
      means[units.codes[i]!] = means[units.codes[i]!]! + weight(i) * vector[periods.codes[i]!]!;
    for (let unit = 0; unit < means.length; unit++) means[unit] = means[unit]! / unitTotals[unit]!;
    for (let t = 0; t < width; t++) product[t] = periodTotals[t]! * vector[t]!;
    for (let i = 0; i < units.codes.length; i++)
      product[periods.codes[i]!] = product[periods.codes[i]!]! - weight(i) * means[units.codes[i]!]!;
  };
  const own = new Float64Array(width);
  if (!balanced && !dense) {
    units.codes.forEach((unit, i) => {
      const weight = weights ? weights[i]! : 1;
      own[periods.codes[i]!] = own[periods.codes[i]!]! + (weight * weight) / unitTotals[unit]!;
    });
  }
  // The effect of a period observed only in units without any other period is not identified: its unknown stays 0.
  const diagonal = periodTotals.map((total, t) => {
    const entry = dense ? dense[t * width + t]! : total - own[t]!;
    return entry > NO_INFORMATION * total ? entry : Infinity;
  });

  const secondEffects = (sums: Float64Array, scale: number): Float64Array => {
    if (balanced) return sums.map((sum, t) => sum / periodTotals[t]!);
    const rounding = sums.reduce((sum, _, t) => sum + (Number.EPSILON * scale * periodTotals[t]!) ** 2 / diagonal[t]!, 0);
    return conjugateGradient(dense ? multiplyDense(dense) : multiplySparse, diagonal, sums, rounding / 16);
  };
  return {
    sets: [units, periods],
    rank,
    secondEffects,
    demean(column) {
      const byUnit = { codes: units.codes, totals: unitTotals };
      const byPeriod = { codes: periods.codes, totals: periodTotals };
      const result = new Float64Array(column.length);
      const unitMeans = meansOf(levelSums(column, units.codes, unitTotals.length, weights), byUnit);
      const periodSums = subtractAndSum(column, units.codes, unitMeans, result, byPeriod, weights);
      const effects = secondEffects(periodSums, largest(column));
      const rest = meansOf(subtractAndSum(result, periods.codes, effects, result, byUnit, weights), byUnit);
      subtractLevels(result, units.codes, rest, result);
      return result;
    },
  };
}
