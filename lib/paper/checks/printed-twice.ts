import type { CheckDefinition } from '../check-definition';
import { printedNumber } from '../printed-number';
import { figure, figureFinding } from './figure';

/** A number that another claim of the same passage prints too, for something else. */
export const printedTwice: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { ...figure.inputs, other: { kind: 'claim', times: 'at least once' } },
  run: (given) => {
    const value = printedNumber(given.printed).value;
    const same = given.references('other').filter(({ printed }) => printedNumber(printed).value === value);
    const finding = figureFinding(given);
    if (same.length === 0) return finding;
    const where = same.map(({ id, quotation }) => `${id} ("${quotation}")`).join(', ');
    const note = `The same number is printed in ${where}: a coincidence, or a slip of copying.`;
    return { ...finding, reason: `${note} ${finding.reason}` };
  },
};
