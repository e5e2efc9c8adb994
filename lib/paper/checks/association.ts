import { spearmanPermutation } from '../../numerics/rank-correlation';
import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { listed, show } from '../finding';
import type { Given } from '../given';
import { notCheckable } from '../not-checkable';

// A key is "grp-per-capita/ULT/2022": what it measures, then the unit.
const measureOf = (key: string): string => key.split('/')[0];
const unitOf = (key: string): string => key.split('/')[1];

/** The pairs of x and y over the units that have both, for each quantity that y may mean. */
function pairsByMeasure(given: Given): [number, number][][] {
  const x = new Map(given.facts('x').map(({ key, fact }) => [unitOf(key), numberOf(fact)]));
  return given.texts('y').map((pattern) =>
    given.facts('y').flatMap(({ key, fact }): [number, number][] => {
      const own = x.get(unitOf(key));
      return measureOf(key) !== measureOf(pattern) || own === undefined ? [] : [[own, numberOf(fact)]];
    }),
  );
}

/**
 * A sentence that two quantities go together significantly (or do not) over all units: Spearman's rank correlation with its permutation
 * p. Where the words may mean more than one quantity, one reading that fits is enough.
 */
export const association: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    x: { kind: 'fact' },
    y: { kind: 'fact', times: 'at least once' },
    y_name: { kind: 'text', times: 'at least once' },
    units: { kind: 'fact' },
    claimed: { kind: 'text' },
  },
  run: (given) => {
    const readings = pairsByMeasure(given);
    const [units] = given.facts('units');
    const fewest = Math.min(...readings.map((pairs) => pairs.length));
    if (units === undefined || fewest < numberOf(units.fact)) {
      const of = units === undefined ? '' : ` of ${String(numberOf(units.fact))}`;
      return notCheckable(given.claim, `Figures for both are at hand for ${String(fewest)}${of} units.`);
    }
    const tests = readings.map((pairs) => spearmanPermutation(pairs.map(([x]) => x), pairs.map(([, y]) => y))); // prettier-ignore
    const each = tests.map(({ rho, pValue }, i) => ({
      name: given.texts('y_name')[i],
      text: `${show(rho, 2)}, p = ${show(pValue, 2)}`,
    }));
    const computed = tests.map(({ rho, pValue }) => `ρ ${show(rho, 2)}, p ${show(pValue, 2)}`).join('; ');
    const reason = `Spearman's ρ over ${String(fewest)} units is ${listed(each.map(({ name, text }) => `${text} with ${name}`))} (permutations).`;
    if (tests.some(({ pValue }) => pValue < 0.05 === (given.text('claimed') === 'yes'))) {
      return { computed, verdict: 'reproduced', severity: 'none', reason };
    }
    return { computed, verdict: 'differs', severity: 'changes-conclusion', reason };
  },
};
