import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { listed, show } from '../finding';
import { notCheckable } from '../not-checkable';
import { agrees } from '../rounding-interval';

/** The whole numbers n for which count / n is printed as this ratio (the idea of GRIM, Brown & Heathers 2017, for ratios of counts). */
export function wholeDenominators(count: number, printed: string): number[] {
  const found = [];
  for (let n = 1; n <= 10 * count; n++) if (agrees(printed, count / n)) found.push(n);
  return found;
}

/** "So many times fewer" between two counts: only some whole numbers can have given the printed ratio. */
export const grimRatio: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { count: { kind: 'number' }, fact: { kind: 'fact', times: 'at most once' } },
  run: (given) => {
    const count = given.number('count');
    const possible = wholeDenominators(count, given.printed);
    if (possible.length === 0) {
      const reason = `${String(count)} divided by no whole number is printed as ${given.printed}.`;
      return { computed: '', verdict: 'contradicted', severity: 'inconsistency', reason };
    }
    const each = listed(possible.map((n) => `${String(count)} / ${String(n)} = ${show(count / n, 2)}`));
    const computed = `n = ${possible.join(', ')}`;
    const only = `${each} ${possible.length === 1 ? 'is the only quotient' : 'are the only quotients'} by a whole number that ${possible.length === 1 ? 'is' : 'are'} printed as ${given.printed}`;
    const [found] = given.facts('fact');
    if (found === undefined) return notCheckable(given.claim, `${only}.`, computed);
    const n = numberOf(found.fact);
    if (possible.includes(n))
      return {
        computed: show(count / n, 2),
        verdict: 'reproduced',
        severity: 'none',
        reason: `${only}; ${found.fact.source}: ${String(n)}.`,
      };
    return {
      computed: show(count / n, 2),
      verdict: 'differs',
      severity: 'inconsistency',
      reason: `${only}; ${found.fact.source}: ${String(n)}.`,
    };
  },
};
