import { krugman, locationQuotients, varianceOfCoefficients } from '../../structure';
import type { CheckDefinition } from '../check-definition';
import { show, showFigure } from '../finding';

const inPercent = (shares: readonly number[]): string =>
  shares.map((share) => showFigure(Number((100 * share).toFixed(1)), 1)).join(', ');

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
      shares: inPercent(region),
      variance: varianceOfCoefficients(locationQuotients(region, nation)),
      distance: krugman(region, nation),
    }));
    const computed = `variance ${show(first.variance, 3)} and ${show(second.variance, 3)}, Krugman index ${show(first.distance, 2)} and ${show(second.distance, 2)}`;
    const text =
      `In a made-up nation of three activities with ${inPercent(nation)} % of the whole, a region with ` +
      `${first.shares} % has variance ${show(first.variance, 3)} and distance ${show(first.distance, 2)} (Krugman), ` +
      `one with ${second.shares} % has ${show(second.variance, 3)} and ${show(second.distance, 2)}`;
    const fails = (first.variance - second.variance) * (first.distance - second.distance) < 0;
    if (!fails) return { computed, verdict: 'reproduced', severity: 'none', reason: `${text}: both order them alike.` };
    const reason = `${text}: the variance calls the wrong one more specialised, because a tiny activity rules it.`;
    return { computed, verdict: 'contradicted', severity: 'changes-conclusion', reason };
  },
};
