import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';
import { printedNumber } from '../printed-number';
import { isRevision, type Quantity } from '../revision-bounds';
import { distanceOutside, roundingInterval } from '../rounding-interval';

/** A number that the paper's words call one quantity: is it that one, or another? */
export const reading: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    read_as: { kind: 'fact' },
    read_as_name: { kind: 'text' },
    instead: { kind: 'fact' },
    instead_name: { kind: 'text' },
    quantity: { kind: 'quantity' },
  },
  run: (given) => {
    const [asRead] = given.facts('read_as');
    const [instead] = given.facts('instead');
    if (asRead === undefined || instead === undefined) return notCheckable(given.claim);
    const { value, decimals } = printedNumber(given.printed);
    const near = (figure: number) =>
      isRevision(
        distanceOutside(figure, roundingInterval(given.printed)),
        value,
        given.text('quantity') as Quantity,
        given.revisionTimes,
      );
    const [first, second] = [asRead, instead].map(({ fact }) => numberOf(fact));
    const [is, other] = [show(first, decimals), show(second, decimals)];
    const computed = `${given.text('read_as_name')} ${is}; ${given.text('instead_name')} ${other}`;
    const reason = `${asRead.fact.name} has a ${given.text('read_as_name')} of ${is} and a ${given.text('instead_name')} of ${other}`;
    if (near(first))
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${reason}; printed is ${given.printed}.` };
    if (near(second)) {
      const meant = `${reason}: the printed ${given.printed} fits the second, the words name the first.`;
      return { computed, verdict: 'misread', severity: 'inconsistency', reason: meant };
    }
    return {
      computed,
      verdict: 'differs',
      severity: 'inconsistency',
      reason: `${reason}; the printed ${given.printed} is neither.`,
    };
  },
};
