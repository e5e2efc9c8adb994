import { spearmanPermutation } from '../../numerics/rank-correlation';
import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { show } from '../finding';
import { notCheckable } from '../not-checkable';

/** A sentence that two quantities go together (or do not) over all units: Spearman's rank correlation with its permutation p. */
export const association: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    x: { kind: 'fact' },
    y: { kind: 'fact' },
    units: { kind: 'fact' },
    claimed: { kind: 'text' },
  },
  run: (given) => {
    // The unit is the second part of a key, as in population/ULT/2022.
    const byUnit = new Map(given.facts('y').map(({ key, fact }) => [key.split('/')[1], numberOf(fact)]));
    const pairs = given.facts('x').flatMap(({ key, fact }) => {
      const other = byUnit.get(key.split('/')[1]);
      return other === undefined ? [] : [[numberOf(fact), other]];
    });
    const [units] = given.facts('units');
    if (units === undefined || pairs.length < numberOf(units.fact)) {
      const of = units === undefined ? '' : ` of ${String(numberOf(units.fact))}`;
      return notCheckable(given.claim, `Figures for both are at hand for ${String(pairs.length)}${of} units.`);
    }
    const { rho, pValue } = spearmanPermutation(pairs.map(([x]) => x), pairs.map(([, y]) => y)); // prettier-ignore
    const significant = pValue < 0.05;
    const computed = `ρ ${show(rho, 2)}, p ${show(pValue, 2)}`;
    const reason = `Spearman's ρ over ${String(pairs.length)} units is ${show(rho, 2)}, p = ${show(pValue, 2)} (permutations).`;
    if (significant === (given.text('claimed') === 'yes')) return { computed, verdict: 'reproduced', severity: 'none', reason };
    return { computed, verdict: 'differs', severity: 'changes-conclusion', reason };
  },
};
