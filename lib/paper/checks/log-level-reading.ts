import type { CheckDefinition } from '../check-definition';
import { show } from '../finding';
import { printedNumber } from '../printed-number';
import { roundingInterval } from '../rounding-interval';

const percentOf = (coefficient: number): number => 100 * Math.expm1(coefficient);

/** Below this size 100·b and 100(e^b − 1) differ by less than a twentieth, and the first is commonly printed for the second. */
const SMALL = 0.1;

/** The percentage that a sentence reads out of a coefficient when the outcome is a logarithm: 100(e^b − 1) for one unit. */
export const logLevelReading: CheckDefinition = {
  printed: 'number',
  inputs: { cell: { kind: 'cell' } },
  run: (given) => {
    const [{ id, cell }] = given.cells('cell');
    const b = printedNumber(cell.coefficient).value;
    const { low, high } = roundingInterval(cell.coefficient);
    const read = roundingInterval(given.printed);
    const computed = show(percentOf(b), 1);
    const formula = `The outcome is a logarithm, so ${cell.coefficient} (${id}) means ${computed} % for one unit, 100(e^b − 1)`;
    const meets = (from: number, to: number) => read.low <= to && read.high >= from;
    if (meets(percentOf(low), percentOf(high)))
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${formula}.` };
    if (Math.abs(b) <= SMALL && meets(100 * low, 100 * high)) {
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${formula}; 100·b is close to it.` };
    }
    if (meets(low, high)) {
      const reason = `${formula}, not ${given.printed} %: the coefficient itself was read as a percentage.`;
      return { computed, verdict: 'misread', severity: 'inconsistency', reason };
    }
    return { computed, verdict: 'differs', severity: 'inconsistency', reason: `${formula}, not ${given.printed} %.` };
  },
};
