import { boundsUnderEveryReading, topListBounds } from '../../firms';
import type { CheckDefinition } from '../check-definition';
import { listed, show } from '../finding';
import { notCheckable } from '../not-checkable';
import { printedNumber } from '../printed-number';

/** A figure of ratios whose picture is missing: what the two printed lists of the largest counts say of it. */
export const ratioBounds: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    units: { kind: 'fact' },
    opened: { kind: 'number', times: 'at least once' },
    opened_name: { kind: 'text', times: 'at least once' },
    liquidated: { kind: 'number', times: 'at least once' },
    liquidated_name: { kind: 'text', times: 'at least once' },
  },
  run: (given) => {
    const list = (event: string) =>
      given.texts(event).map((text, i) => ({ region: given.texts(`${event}_name`)[i], count: printedNumber(text).value }));
    const regions = given.facts('units').map(({ key }) => key.split('/')[1]);
    const name = new Map(given.facts('units').map(({ key, fact }) => [key.split('/')[1], fact.name]));
    const bounds = boundsUnderEveryReading(topListBounds({ opened: list('opened'), liquidated: list('liquidated'), regions }));
    const known = bounds.flatMap((bound) => {
      const region = name.get(bound.region) ?? bound.region;
      if (bound.kind === 'exact' && bound.ratio !== null) return [`${region} ${show(bound.ratio, 2)}`];
      if (bound.kind === 'at-least') return [`${region} ≥ ${show(bound.at_least!, 2)}`];
      if (bound.kind === 'at-most') return [`${region} ≤ ${show(bound.at_most!, 2)}`];
      return [];
    });
    const computed = known.join('; ');
    const seen = `The printed counts give ${listed(known)}; ${String(bounds.length - known.length)} of ${String(bounds.length)} are unknown.`;
    return notCheckable(given.claim, seen, computed);
  },
};
