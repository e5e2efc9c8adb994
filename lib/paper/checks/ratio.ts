import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';
import { printedNumber } from '../printed-number';
import { quotientInterval } from '../quotient-interval';
import { agrees, roundingInterval } from '../rounding-interval';

/** A printed "so many times" against the ratio of two printed numbers, of two figures, or of both. */
export const ratio: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    numerator: { kind: 'number', times: 'at most once' },
    denominator: { kind: 'number', times: 'at most once' },
    numerator_fact: { kind: 'fact', times: 'at most once' },
    denominator_fact: { kind: 'fact', times: 'at most once' },
  },
  run: (given) => {
    const { decimals } = printedNumber(given.printed);
    const said: string[] = [];
    let own: boolean | undefined;
    if (given.has('numerator')) {
      const range = quotientInterval(given.text('numerator'), given.text('denominator'));
      const printed = roundingInterval(given.printed);
      own = range.low <= printed.high && range.high >= printed.low;
      const value = given.number('numerator') / given.number('denominator');
      said.push(`the paper's own ${given.text('numerator')} / ${given.text('denominator')} is ${show(value, decimals + 2)}`);
    }
    const [above] = given.facts('numerator_fact');
    const [below] = given.facts('denominator_fact');
    const value = above && below ? numberOf(above.fact) / numberOf(below.fact) : undefined;
    if (value !== undefined) said.push(`the figures give ${show(value, decimals + 2)}`);
    const reason = `${said.join('; ').replace(/^./, (letter) => letter.toUpperCase())}.`;
    if (own === false)
      return {
        computed: value === undefined ? '' : show(value, decimals + 2),
        verdict: 'contradicted',
        severity: 'inconsistency',
        reason,
      };
    if (value === undefined) {
      if (own === undefined) return notCheckable(given.claim);
      return {
        computed: show(given.number('numerator') / given.number('denominator'), decimals + 2),
        verdict: 'reproduced',
        severity: 'none',
        reason,
      };
    }
    const computed = show(value, decimals + 2);
    if (agrees(given.printed, value)) return { computed, verdict: 'reproduced', severity: 'none', reason };
    if (own)
      return {
        computed,
        verdict: 'within-revision',
        severity: 'none',
        reason: `${reason} The printed numbers are earlier ones.`,
      };
    return { computed, verdict: 'differs', severity: 'inconsistency', reason };
  },
};
