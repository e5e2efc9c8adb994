import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

/** A figure's picture or a cited work that must be at hand before anything can be said of it. */
export const sourceAtHand: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { fact: { kind: 'fact' } },
  run: (given) => {
    const [found] = given.facts('fact');
    if (found === undefined) return notCheckable(given.claim);
    const reason = `At hand: ${found.fact.name} (${found.fact.source}).`;
    return { computed: String(found.fact.value), verdict: 'reproduced', severity: 'none', reason };
  },
};
