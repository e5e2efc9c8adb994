import type { CheckDefinition } from '../check-definition';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';
import { quotientInterval } from '../quotient-interval';
import { roundingInterval } from '../rounding-interval';

/**
 * One regressor's standard error in a model and in a larger one on the same rows: under classical standard errors
 * se_larger / se_smaller ≥ √((1 − R²_larger) / (1 − R²_smaller)), since further regressors can only raise the variance inflation.
 */
export const nestedModels: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    smaller: { kind: 'cell' },
    larger: { kind: 'cell' },
    r_squared_smaller: { kind: 'number' },
    r_squared_larger: { kind: 'number' },
  },
  run: (given) => {
    const smaller = given.cells('smaller')[0].cell.standardError;
    const larger = given.cells('larger')[0].cell.standardError;
    const ratio = quotientInterval(larger, smaller);
    const above = roundingInterval(given.text('r_squared_larger')).high;
    const below = roundingInterval(given.text('r_squared_smaller')).low;
    const bound = Math.sqrt((1 - above) / (1 - below));
    const computed = `${show(ratio.low, 2)} to ${show(ratio.high, 2)}, at least ${show(bound, 2)} expected`;
    const reason =
      `The standard error goes from ${smaller} to ${larger}, by a factor of ${show(ratio.low, 2)} to ${show(ratio.high, 2)}; with these R² ` +
      `it cannot fall below ${show(bound, 2)} under classical standard errors`;
    if (ratio.high >= bound) return notCheckable(given.claim, `${reason}: it does not.`, computed);
    const but = 'Clustered standard errors, or other rows in one of the two, could differ so; the paper names neither.';
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason: `${reason}. ${but}` };
  },
};
