import type { CheckDefinition } from '../check-definition';
import { listed, showFigure } from '../finding';
import { numberOf } from '../facts';
import { notCheckable } from '../not-checkable';
import { firstOf, gapPercent, orderOfFacts } from '../order-of-facts';
import { isRevision } from '../revision-bounds';

/** Units that are said to lead: they should fill the first places, as many as they are. */
export const leaders: CheckDefinition = {
  printed: 'text',
  inputs: {
    of: { kind: 'fact', times: 'at least once' },
    among: { kind: 'fact' },
    order: { kind: 'text' },
    whole: { kind: 'fact', times: 'at most once' },
    preliminary: { kind: 'text', times: 'at most once' },
  },
  run: (given) => {
    if (given.missingFacts('of').length > 0) return notCheckable(given.claim);
    const order = orderOfFacts(given.facts('among'), firstOf(given.text('order')));
    const keys = given.facts('of').map(({ key }) => key);
    const named = order.filter(({ key }) => keys.includes(key));
    const last = order[named.length - 1];
    const outside = named.filter(({ rank }) => rank > named.length);
    const computed = named.map(({ name, rank }) => `${name} ${String(rank)}`).join(', ');
    const first = `The first ${String(named.length)} are ${listed(order.slice(0, named.length).map(({ name }) => name))}`;
    if (outside.length === 0) return { computed, verdict: 'reproduced', severity: 'none', reason: `${first}.` };
    const [whole] = given.facts('whole');
    const out = listed(outside.map(({ name, rank, value }) => `${name} is number ${String(rank)} (${showFigure(value, 1)})`));
    const mean = whole === undefined ? '' : `; ${whole.fact.name} has ${showFigure(numberOf(whole.fact), 1)}`;
    const reason = `${first}; ${out}${mean}.`;
    const near = outside.every(({ value }) => isRevision(gapPercent(value, last.value), 100, 'amount', given.revisionTimes));
    if (given.has('preliminary') && near) return { computed, verdict: 'within-revision', severity: 'none', reason };
    return { computed, verdict: 'differs', severity: 'inconsistency', reason };
  },
};
