import type { CheckDefinition } from '../check-definition';
import { compareWithFact, type VintageRule } from '../compare-with-fact';
import { listed, showFigure, type Finding } from '../finding';
import { numberOf } from '../facts';
import type { Given } from '../given';
import { notCheckable } from '../not-checkable';
import { orderOfFacts } from '../order-of-facts';
import type { Quantity } from '../revision-bounds';

/** True when the figure keeps its place among the facts of `among`, or no place is given. */
function keepsPlace(given: Given, key: string): boolean {
  if (!given.has('place')) return true;
  const found = orderOfFacts(given.facts('among'), 'highest').find((placed) => placed.key === key);
  return found?.rank === given.number('place');
}

function neighbours(given: Given): string {
  const found = given.facts('neighbour').map(({ fact }) => `${showFigure(numberOf(fact), 1)} (${fact.note ?? fact.source})`);
  return found.length === 0 ? '' : `Reported nearby: ${listed(found)}.`;
}

/** One printed number against one figure; where the text is ambiguous, against each figure that it may mean. */
export function figureFinding(given: Given): Finding {
  const found = given.facts('fact');
  if (found.length === 0) return notCheckable(given.claim, neighbours(given));
  const findings = found.map(({ key, fact }) => {
    const vintage: VintageRule | undefined = given.has('quantity')
      ? {
          quantity: given.text('quantity') as Quantity,
          preliminary: given.text('preliminary') === 'computed' ? 'computed' : 'printed',
          sameOrder: keepsPlace(given, key),
          times: given.revisionTimes,
        }
      : undefined;
    return compareWithFact(given.printed, fact, vintage);
  });
  return findings.find(({ verdict }) => verdict === 'reproduced') ?? findings[0];
}

/** A printed number against the figure, with the size of a revision where the vintage explains the difference. */
export const figure: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    fact: { kind: 'fact', times: 'at least once' },
    neighbour: { kind: 'fact', times: 'any' },
    quantity: { kind: 'quantity', times: 'at most once' },
    preliminary: { kind: 'text', times: 'at most once' },
    among: { kind: 'fact', times: 'at most once' },
    place: { kind: 'number', times: 'at most once' },
  },
  run: figureFinding,
};
