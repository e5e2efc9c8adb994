import type { CheckDefinition } from '../check-definition';
import { printedNumber } from '../printed-number';

/**
 * A list of the largest, which is expected in descending order. A list that is not so `differs`: nothing says that it was sorted, and each of
 * its numbers may still be right.
 */
export const listOrder: CheckDefinition = {
  printed: 'text',
  inputs: { number: { kind: 'number', times: 'at least once' } },
  run: (given) => {
    const texts = given.texts('number');
    const values = texts.map((text) => printedNumber(text).value);
    const place = values.findIndex((value, i) => i > 0 && value > values[i - 1]);
    const computed = [...values].sort((a, b) => b - a).join(', ');
    if (place < 0) return { computed, verdict: 'reproduced', severity: 'none', reason: `${texts.join(', ')} descend.` };
    const reason =
      `${texts[place]} stands after ${texts[place - 1]}: the list of the largest does not descend. Two names or two counts may have changed ` +
      `places, or the list was not sorted; each count may be right.`;
    return { computed, verdict: 'differs', severity: 'inconsistency', reason };
  },
};
