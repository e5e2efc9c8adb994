import type { PanelRegression } from './panel-options';

/** A regression with the name it has in a table or a chart. */
export interface NamedRegression {
  label: string;
  regression: PanelRegression;
  /** p-values by term to show in place of the t test's, the wild bootstrap's, say; a term that it lacks has none. */
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
 * The coefficients of several regressions as tidy rows, ready for a coefficient plot or a CSV.
 *
 * @param terms the terms wanted, in this order; by default all
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
