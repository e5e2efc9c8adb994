import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { show } from '../finding';
import { printedNumber } from '../printed-number';
import { boundInWords, isRevision, type Quantity } from '../revision-bounds';
import { roundingInterval } from '../rounding-interval';

/** Printed parts: their sum against the sum of the figures, and against the printed whole, which parts above 0 cannot exceed. */
export const sumOfParts: CheckDefinition = {
  printed: 'text',
  inputs: {
    part: { kind: 'number', times: 'at least once' },
    fact: { kind: 'fact', times: 'any' },
    whole: { kind: 'number', times: 'at most once' },
    whole_fact: { kind: 'fact', times: 'at most once' },
    quantity: { kind: 'quantity', times: 'at most once' },
  },
  run: (given) => {
    const parts = given.texts('part').map((text) => ({ text, ...printedNumber(text), ...roundingInterval(text) }));
    const decimals = Math.max(...parts.map((part) => part.decimals));
    const sum = parts.reduce((total, part) => total + part.value, 0);
    const low = parts.reduce((total, part) => total + part.low, 0);
    const high = parts.reduce((total, part) => total + part.high, 0);
    const adds = `${parts.map(({ text }) => text).join(' + ')} = ${show(sum, decimals)}`;
    const whole = given.has('whole') ? roundingInterval(given.text('whole')) : undefined;
    if (whole !== undefined && parts.every((part) => part.value >= 0) && low > whole.high) {
      const reason = `${adds}, more than the whole, ${given.text('whole')}.`;
      return { computed: show(sum, decimals), verdict: 'contradicted', severity: 'inconsistency', reason };
    }
    const rest =
      whole === undefined
        ? ''
        : ` of ${given.text('whole')}, which leaves ${show(given.number('whole') - sum, decimals)} for the others`;
    const facts = given.facts('fact');
    if (facts.length === 0)
      return { computed: show(sum, decimals), verdict: 'reproduced', severity: 'none', reason: `${adds}${rest}.` };
    const figures = facts.reduce((total, { fact }) => total + numberOf(fact), 0);
    const [wholeFact] = given.facts('whole_fact');
    const left =
      wholeFact === undefined
        ? ''
        : ` of ${show(numberOf(wholeFact.fact), 1)}, which leaves ${show(numberOf(wholeFact.fact) - figures, decimals)}`;
    const computed = show(figures, decimals + 1);
    const reason = `${adds}${rest}; the figures give ${computed}${left}.`;
    if (figures >= low && figures <= high) return { computed, verdict: 'reproduced', severity: 'none', reason };
    const distance = Math.max(low - figures, figures - high);
    const quantity = given.has('quantity') ? (given.text('quantity') as Quantity) : undefined;
    if (quantity !== undefined && isRevision(distance / parts.length, sum, quantity, given.revisionTimes)) {
      const each = `${reason} The parts are preliminary; up to ${boundInWords(quantity, given.revisionTimes)} each count as a revision.`;
      return { computed, verdict: 'within-revision', severity: 'none', reason: each };
    }
    return { computed, verdict: 'differs', severity: 'inconsistency', reason };
  },
};
