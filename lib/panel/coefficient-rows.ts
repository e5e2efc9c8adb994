import type { PanelRegression } from './panel-options';

/** A regression with its label in a table or chart. */
export interface NamedRegression {
  label: string;
  regression: PanelRegression;
  /** p-values by term that replace those of the t tests, for example from the wild bootstrap; terms missing here get no p-value. */
  pValues?: Readonly<Record<string, number>>;
}

/** One coefficient of one regression, as a tidy row. */
export interface CoefficientRow {
  model: string;
  term: string;
  estimate: number;
  standard_error: number;
  degrees_of_freedom: number;
  p_value: number | null;
  low: number;
  high: number;
}

/**
 * Returns the coefficients of several regressions as tidy rows, ready for a coefficient plot or a CSV.
 *
 * @param terms the terms to include, in this order; default all
 * @example coefficientRows([{ label: 'DIV + X', regression: fit }])
 */
export function coefficientRows(models: readonly NamedRegression[], terms?: readonly string[]): CoefficientRow[] {
  return models.flatMap(({ label, regression, pValues }) => {
    const listed = terms ? terms.flatMap((name) => regression.terms.filter(({ term }) => term === name)) : regression.terms;
    return listed.map((coefficient) => ({
      model: label,
      term: coefficient.term,
      estimate: coefficient.estimate,
      standard_error: coefficient.standardError,
      degrees_of_freedom: coefficient.degreesOfFreedom,
      p_value: pValues ? (pValues[coefficient.term] ?? null) : coefficient.pValue,
      low: coefficient.interval[0],
      high: coefficient.interval[1],
    }));
  });
}
