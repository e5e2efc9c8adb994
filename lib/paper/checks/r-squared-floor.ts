import type { CheckDefinition } from '../check-definition';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';
import { tInterval } from '../regression-cell';
import { roundingInterval } from '../rounding-interval';

/** R² of a model cannot lie below the partial R² of any of its regressors, t²/(t² + df), under classical standard errors. */
export const rSquaredFloor: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    cell: { kind: 'cell', times: 'at least once' },
    observations: { kind: 'number' },
    smaller: { kind: 'number', times: 'at most once' },
  },
  run: (given) => {
    const observations = given.number('observations');
    const partials = given.cells('cell').map(({ id, cell }) => {
      const { low } = tInterval(cell);
      return { id, partial: (low * low) / (low * low + observations) };
    });
    const largest = partials.reduce((most, each) => (each.partial > most.partial ? each : most));
    const { high } = roundingInterval(given.printed);
    const computed = `at least ${show(largest.partial, 3)}`;
    const reason = `${largest.id} alone explains at least ${show(largest.partial, 3)} of the variance under classical standard errors`;
    if (largest.partial > high) {
      return {
        computed,
        verdict: 'contradicted',
        severity: 'inconsistency',
        reason: `${reason}, more than R² ${given.printed}.`,
      };
    }
    if (given.has('smaller') && roundingInterval(given.text('smaller')).low > high) {
      const less = `R² ${given.printed} is below ${given.text('smaller')}, that of a model with fewer regressors on the same rows.`;
      return { computed, verdict: 'contradicted', severity: 'inconsistency', reason: less };
    }
    return notCheckable(given.claim, `${reason}, which R² ${given.printed} allows; it cannot be computed anew.`, computed);
  },
};
