import type { CheckDefinition } from '../check-definition';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';
import { tInterval } from '../regression-cell';
import { roundingInterval } from '../rounding-interval';

/** |t| of the only regressor of a model with this R²: t² = R² df / (1 − R²). */
const tOf = (rSquared: number, df: number): number => Math.sqrt((rSquared * df) / (1 - rSquared));

/**
 * R² of a model with one regressor against that regressor's t: under classical standard errors R²/(1 − R²) = t²/df. The number of
 * absorbed units is not known, so df runs from half the observations (two periods a unit) to all of them less two.
 */
export const rSquaredIdentity: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { cell: { kind: 'cell' }, observations: { kind: 'number' } },
  run: (given) => {
    const [{ cell }] = given.cells('cell');
    const observations = given.number('observations');
    const rSquared = roundingInterval(given.printed);
    const low = tOf(Math.max(rSquared.low, 0), observations / 2 - 2);
    const high = tOf(rSquared.high, observations - 2);
    const t = tInterval(cell);
    const computed = `|t| ${show(low, 2)} to ${show(high, 2)}`;
    const reason =
      `With one regressor, R² ${given.printed} and ${String(observations)} observations |t| is between ${show(low, 2)} and ${show(high, 2)} ` +
      `under classical standard errors, whatever number of units is absorbed; the cell gives ${show(t.low, 2)} to ${show(t.high, 2)}`;
    if (t.low <= high && t.high >= low) return notCheckable(given.claim, `${reason}: they fit.`, computed);
    const but = 'Clustered standard errors, or an R² that is not the within one, could differ so; the paper names neither.';
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason: `${reason}. ${but}` };
  },
};
