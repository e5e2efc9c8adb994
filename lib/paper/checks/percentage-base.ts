import { percentageBases } from '../../firms';
import type { CheckDefinition } from '../check-definition';
import { listed, show } from '../finding';
import { printedNumber } from '../printed-number';

/** A printed percentage against a change and the stock after it: which base gives the printed rounding. */
export const percentageBase: CheckDefinition = {
  printed: 'number',
  inputs: { closing: { kind: 'number' }, change: { kind: 'number' } },
  run: (given) => {
    const closing = given.number('closing');
    const change = given.number('change');
    const { decimals } = printedNumber(given.printed);
    const bases = percentageBases({ closing, change, printed: given.printed });
    const each = bases.map(({ base, percent }) => `${show(percent, decimals + 2)} % of the ${base}`);
    const [opening] = bases;
    const fitting = bases.filter(({ agrees }) => agrees);
    const computed = show((fitting[0] ?? opening).percent, decimals + 2);
    const all = `${String(change)} is ${listed(each)}`;
    if (fitting.length === 0) {
      return {
        computed,
        verdict: 'contradicted',
        severity: 'inconsistency',
        reason: `${all}: none is printed as ${given.printed} %.`,
      };
    }
    const which = listed(fitting.map(({ base }) => base));
    const reason = `${all}: ${given.printed} % fits the ${which}; the stock before the change is ${String(closing - change)}.`;
    return { computed, verdict: 'reproduced', severity: 'none', reason };
  },
};
