import { checkOptions } from '../numerics/read-options';
import { identifierColumn } from '../numerics/identifiers';
import { levelSums, levelTotals } from './level-sums';
import type { PanelRows } from '../numerics/table-columns';
import { numericColumn } from '../numerics/table-columns';

/** Variation of one variable over all rows, between units and within units, in the variable's own unit. */
export interface VariableSummary {
  variable: string;
  mean: number;
  /** Standard deviation of all values, divisor N − 1. */
  sd_overall: number;
  /** Standard deviation of the unit means, divisor n − 1; each unit counts once, however many rows it has. */
  sd_between: number;
  /** Standard deviation of x minus its unit mean, divisor N − 1: the variation that a fixed-effects regression uses. */
  sd_within: number;
  minimum: number;
  maximum: number;
  observations: number;
  units: number;
  /** N / n. */
  mean_periods: number;
}

/** √(Σ (value − mean)² / (count − 1)), NaN for a single value. */
function deviation(values: Float64Array, mean: number): number {
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/**
 * Overall, between and within standard deviations of each variable, as in Stata's xtsum.
 *
 * @param options `variables`, names of numeric columns; `unit`, the column of the units
 * @throws when a column is unknown or a cell is not a finite number (row and column are named), or there are fewer than two units
 * @example panelSummary(rows, { variables: ['inv', 'value'], unit: 'firm' })[0].sd_within
 */
export function panelSummary(rows: PanelRows, options: { variables: readonly string[]; unit: string }): VariableSummary[] {
  checkOptions('panelSummary', options, { variables: 'texts', unit: 'text' });
  const { codes, labels, name } = identifierColumn(rows, options.unit);
  if (labels.length < 2)
    throw new Error(`panelSummary: the column "${name}" names ${labels.length} unit; at least 2 are needed.`);
  const totals = levelTotals(codes, labels.length);
  return options.variables.map((variable) => {
    const column = numericColumn(rows, variable);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const means = levelSums(column, codes, labels.length).map((sum, unit) => sum / totals[unit]!);
    const meanOfMeans = means.reduce((sum, value) => sum + value, 0) / means.length;
    return {
      variable,
      mean,
      sd_overall: deviation(column, mean),
      sd_between: deviation(means, meanOfMeans),
      sd_within: deviation(
        column.map((value, row) => value - means[codes[row]!]!),
        0,
      ),
      minimum: column.reduce((least, value) => Math.min(least, value)),
      maximum: column.reduce((most, value) => Math.max(most, value)),
      observations: column.length,
      units: labels.length,
      mean_periods: column.length / labels.length,
    };
  });
}
