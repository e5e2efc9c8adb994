import type { CheckDefinition } from '../check-definition';
import { show, showFigure } from '../finding';
import { notCheckable } from '../not-checkable';
import { firstOf, gapPercent, orderOfFacts, type Placed } from '../order-of-facts';
import { placeOf } from '../place';
import { isRevision, boundInWords } from '../revision-bounds';

function between(own: Placed, holder: Placed): string {
  return `${holder.name} (${showFigure(holder.value, 1)}) and ${own.name} (${showFigure(own.value, 1)})`;
}

/** A printed rank against the order of the facts, and against another list of the paper that fills the same place. */
export const rank: CheckDefinition = {
  printed: 'place',
  inputs: {
    of: { kind: 'fact' },
    among: { kind: 'fact' },
    order: { kind: 'text' },
    preliminary: { kind: 'text', times: 'at most once' },
    list: { kind: 'claim', times: 'at most once' },
    name: { kind: 'text', times: 'at most once' },
  },
  run: (given) => {
    const order = orderOfFacts(given.facts('among'), firstOf(given.text('order')));
    const own = order.find(({ key }) => given.facts('of').some((entry) => entry.key === key));
    if (own === undefined) return notCheckable(given.claim);
    const place = placeOf(given.printed, order.length);
    const computed = String(own.rank);
    const stands = `${own.name} is number ${computed} of ${String(order.length)} (${showFigure(own.value, 1)})`;
    const [other] = given.references('list');
    const named = other?.printed.split(';')[place - 1]?.trim();
    if (named !== undefined && named !== given.text('name')) {
      const reason = `The paper itself puts ${named} in place ${given.printed} (${other.id}); by the figures ${stands}.`;
      return { computed, verdict: 'contradicted', severity: 'changes-conclusion', reason };
    }
    if (own.rank === place) return { computed, verdict: 'reproduced', severity: 'none', reason: `${stands}.` };
    const holder = order.find((placed) => placed.rank === place) ?? order[order.length - 1];
    const gap = gapPercent(own.value, holder.value);
    const apart = `${between(own, holder)} are ${show(gap, 1)} % apart`;
    if (given.has('preliminary') && isRevision(gap, 100, 'amount', given.revisionTimes)) {
      const reason = `${stands}, not ${given.printed}: ${apart}, less than revisions of up to ${boundInWords('amount', given.revisionTimes)} move such figures.`;
      return { computed, verdict: 'within-revision', severity: 'none', reason };
    }
    return { computed, verdict: 'differs', severity: 'changes-conclusion', reason: `${stands}, not ${given.printed}; ${apart}.` };
  },
};
