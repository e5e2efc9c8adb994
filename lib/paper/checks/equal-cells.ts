import type { CheckDefinition } from '../check-definition';
import { printedNumber } from '../printed-number';

/** Cells that must hold one number, whatever their format. */
export const equalCells: CheckDefinition = {
  printed: 'text',
  inputs: { number: { kind: 'number', times: 'at least once' } },
  run: (given) => {
    const texts = given.texts('number');
    const numbers = texts.map(printedNumber);
    const values = [...new Set(numbers.map(({ value }) => value))];
    const formats = [...new Set(numbers.map(({ decimals }) => decimals))].sort((a, b) => a - b);
    const computed = values.join(', ');
    if (values.length > 1) {
      return {
        computed,
        verdict: 'contradicted',
        severity: 'inconsistency',
        reason: `${texts.join(', ')} are ${String(values.length)} numbers.`,
      };
    }
    if (formats.length === 1)
      return { computed, verdict: 'reproduced', severity: 'none', reason: `All ${String(texts.length)} are ${computed}.` };
    const reason = `One number, ${computed}, printed with ${formats.join(' and with ')} decimals: the columns were not formatted together.`;
    return { computed, verdict: 'reproduced', severity: 'inconsistency', reason };
  },
};
