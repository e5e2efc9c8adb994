import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** One thing of the paper that is named in several places, or is printed and known from a record: the names must be one. */
export const oneName: CheckDefinition = {
  printed: 'text',
  inputs: {
    thing: { kind: 'text' },
    other: { kind: 'text', times: 'at least once' },
    copy: { kind: 'text', times: 'at most once' },
  },
  run: (given) => {
    const others = given.texts('other');
    const different = others.filter((text) => plain(text) !== plain(given.printed));
    const computed = others.join('; ');
    const thing = given.text('thing');
    if (different.length === 0)
      return {
        computed,
        verdict: 'reproduced',
        severity: 'none',
        reason: `${thing}: the same in ${String(others.length + 1)} places.`,
      };
    const reason = `${thing}: "${given.printed}" here, ${listed(different.map((text) => `"${text}"`))} elsewhere in the paper.${given.has('copy') ? ` The copy of the text may have ${given.text('copy')}.` : ''}`;
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason };
  },
};
