import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

const plain = (text: string): string => text.replaceAll('–', '-').replace(/\s+/g, ' ').trim();

/** Printed words against what a record (a publisher's page, a register, a classification) has. */
export const record: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { fact: { kind: 'fact' }, copy: { kind: 'text', times: 'at most once' } },
  run: (given) => {
    const [found] = given.facts('fact');
    if (found === undefined) return notCheckable(given.claim);
    const computed = String(found.fact.value);
    const reason = `${found.fact.name}: ${computed} (${found.fact.source}).`;
    if (plain(computed) === plain(given.printed)) return { computed, verdict: 'reproduced', severity: 'none', reason };
    const lost = given.has('copy') ? ` The copy of the text may have ${given.text('copy')}.` : '';
    return { computed, verdict: 'differs', severity: 'inconsistency', reason: `${reason}${lost}` };
  },
};
