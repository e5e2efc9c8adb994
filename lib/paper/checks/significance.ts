import type { CheckDefinition } from '../check-definition';
import { studentTTwoSided } from '../../numerics/distributions';
import { show, showPercentOf } from '../finding';
import { printedNumber } from '../printed-number';
import { tInterval } from '../regression-cell';
import { degreesOfFreedom, starsInputs } from './stars';

/** A sentence that calls a coefficient significant at a level, in percent, against the p value that its cell allows. */
export const significance: CheckDefinition = {
  printed: 'number',
  inputs: { observations: starsInputs.observations, slopes: starsInputs.slopes!, cell: { kind: 'cell' } },
  run: (given) => {
    const [{ id, cell }] = given.cells('cell');
    const level = printedNumber(given.printed).value;
    const t = tInterval(cell);
    const [low, high] = [t.high, t.low].map((size) => studentTTwoSided(size, degreesOfFreedom(given)));
    const least = 100 * low;
    const range = high < 1e-5 ? 'below 0.001 %' : `${showPercentOf(low)} to ${showPercentOf(high)} %`;
    const computed = `p ${range}`;
    const reason = `${id}: |t| between ${show(t.low, 2)} and ${show(t.high, 2)} gives a two-sided p of ${range}.`;
    if (least < level) return { computed, verdict: 'reproduced', severity: 'none', reason };
    const severity = level <= 5 && least >= 5 ? 'changes-conclusion' : 'inconsistency';
    return { computed, verdict: 'contradicted', severity, reason };
  },
};
