import { krugman } from '../../structure/krugman';
import { locationQuotients } from '../../structure/location-quotients';
import { varianceOfCoefficients } from '../../structure/variance-of-coefficients';
import type { CheckDefinition } from '../check-definition';
import { show } from '../finding';

/**
 * A rule that a higher variance of structural coefficients means more specialisation, on one nation and two regions (shares by
 * activity): it fails where the region that is nearer to the nation's structure has the higher variance.
 */
export const counterexample: CheckDefinition = {
  printed: 'text',
  inputs: {
    nation: { kind: 'number', times: 'at least once' },
    one: { kind: 'number', times: 'at least once' },
    other: { kind: 'number', times: 'at least once' },
  },
  run: (given) => {
    const [nation, one, other] = ['nation', 'one', 'other'].map((input) => given.texts(input).map(Number));
    const [first, second] = [one, other].map((region) => ({
      shares: region.join(', '),
      variance: varianceOfCoefficients(locationQuotients(region, nation)),
      distance: krugman(region, nation),
    }));
    const computed = `variance ${show(first.variance, 3)} and ${show(second.variance, 3)}, Krugman index ${show(first.distance, 2)} and ${show(second.distance, 2)}`;
    const text =
      `Nation ${nation.join(', ')}: the region ${first.shares} has variance ${show(first.variance, 3)} and Krugman's index ${show(first.distance, 2)}, ` +
      `the region ${second.shares} has ${show(second.variance, 3)} and ${show(second.distance, 2)}`;
    const fails = (first.variance - second.variance) * (first.distance - second.distance) < 0;
    if (!fails) return { computed, verdict: 'reproduced', severity: 'none', reason: `${text}: both order them alike.` };
    const reason = `${text}: the unweighted variance orders them the other way round, because tiny activities rule it.`;
    return { computed, verdict: 'contradicted', severity: 'changes-conclusion', reason };
  },
};
