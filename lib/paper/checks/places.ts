import type { CheckDefinition } from '../check-definition';
import { listed, show } from '../finding';
import { notCheckable } from '../not-checkable';
import { firstOf, gapPercent, orderOfFacts } from '../order-of-facts';
import { isRevision } from '../revision-bounds';

/** A printed list of names, separated by ";", against the places from `from` on. */
export const places: CheckDefinition = {
  printed: 'text',
  inputs: {
    among: { kind: 'fact' },
    order: { kind: 'text' },
    from: { kind: 'number' },
    preliminary: { kind: 'text', times: 'at most once' },
  },
  run: (given) => {
    const names = given.printed.split(';').map((name) => name.trim());
    const order = orderOfFacts(given.facts('among'), firstOf(given.text('order')));
    const from = given.number('from');
    const there = order.slice(from - 1, from - 1 + names.length);
    const computed = there.map(({ name }) => name).join('; ');
    const values = listed(there.map(({ name, value, rank }) => `${String(rank)} ${name} (${show(value, 2)})`));
    if (there.length < names.length) return notCheckable(given.claim);
    if (names.every((name, i) => name === there[i].name)) {
      return { computed, verdict: 'reproduced', severity: 'none', reason: `The figures give ${values}.` };
    }
    const gaps = names.map((name, i) => {
      const own = order.find((placed) => placed.name === name);
      return own === undefined ? Infinity : gapPercent(own.value, there[i].value);
    });
    const largest = Math.max(...gaps);
    if (given.has('preliminary') && isRevision(largest, 100, 'amount', given.revisionTimes)) {
      const reason = `The figures give ${values}; a move of ${show(largest, 1)} % makes the difference.`;
      return { computed, verdict: 'within-revision', severity: 'none', reason };
    }
    return { computed, verdict: 'differs', severity: 'changes-conclusion', reason: `The figures give ${values}.` };
  },
};
