import type { CheckDefinition } from '../check-definition';
import { printedNumber } from '../printed-number';

/** A list of the largest, which should be printed in descending order as its sisters are. */
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
      `${texts[place]} stands after ${texts[place - 1]}, so the list of the largest is not in descending order: ` +
      `two names, or two counts, may have changed places; each count may still be right.`;
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason };
  },
};
